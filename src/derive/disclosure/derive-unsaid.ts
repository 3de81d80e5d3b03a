/** Derives what no layer of the banner says of what accepting starts, and of who answers for it. */
import { namesOfEntity } from '../../knowledge/entity-names.js';
import { commentLexicon } from '../../knowledge/languages/words/lexicons.js';
import { namedPurposes } from '../../knowledge/languages/words/named-purposes.js';
import { findCompanies } from '../../knowledge/legal-forms.js';
import type { Banner } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { FeatureStates } from '../../schema/evidence/scenario.js';
import { toPointer } from '../../schema/json-pointer.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { normalizeText } from '../../text/normalize-text.js';
import { known, mapFact, unknown, type Fact } from '../facts/fact.js';
import { observedField, type Observed } from '../facts/observed.js';
import { fitsDeclaration } from '../purposes/fits-declaration.js';
import { needsConsent } from '../purposes/needs-consent.js';
import type { BannerOnPage } from '../choices/derive-first-layer.js';

type Disclosure = NonNullable<Derived['disclosure']>;
type UndatedCookie = NonNullable<Disclosure['undatedCookies']>[number];
type LostFeature = NonNullable<Disclosure['lostFeatures']>[number];

const settingsUnread = 'The settings layer could not be read.';

/** Lists the seen purposes that nothing names: words of any layer, a category, a declared cookie. */
export function deriveUndeclaredPurposes(
  { banner, observed }: BannerOnPage,
  seen: readonly Purpose[],
): Fact<Purpose[]> {
  if (banner.settings === undefined) return unknown(settingsUnread);
  const declared = new Set<string>([
    ...(banner.settings?.categories ?? []).map(({ purpose }) => purpose),
    ...(observed.declaredCookies ?? []).map(({ purpose }) => purpose),
  ]);
  const silent = seen.filter((purpose) => purpose !== 'functional' && !isDeclared(purpose));
  if (silent.length === 0) return known([]);
  const language = banner.language ?? observed.page.language;
  const named = language === null ? null : namedPurposes(textOf(banner), language);
  if (named === null) return unknown('The words for purposes are not known in this language.');
  const possible: ReadonlySet<string> = named.possible;
  return known(silent.filter((purpose) => !possible.has(purpose)));

  function isDeclared(purpose: Purpose): boolean {
    return (
      declared.has(purpose) || (purpose === 'analytics' && declared.has('audience-measurement'))
    );
  }
}

/**
 * Whether the layers name all recipients, or offer a list of them; null where there is none.
 * @param unnamed the companies that no layer names
 */
export function deriveRecipientsListed(
  { banner, observed }: BannerOnPage,
  unnamed: readonly string[],
): Fact<boolean | null> {
  const { requests = [] } = observed.scenarios['accept'] ?? {};
  const isRecipient = requests.some(
    ({ party, purpose, entity }) => party === 'third' && needsConsent(purpose) && entity !== null,
  );
  if (!isRecipient) return known(null);
  if (unnamed.length === 0 || hasList(banner)) return known(true);
  return banner.settings === undefined ? unknown(settingsUnread) : known(false);
}

function hasList({ controls, settings }: Banner): boolean {
  const isShown = controls.some(({ role, visible }) => role === 'partners' && visible);
  return isShown || (settings?.vendors ?? []).length > 0;
}

/** Lists who may be the controller: names with a legal form, but for vendors and recipients. */
export function deriveCompanies({ banner, observed }: BannerOnPage): Fact<string[]> {
  const { settings, policy } = banner;
  const found = [...findCompanies(textOf(banner)), ...(policy?.companies ?? [])];
  const entities = Object.values(observed.scenarios).flatMap(({ requests = [] }) =>
    requests.flatMap(({ entity, party }) => (party === 'third' ? (entity ?? []) : [])),
  );
  const others = new Set(
    [...entities, ...(settings?.vendors ?? []).map(({ name }) => name)]
      .flatMap((name) => namesOfEntity(name))
      .map((name) => normalizeText(name)),
  );
  const own = [...new Set(found)].filter((name) => !holdsAny(normalizeText(name), others));
  if (own.length > 0) return known(own);
  if (settings === undefined) return unknown(settingsUnread);
  const isPolicyRead = policy === null || policy?.companies !== undefined;
  return isPolicyRead ? known([]) : unknown('The text of the policy was not read for names.');
}

/** A name may have words of the sentence before it. */
function holdsAny(name: string, others: ReadonlySet<string>): boolean {
  return [...others].some((other) => ` ${name} `.includes(` ${other} `));
}

/** Lists cookies that outlast the session and whose lifetime the site does not declare. */
export function deriveUndatedCookies(observed: Observed): Fact<UndatedCookie[]> {
  const { declaredCookies, page } = observed;
  if (declaredCookies === undefined) {
    return unknown('It was not looked where the site declares its cookies.');
  }
  const dated = (declaredCookies ?? []).filter(
    ({ lifetimeDays, lifetimeText }) => lifetimeDays !== undefined || lifetimeText !== null,
  );
  return mapFact(observedField(observed, 'accept', 'cookies'), (cookies) =>
    known(
      cookies.flatMap(({ name, domain: host, purpose, lifetimeDays }, index) => {
        const isKept = needsConsent(purpose) && lifetimeDays !== null;
        const isDated = dated.some((each) => fitsDeclaration(each, { name, host }, page.site));
        const pointer = toPointer(['scenarios', 'accept', 'cookies', index]);
        return isKept && !isDated ? [{ name, host, pointer }] : [];
      }),
    ),
  );
}

/** Lists what accepting brings and refusing takes away, where nothing that is understood says so. */
export function deriveLostFeatures({ banner, observed }: BannerOnPage): Fact<LostFeature[]> {
  return mapFact(observedField(observed, 'accept', 'features'), (accepted) =>
    mapFact(observedField(observed, 'refuse', 'features'), (refused) =>
      known(
        lostBetween(accepted, refused).filter((feature) => !isAnnounced(feature, banner, observed)),
      ),
    ),
  );
}

function lostBetween(accepted: FeatureStates, refused: FeatureStates): LostFeature[] {
  const areCommentsLost = accepted.comments === 'available' && refused.comments !== 'available';
  const areEmbedsLost = accepted.socialEmbeds === 'loaded' && refused.socialEmbeds !== 'loaded';
  return [
    ...(areCommentsLost ? (['comments'] as const) : []),
    ...(areEmbedsLost ? (['social-embeds'] as const) : []),
  ];
}

/** Who speaks of comments, or asks consent to social networks, has said what a refusal leaves out. */
function isAnnounced(feature: LostFeature, banner: Banner, { page }: Observed): boolean {
  if (feature === 'comments') return commentLexicon.count(textOf(banner)) > 0;
  const language = banner.language ?? page.language;
  const named = language === null ? null : namedPurposes(textOf(banner), language);
  return named?.possible.has('social-media') ?? false;
}

/** What all layers say. */
function textOf({ text, blocks, settings }: Banner): string {
  const categories = (settings?.categories ?? []).map(
    ({ name, description }) => `${name}. ${description}`,
  );
  return [text, ...blocks.map((block) => block.text), settings?.text ?? '', ...categories].join(
    '\n',
  );
}
