/** The form of an article. */

/** One invented article of the reference site. */
export interface Article {
  /** Last part of its address, and name of its illustration. */
  readonly slug: string;
  readonly section: string;
  readonly title: string;
  readonly teaser: string;
  readonly author: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly dateInWords: string;
  /** What the illustration shows. */
  readonly illustration: string;
  /** Whether its text contains a post of a social network. */
  readonly hasPost?: boolean;
  readonly paragraphs: readonly string[];
}
