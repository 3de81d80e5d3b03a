/** Suggests the name that a mistyped word may have meant. */

/**
 * Returns the name with the fewest edits from the word, or else one that contains the word;
 * undefined where no name is close enough.
 * @example nearestName('fromat', ['format', 'output']) // 'format'
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, 80);
  const reach = Math.max(1, Math.round(word.length / 3));
  const ranked = names
    .filter((name) => Math.abs(name.length - word.length) <= reach)
    .map((name) => ({ name, distance: editDistance(word, name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const [best] = ranked;
  if (best !== undefined && best.distance <= reach) return best.name;
  return names.find((name) => word.length > 2 && name.includes(word));
}

/** Edits of one character: insertions, deletions, replacements, and exchanges of two neighbours. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let line = 0; line < from.length; line += 1) {
    const next = [line + 1];
    for (let column = 0; column < to.length; column += 1) {
      const isExchanged = from[line] === to[column - 1] && from[line - 1] === to[column];
      next.push(
        Math.min(
          at(row, column) + (from[line] === to[column] ? 0 : 1),
          at(row, column + 1) + 1,
          at(next, column) + 1,
          isExchanged ? at(before, column - 1) + 1 : Infinity,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return at(row, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
