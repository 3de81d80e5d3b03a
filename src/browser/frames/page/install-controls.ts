/** Page function: the part of the toolkit that recognises controls and their labels. */
import type { BandeauWorld } from './toolkit.js';

/** Installs the recognition of controls, and of their labels. */
export function installControls(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const pressable =
    'a[href], button, summary, input:is([type=button], [type=submit], [type=image], [type=checkbox], [type=radio]), [role=button], [role=link], [role=switch], [role=checkbox], [role=radio], [role=tab], [onclick]';
  const called = '[class*=btn i], [class*=button i]';
  const isControl = (element: Element): boolean => {
    if (element.matches(pressable)) return true;
    const isCalled =
      element.matches(called) && element.querySelector(`${pressable}, ${called}`) === null;
    if (isCalled && element.textContent.trim().length < 80) return true;
    const points = (of: Element): boolean => getComputedStyle(of).cursor === 'pointer';
    if (!points(element) && !element.matches('[tabindex]')) return false;
    const parent = bandeau.parentOf(element);
    const inherits = parent !== null && points(parent);
    return !inherits && !element.matches('label, body, html') && element.textContent.length < 80;
  };
  const referenced = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    return ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  };
  const labels = (element: Element): string =>
    element instanceof HTMLInputElement
      ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ')
      : '';
  const accessibleName = (element: Element): string =>
    [
      referenced(element),
      element.getAttribute('aria-label') ?? '',
      labels(element),
      element.getAttribute('title') ?? '',
      element.querySelector('svg title')?.textContent ?? '',
      element.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '',
      element.querySelector('[title]')?.getAttribute('title') ?? '',
    ].find((name) => name.trim() !== '') ?? '';
  const labelOf = (element: Element): string =>
    nameOf(element, bandeau.blocksOf(element, 300).join(' ')).replaceAll(/\s+/g, ' ').trim();
  /** A sign alone, such as ×, says less than the element's accessible name. */
  const nameOf = (element: Element, shown: string): string => {
    if (/[\p{L}\p{N}]/u.test(shown)) return shown;
    return accessibleName(element) || shown;
  };
  const closed =
    '[role=tab]:not([aria-selected=true]), [aria-expanded=false], details:not([open]) > summary';
  const sectionOf = (element: Element): 'open' | 'closed' | null => {
    if (element.matches(closed)) return 'closed';
    return element.matches('summary, [role=tab], [aria-expanded]') ? 'open' : null;
  };
  /** A drawn switch often hides its own checkbox beside or inside the drawing. */
  const isDrawn = (toggle: Element): boolean => {
    if (bandeau.isVisible(toggle)) return true;
    if (!(toggle instanceof HTMLInputElement)) return false;
    const around = [...(toggle.labels ?? []), bandeau.parentOf(toggle)];
    return around.some((element) => element !== null && bandeau.isVisible(element));
  };
  const named =
    /cookie|consent|gdpr|rgpd|dsgvo|privacy|cmp[-_]|tarteaucitron|didomi|onetrust|usercentrics|sp_message/i;
  const isNamed = (element: Element): boolean =>
    named.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
  Object.assign(bandeau, { isControl, isDrawn, isNamed, labelOf, sectionOf });
}
