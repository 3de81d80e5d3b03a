/**
 * Ids of the statements that consent banners make, and the form of a language's patterns for them.
 */

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
  'closing-refuses',
  'implied-consent',
] as const;

export type Concept = (typeof concepts)[number];

/** How a sentence expresses one concept; all given parts must hold. */
export interface ConceptPatterns {
  /**
   * Chains of pieces: a sentence expresses the concept where all pieces of one chain occur in
   * order, with any text between. This way no pattern needs a repetition that could take long on
   * hostile text.
   */
  readonly says: readonly (readonly RegExp[])[];
  /** Must also occur, anywhere in the sentence. */
  readonly also?: RegExp;
  /** How many of several patterns must also occur. */
  readonly atLeast?: { readonly count: number; readonly of: readonly RegExp[] };
  /**
   * Taken out, and `#` put in its place, before the chains are looked for: a denied part of the
   * sentence. With it, the parts between semicolons, colons and contrasts are read on their own.
   */
  readonly strike?: RegExp;
  /** Where this occurs the sentence does not say it: a negation, another meaning. */
  readonly unless?: RegExp;
}

/** The patterns for one language's sentences, which are matched with text after `normalizeText`. */
export interface StatementLanguage {
  readonly concepts: Readonly<Record<Concept, ConceptPatterns>>;
  /**
   * Words of taking back or changing one's mind: a sentence with one may tell the right to do so in a
   * form that no pattern knows.
   */
  readonly takingBack: RegExp;
  /** Words before a quoted string that make it the label of a control. */
  readonly labelCue: RegExp;
  /** Words for the place where choices can be changed later. */
  readonly wayBackPlace: RegExp;
  /**
   * Folded words of which nearly every sentence contains some, so that they show the language of a
   * single sentence.
   */
  readonly commonWords: ReadonlySet<string>;
}
