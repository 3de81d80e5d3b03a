/** Derives how many vendors the first layer says there are, and how many of those disclosed it leaves out. */
import { partnerWords } from '../../knowledge/partner-words.js';
import type { Banner } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { normalizeText } from '../../text/normalize-text.js';
import { gather, known, mapFact, unknown, type Fact, type Gathered } from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';
import type { BannerOnPage } from '../choices/derive-first-layer.js';

type Counts = Pick<NonNullable<Derived['disclosure']>, 'vendorsStated' | 'vendorsUnstated'>;

/** Below this, a number may be written as a word (engineering default). */
const leastInDigits = 20;

/** Derives both facts; left out where the page shows no trace of the framework. */
export function deriveVendorCount(place: BannerOnPage): Gathered<Partial<Counts>> {
  const { scenarios } = place.observed;
  const usesTcf = Object.values(scenarios).some(({ signals }) => signals?.tcf);
  if (!usesTcf) return { facts: {}, undetermined: [] };
  const stated = statedOn(place);
  return gather<Counts>('/derived/disclosure', {
    vendorsStated: stated,
    vendorsUnstated: mapFact(stated, (count) => {
      const disclosed = disclosedIn(place.observed);
      return count === null || disclosed === undefined
        ? unknown(
            'How many vendors are disclosed, or how many the first layer states, is not known.',
          )
        : known(Math.max(0, disclosed - count));
    }),
  });
}

/** The largest number that stands beside a word for vendors; null where there is none. */
function statedOn({ banner, observed }: BannerOnPage): Fact<number | null> {
  const words = partnerWords[(banner.language ?? '').split('-', 1)[0] ?? ''];
  if (words === undefined) return unknown('The words for vendors are not known in this language.');
  const stems = words.map((word) => normalizeText(word));
  const counts = textsOf(banner).flatMap((text) => countsIn(normalizeText(text), stems));
  if (counts.length > 0) return known(Math.max(...counts));
  const disclosed = disclosedIn(observed);
  return disclosed !== undefined && disclosed >= leastInDigits
    ? known(null)
    : unknown('The first layer states no number of vendors in digits; does it in words?');
}

function textsOf({ blocks, controls }: Banner): string[] {
  return [
    ...blocks.filter(({ layer }) => layer === 1).map(({ text }) => text),
    ...controls.filter(({ layer, visible }) => layer === 1 && visible).map(({ text }) => text),
  ];
}

/** “842 partners”, “our 1 340 advertising partners”, “partners (842)”. */
function countsIn(text: string, stems: readonly string[]): number[] {
  const stem = `(?:${stems.join('|')})`;
  const number = String.raw`(\d{1,3}(?:[ .,]\d{3})+|\d+)`;
  const before = new RegExp(String.raw`${number}\s+(?:[\p{L}'-]+\s+){0,3}?${stem}`, 'gu');
  const after = new RegExp(String.raw`${stem}[\p{L}-]*\s*[(:]\s*${number}`, 'gu');
  return [...text.matchAll(before), ...text.matchAll(after)].map(([, digits = '']) =>
    Number(digits.replaceAll(/\D/g, '')),
  );
}

/** What the last TC string of any visit discloses. */
function disclosedIn({ scenarios }: Observed): number | undefined {
  const counts = Object.values(scenarios).flatMap(({ signals }) =>
    (signals?.tcf?.events ?? []).flatMap(({ string }) => string?.facts?.disclosedVendors ?? []),
  );
  return counts.at(-1);
}
