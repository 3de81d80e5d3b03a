/** The privacy policy page. */
import type { Setting } from '../behaviour.js';
import { policySections } from '../content/policy.js';
import { escapeHtml } from './escape.js';
import { renderPage } from './layout.js';

const policy = {
  title: 'Politique de Confidentialité',
  sections: policySections.map(
    ({ heading, paragraphs }) =>
      `<h2>${escapeHtml(heading)}</h2>\n${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}`,
  ),
};

const offTopic = {
  title: 'Page en travaux',
  sections: [
    '<p>La rédaction prépare cette page. Revenez bientôt, ou lisez nos derniers articles.</p>',
  ],
};

/** Renders the policy, complete or, for a faulty variant, a page about something else in its place. */
export function renderPolicy(setting: Setting): string {
  const { title, sections } = setting.behaviour.policyPage === 'full' ? policy : offTopic;
  const main = `<article class="article policy">
<h1>${title}</h1>
${sections.join('\n')}
</article>`;
  return renderPage({ title, main }, setting);
}
