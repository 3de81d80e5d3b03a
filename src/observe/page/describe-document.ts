/** Page function: the document's address, title, language and text, and what it says that it is. */
import type { BandeauWorld } from '../../browser/frames/page/toolkit.js';

/**
 * Returns the document's address, its title, its language (null where it declares none), what it
 * says that it is, and the start of its visible text without the banner. The text is that of the main part where there is
 * one, since menus are often in another language.
 */
export function describeDocument(bannerKey: string | null): {
  readonly finalUrl: string;
  readonly title: string;
  readonly language: string | null;
  readonly text: string;
  readonly describedAs: { readonly openGraph: string | null; readonly schemaOrg: string[] };
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
  const describedAs = { openGraph: readOpenGraph(), schemaOrg: readTypes() };
  return { finalUrl: location.href, title, language, text: text.slice(0, 20_000), describedAs };

  function readOpenGraph(): string | null {
    const meta = ask(document, 'querySelector', 'meta[property="og:type"]');
    const type = meta?.getAttribute('content')?.trim() ?? '';
    return type === '' ? null : type.slice(0, 100);
  }

  /** Limits: 20 scripts of 500,000 characters, 2,000 values in each; 50 types. */
  function readTypes(): string[] {
    const scripts = ask(document, 'querySelectorAll', 'script[type="application/ld+json"]');
    const written = [...scripts].slice(0, 20).flatMap((script) => typesIn(parse(script)));
    const marked = [...ask(document, 'querySelectorAll', '[itemtype]')].slice(0, 200);
    const inMarkup = marked.flatMap((part) =>
      (ask(part, 'getAttribute', 'itemtype') ?? '').split(/\s+/),
    );
    const names = [...written, ...inMarkup].flatMap(
      (type) => /^(?:https?:\/\/schema\.org\/|schema:)?([A-Za-z]{1,60})$/.exec(type)?.[1] ?? [],
    );
    return [...new Set(names)].toSorted().slice(0, 50);
  }

  function parse(script: Element): unknown {
    try {
      return JSON.parse(script.textContent.slice(0, 500_000));
    } catch {
      // SyntaxError: what search engines cannot read either says nothing.
      return null;
    }
  }

  function typesIn(whole: unknown): string[] {
    const found: string[] = [];
    const open = [whole];
    for (let count = 0; open.length > 0 && count < 2000; count += 1) {
      const value = open.shift();
      if (typeof value !== 'object' || value === null) continue;
      const types = [(value as Record<string, unknown>)['@type']].flat();
      found.push(...types.filter((type) => typeof type === 'string'));
      open.push(...Object.values(value).slice(0, 2000));
    }
    return found;
  }
}
