/** The common parts of every page of the site: head, masthead, banner, foot. */
import type { PageBehaviour, Setting } from '../behaviour.js';
import { renderFirstLayer } from './first-layer.js';
import { paths } from './paths.js';
import { renderSettings } from './settings.js';

/** The parts in which pages differ. */
export interface PageContent {
  readonly title: string;
  readonly main: string;
}

/** Renders a whole document. */
export function renderPage({ title, main }: PageContent, setting: Setting): string {
  const { behaviour } = setting;
  const telegram =
    behaviour.telegram === 'link'
      ? `<p class="follow">Suivez RT en français sur <a href="https://t.me/journal">Telegram</a></p>`
      : '';
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | Le Journal</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
<script type="application/json" id="behaviour">${serialize(setting)}</script>
<script type="module" src="/assets/page/main.js"></script>
</head>
<body>
<a class="skip" href="#main">Aller au contenu</a>
${renderFirstLayer(behaviour)}
<header class="masthead">
<a class="brand" href="${paths.front}">Le Journal</a>
<nav aria-label="Rubriques">
<a href="${paths.front}">À la une</a>
<a href="/articles/trains-de-nuit">Transports</a>
<a href="/articles/huitres-eau-chaude">Littoral</a>
<a href="/articles/bibliotheques-dimanche">Culture</a>
<a href="/articles/pont-restaure">Patrimoine</a>
</nav>
</header>
<main id="main">
${main}
</main>
<footer class="foot">
${telegram}
<p><a href="${paths.policy}">Politique de Confidentialité</a>
<button type="button" class="way-back" data-way-back>${behaviour.text.wayBack}</button></p>
<p class="imprint">Site de démonstration, servi par votre propre ordinateur. Les articles sont inventés.
Le texte du bandeau de consentement est celui d’un site d’actualité réel.</p>
</footer>
${renderSettings(behaviour)}
</body>
</html>
`;
}

function serialize({ behaviour, arrival }: Setting): string {
  const { text: _, ...rest } = behaviour;
  const page: PageBehaviour = { ...rest, arrival };
  return JSON.stringify(page).replaceAll('<', '\\u003c');
}
