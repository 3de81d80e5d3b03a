/** Page function: reads what a candidate says and offers, as far as judging it needs. */
import type { BandeauWorld, PageBox } from '../../../browser/frames/page/toolkit.js';
import type { Spot } from './scan-candidates.js';

/** One part of a frame that could be a banner; it is judged outside the page. */
export interface Candidate extends Spot {
  /** Keys of the candidates it lies in. */
  readonly inside: readonly string[];
  readonly text: string;
  readonly captions: readonly string[];
  /** Those of the captions that lead to another document. */
  readonly links: readonly string[];
  readonly toggles: number;
  readonly box: PageBox;
  /** Share of the viewport it covers, 0 to 1. */
  readonly viewportShare: number;
  readonly hasTextEntry: boolean;
  /** Whether it holds the page's main heading or article. */
  readonly holdsContent: boolean;
  /** Whether it lies across the page at its very beginning or end. */
  readonly atEdge: boolean;
}

/** Describes the visible ones of the spots, until a second and a half has passed. */
export function describeCandidates(spots: readonly Spot[]): Candidate[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const untilMs = performance.now() + 1500;
  const switches =
    'input:is([type=checkbox], [type=radio]), [role=switch], [role=checkbox], [role=radio]';
  // Of the page itself, only what can be got at counts: much waits outside the window to be called.
  const counts = (control: Element, { stands }: Spot): boolean =>
    bandeau.isVisible(control) &&
    (!stands.includes('page') ||
      bandeau.isScrolledAway(control) ||
      bandeau.reachablePoints(control).length > 0);
  const contentsOf = (
    element: Element,
    spot: Spot,
  ): Pick<Candidate, 'captions' | 'links' | 'toggles'> => {
    const captions: string[] = [];
    const links: string[] = [];
    let toggles = 0;
    bandeau.walk(element, (at) => {
      const isList = ask(at, 'matches', 'select') && bandeau.isControl(at);
      if ((isList || ask(at, 'matches', switches)) && bandeau.isDrawn(at)) toggles += 1;
      if (captions.length >= 60 || !bandeau.isControl(at) || !counts(at, spot)) return;
      const label = bandeau.labelOf(at);
      if (label === '' || label.length > 120) return;
      captions.push(label);
      if (bandeau.leadsAway(at)) links.push(label);
    });
    return { captions, links, toggles };
  };
  const isAtEdge = ({ y, width, height }: PageBox): boolean => {
    const top = y + scrollY;
    const end = ask(ask(document, 'documentElement'), 'scrollHeight');
    return width >= innerWidth * 0.6 && (top < 150 || top + height > end - 150);
  };
  const shareOf = ({ x, y, width, height }: PageBox): number => {
    const across = Math.min(x + width, innerWidth) - Math.max(x, 0);
    const down = Math.min(y + height, innerHeight) - Math.max(y, 0);
    return (Math.max(across, 0) * Math.max(down, 0)) / (innerWidth * innerHeight);
  };
  const describe = (spot: Spot): Candidate | null => {
    const element = bandeau.marked(spot.key);
    if (!element || performance.now() > untilMs || !bandeau.isShown(element)) return null;
    const text = bandeau.blocksOf(element, 12_000).join('\n');
    if (text.length < 3) return null;
    const holds = (other: Spot): boolean => {
      const outer = bandeau.marked(other.key);
      return outer !== undefined && outer !== element && bandeau.contains(outer, element);
    };
    const box = bandeau.boxOf(element);
    // What stays where it is, outside the window, waits there to be called.
    if (
      spot.stands.includes('fixed') &&
      getComputedStyle(element).position === 'fixed' &&
      shareOf(box) === 0
    )
      return null;
    return {
      ...spot,
      inside: spots.filter((other) => holds(other)).map(({ key }) => key),
      text,
      ...contentsOf(element, spot),
      box,
      viewportShare: shareOf(box),
      hasTextEntry:
        ask(element, 'querySelector', 'input:is([type=email], [type=password], [type=tel])') !==
        null,
      holdsContent: ask(element, 'querySelector', 'h1, article, main') !== null,
      atEdge: isAtEdge(box),
    };
  };
  return spots.map((spot) => describe(spot)).filter((candidate) => candidate !== null);
}
