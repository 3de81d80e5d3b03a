/** An article page: text, illustration, an embedded post, an ad slot, and the comments below. */
import type { Setting } from '../behaviour.js';
import type { Article } from '../content/article.js';
import { articles } from '../content/articles/index.js';
import { escapeHtml } from './escape.js';
import { renderPage } from './layout.js';

/** Renders one article. */
export function renderArticle(article: Article, setting: Setting): string {
  const [lead = '', ...rest] = article.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
  const half = Math.ceil(rest.length / 2);
  const main = `<article class="article">
<p class="kicker">${escapeHtml(article.section)}</p>
<h1>${escapeHtml(article.title)}</h1>
<p class="byline">Par ${escapeHtml(article.author)}, le <time datetime="${article.date}">${escapeHtml(article.dateInWords)}</time></p>
<figure class="illustration"><img src="/assets/${article.slug}.svg" alt="${escapeHtml(article.illustration)}" width="960" height="400"></figure>
<div class="article-body">
${lead}
${rest.slice(0, half).join('\n')}
${article.hasPost ? embeddedPost : ''}
${rest.slice(half).join('\n')}
</div>
<p class="wall" hidden>Cet article est réservé aux lecteurs qui acceptent les cookies.</p>
</article>
<aside class="ad-slot" aria-label="Publicité" hidden><small>Publicité</small><strong></strong><span></span></aside>
<section class="comments" id="comments" aria-labelledby="comments-title">
<h2 id="comments-title">Commentaires</h2>
<div id="disqus_thread"><p class="comments-closed">Pour lire et laisser des commentaires, autorisez la catégorie « Réseaux sociaux » dans la rubrique « Paramétrer vos choix », au bas de la page.</p></div>
</section>
<aside class="more" aria-labelledby="more-title">
<h2 id="more-title">Lire aussi</h2>
<ul>
${renderOthers(article)}
${renderPictures(setting.behaviour.pictures)}
</ul>
</aside>`;
  return renderPage({ title: article.title, main }, setting);
}

const embeddedPost = `<div class="embed" data-embed="post"><p>Une publication de X est proposée ici. Elle s’affiche quand la catégorie « Réseaux sociaux » est autorisée.</p></div>`;

function renderOthers(article: Article): string {
  return articles
    .filter(({ slug }) => slug !== article.slug)
    .map(
      ({ slug, title }) => `<li><img src="/assets/${slug}.svg" alt="" width="960" height="400">
<a href="/articles/${slug}">${escapeHtml(title)}</a></li>`,
    )
    .join('\n');
}

function renderPictures(count: number): string {
  return Array.from({ length: count }, (_, number) => {
    const { slug, title } = articles[number % articles.length] ?? { slug: '', title: '' };
    return `<li><img src="/assets/photo-${number}.png" alt="" width="320" height="200">
<a href="/articles/${slug}?photo=${number}">${escapeHtml(title)}</a></li>`;
  }).join('\n');
}
