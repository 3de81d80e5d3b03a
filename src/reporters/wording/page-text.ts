/** Makes text that a page wrote safe to show: a page may write anything, also to mislead a reader. */
import { stripVTControlCharacters } from 'node:util';

const controlPictures = 0x2400;
const deletePicture = '\u2421';

/** Separators nobody sees, and characters that reorder the text around them (Unicode Annex 9, § 2.1–2.2). */
const misleading = /[\u2028-\u202e]/gu;

/** Returns the text on one line, without terminal sequences, control and bidi characters. */
export function stripControls(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cc}|\p{Bidi_Control}|\p{Cs}|[\u200b\ufeff]/gu, '')
    .trim();
}

/** Returns the text with control and reordering characters replaced by signs a reader can see. */
export function showControls(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/\p{Cc}/gu, (character) =>
      character === '\n' || character === '\t' ? character : pictureOf(character),
    )
    .replace(misleading, (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`)
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}

/** Cuts text after a number of characters, and says how many there were; never cuts a character in two. */
export function shorten(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const head = text.slice(0, maximum).replace(/[\ud800-\udbff]$/u, '');
  return `${head}… [${text.length} characters in all]`;
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(controlPictures + code);
  return code === 0x7f ? deletePicture : '\ufffd';
}
