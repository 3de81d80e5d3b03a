/** The social networks: a measuring script with its pixel, and embedded posts. */
import { html, noContent, pixel, script, type Responder } from '../exchange.js';
import { identify } from './third-party-cookie.js';

/** Serves the script that measures for the social network. */
export const facebookConnect: Responder = ({ path }) =>
  path === '/fr_FR/sdk.js' ? script(measureForFacebook) : null;

/** Serves the pixel of the social network. */
export const facebook: Responder = (request) => {
  if (request.path !== '/tr') return null;
  return pixel(identify(request, [{ name: 'fr', domain: '.facebook.com', days: 90 }]));
};

/** Serves the script that inserts posts, and the posts. */
export const twitterPlatform: Responder = (request) => {
  if (request.path === '/widgets.js') return script(putPosts);
  if (request.path !== '/embed/Tweet.html') return null;
  const post = `<p><strong>Rédaction</strong> @journal_demo</p>
    <p>Notre reportage du jour est en ligne. Dites-nous ce que vous en pensez.</p>`;
  const cookies = identify(request, [{ name: 'guest_id', domain: '.twitter.com', days: 400 }]);
  return html(framed('Publication', post, reportPost), cookies);
};

/** Receives the reports of embedded posts. */
export const twitterSyndication: Responder = ({ path }) =>
  path === '/i/jot/syndication' ? noContent() : null;

/** Serves the embedded post of the messaging service, to which the sound site only links. */
export const telegram: Responder = ({ path }) =>
  path === '/journal/1' ? html(framed('Telegram', '<p>Suivez-nous.</p>', () => {})) : null;

function framed(title: string, body: string, run: () => void): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:15px/1.45 system-ui,sans-serif;margin:0;padding:12px 16px;color:#1c2733}
p{margin:0 0 6px}button{font:inherit;padding:6px 14px;border:0;border-radius:4px;
background:#1858b8;color:#fff}</style></head>
<body>${body}<script>(${run.toString()})();</script></body></html>`;
}

/** Runs in the page: stores the network's identifiers and reports the visit to the network. */
function measureForFacebook(): void {
  const keep = 'path=/; max-age=31536000; secure; samesite=lax';
  document.cookie = `fbm_4242=base_domain=${location.hostname}; ${keep}`;
  localStorage.setItem('fbssls_4242', crypto.randomUUID());
  const query = new URLSearchParams({ id: '4242', ev: 'PageView', dl: location.href });
  new Image(1, 1).src = `https://www.facebook.com/tr?${query}`;
}

/** Runs in the page: replaces each quoted post by the network's own frame. */
function putPosts(): void {
  for (const quote of document.querySelectorAll('blockquote.twitter-tweet')) {
    const frame = document.createElement('iframe');
    frame.title = 'Publication de la rédaction';
    frame.src = `https://platform.twitter.com/embed/Tweet.html?id=1&url=${encodeURIComponent(location.href)}`;
    quote.replaceWith(frame);
  }
}

/** Runs in the frame of a post: reports that it was shown. */
function reportPost(): void {
  sessionStorage.setItem('twttr_session', crypto.randomUUID());
  navigator.sendBeacon(
    `https://syndication.twitter.com/i/jot/syndication${location.search}`,
    'event=impression',
  );
}
