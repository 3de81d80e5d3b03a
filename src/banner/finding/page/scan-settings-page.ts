/** Page function: finds what a page of settings is there for: its switches, or its main part. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';
import type { Spot } from './scan-candidates.js';

/**
 * Lists the part around all switches of the page that holds a button as well, then the page's main
 * part. Switches of the site's head and foot and of its search are none of the settings.
 */
export function scanSettingsPage(): Spot[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const apart = 'nav, header, footer, aside, [role=search], [role=navigation]';
  const switches: Element[] = [];
  const isSwitch = (element: Element): boolean =>
    ask(
      element,
      'matches',
      'input:is([type=checkbox], [type=radio]), [role=switch], [role=checkbox], [role=radio]',
    );
  bandeau.walk(ask(document, 'body'), (element) => {
    if (switches.length >= 200 || ask(element, 'matches', apart)) return false;
    if (isSwitch(element) && bandeau.isDrawn(element)) switches.push(element);
    return true;
  });
  const holdsButton = (element: Element): boolean => {
    let holds = false;
    bandeau.walk(element, (at) => {
      holds ||= at !== element && !isSwitch(at) && bandeau.isControl(at) && bandeau.isVisible(at);
      return !holds;
    });
    return holds;
  };
  const isAround = (element: Element): boolean =>
    switches.every((each) => bandeau.contains(element, each)) && holdsButton(element);
  let around: Element | null = switches[0] ?? null;
  while (around && !isAround(around)) around = bandeau.parentOf(around);
  const main =
    ask(document, 'querySelector', 'main, [role=main], article') ?? ask(document, 'body');
  return [...new Set([around, main])].flatMap((element) =>
    element ? [{ key: bandeau.mark(element), stands: [] }] : [],
  );
}
