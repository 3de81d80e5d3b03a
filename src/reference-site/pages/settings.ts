/**
 * The second layer: an explanation of the choices, the categories with their coloured band, and OK.
 */
import type { Behaviour, CategoryId } from '../behaviour.js';
import { escapeHtml } from './escape.js';

/** Renders the settings as a closed dialog. */
export function renderSettings(behaviour: Behaviour): string {
  const { text } = behaviour;
  const categories = behaviour.categories.map((category) => renderCategory(category, behaviour));
  return `<dialog class="settings" id="settings" aria-labelledby="settings-title">
<h2 id="settings-title" tabindex="-1">${escapeHtml(text.customize)}</h2>
<p>${escapeHtml(text.detail)}</p>
${categories.join('\n')}
${behaviour.flaw === 'field-without-label' ? '<input type="text" name="email">' : ''}
${behaviour.flaw === 'image-without-text-in-settings' ? '<img src="/assets/lock.svg" width="24" height="24">' : ''}
<div class="settings-controls">
<button type="button" class="control" data-choice="accept" data-on-reopening>${escapeHtml(text.accept)}</button>
<button type="button" class="control" data-choice="refuse" data-on-reopening>${escapeHtml(text.refuse)}</button>
<button type="button" class="control control-save" data-choice="save"${behaviour.flaw === 'name-unlike-label' ? ' aria-label="Enregistrer mes choix"' : ''}>${escapeHtml(text.save)}</button>
</div>
</dialog>
${behaviour.refusing === 'asks-again' ? confirmation : ''}`;
}

const confirmation = `<dialog class="settings" id="confirmation" aria-labelledby="confirmation-title">
<h2 id="confirmation-title">Êtes-vous sûr ?</h2>
<p>Sans cookies, notre rédaction perd une partie de ses revenus.</p>
<div class="settings-controls">
<button type="button" class="control" data-choice="confirm-refusal">Confirmer</button>
</div>
</dialog>`;

function renderCategory(category: CategoryId, { text, stateShownBy }: Behaviour): string {
  const [name, consequence] =
    category === 'social'
      ? [text.socialName, text.socialConsequence]
      : [text.embedsName, text.embedsConsequence];
  const isSwitch = stateShownBy === 'switch-and-text';
  const role = isSwitch ? 'role="switch" aria-checked="false"' : '';
  const state = isSwitch ? '<p class="band-state" data-state-text>Refusé</p>' : '';
  return `<div class="category">
<h3><button type="button" class="band" data-category="${category}" ${role}
aria-describedby="about-${category}">${escapeHtml(name)}</button></h3>
${state}
<p id="about-${category}">${escapeHtml(consequence)}</p>
</div>`;
}
