/** Page function: the part of the toolkit that reads text as a person sees it. */
import type { BandeauWorld, PageToolkit } from './toolkit.js';

/** Installs the reading of text blocks and of their language. */
export function installText(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const isInline = (element: Element): boolean =>
    /^(inline|contents|ruby)/.test(getComputedStyle(element).display);
  const generated = (element: Element, where: '::before' | '::after'): string =>
    [...getComputedStyle(element, where).content.matchAll(/"((?:[^"\\]|\\.)*)"/gs)]
      .map(([, text = '']) => text.replaceAll(/\\(.)/gs, '$1'))
      .join('');
  const ownWords = (element: Element): string => {
    if (element instanceof HTMLImageElement) return element.alt;
    if (element instanceof HTMLInputElement && /^(button|submit|reset)$/.test(element.type))
      return element.value;
    if (element instanceof HTMLInputElement && element.type === 'image') return element.alt;
    return '';
  };
  type Add = (text: string, ends: boolean) => void;
  const collect = (element: Element, add: Add): void => {
    const name = ask(element, 'localName');
    if (/^(script|style|noscript|template|select|textarea|title)$/.test(name)) return;
    if (!bandeau.isShown(element) && !isInline(element)) return;
    const block = !isInline(element);
    add(generated(element, '::before') + ownWords(element), block);
    for (const node of bandeau.nodesOf(element)) {
      if (node.nodeType === Node.TEXT_NODE) add(node.textContent ?? '', false);
      else if (node instanceof Element && bandeau.isRendered(node)) collect(node, add);
    }
    add(generated(element, '::after'), block || name === 'br');
  };
  /** Characters without width are invisible, and any white space looks like one space. */
  const asSeen = (text: string): string =>
    text
      .replaceAll(/[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const blocksOf: PageToolkit['blocksOf'] = (element, limit) => {
    const blocks: string[] = [''];
    let length = 0;
    collect(element, (text, ends) => {
      if (length > limit) return;
      length += text.length;
      if (ends && text === '') blocks.push('');
      else blocks[blocks.length - 1] += text;
      if (ends && text !== '') blocks.push('');
    });
    return blocks.map((block) => asSeen(block)).filter(Boolean);
  };
  const languageOf = (element: Element): string | null => {
    for (let at: Element | null = element; at; at = bandeau.parentOf(at)) {
      const lang = (ask(at, 'getAttribute', 'lang') ?? ask(at, 'getAttribute', 'xml:lang'))?.trim();
      // An empty `lang` says that the language is unknown and ends inheritance.
      if (lang !== undefined) return lang === '' ? null : lang.slice(0, 35);
    }
    return null;
  };
  Object.assign(bandeau, { blocksOf, languageOf });
}
