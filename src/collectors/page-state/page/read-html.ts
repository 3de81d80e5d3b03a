/** Page function: the present document as HTML. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/**
 * Returns the document's HTML with its shadow roots as `<template shadowrootmode>`, including
 * closed ones that were opened for the toolkit; null where it has more than `mostCharacters`
 * characters.
 * @see HTML, § 13.3, serialising fragments
 */
export function readHtml(mostCharacters: number): string | null {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const root = document.documentElement;
  const shadowRoots: ShadowRoot[] = [];
  bandeau.walk(root, (element) => {
    const shadow = bandeau.rootOf(element);
    if (shadow) shadowRoots.push(shadow);
    return undefined;
  });
  const inner = root.getHTML({ serializableShadowRoots: true, shadowRoots });
  const [opening = ''] = /^<[^]*?>(?=<\/html>$)/.exec(
    (root.cloneNode(false) as Element).outerHTML,
  ) ?? ['<html>'];
  const doctype = document.doctype === null ? '' : `<!DOCTYPE ${document.doctype.name}>\n`;
  const html = `${doctype}${opening}${inner}</html>\n`;
  return html.length > mostCharacters ? null : html;
}
