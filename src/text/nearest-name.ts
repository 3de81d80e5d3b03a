/** Suggests the name that a mistyped word may have meant. */

/**
 * Returns the name with the fewest edits from the word, or else one that contains the word;
 * undefined where no name is close enough.
 * @example nearestName('fromat', ['format', 'output']) // 'format'
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, 80);
  const ranked = names
    .map((name) => ({ name, distance: editDistance(word, name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const best = ranked[0];
  const reach = Math.max(1, Math.ceil(word.length / 3));
  if (best !== undefined && best.distance <= reach) return best.name;
  return names.find((name) => word.length > 2 && name.includes(word));
}

/** Levenshtein distance: insertions, deletions and replacements of one character. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1];
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (row[column] ?? 0) + (letter === to[column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
