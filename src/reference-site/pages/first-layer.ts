/** The first layer of the banner: three sentences, three buttons. */
import type { Behaviour, FirstLayerControl } from '../behaviour.js';
import { escapeHtml } from './escape.js';
import { paths } from './paths.js';

/**
 * Renders the first layer, which is hidden until the page's script finds that no choice was made.
 */
export function renderFirstLayer(behaviour: Behaviour): string {
  if (behaviour.banner === 'absent') return '';
  const { text } = behaviour;
  const sentences = [text.purpose, text.choices].map((line) => `<p>${escapeHtml(line)}</p>`);
  const supplement = text.supplement === '' ? '' : `<p>${escapeHtml(text.supplement)}</p>`;
  const controls = behaviour.firstLayer.map((control) => renderControl(control, behaviour));
  return `<section class="banner flaw-${behaviour.flaw}" id="banner" aria-label="Vos choix en matière de cookies" hidden>
<div class="banner-inner">
<div class="banner-text">
${behaviour.flaw === 'image-without-text' ? '<img src="/assets/lock.svg" width="24" height="24">' : ''}
${sentences.join('\n')}
${supplement}
<p>${renderPolicySentence(behaviour)}</p>
</div>
<div class="banner-controls">
${controls.join('\n')}
${behaviour.refuseReach === 'covered' ? '<div class="cover"></div>' : ''}
</div>
${renderClose(behaviour)}
</div>
</section>`;
}

function renderControl(control: FirstLayerControl, behaviour: Behaviour): string {
  const look = control === 'refuse' ? ` refuse-${behaviour.refuseLook}` : '';
  const attributes = `class="control control-${control}${look}" data-choice="${control}"`;
  const label = escapeHtml(behaviour.text[control]);
  if (behaviour.controlElement === 'div') return `<div role="button" ${attributes}>${label}</div>`;
  const skipped =
    control === 'refuse' && behaviour.refuseReach === 'not-by-keyboard' ? ' tabindex="-1"' : '';
  return `<button type="button" ${attributes}${skipped}>${label}</button>`;
}

function renderClose({ closeControl }: Behaviour): string {
  if (closeControl === 'none') return '';
  return '<button type="button" class="close" data-choice="close" aria-label="Fermer">×</button>';
}

function renderPolicySentence({ text, policyLink }: Behaviour): string {
  const [before = '', after = ''] = text.policy.split(text.policyLabel);
  const targets = {
    works: paths.policy,
    dead: '/politique-de-confidentialite-2019',
    'to-nowhere': '#',
  } as const;
  const label = escapeHtml(text.policyLabel);
  const link =
    policyLink === 'plain-text' ? label : `<a href="${targets[policyLink]}">${label}</a>`;
  return `${escapeHtml(before)}${link}${escapeHtml(after)}`;
}
