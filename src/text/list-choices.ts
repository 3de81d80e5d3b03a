/** Lists the values that an option or a field may have, in few words. */

/**
 * Joins the values with commas; those that combine two words by a colon are summed up.
 * @example listChoices(['high', 'high:sure', 'low', 'low:sure']) // 'high, low, each alone or with :sure'
 */
export function listChoices(choices: readonly string[]): string {
  const combined = choices.filter((choice) => choice.includes(':'));
  const marks = [...new Set(combined.map((choice) => choice.slice(choice.indexOf(':'))))];
  const bases = choices.filter((choice) => !choice.includes(':'));
  if (combined.length !== marks.length * new Set(combined.map(baseOf)).size || marks.length === 0) {
    return choices.join(', ');
  }
  const taken = bases.filter((base) => combined.some((choice) => baseOf(choice) === base));
  const others = bases.filter((base) => !taken.includes(base));
  return [`${taken.join(', ')}, each alone or with ${joinOr(marks)}`, ...others].join('; or ');
}

function baseOf(choice: string): string {
  return choice.split(':')[0] ?? choice;
}

function joinOr(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
