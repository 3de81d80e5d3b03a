/** Answers what the rules of the caption classifier ask about a caption. */
import type { CaptionReading, Meaning } from './read-caption.js';

const mostAcceptWords = 9;
const negationReachBefore = 5;
const negationReachAfter = 2;
const determinerReach = 3;

/** A caption read in one language, with its negations applied. */
export class Caption {
  readonly length: number;
  readonly known: number;
  readonly typo: boolean;
  readonly #meanings: readonly ReadonlySet<Meaning>[];

  constructor(reading: CaptionReading) {
    this.length = reading.length;
    this.known = reading.known;
    this.typo = reading.typo;
    this.#meanings = reading.meanings;
  }

  /** Tells whether a word has one of the meanings. */
  has(...wanted: readonly Meaning[]): boolean {
    return this.#meanings.some((meanings) => wanted.some((meaning) => meanings.has(meaning)));
  }

  /** Tells whether every known word has one of the meanings. */
  isOnly(...wanted: readonly Meaning[]): boolean {
    return this.#meanings.every(
      (meanings) =>
        meanings.size === 0 ||
        [...wanted, 'small' as const, 'or' as const].some((meaning) => meanings.has(meaning)),
    );
  }

  /** Tells whether a word with the meaning stands free of any negation. */
  hasPositive(wanted: Meaning): boolean {
    return this.#meanings.some((meanings, at) => meanings.has(wanted) && !this.#isNegated(at));
  }

  /** Tells whether a word with the meaning stands under a negation. */
  hasNegated(wanted: Meaning): boolean {
    return this.#meanings.some((meanings, at) => meanings.has(wanted) && this.#isNegated(at));
  }

  /** Tells whether a thing is ruled out by a negation shortly before it, as in "no cookies". */
  rulesOut(...things: readonly Meaning[]): boolean {
    return this.#meanings.some((meanings, at) => {
      const before = this.#meanings.slice(Math.max(0, at - determinerReach), at);
      return (
        things.some((thing) => meanings.has(thing)) &&
        before.some((word) => word.has('not') || word.has('without'))
      );
    });
  }

  /** Tells whether a refusing word is itself denied, as in "do not reject". */
  isRefusalDenied(): boolean {
    return this.#meanings.some((meanings, at) => {
      const before = this.#meanings.slice(0, at).findLast((word) => word.size > 0);
      return meanings.has('refuse') && before?.has('not') === true && !before.has('no');
    });
  }

  /** Tells whether it asks to see or change settings. */
  isAboutSettings(): boolean {
    return this.has('customize', 'settings', 'details');
  }

  /** Tells whether a verb of choosing governs consent and not some other thing. */
  customizesConsent(): boolean {
    if (!this.has('customize')) return false;
    return (
      this.known === 1 || this.has('cookies', 'consent', 'privacy', 'selected', 'settings', 'no')
    );
  }

  /** Tells whether it is about the advertising shown rather than about cookies. */
  customizesAdvertising(): boolean {
    if (!this.isAboutSettings() || !this.has('otherPurpose')) return false;
    return !this.has('show') && !(this.has('settings') && this.has('cookies'));
  }

  /** Tells whether it is a "no" to the banner, not to something it goes on to name. */
  isPlainNo(): boolean {
    return (
      this.has('no') && !this.isAboutSettings() && !this.has('accept', 'yes', 'learn', 'policy')
    );
  }

  /** Tells whether it names settings, a document or a company: the subject, not the answer. */
  hasSubject(): boolean {
    return this.isAboutSettings() || this.has('learn', 'save', 'policy', 'partners');
  }

  /** Tells whether it is rather a sentence that uses an accepting word. */
  isSentence(): boolean {
    return this.length > mostAcceptWords || this.known < (this.length > 6 ? 0.8 : 0.51);
  }

  /** Tells whether it accepts everything. */
  acceptsAll(): boolean {
    return this.has('accept') && this.has('all');
  }

  /** Tells whether it accepts more than what is necessary. */
  acceptsOptional(): boolean {
    return this.has('optional') && this.hasPositive('accept');
  }

  /** Tells whether more than necessary cookies are named, or something else than a choice is. */
  hasMoreThanNecessary(): boolean {
    return (
      this.has('optional', 'selected', 'otherPurpose', 'policy', 'partners') ||
      this.has('customize', 'learn')
    );
  }

  /** A negation reaches forward over "or", as in "do not accept or allow", but not back over it. */
  #isNegated(at: number): boolean {
    const before = this.#meanings.slice(Math.max(0, at - negationReachBefore), at + 1);
    const after = this.#meanings.slice(at + 1, at + negationReachAfter + 1);
    const end = after.findIndex((meanings) => meanings.has('or'));
    return [...before, ...(end === -1 ? after : after.slice(0, end))].some(
      (meanings) => meanings.has('not') || meanings.has('without'),
    );
  }
}
