/** The privacy policy page. */
import type { Setting } from '../behaviour.js';
import { policySections } from '../content/policy.js';
import { escapeHtml } from './escape.js';
import { renderPage } from './layout.js';

/** Renders the policy, complete or, for a faulty variant, as three lines without content. */
export function renderPolicy(setting: Setting): string {
  const sections =
    setting.behaviour.policyPage === 'full'
      ? policySections.map(
          ({ heading, paragraphs }) =>
            `<h2>${escapeHtml(heading)}</h2>\n${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}`,
        )
      : ['<p>Votre vie privée nous tient à cœur. Cette page est en cours de rédaction.</p>'];
  const main = `<article class="article policy">
<h1>Politique de Confidentialité</h1>
${sections.join('\n')}
</article>`;
  return renderPage({ title: 'Politique de Confidentialité', main }, setting);
}
