/** Texts that a page could give: sound ones, changed at random, the same each time. */

const odd = [
  ...'AZaz09-_.~ %=;,@:/?#&\\"<é'.split(''),
  '\u0000',
  '\uD800',
  '\u{1F36A}',
  '9'.repeat(400),
];

/**
 * Gives texts, each one of the seeds with up to four changes.
 * @yields `count` of them
 */
export function* mutations(seeds: readonly string[], count: number): Generator<string> {
  const random = countedNoise(20_261_126);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let index = 0; index < count; index += 1) {
    let text = seeds[index % seeds.length] ?? '';
    for (let change = below(4); change >= 0; change -= 1) {
      const [at, width] = [below(text.length + 1), below(3)];
      const other = (odd[below(odd.length)] ?? '').repeat(1 + below(3));
      // A tenth of the changes cut the text short, others replace up to two characters.
      text = text.slice(0, at) + (below(10) === 0 ? '' : other + text.slice(at + width));
    }
    yield text;
  }
}

/** Numbers from 0 up to 1, by the generator of Park and Miller (Communications of the ACM 31, 1988). */
function countedNoise(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = seed % modulus;
  return () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
}
