/** Derives how the size of the control to refuse compares with that of the one to accept. */
import type { Control } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { known, mapFact, unknown, type Fact } from '../facts/fact.js';

type Choice = NonNullable<Derived['choice']>;

/** The two controls that are compared. */
export interface Pair {
  readonly accept: Fact<Control>;
  readonly refuse: Fact<Control>;
}

/** Facts about the sizes, each by its name. */
export type SizeFacts = {
  readonly [K in 'refuseAreaRatio' | 'refuseHeightRatio' | 'refuseFontRatio' | 'sizeParity']: Fact<
    NonNullable<Choice[K]>
  >;
};

/** Derives the ratios and whether they are even. */
export function deriveSizes(pair: Pair): SizeFacts {
  return {
    refuseAreaRatio: compare(pair, ({ box }) => box.width * box.height),
    refuseHeightRatio: compare(pair, ({ box }) => box.height),
    refuseFontRatio: compare(pair, ({ fontSize }) => fontSize),
    sizeParity: mapFact(pair.accept, (accept) =>
      mapFact(pair.refuse, (refuse) => sizeParity(accept, refuse)),
    ),
  };
}

function compare({ accept, refuse }: Pair, measure: (control: Control) => number): Fact<number> {
  return mapFact(accept, (shown) =>
    mapFact(refuse, (other) =>
      measure(shown) === 0
        ? unknown('The control to accept has no size.')
        : known(round(measure(other) / measure(shown))),
    ),
  );
}

/**
 * Font and height are compared first, and of the width only what the words do not explain: a longer
 * caption makes a wider control. The limits are engineering defaults: no source gives numbers.
 */
function sizeParity(accept: Control, refuse: Control): Fact<boolean> {
  if (accept.box.width * accept.box.height * accept.fontSize === 0) {
    return unknown('The control to accept has no size.');
  }
  const font = round(refuse.fontSize / accept.fontSize);
  const height = round(refuse.box.height / accept.box.height);
  const width = round(refuse.box.width / accept.box.width / lengthOf(refuse, accept));
  if (font >= 0.9 && Math.min(height, width) >= 0.8) return known(true);
  const isSmall = height * Math.min(width, 1) < 0.5 && !isPlainLink(accept, refuse);
  if (font < 0.75 || isSmall) return known(false);
  return unknown(
    `The control to refuse has ${height} of the height and ${font} of the font size of the one to accept, and ${width} of its width for the length of its words.`,
  );
}

/** One without a fill or border has no size but its words', so that it is never smaller for that alone. */
function isPlainLink(accept: Control, refuse: Control): boolean {
  return accept.boxed && !refuse.boxed;
}

/** How much shorter the first caption is, in letters; 1 where it is not. */
function lengthOf(one: Control, other: Control): number {
  return other.text === '' ? 1 : Math.min(1, Math.max(one.text.length, 1) / other.text.length);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
