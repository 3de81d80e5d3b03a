/** Derives what the banner leaves unsaid: purposes and recipients that were seen once all was accepted. */
import { namesOfEntity } from '../../knowledge/entity-names.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { normalizeText } from '../../text/normalize-text.js';
import { gather, known, mapFact, unknown, type Fact, type Gathered } from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';
import { needsConsent } from '../purposes/needs-consent.js';
import {
  deriveCompanies,
  deriveLostFeatures,
  deriveRecipientsListed,
  deriveUndatedCookies,
  deriveUndeclaredPurposes,
} from './derive-unsaid.js';
import { watchedScenario } from '../traces/derive-tracking.js';
import {
  purposesNamed,
  purposesSeen,
  withoutDoubtful,
  type BannerOnPage,
} from '../choices/derive-first-layer.js';
import { deriveVendorCount } from './derive-vendor-count.js';

type Disclosure = NonNullable<Derived['disclosure']>;

/** Derives `/derived/disclosure`; left out where there is no banner. */
export function deriveDisclosure(observed: Observed): Gathered<Pick<Derived, 'disclosure'>> {
  const { banner } = observed;
  if (!banner) return { facts: {}, undetermined: [] };
  const place = { banner, observed };
  const counts = deriveVendorCount(place);
  const seen = mapFact(watchedScenario(observed, 'accept'), () =>
    known(withoutDoubtful(purposesSeen(observed))),
  );
  const group = gather<Omit<Disclosure, keyof typeof counts.facts>>('/derived/disclosure', {
    unnamedPurposes: mapFact(seen, (purposes) => unnamedPurposes(place, purposes)),
    namesPurpose: namesPurpose(place),
    unnamedRecipients: mapFact(watchedScenario(observed, 'accept'), () =>
      known(unnamedRecipients(place)),
    ),
    undeclaredPurposes: mapFact(seen, (purposes) => deriveUndeclaredPurposes(place, purposes)),
    recipientsListed: mapFact(watchedScenario(observed, 'accept'), () =>
      deriveRecipientsListed(place, unnamedRecipients(place)),
    ),
    companies: deriveCompanies(place),
    undatedCookies: deriveUndatedCookies(observed),
    lostFeatures: deriveLostFeatures(place),
  });
  return {
    facts: { disclosure: { ...group.facts, ...counts.facts } },
    undetermined: [...group.undetermined, ...counts.undetermined],
  };
}

/** Purposes that no words of the first layer may name; preferences are seldom called by one word. */
function unnamedPurposes(place: BannerOnPage, seen: readonly Purpose[]): Fact<Purpose[]> {
  const named = purposesNamed(place);
  if (named === null) return unknown('The words for purposes are not known in this language.');
  const possible: ReadonlySet<string> = named.possible;
  return known(seen.filter((purpose) => purpose !== 'functional' && !possible.has(purpose)));
}

function namesPurpose(place: BannerOnPage): Fact<boolean> {
  const named = purposesNamed(place);
  if (named === null) return unknown('The words for purposes are not known in this language.');
  return known([...named.possible].some((purpose) => purpose !== 'functional'));
}

/** Companies that got requests which need consent, and whose names stand on no layer. */
function unnamedRecipients({ banner, observed }: BannerOnPage): string[] {
  const { requests = [] } = observed.scenarios['accept'] ?? {};
  const { settings } = banner;
  const texts = [
    banner.text,
    ...banner.blocks.map(({ text }) => text),
    settings?.text ?? '',
    ...(settings?.vendors ?? []).map(({ name }) => name),
  ];
  const words = ` ${normalizeText(texts.join(' '))
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `;
  const isNamed = (entity: string): boolean =>
    namesOfEntity(entity).some((name) => words.includes(` ${normalizeText(name)} `));
  const entities = requests
    .filter(({ party, purpose }) => party === 'third' && needsConsent(purpose))
    .flatMap(({ entity }) => entity ?? []);
  return [...new Set(entities)].filter((entity) => !isNamed(entity)).toSorted();
}
