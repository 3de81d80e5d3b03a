/** The working second layer: its switches, their bands, and how it is opened and closed. */
import type { CategoryId } from '../behaviour.js';
import { behaviour } from './behaviour.js';
import type { ConsentRecord } from './record.js';

const dialog = document.querySelector<HTMLDialogElement>('#settings');
const switches = [...document.querySelectorAll<HTMLElement>('[data-category]')];
const shown = new Map<CategoryId, boolean>();

/** Opens the settings with the recorded choice, or with the defaults where there is none. */
export function openSettings(record: ConsentRecord | null): void {
  for (const element of switches) {
    const on = record === null ? behaviour.categoriesInitially === 'on' : record.social;
    shown.set(categoryOf(element), on);
    paint(element, on, falseBand(record) ?? on);
  }
  offerChoices(record !== null);
  dialog?.showModal();
  dialog?.querySelector('h2')?.focus();
}

/**
 * Returns the choice that the switches show; ads have no switch, so their recorded choice stays.
 */
export function readSwitches(record: ConsentRecord | null): ConsentRecord {
  const social = [...shown.values()].includes(true);
  return { social, ads: record?.ads === true && social };
}

/** Connects the switches, and calls `onEscape` when the visitor leaves with the Escape key. */
export function bindSettings(onEscape: () => void): void {
  for (const element of switches) {
    element.addEventListener('click', () => {
      const on = shown.get(categoryOf(element)) !== true;
      shown.set(categoryOf(element), on);
      paint(element, on, on);
    });
  }
  dialog?.addEventListener('cancel', onEscape);
}

function offerChoices(reopened: boolean): void {
  const { settingsChoices } = behaviour;
  const offered = settingsChoices === 'always' || (settingsChoices === 'on-reopening' && reopened);
  for (const element of dialog?.querySelectorAll('[data-on-reopening]') ?? []) {
    element.toggleAttribute('hidden', !offered);
  }
}

function categoryOf(element: HTMLElement): CategoryId {
  return element.dataset['category'] === 'embeds' ? 'embeds' : 'social';
}

function paint(element: HTMLElement, on: boolean, green: boolean): void {
  element.classList.toggle('band-allowed', green);
  if (!element.hasAttribute('aria-checked')) return;
  element.setAttribute('aria-checked', String(on));
  element
    .closest('.category')
    ?.querySelector('[data-state-text]')
    ?.replaceChildren(on ? 'Autorisé' : 'Refusé');
}

function falseBand(record: ConsentRecord | null): boolean | null {
  switch (behaviour.band) {
    case 'true':
      return null;
    case 'green-at-first':
      return record === null ? true : null;
    case 'green-when-refused':
      return record !== null && !record.social ? true : null;
    case 'red-when-allowed':
      return record?.social === true ? false : null;
  }
}
