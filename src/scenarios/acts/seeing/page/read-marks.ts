/** Page function: what the main document looks like, to recognise one that stands where the page should. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/** How much there is on a page, what it is called, and signs that it is no HTML page. */
export interface PageMarks {
  readonly title: string;
  /** Text of the first heading that is shown; empty where there is none. */
  readonly heading: string;
  /** The first lines that are shown. */
  readonly lines: readonly string[];
  /** The beginning of all that is shown. */
  readonly text: string;
  readonly words: number;
  /** Words of the longest paragraph. */
  readonly longestParagraph: number;
  readonly links: number;
  /** Links to other addresses of the same origin. */
  readonly ownLinks: number;
  /** Whether there is an article, a navigation, a film, or a field to write in. */
  readonly hasPageParts: boolean;
  /** Positions of the selectors that match an element. */
  readonly matching: readonly number[];
  /** The browser's own message where XML is not well-formed; null where it gives none. */
  readonly xmlError: string | null;
  /** Share of control characters in the beginning of the document; HTML has none. */
  readonly controlShare: number;
  /** Whether the document is nothing but a drawing. */
  readonly isDrawing: boolean;
}

/** Reads them. Lengths are bounded: the page wrote the texts. */
export function readMarks(selectors: readonly string[]): PageMarks {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const mostCharacters = 20_000;
  const body = ask(document, 'body') as HTMLElement | null;
  const isShown = (element: Element): boolean => {
    const { width, height } = ask(element, 'getBoundingClientRect');
    return width > 0 && height > 0;
  };
  const shown = (selector: string): Element[] =>
    [...ask(document, 'querySelectorAll', selector)].slice(0, 500).filter((each) => isShown(each));
  const textOf = (element: Element | undefined): string =>
    element instanceof HTMLElement ? ask(element, 'innerText').trim().slice(0, mostCharacters) : '';
  const countWords = (text: string): number => {
    // Chinese and Japanese have no spaces: two letters count as a word.
    const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
    return text.split(/\s+/).filter(Boolean).length + Math.floor(dense / 2);
  };
  const text = textOf(body ?? undefined);
  const start = ask(ask(document, 'documentElement'), 'outerHTML').slice(0, mostCharacters);
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  const controls = start.match(/[\u0001-\u0008\u000b\u000e-\u001f]/g)?.length ?? 0;
  const links = shown('a[href]').filter((link) => link instanceof HTMLAnchorElement);
  const isXml = /xml/.test(ask(document, 'contentType'));
  const inBody = [...(body?.children ?? [])];
  return {
    title: ask(document, 'title').slice(0, 500),
    heading: textOf(shown('h1, h2, [role="heading"]')[0]).slice(0, 500),
    lines: text
      .split('\n')
      .map((line) => line.trim().slice(0, 500))
      .filter((line) => line !== '')
      .slice(0, 2),
    text: text.slice(0, 2000),
    words: countWords(text),
    longestParagraph: Math.max(0, ...shown('p').map((each) => countWords(textOf(each)))),
    links: links.length,
    ownLinks: links.filter(({ origin, pathname }) => {
      return origin === location.origin && pathname !== location.pathname;
    }).length,
    hasPageParts:
      shown(
        'article, nav, video, textarea, input[type="password"], input[type="email"], input[type="search"]',
      ).length > 0,
    matching: selectors.flatMap((selector, index) => {
      return ask(document, 'querySelector', selector) === null ? [] : [index];
    }),
    xmlError: isXml
      ? (ask(document, 'querySelector', 'parsererror > div')?.textContent.trim().slice(0, 300) ??
        null)
      : null,
    controlShare: controls / Math.max(1, start.length),
    isDrawing:
      (ask(document, 'head') as HTMLElement | null)?.childElementCount === 0 &&
      inBody.length > 0 &&
      inBody.every((each) => ask(each, 'localName') === 'svg') &&
      [...(body?.childNodes ?? [])].every(
        (node) => node instanceof Element || node.textContent?.trim() === '',
      ),
  };
}
