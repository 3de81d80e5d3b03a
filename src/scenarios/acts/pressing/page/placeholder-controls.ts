/** Page function: lists the controls in the page's own flow that stand where a network is named, as in the place of an embed. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/** A visible control. */
export interface PlaceholderControl {
  readonly key: string;
  readonly text: string;
  /** Key of the block it stands in, which is likely the placeholder. */
  readonly block: string;
  /** The name that stands there. */
  readonly network: string;
  /** What the block around it says. */
  readonly about: string;
}

/**
 * Lists them in reading order; links that lead away are none, nor is what lies in a dialog, in the
 * navigation or over the page.
 * @param networks names as the networks write them
 */
export function placeholderControls(networks: readonly string[]): PlaceholderControl[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const here = location.href.split('#')[0];
  const isInFlow = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = bandeau.parentOf(at)) {
      if (ask(at, 'matches', 'dialog, nav, header, footer, [role=dialog], [role=alertdialog]'))
        return false;
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return false;
    }
    return true;
  };
  const leadsAway = (element: Element): boolean =>
    element instanceof HTMLAnchorElement &&
    /^https?:/.test(element.href) &&
    element.href.split('#')[0] !== here;
  // A name is one where it stands alone as a word, as the network writes it.
  const namedIn = (text: string): string | undefined => {
    const words = ` ${text.split(/[^\p{L}\p{N}]+/u).join(' ')} `;
    return networks.find((name) => words.includes(` ${name} `));
  };
  const placeOf = (control: Element): Omit<PlaceholderControl, 'key' | 'text'> | null => {
    let block: Element | null = control;
    for (let up = 0; block && block !== ask(document, 'body') && up < 6; up += 1) {
      const about = bandeau.blocksOf(block, 600).join(' ');
      if (about.length > 500) return null;
      const attributes = [...ask(block, 'attributes')].map(({ value }) => value).join(' ');
      const network = namedIn(`${about} ${attributes.slice(0, 500)}`);
      const { width, height } = bandeau.boxOf(block);
      if (network !== undefined && width >= 120 && height >= 60)
        return { block: bandeau.mark(block), network, about };
      block = bandeau.parentOf(block);
    }
    return null;
  };
  const controls: PlaceholderControl[] = [];
  bandeau.walk(ask(document, 'body'), (element) => {
    if (controls.length >= 200) return false;
    if (!bandeau.isControl(element) || !bandeau.isVisible(element)) return true;
    const text = bandeau.labelOf(element);
    if (text === '' || text.length > 80 || leadsAway(element) || !isInFlow(element)) return true;
    const place = placeOf(element);
    if (place) controls.push({ key: bandeau.mark(element), text, ...place });
    return true;
  });
  return controls;
}
