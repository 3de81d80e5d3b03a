/** What is known about how one language speaks of consent. */
import type { ControlRole, Purpose } from '../../schema/vocabulary.js';

/**
 * Word patterns, read by `src/text/word-lexicon.ts`.
 *
 * `accept` is that word, `accept*` every word that begins so, `*einstellung*` every word that holds
 * it; several words are side by side, `~` stands for up to five words between. Upper case, accents
 * and apostrophes do not matter.
 */
export type WordPatterns = readonly string[];

/** The meanings that words of a caption can have; the classifier combines them. */
export interface CaptionWords {
  /** Paying, subscribing, going ad-free. */
  readonly pay: WordPatterns;
  /** Taking an earlier consent back. */
  readonly withdraw: WordPatterns;
  /** Refusing, by a word that says so without a negation. */
  readonly refuse: WordPatterns;
  /** Accepting, allowing, agreeing, switching on; also the nouns (acceptance, agreement). */
  readonly accept: WordPatterns;
  /** Not, never, none: what turns accepting into refusing. */
  readonly not: WordPatterns;
  /** Without. */
  readonly without: WordPatterns;
  /** The answer "no", also "no thanks". */
  readonly no: WordPatterns;
  /** The answer "yes". */
  readonly yes: WordPatterns;
  /** Only, just, nothing but. */
  readonly only: WordPatterns;
  /** Necessary, essential, required, technical. */
  readonly necessary: WordPatterns;
  /** Optional, additional, non-essential; also recommended. */
  readonly optional: WordPatterns;
  /** All, everything. */
  readonly all: WordPatterns;
  /** Saving, storing, applying. */
  readonly save: WordPatterns;
  /** Confirming. */
  readonly confirm: WordPatterns;
  /** What was selected: selection, choice, chosen ones. */
  readonly selected: WordPatterns;
  /** Customizing, managing, changing, choosing. */
  readonly customize: WordPatterns;
  /** Settings, preferences, options. */
  readonly settings: WordPatterns;
  /** Details, purposes: what a settings layer shows. */
  readonly details: WordPatterns;
  /** Got it, fine, understood. */
  readonly acknowledge: WordPatterns;
  /** Policy, notice, declaration, imprint, terms. */
  readonly policy: WordPatterns;
  /** Privacy, data protection: the subject of policies and of settings alike. */
  readonly privacy: WordPatterns;
  /** Partners, vendors, third parties. */
  readonly partners: WordPatterns;
  /** Close, hide, dismiss. */
  readonly close: WordPatterns;
  /** Continue, proceed; also use, which with "necessary" means the same. */
  readonly continue: WordPatterns;
  /** Learn more, read, find out, here. */
  readonly learn: WordPatterns;
  /** Show, view, open. */
  readonly show: WordPatterns;
  /** Cookies, trackers, technologies, data: what is consented to. */
  readonly cookies: WordPatterns;
  /** The noun consent. */
  readonly consent: WordPatterns;
  /** What has nothing to do with consent: signing in, entering an adult site, the newsletter. */
  readonly elsewhere: WordPatterns;
}

/** One language. */
export interface Language {
  /** BCP 47 tag; the file's name. */
  readonly tag: string;
  /** English name. */
  readonly name: string;
  readonly captions: CaptionWords;
  /** Clipped words that an apostrophe ties to the next one (`l'`, `d'`), without the apostrophe. */
  readonly elisions?: readonly string[];
  /** What categories and purposes are called. */
  readonly purposes: Readonly<Record<Exclude<Purpose, 'unknown'>, WordPatterns>>;
  /** What Article 6(1)(f) of the GDPR calls the ground that needs no consent. */
  readonly legitimateInterest: WordPatterns;
  /** Words that show that a block of text is about consent, cookies, trackers. */
  readonly consentWords: WordPatterns;
  /** Words of blocks that look alike but are not: newsletter, age gate, app, paywall, chat. */
  readonly notConsentWords: WordPatterns;
  /** Headings and prompts of comment areas. */
  readonly comments: WordPatterns;
  /** What a page says where comments wait for consent or for signing in. */
  readonly commentsGated?: WordPatterns;
  /** What the placeholder of an embed offers, beside accepting and showing: loading it, playing it. */
  readonly load?: WordPatterns;
  /** States of a switch or a status: on, allowed. */
  readonly on: WordPatterns;
  /** States of a switch or a status: off, refused. */
  readonly off: WordPatterns;
  /** Frequent small words, for recognising the language. */
  readonly stopWords: readonly string[];
  /** All letters beyond a to z that its texts are written with, in lower case. */
  readonly letters: string;
  /** Some forty words about cookies, for the test of recognition. */
  readonly textSample: string;
  /** Captions with their roles. */
  readonly samples: Readonly<Record<string, ControlRole>>;
}
