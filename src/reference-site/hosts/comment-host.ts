/** The comment host: its script inserts a frame under the article, in which visitors write. */
import { html, pixel, script, type Responder } from '../exchange.js';
import { identify } from './third-party-cookie.js';

/** Serves the script that opens the thread of a page. */
export const disqusEmbed: Responder = ({ path }) =>
  path === '/embed.js' ? script(openThread) : null;

/** Serves the thread itself. */
export const disqus: Responder = (request) => {
  if (request.path !== '/embed/comments/') return null;
  return html(
    thread(),
    identify(request, [{ name: 'disqus_unique', domain: '.disqus.com', days: 365 }]),
  );
};

/** Counts the readers of a thread. */
export const disqusReferrer: Responder = ({ path }) =>
  path === '/juggler/event.gif' ? pixel() : null;

function thread(): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Commentaires</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:2px;color:#1c2733}
label{display:block;font-weight:600;margin-bottom:6px}
textarea{box-sizing:border-box;width:100%;font:inherit;padding:10px;border:1px solid #66717d;
border-radius:4px}button{font:inherit;font-weight:600;margin-top:10px;padding:8px 18px;border:0;
border-radius:4px;background:#15314f;color:#fff}li{margin-top:18px}ul{padding:0;list-style:none}
small{color:#4d5965}</style></head>
<body><form><label for="comment">Votre commentaire</label>
<textarea id="comment" name="comment" rows="4"></textarea><button>Publier</button></form>
<ul><li><strong>Hélène B.</strong> <small>il y a 2 heures</small><br>Merci pour cet article, j’ignorais tout du sujet.</li>
<li><strong>Marc</strong> <small>il y a 5 heures</small><br>Il manque l’avis des habitants, qui ne disent pas tous la même chose.</li></ul>
<script>(${countReader.toString()})();</script></body></html>`;
}

/** Runs in the page: inserts the frame of the thread at the place that the page provides. */
function openThread(): void {
  const frame = document.createElement('iframe');
  frame.title = 'Espace commentaires';
  frame.className = 'thread';
  frame.src = `https://disqus.com/embed/comments/?f=journal&t_u=${encodeURIComponent(location.href)}`;
  document.getElementById('disqus_thread')?.replaceChildren(frame);
}

/** Runs in the frame of the thread: recognises the reader and counts the visit. */
function countReader(): void {
  localStorage.setItem('disqus.unique', crypto.randomUUID());
  new Image(1, 1).src =
    `https://referrer.disqus.com/juggler/event.gif${location.search}&event=view`;
}
