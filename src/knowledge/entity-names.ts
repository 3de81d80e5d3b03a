/** Names by which a company is known to visitors, beside the one that it has in our tables. */

const others: Readonly<Record<string, readonly string[]>> = {
  Facebook: ['Meta', 'Instagram', 'WhatsApp'],
  Google: ['YouTube', 'DoubleClick'],
  Microsoft: ['Bing', 'LinkedIn', 'Clarity'],
  Twitter: ['X'],
};

/** Words that many names of companies begin with. */
const common: ReadonlySet<string> = new Set(['the', 'ad', 'social', 'media', 'net']);

/**
 * Returns the name, its first word, by which most are called, an older one in brackets, and the names
 * of its services.
 * @example namesOfEntity('Google Analytics') // ['Google Analytics', 'Google', 'YouTube', 'DoubleClick']
 */
export function namesOfEntity(entity: string): string[] {
  const [first = ''] = entity.split(/[\s/,]+/);
  const short = common.has(first.toLowerCase()) ? [] : [first];
  const inBrackets = /\(([^)]+)\)/.exec(entity)?.[1] ?? [];
  return [...new Set([entity, ...short, inBrackets, ...(others[first] ?? [])].flat())];
}
