/** Page function: the document's address, title, language and text. */
import type { BandeauWorld } from '../../browser/frames/page/toolkit.js';

/**
 * Returns the document's address, its title, its language (null where it declares none), and the
 * start of its visible text without the banner. The text is that of the main part where there is
 * one, since menus are often in another language.
 */
export function describeDocument(bannerKey: string | null): {
  readonly finalUrl: string;
  readonly title: string;
  readonly language: string | null;
  readonly text: string;
} {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const banner = bannerKey === null ? undefined : bandeau.marked(bannerKey);
  const ownText = (element: Element): string => {
    // Of what is not drawn, `innerText` would be the source, as of a script.
    if (element === banner || !(element instanceof HTMLElement) || !bandeau.isRendered(element))
      return '';
    if (!banner || !ask(element, 'contains', banner)) return ask(element, 'innerText');
    return [...ask(element, 'children')].map((child) => ownText(child)).join('\n');
  };
  const { lang } = ask(document, 'documentElement');
  const parts = [...ask(document, 'querySelectorAll', 'main, article')].slice(0, 10);
  const [longest = ''] = parts
    .map((part) => ownText(part).trim())
    .toSorted((a, b) => b.length - a.length);
  const text = longest.length >= 200 ? longest : ownText(ask(document, 'body'));
  const language = lang === '' ? null : lang;
  const title = ask(document, 'title');
  return { finalUrl: location.href, title, language, text: text.slice(0, 20_000) };
}
