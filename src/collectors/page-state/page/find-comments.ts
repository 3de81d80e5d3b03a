/** Page function: finds the comment area and what a visitor can do there. */

import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** How comment areas are recognised: sources of regular expressions for folded text. */
export interface CommentSigns {
  readonly headings: Readonly<Record<string, string>>;
  readonly areaNames: readonly string[];
  readonly notAreaNames: readonly string[];
}

/** What was found in this document. */
export interface CommentFinding {
  readonly found: boolean;
  /** Whether a visitor can write into a field of this document. */
  readonly writable: boolean;
  /** Addresses of the visible frames in the areas. */
  readonly frames: readonly string[];
  /** Whether one of them still shows the blank document that it starts with. */
  readonly isLoading: boolean;
}

/**
 * Finds areas by their heading, `id` or class, in the flow of the page only: an element fixed over
 * it, such as a banner that mentions comments, is no area. Remembers the first area for
 * `scrollToComments`.
 */
export function findComments(signs: CommentSigns): CommentFinding {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const sources = new Map(Object.entries(signs.headings));
  const language = document.documentElement.lang.toLowerCase().split('-', 1)[0] ?? '';
  const headings = new RegExp(sources.get(language) ?? sources.get('') ?? ' ');
  const fold = (text: string): string => {
    const plain = text.normalize('NFKD').replaceAll(/\p{M}+/gu, '');
    return ` ${(plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  };
  const isSeen = (element: Element): boolean => {
    const { width, height } = bandeau.boxOf(element);
    return bandeau.isRendered(element) && width > 1 && height > 1;
  };
  const isInFlow = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at.matches('dialog, [role=dialog], [role=alertdialog], nav')) return false;
      if (getComputedStyle(at).position === 'fixed') return false;
    }
    return true;
  };
  const isHeading = (element: Element): boolean => {
    const text = element.textContent.length > 200 ? ' ' : fold(element.textContent);
    const words = text.match(/[^ \d]+/g) ?? [];
    return words.length <= 5 && headings.test(text) && !element.closest('a');
  };
  /**
   * The content below a heading: its box, or the elements after the heading where that box is the
   * whole page.
   */
  const below = (heading: Element): Element[] => {
    const lengthOf = (element: Element): number => element.textContent.trim().length;
    let box = heading;
    while (box.parentElement && lengthOf(box.parentElement) === lengthOf(heading)) {
      box = box.parentElement;
    }
    const parent = box.parentElement;
    if (parent && !parent.matches('body, main, article') && !parent.querySelector('article, h1')) {
      return [parent];
    }
    const following: Element[] = [heading];
    for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.matches('h1, h2, footer, nav, aside, article')) break;
      following.push(next);
    }
    return following;
  };
  const isNamed = (element: Element): boolean => {
    const name = `${element.id} ${element.getAttribute('class') ?? ''}`;
    const words = name.match(/[A-Z]?[a-z]+|[A-Z]+/g)?.map((word) => word.toLowerCase()) ?? [];
    const isArea = words.some((word) => signs.areaNames.includes(word));
    return isArea && !words.some((word) => signs.notAreaNames.includes(word));
  };
  const titled = [...document.querySelectorAll('h2, h3, h4, h5, h6, legend, [role=heading]')];
  const named = [...document.querySelectorAll('div, section, aside, form, iframe, ul, ol')];
  const areas = [...titled.filter(isHeading).flatMap(below), ...named.filter(isNamed)].filter(
    (element) => isSeen(element) && isInFlow(element),
  );
  const inAreas = (selector: string): Element[] =>
    areas
      .flatMap((area) => [area, ...area.querySelectorAll(selector)])
      .filter((element) => element.matches(selector) && isSeen(element));
  const fields = inAreas(
    'textarea, [contenteditable]:not([contenteditable=false]), [role=textbox]',
  );
  const frames = inAreas('iframe') as HTMLIFrameElement[];
  const [first] = areas;
  Object.assign(globalThis, { bandeauComments: first });
  return {
    found: areas.length > 0,
    writable: fields.some((field) => !field.matches(':disabled, [readonly], [aria-disabled=true]')),
    frames: frames.map(({ src }) => src),
    // Once another site's document has come, or an error in its place, nothing is to be seen of it.
    isLoading: frames.some(
      ({ src, contentDocument }) =>
        src.startsWith('http') && contentDocument?.URL === 'about:blank',
    ),
  };
}
