/** Names of cookies and storage keys as patterns: one `*` stands for any run of characters. */

/** Tells whether a name fits a pattern; where the pattern has a `*`, it stands for at least one character. */
export function fitsName(pattern: string, name: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return name === pattern;
  return (
    name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after)
  );
}
