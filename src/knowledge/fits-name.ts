/** Patterns for names of cookies and storage keys: one `*` stands for any characters. */

/** Tells whether a name fits a pattern; a `*` stands for at least one character. */
export function fitsName(pattern: string, name: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return name === pattern;
  return (
    name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after)
  );
}
