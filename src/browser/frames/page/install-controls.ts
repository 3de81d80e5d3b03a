/** Page function: the part of the toolkit that recognises controls. */
import type { BandeauWorld } from './toolkit.js';

/** Installs the recognition of controls, of their state, and of where links lead. */
export function installControls(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const pressable =
    'a[href], button, summary, input:is([type=button], [type=submit], [type=image], [type=checkbox], [type=radio]), [role=button], [role=link], [role=switch], [role=checkbox], [role=radio], [role=tab], [onclick]';
  const called = '[class*=btn i], [class*=button i]';
  const plainText = 'h1, h2, h3, h4, h5, h6, p, label, body, html';
  const points = (of: Element): boolean => getComputedStyle(of).cursor === 'pointer';
  /** Whether something of a kind lies in an element or in its shadow root. */
  const holds = (element: Element, selector: string): boolean =>
    (ask(element, 'querySelector', selector) ??
      bandeau.rootOf(element)?.querySelector(selector) ??
      null) !== null;
  const isShort = (element: Element): boolean => ask(element, 'textContent').trim().length < 80;
  const isMeant = (element: Element): boolean =>
    points(element) ||
    (ask(element, 'matches', '[tabindex]:not([tabindex^="-"])') &&
      !ask(element, 'matches', plainText));
  /** A list of two answers, such as yes and no, is a switch. */
  const isTwoAnswerList = (element: Element): boolean =>
    ask(element, 'matches', 'select:not([multiple])') &&
    ask(element, 'querySelectorAll', 'option').length === 2;
  const isControl = (element: Element): boolean => {
    if (ask(element, 'matches', pressable) || isTwoAnswerList(element)) return true;
    // What holds a control is its frame, and scripts move the focus to headings and whole parts.
    if (holds(element, `${pressable}, ${called}`) || !isShort(element)) return false;
    if (ask(element, 'matches', called) && !ask(element, 'matches', plainText)) return true;
    if (!isMeant(element)) return false;
    const parent = bandeau.parentOf(element);
    const inherits = parent !== null && points(parent);
    return !inherits && !ask(element, 'matches', 'label, body, html');
  };
  const leadsAway = (element: Element): boolean => {
    if (!(element instanceof HTMLAnchorElement) || ask(element, 'matches', '[role=button]'))
      return false;
    const [target = ''] = element.href.split('#');
    return /^https?:/.test(target) && target !== location.href.split('#')[0];
  };
  const closed =
    '[role=tab]:not([aria-selected=true]), [aria-expanded=false], details:not([open]) > summary';
  const sectionOf = (element: Element): 'open' | 'closed' | null => {
    if (ask(element, 'matches', closed)) return 'closed';
    return ask(element, 'matches', 'summary, [role=tab], [aria-expanded]') ? 'open' : null;
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
    named.test(`${ask(element, 'id')} ${ask(element, 'getAttribute', 'class') ?? ''}`);
  const checkedOf = (element: Element): boolean | null => {
    if (element instanceof HTMLInputElement && /checkbox|radio/.test(element.type))
      return element.checked;
    if (isTwoAnswerList(element))
      return ask(element, 'matches', ':has(option:first-child:not(:checked))');
    const state =
      ask(element, 'getAttribute', 'aria-checked') ?? ask(element, 'getAttribute', 'aria-pressed');
    return state === null ? null : state === 'true';
  };
  Object.assign(bandeau, { checkedOf, isControl, isDrawn, isNamed, leadsAway, sectionOf });
}
