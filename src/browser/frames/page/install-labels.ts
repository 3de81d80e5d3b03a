/** Page function: the part of the toolkit that reads what controls are called. */
import type { BandeauWorld } from './toolkit.js';

/** Installs the labels of controls. */
export function installLabels(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const textOf = (element: Element | null): string =>
    element === null ? '' : ask(element, 'textContent');
  const attributeWithin = (element: Element, name: string): string => {
    const holder = ask(element, 'querySelector', `[${name}]`);
    return (holder && ask(holder, 'getAttribute', name)) ?? '';
  };
  const referenced = (element: Element): string => {
    const root = ask(element, 'getRootNode') as Document | ShadowRoot;
    const ids = (ask(element, 'getAttribute', 'aria-labelledby') ?? '')
      .split(/\s+/)
      .filter(Boolean);
    return ids.map((id) => textOf(ask(root, 'getElementById', id))).join(' ');
  };
  const labels = (element: Element): string => {
    if (element instanceof HTMLInputElement)
      return [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
    // Of a label around a list, what the list offers is no part of the name.
    return element instanceof HTMLSelectElement
      ? [...element.labels].flatMap((label) => bandeau.blocksOf(label, 300)).join(' ')
      : '';
  };
  const accessibleName = (element: Element): string =>
    [
      referenced(element),
      ask(element, 'getAttribute', 'aria-label') ?? '',
      labels(element),
      ask(element, 'getAttribute', 'title') ?? '',
      textOf(ask(element, 'querySelector', 'svg title')),
      attributeWithin(element, 'aria-label'),
      attributeWithin(element, 'title'),
    ].find((name) => name.trim() !== '') ?? '';
  const labelOf = (element: Element): string =>
    nameOf(element, bandeau.blocksOf(element, 300).join(' ')).replaceAll(/\s+/g, ' ').trim();
  /** A sign alone, such as ×, says less than the element's accessible name. */
  const nameOf = (element: Element, shown: string): string => {
    if (/[\p{L}\p{N}]/u.test(shown)) return shown;
    return accessibleName(element) || shown;
  };
  Object.assign(bandeau, { labelOf });
}
