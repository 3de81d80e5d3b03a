/** Page function: finds embedded social content and its placeholders. */

import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** How social embeds are recognised. */
export interface EmbedSigns {
  readonly hosts: readonly string[];
  readonly names: readonly string[];
  /**
   * Sources of regular expressions for folded text, by language: words for social networks in
   * general.
   */
  readonly words: Readonly<Record<string, string>>;
  readonly unhydrated: readonly string[];
  readonly placeholders: readonly string[];
}

/** What was found. */
export interface EmbedFinding {
  /** Addresses of visible frames of social networks. */
  readonly frames: readonly string[];
  readonly placeholders: number;
}

/**
 * Finds frames of social networks, posts that their script has not yet replaced, and placeholders
 * that name a network.
 */
export function findEmbeds(signs: EmbedSigns): EmbedFinding {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const sources = new Map(Object.entries(signs.words));
  const language = document.documentElement.lang.toLowerCase().split('-', 1)[0] ?? '';
  const words = new RegExp(sources.get(language) ?? sources.get('') ?? ' ');
  const fold = (text: string): string => {
    const plain = text
      .normalize('NFKD')
      .replaceAll(/\p{M}+/gu, '')
      .toLowerCase();
    return ` ${(plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  };
  const isSeen = (element: Element): boolean => {
    const { width, height } = bandeau.boxOf(element);
    return bandeau.isRendered(element) && width > 4 && height > 4;
  };
  const isInFlow = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at.matches('dialog, [role=dialog], [role=alertdialog], nav')) return false;
      if (getComputedStyle(at).position === 'fixed') return false;
    }
    return true;
  };
  const isSocial = (address: string): boolean => {
    if (!URL.canParse(address)) return false;
    const { hostname } = new URL(address);
    return signs.hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  };
  const frames = [...document.querySelectorAll('iframe')];
  const waitsForConsent = (frame: Element): boolean =>
    [...frame.attributes].some(({ name, value }) => name.startsWith('data-') && isSocial(value));
  const namesNetwork = (element: Element): boolean => {
    const attributes = [...element.attributes].map(({ value }) => value).join(' ');
    const said = `${element.textContent} ${attributes}`;
    if (said.length > 1500) return false;
    const folded = fold(said);
    // A name of one or two letters counts only in the network's own capitalisation.
    const isNamed = (name: string): boolean =>
      name.length < 3
        ? element.textContent.split(/[^\p{L}\p{N}]+/u).includes(name)
        : folded.includes(fold(name));
    return words.test(folded) || signs.names.some(isNamed);
  };
  const unhydrated = [...document.querySelectorAll(signs.unhydrated.join(','))].filter(
    (element) => !element.querySelector('iframe') && isSeen(element),
  );
  const standing = [...document.querySelectorAll(signs.placeholders.join(','))].filter(
    (element) =>
      !element.querySelector('iframe') &&
      !element.matches('iframe') &&
      isSeen(element) &&
      isInFlow(element) &&
      namesNetwork(element),
  );
  const waiting = frames.filter((frame) => !isSocial(frame.src) && waitsForConsent(frame));
  const shown = frames.filter((frame) => isSocial(frame.src) && isSeen(frame));
  return {
    frames: shown.map(({ src }) => src),
    placeholders: unhydrated.length + standing.length + waiting.length,
  };
}
