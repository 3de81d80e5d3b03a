/** Page function: finds what lies in the flow of a page, speaks of consent and offers a button. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';
import type { Spot } from './scan-candidates.js';

/** How texts are compared with words about consent. */
export interface FlowWords {
  /** Pattern for folded text. */
  readonly consentWords: string;
  /** What letters become that Unicode does not decompose. */
  readonly plainLetters: Readonly<Record<string, string>>;
}

/**
 * Lists the parts around sentences with consent words. The parts whose keys are given were found by
 * their place already; they are left out with all that they hold, unless they hold the page or a list
 * of links.
 */
export function scanFlow(
  taken: readonly string[],
  { consentWords, plainLetters }: FlowWords,
): Spot[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const untilMs = performance.now() + 1000;
  const known = new Set(taken.map((key) => bandeau.marked(key)));
  const spots = new Set<Element>();
  const words = new RegExp(consentWords, 'u');
  const letters = new RegExp(Object.keys(plainLetters).join('|'), 'gu');
  /** As `normalizeText` folds letters, so that the words compare. */
  const fold = (text: string): string => {
    const small = text.toLowerCase();
    // Most texts need no more, and this is asked of every text of a page.
    if (!/[^ -~\s]/.test(small)) return small;
    return small
      .normalize('NFD')
      .replaceAll(/\u0640|\u093C|\p{Default_Ignorable_Code_Point}/gu, '')
      .replaceAll(/([\p{sc=Latn}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}])\p{M}+/gu, '$1')
      .normalize('NFC')
      .replaceAll(letters, (letter) => plainLetters[letter] ?? letter);
  };
  const textsOf = (parent: Node): string[] => {
    const texts: string[] = [];
    for (let at = ask(parent, 'firstChild'); at; at = ask(at, 'nextSibling')) {
      const text = at.nodeType === Node.TEXT_NODE ? at.nodeValue : null;
      if (text !== null && text.length > 12) texts.push(text);
    }
    return texts;
  };
  const saysConsentWord = (element: Element): boolean =>
    textsOf(bandeau.rootOf(element) ?? element).some((text) => words.test(fold(text)));
  const isPage = (element: Element): boolean =>
    ask(element, 'matches', 'html, body, main, article') ||
    ask(element, 'querySelector', 'h1, main, article') !== null;
  const isButton = (element: Element): boolean =>
    bandeau.isControl(element) &&
    (!bandeau.leadsAway(element) || ask(element, 'matches', '[class*=btn i], [class*=button i]'));
  const mostLinks = 8;
  const isWhole = (element: Element): boolean =>
    known.has(element) &&
    !isPage(element) &&
    ask(element, 'querySelectorAll', 'a[href]').length <= mostLinks;
  const holdsButton = (element: Element): boolean => {
    let holds = false;
    bandeau.walk(element, (at) => {
      holds ||= at !== element && isButton(at);
      return !holds;
    });
    return holds;
  };
  /** Climbs from a sentence about consent to the parts around it that hold a button as well. */
  const climb = (from: Element): void => {
    let levels = 0;
    for (let at: Element | null = from; at && levels < 3; at = bandeau.parentOf(at)) {
      if (isPage(at) || ask(at, 'textContent').length > 6000) return;
      if (spots.has(at) || known.has(at)) return;
      if (levels === 0 && !holdsButton(at)) continue;
      spots.add(at);
      levels += 1;
    }
  };
  const sentences: Element[] = [];
  bandeau.walk(ask(document, 'body'), (element) => {
    if (sentences.length >= 40 || performance.now() > untilMs || isWhole(element)) return false;
    if (ask(element, 'matches', 'script, style, svg, noscript, nav, select')) return false;
    if (saysConsentWord(element)) sentences.push(element);
    return true;
  });
  for (const sentence of sentences) if (bandeau.isVisible(sentence)) climb(sentence);
  return [...spots].slice(0, 40).map((element) => ({ key: bandeau.mark(element), stands: [] }));
}
