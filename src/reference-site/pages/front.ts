/** The front page. */
import type { Setting } from '../behaviour.js';
import { articles } from '../content/articles/index.js';
import { escapeHtml } from './escape.js';
import { renderPage } from './layout.js';

/** Renders the list of articles, the first one large. */
export function renderFront(setting: Setting): string {
  const teasers = articles.map(
    ({ slug, section, title, teaser, illustration }) => `<article class="teaser">
<img src="/assets/${slug}.svg" alt="${escapeHtml(illustration)}" width="960" height="400">
<p class="kicker">${escapeHtml(section)}</p>
<h2><a href="/articles/${slug}">${escapeHtml(title)}</a></h2>
<p>${escapeHtml(teaser)}</p>
</article>`,
  );
  const main = `<h1 class="visually-hidden">À la une</h1>
<div class="teasers">
${teasers.join('\n')}
</div>`;
  return renderPage({ title: 'À la une', main }, setting);
}
