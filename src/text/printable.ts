/**
 * Makes text from files and pages safe to show: a page may write anything, also to mislead a reader.
 *
 * One table holds wherever text is shown; only whether the unseen is dropped or shown differs.
 *
 * | what                                      | `toPrintable`, `toPrintableLine` | `toVisible` |
 * |-------------------------------------------|----------------------------------|-------------|
 * | terminal sequence, as for a colour        | dropped as a whole               | its first character as a sign |
 * | carriage return, with line feed or alone  | line end                         | line end    |
 * | tab                                       | space                            | space       |
 * | form feed, next line, line separator, …   | line end                         | sign        |
 * | other control character                   | dropped                          | sign        |
 * | what turns the direction of text          | dropped                          | sign        |
 * | what has no width: zero-width space, word joiner, byte order mark, soft hyphen, tags, … | dropped | sign |
 * | half of a surrogate pair, non-character   | U+FFFD                           | U+FFFD      |
 * | joiner; one variation selector after its character | kept                    | kept        |
 *
 * A sign is a control picture (`␛`) or `[U+202E]`. A line end is a space where all is one line.
 * @see Unicode Annex 9, § 2 (direction); Annex 44, Default_Ignorable_Code_Point; Technical Report 36, § 2
 */

/**
 * Sequences that a terminal obeys: a string up to its end, or a control with its parameters. Here a
 * string ends within its line, so that a sequence in one field cannot remove another field.
 * @see ECMA-48, § 5.6 and § 5.4
 */
const terminalSequences =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /(?:\u001B[PX\]^_]|[\u0090\u0098\u009D-\u009F])[^\n\r\u0007\u001B\u0090\u0098\u009C-\u009F]*(?:\u0007|\u001B\\|\u009C)|(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]/gu;

/** @see Unicode Annex 14, classes BK, CR, LF and NL */
const lineEnds = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;

/**
 * Invisible characters. Line feeds are kept; so are the joiners, which Persian, the scripts of
 * India and emoji need, and one variation selector after the character it varies: several in a row
 * can hide a message.
 */
const unseen =
  /(?![\n\u200C\u200D]|(?<=[^\s\p{Cc}\p{Default_Ignorable_Code_Point}])\p{Variation_Selector})[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/gu;

const noCharacter = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Returns the text with its line ends, without invisible characters and terminal sequences. */
export function toPrintable(text: string): string {
  return text
    .replace(terminalSequences, '')
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(unseen, '')
    .replace(noCharacter, '\uFFFD');
}

/** Returns the same on one line, white space collapsed to single spaces and none at the ends. */
export function toPrintableLine(text: string): string {
  return toPrintable(text).replace(/\s+/gu, ' ').trim();
}

/**
 * Returns the text with a sign in place of every invisible character, for a reader who must see
 * them.
 */
export function toVisible(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(unseen, signOf)
    .replace(noCharacter, '\uFFFD');
}

/**
 * Cuts text after a number of characters, and states how many there were; never cuts a character in
 * two.
 */
export function shorten(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const head = text.slice(0, maximum).replace(/[\uD800-\uDBFF]$/u, '');
  return `${head}… [${text.length} characters in all]`;
}

/** @see Unicode, Control Pictures (U+2400 to U+2421) */
function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
