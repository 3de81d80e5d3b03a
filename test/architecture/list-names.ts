/** Lists the names that a source file uses, for the test of its words: what stands in comments, texts and patterns is none. */

/** Comments, texts, templates without what is computed in them, and patterns; names; braces and the beginning of templates. */
const token =
  /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=(?:^|[=(,:[!&|?{};+\n]|=>|return)\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*|[\p{L}_$][\p{L}\p{N}_$]*|[`{}]/gu;

/**
 * Gives each name once, in the order it stands there. Text between the tags of JSX counts as names.
 * @example listNames("const told = 'tell'; // telling") → ['const', 'told']
 */
export function listNames(source: string): string[] {
  const names = new Set<string>();
  for (let at = 0; at < source.length;) at = readCode(source, at, names);
  return [...names];
}

/** Reads up to the brace that closes what began before; gives the place after it. */
function readCode(source: string, from: number, names: Set<string>): number {
  for (let at = from; ;) {
    token.lastIndex = at;
    const [found = ''] = token.exec(source) ?? [];
    if (found === '') return source.length;
    at = token.lastIndex;
    if (found === '}') return at;
    if (found === '{') at = readCode(source, at, names);
    if (found === '`') at = readTemplate(source, at, names);
    if (/^[\p{L}_$]/u.test(found)) names.add(found);
  }
}

/** Reads to the end of a template, what it computes too. */
function readTemplate(source: string, from: number, names: Set<string>): number {
  const stop = /\\[^]|`|\$\{/g;
  for (let at = from; ;) {
    stop.lastIndex = at;
    const [found] = stop.exec(source) ?? ['`'];
    at = stop.lastIndex === 0 ? source.length : stop.lastIndex;
    if (found === '`') return at;
    if (found === '${') at = readCode(source, at, names);
  }
}

/**
 * Splits a name into its words, in lower case.
 * @example wordsOf('noteToldBanner') → ['note', 'told', 'banner']
 */
export function wordsOf(name: string): string[] {
  return (name.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
