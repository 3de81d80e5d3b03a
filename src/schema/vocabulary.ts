/** The closed word lists that several documents share. */
import type { Static, Type } from 'typebox';

/** A plain schema, made without typebox: the words are also needed where no document is checked. */
const oneOf = <const T extends readonly string[]>(
  values: T,
  description: string,
): Type.TUnsafe<T[number]> =>
  ({ type: 'string', enum: [...values], description }) as object as Type.TUnsafe<T[number]>;

/** Roles that a control of a consent banner can have. */
export const controlRoles = [
  'accept',
  'refuse',
  'customize',
  'save',
  'acknowledge',
  'withdraw',
  'close',
  'policy',
  'partners',
  'subscribe',
  'other',
] as const;
/** One of these roles; `other` where no role is certain enough. */
export const ControlRole = oneOf(controlRoles, 'What pressing the control does, by its text.');
export type ControlRole = Static<typeof ControlRole>;

/** Purposes of a cookie, a storage key or a request. */
export const purposes = [
  'strictly-necessary',
  'audience-measurement',
  'functional',
  'analytics',
  'advertising',
  'social-media',
  'unknown',
] as const;
/** One of these purposes; `unknown` never fails a rule by itself. */
export const Purpose = oneOf(
  purposes,
  'What the item is for; `audience-measurement` is the kind that needs no consent.',
);
export type Purpose = Static<typeof Purpose>;

/** Phases of a visit, separated by the visitor's own choice. */
export const phases = [
  'before-choice',
  'after-choice',
  'after-revisit',
  'after-withdrawal',
] as const;
/** One of these phases. */
export const Phase = oneOf(
  phases,
  "When it happened, relative to the visitor's own first trusted input on the banner.",
);
export type Phase = Static<typeof Phase>;

/** Moments of a visit at which the page is quiet and can be read. */
export type Moment =
  | 'before-choice'
  | 'after-scroll'
  | 'after-choice'
  | 'after-reload'
  | 'on-second-page'
  | 'on-policy'
  | 'after-withdrawal';

/** The party that a host belongs to. */
export const parties = ['first', 'third'] as const;
/** One of the two parties; `deriveParty` determines it. */
export const Party = oneOf(parties, 'Relative to the registrable domain of the visited page.');
export type Party = Static<typeof Party>;

/** Outcomes of W3C EARL 1.0 Schema, § 2.7, in the spelling of its terms. */
export const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'] as const;
/** One of these outcomes. */
export const Outcome = oneOf(outcomes, 'Outcome of a rule, in the terms of W3C EARL.');
export type Outcome = Static<typeof Outcome>;

/** Severities, most severe first. */
export const severities = ['critical', 'serious', 'moderate', 'minor'] as const;
/** One of these severities. */
export const Severity = oneOf(severities, 'How grave a failure is, on the scale of axe-core.');
export type Severity = Static<typeof Severity>;

/** How sure it is that the law asks for it, surest first. */
export const certainties = ['settled', 'arguable', 'good-practice'] as const;
/** One of these degrees. */
export const Certainty = oneOf(
  certainties,
  'How sure it is that this is asked for: `settled` by a text or a final decision, `arguable` where guidance says so, decisions are not final or authorities differ, `good-practice` where nobody is bound.',
);
export type Certainty = Static<typeof Certainty>;

/** Kinds of text that a rule can rest on; a promise is what a site says of itself. */
export const sourceKinds = [
  'law',
  'guidance',
  'decision',
  'judgment',
  'standard',
  'promise',
] as const;
/** One of these kinds. */
export const SourceKind = oneOf(
  sourceKinds,
  'What the text is: `guidance` and `decision` are an authority’s, `judgment` a court’s; `promise` is what a site says of itself.',
);
export type SourceKind = Static<typeof SourceKind>;

/** Elements of a site for which a config's help can give a selector. */
export const helpRoles = [
  'banner',
  'accept',
  'refuse',
  'customize',
  'save',
  'reopen',
  'withdraw',
] as const;
/** One of these roles. */
export const HelpRole = oneOf(helpRoles, 'What the help of the config names.');
export type HelpRole = Static<typeof HelpRole>;

/** Outcomes of the help for one role. */
export const helpOutcomes = [
  'used',
  'not-found',
  'not-visible',
  'not-pressed',
  'no-effect',
  'not-a-selector',
] as const;
/** One of these outcomes. */
export const HelpOutcome = oneOf(
  helpOutcomes,
  'Whether it served; where it did not, the usual way was tried.',
);

/** Where a page can store something in the browser, other than in cookies. */
export const storageKinds = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
  'windowName',
] as const;
/** One of these places. */
export type StorageKind = (typeof storageKinds)[number];

/** Effects that a press can have. */
export const pressEffects = [
  'layer-gone',
  'layer-opened',
  'layer-changed',
  'address-changed',
  'stored',
  'requested',
] as const;
/** One of these effects. */
export type PressEffect = (typeof pressEffects)[number];
