/** Derives how much of the article each choice leaves readable. */
import type { Derived } from '../../schema/evidence/derived.js';
import { gatherEach, gatherUnder, known, mapFact, unknown } from '../facts/fact.js';
import type { Fact, Gathered } from '../facts/fact.js';
import { observedField, type Observed } from '../facts/observed.js';

/** Share of the text from which the article counts as readable (engineering default). */
const readableFrom = 0.95;
/** Share of the text below which it counts as closed (engineering default). */
const closedBelow = 0.5;

/** Returns the readable characters of each scenario, relative to `accept`. */
export function deriveReadableShare(observed: Observed): Gathered<Pick<Derived, 'readableShare'>> {
  return gatherUnder(
    'readableShare',
    gatherEach('/derived/readableShare', Object.keys(observed.scenarios), (name) =>
      readableShare(observed, name),
    ),
  );
}

/** Returns, for each scenario, whether the article can be read. */
export function deriveArticleReadable(
  observed: Observed,
): Gathered<Required<Pick<Derived, 'articleReadable'>>> {
  return gatherUnder(
    'articleReadable',
    gatherEach('/derived/articleReadable', Object.keys(observed.scenarios), (name) =>
      articleReadable(observed, name),
    ),
  );
}

function readableShare(observed: Observed, name: string): Fact<number> {
  return mapFact(observedField(observed, 'accept', 'content'), (accepted) =>
    mapFact(observedField(observed, name, 'content'), ({ textLength }) =>
      accepted.textLength === 0
        ? unknown('No text of an article was found after accepting.')
        : known(round(textLength / accepted.textLength)),
    ),
  );
}

function articleReadable(observed: Observed, name: string): Fact<boolean> {
  return mapFact(observedField(observed, 'accept', 'content'), (accepted) =>
    mapFact(observedField(observed, name, 'content'), (content) =>
      mapFact(readableShare(observed, name), (share) => {
        const isStuck = !content.scrollable && accepted.scrollable;
        if (share >= readableFrom && !isStuck) return known(true);
        return share < closedBelow || isStuck ? closed(observed) : between(name, share);
      }),
    ),
  );
}

function closed({ banner }: Observed): Fact<boolean> {
  const isSold = banner?.controls.some(({ role }) => role === 'subscribe') ?? false;
  return isSold
    ? unknown('The banner sells a way to read without consent; whether that is fair is for people.')
    : known(false);
}

function between(name: string, share: number): Fact<boolean> {
  const percent = Math.round(share * 100);
  return unknown(`In the scenario “${name}”, ${percent} % of the article can be read.`);
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
