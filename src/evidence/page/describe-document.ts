/** Page function: what the document says of itself. */

/** The document's address, title and language; the language is null where it names none. */
export function describeDocument(): {
  readonly finalUrl: string;
  readonly title: string;
  readonly language: string | null;
} {
  const { title, documentElement } = document;
  const { lang } = documentElement;
  return { finalUrl: location.href, title, language: lang === '' ? null : lang };
}
