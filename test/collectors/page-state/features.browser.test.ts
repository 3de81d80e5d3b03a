/** Comments, embeds and readable text in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visit } from '../../../src/browser/visit/visit.js';
import { readContent, readFeatures } from '../../../src/collectors/page-state/features.js';
import {
  evaluateIn,
  startSite,
  watchVisit,
  type Routes,
  type WatchedSite,
} from '../watched-site.js';

let site: WatchedSite;
let visit: Visit;

beforeAll(async () => {
  site = await startSite(['news.test', 'disqus.com', 'platform.twitter.com', 'other.test']);
  ({ visit } = await watchVisit(site, {}));
  visit.enterPhase('after-choice');
}, 60_000);

afterAll(async () => {
  await visit.close();
  await site.close();
});

async function show(routes: Routes): Promise<void> {
  site.routes = routes;
  await visit.goto('https://news.test/');
  await visit.settle();
}

const text = 'Un paragraphe de texte assez long pour être lu. '.repeat(20);
const page = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><html lang="fr"><body><main><article><h1>Titre</h1><p>${text}</p></article>${body}</main></body></html>`;

describe('comments', () => {
  it.each([
    [
      'a form',
      '<section class="comments"><h2>Commentaires (2)</h2><form><textarea></textarea></form></section>',
      'available',
    ],
    [
      'a heading among the page’s own blocks',
      '<h2>Laisser un commentaire</h2><form><textarea></textarea></form>',
      'available',
    ],
    [
      'an explanation',
      '<section id="comments"><h2>Commentaires</h2><p>Acceptez la catégorie « Réseaux sociaux ».</p></section>',
      'gated',
    ],
    [
      'a disabled field',
      '<section id="comments"><h2>Commentaires</h2><textarea disabled></textarea></section>',
      'gated',
    ],
    [
      'a frame of a comment host',
      '<div id="disqus_thread"><iframe src="https://disqus.com/embed/"></iframe></div>',
      'available',
    ],
    [
      'a frame of a comment host that does not load',
      '<h2>Commentaires</h2><iframe src="https://disqus.com.closed.invalid:1/"></iframe>',
      'gated',
    ],
    [
      'a frame of any host where one can write',
      '<div class="comments"><iframe src="https://other.test/"></iframe></div>',
      'available',
    ],
    ['a counter alone', '<a class="comments-link" href="#">2 commentaires</a>', 'absent'],
    ['a heading of another language’s words', '<h2>Comment ça marche</h2><p>…</p>', 'absent'],
    ['a search field', '<form><textarea></textarea></form>', 'absent'],
    [
      'a banner that speaks of comments',
      '<div role="dialog" style="position:fixed;bottom:0"><h2>Commentaires</h2><p>…</p></div>',
      'absent',
    ],
  ])('reads %s', async (_name, body, state) => {
    const routes = {
      'news.test/': page(body),
      'disqus.com/embed/': '<p>fil</p>',
      'other.test/': '<div contenteditable>écrire</div>',
    };

    await show(routes);
    const { comments } = await readFeatures(visit);

    expect(comments).toBe(state);
  });

  it('scrolls to the comments once a choice is made, and back', async () => {
    const body = `<div style="height:5000px"></div><div id="comments">…</div><script>
      new IntersectionObserver(([entry]) => {
        if (entry.isIntersecting) fetch('/thread').then(() => {
          document.getElementById('comments').innerHTML = '<textarea></textarea>';
        });
      }).observe(document.getElementById('comments'));
    </script>`;

    await show({ 'news.test/': page(body), 'news.test/thread': 'x' });
    const { comments } = await readFeatures(visit);

    expect(comments).toBe('available');
    expect(await evaluateIn(visit, 'scrollY')).toBe(0);
  });
});

describe('comments that load as they are reached', () => {
  it('are waited for where the page looks only once scrolling has ended', async () => {
    const body = `<div style="height:5000px"></div><div id="comments">…</div><script>
      let ended;
      addEventListener('scroll', () => {
        clearTimeout(ended);
        ended = setTimeout(() => {
          document.getElementById('comments').innerHTML = '<textarea></textarea>';
        }, 300);
      }, { once: true });
    </script>`;

    await show({ 'news.test/': page(body) });
    const { comments } = await readFeatures(visit);

    expect(comments).toBe('available');
  });

  /** A page whose comments are a frame, once the visitor has come to them. */
  const late = page(`<div style="height:5000px"></div><div id="comments">…</div><script>
    new IntersectionObserver(([entry]) => {
      if (entry.isIntersecting) document.getElementById('comments').innerHTML =
        '<iframe src="https://disqus.com/embed/"></iframe>';
    }).observe(document.getElementById('comments'));
  </script>`);

  it('are waited for', async () => {
    await show({ 'news.test/': late, 'disqus.com/embed/': '<p>fil</p>' });

    expect(await readFeatures(visit)).toMatchObject({ comments: 'available' });
  });

  it('are not known while their frame is still on its way', async () => {
    await show({ 'news.test/': late, 'disqus.com/embed/': { unanswered: true } });

    await expect(readFeatures(visit)).rejects.toThrow('still loading');
  });
});

describe('social embeds', () => {
  it.each([
    ['a loaded frame', '<iframe src="https://platform.twitter.com/embed"></iframe>', 'loaded'],
    ['a post not yet replaced', '<blockquote class="twitter-tweet">…</blockquote>', 'placeholder'],
    [
      'a frame held back',
      '<iframe data-src="https://platform.twitter.com/embed"></iframe>',
      'placeholder',
    ],
    [
      'an explanation that names the network',
      '<div class="embed"><p>Une publication de X s’affiche ici.</p></div>',
      'placeholder',
    ],
    [
      'an explanation that names the category',
      '<div data-embed="like"><p>La catégorie « Réseaux sociaux » est refusée.</p></div>',
      'placeholder',
    ],
    [
      'links to networks',
      '<ul class="share"><li><a href="https://x.com/">X</a></li></ul>',
      'absent',
    ],
    [
      'an embed of something else',
      '<div class="embed"><p>Une carte des vents.</p></div>',
      'absent',
    ],
  ])('reads %s', async (_name, body, state) => {
    const routes = { 'news.test/': page(body), 'platform.twitter.com/embed': '<p>post</p>' };

    await show(routes);
    const { socialEmbeds } = await readFeatures(visit);

    expect(socialEmbeds).toBe(state);
  });
});

describe('content', () => {
  const article = (style: string, more = ''): string =>
    `<!doctype html><meta charset="utf-8"><html lang="fr"><body><main><article style="${style}">${`<p>${text}</p>`.repeat(20)}</article></main>${more}</body></html>`;
  const whole = text.trim().length * 20;
  const near = (length: number): [number, number] => [length - whole * 0.05, length + whole * 0.05];

  it.each([
    ['a plain article', article(''), { length: near(whole), scrollable: true }],
    ['a hidden article', article('display:none'), { length: near(0), scrollable: true }],
    ['a blurred article', article('filter:blur(6px)'), { length: near(0), scrollable: true }],
    ['a transparent article', article('opacity:0.1'), { length: near(0), scrollable: true }],
    [
      'an article cut short',
      article('max-height:150px;overflow:hidden'),
      { length: [1, whole * 0.3], scrollable: true },
    ],
    [
      'an article under a wall',
      article('', '<div style="position:fixed;inset:0;background:#fff">Acceptez</div>'),
      { length: near(0), scrollable: true },
    ],
    [
      'an article over a banner at the foot',
      article(
        'padding-bottom:300px',
        '<div style="position:fixed;bottom:0;height:250px;width:100%;background:#fff"></div>',
      ),
      { length: near(whole), scrollable: true },
    ],
    [
      'a page that is locked',
      article('', '<style>body { overflow: hidden; height: 100vh }</style>'),
      { length: near(whole), scrollable: false },
    ],
    [
      'a page locked by a fixed body',
      article('', '<style>body { position: fixed; width: 100% } p { margin: 3em }</style>'),
      { length: near(whole), scrollable: false },
    ],
    [
      'a page locked by a fixed main part',
      article('', '<style>main { position: fixed; inset: 0 auto } p { margin: 3em }</style>'),
      { length: near(whole), scrollable: false },
    ],
    [
      'a page that scrolls in a part of its own',
      article('', '<style>main { height: 100vh; overflow: auto } body { margin: 0 }</style>'),
      { length: near(whole), scrollable: true },
    ],
  ])('reads %s', async (_name, body, { length: [least = 0, most = 0], scrollable }) => {
    await show({ 'news.test/': body });
    const reading = await readContent(visit);

    expect(reading.textLength).toBeGreaterThanOrEqual(least);
    expect(reading.textLength).toBeLessThanOrEqual(most);
    expect(reading.scrollable).toBe(scrollable);
  });

  it('does not count what a banner at the foot covers before the page was scrolled', async () => {
    const body = article(
      '',
      '<div style="position:fixed;bottom:0;height:45%;width:100%;background:#fff"><p>Cookies</p></div>',
    );
    visit.enterPhase('before-choice');
    await show({ 'news.test/': body });
    const reading = await readContent(visit);
    visit.enterPhase('after-choice');

    expect(reading.textLength).toBeGreaterThanOrEqual(whole * 0.95);
  });
});
