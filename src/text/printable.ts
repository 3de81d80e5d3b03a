/** Makes text from files and pages safe to print. */

/** Leaves out what a terminal would obey, and the marks that turn the direction of text. */
export function toPrintable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}
