/** The things a consent banner's sentences say, as ids, and how a language's patterns for them look. */

/** Every known concept. */
export const concepts = [
  'accept-means-consent',
  'controller-named',
  'data-categories-listed',
  'refuse-keeps-only-technical',
  'refuse-sets-and-reads-only-technical',
  'refuse-disables-comments',
  'comments-need-social-media',
  'comments-by-accept-or-settings',
  'indicator-shows-state',
  'choices-changeable-via-settings',
  'social-media-off-stops-tracking',
  'social-media-off-disables-comments',
  'purpose-operate-and-improve',
  'choices-at-any-time',
  'policy-linked',
  'implied-consent',
] as const;

export type Concept = (typeof concepts)[number];

/** How a sentence says one concept; all given parts must hold. */
export interface ConceptPatterns {
  /**
   * Chains of pieces: a sentence says it where all pieces of one chain occur one after the other,
   * with anything between. So no pattern needs a repetition that could take long on hostile text.
   */
  readonly says: readonly (readonly RegExp[])[];
  /** Must occur anywhere besides. */
  readonly also?: RegExp;
  /** How many of several patterns must occur besides. */
  readonly atLeast?: { readonly count: number; readonly of: readonly RegExp[] };
  /** Where this occurs the sentence does not say it: a negation, another meaning. */
  readonly unless?: RegExp;
}

/** What is known about one language's sentences; patterns meet text after `normalizeText`. */
export interface StatementLanguage {
  readonly concepts: Readonly<Record<Concept, ConceptPatterns>>;
  /** Words before a quoted string that make it the label of a control. */
  readonly labelCue: RegExp;
  /** Words for the place where choices can be changed later. */
  readonly wayBackPlace: RegExp;
  /** Folded words that nearly every sentence has some of: they tell the language of one. */
  readonly commonWords: ReadonlySet<string>;
}
