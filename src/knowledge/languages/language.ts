/** The form of the words of one language about consent. */
import type { ControlRole, Purpose } from '../../schema/vocabulary.js';

/**
 * Word patterns, which `src/text/word-lexicon.ts` reads.
 *
 * `accept` is that word, `accept*` every word that begins with it, `*einstellung*` every word that
 * contains it. Several words stand side by side; `~` stands for up to five words between. Upper
 * case, accents and apostrophes do not matter. In a script without spaces between words, a pattern
 * is found wherever its letters stand side by side, and needs no `*`.
 */
export type WordPatterns = readonly string[];

/** The meanings that words of a caption can have; the classifier combines these meanings. */
export interface CaptionWords {
  /** Paying, subscribing, going ad-free. */
  readonly pay: WordPatterns;
  /** Withdrawing an earlier consent. */
  readonly withdraw: WordPatterns;
  /** Refusing, by a word with this meaning without a negation. */
  readonly refuse: WordPatterns;
  /** Accepting, allowing, agreeing, switching on; also the nouns (acceptance, agreement). */
  readonly accept: WordPatterns;
  /** Not, never, none: words that turn accepting into refusing. */
  readonly not: WordPatterns;
  /** Without. */
  readonly without: WordPatterns;
  /** Or: what joins two answers, of which pressing can give only one. */
  readonly or: WordPatterns;
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
  /** Details, purposes: the content of a settings layer. */
  readonly details: WordPatterns;
  /** Got it, fine, understood. */
  readonly acknowledge: WordPatterns;
  /** Policy, notice, declaration, imprint, terms. */
  readonly policy: WordPatterns;
  /** Privacy, data protection: the subject of both policies and settings. */
  readonly privacy: WordPatterns;
  /** Partners, vendors, third parties. */
  readonly partners: WordPatterns;
  /** Close, hide, dismiss. */
  readonly close: WordPatterns;
  /** Later, not now: what puts the answer off, and closes the banner for now. */
  readonly later: WordPatterns;
  /** Continue, proceed; also use, which has the same meaning with "necessary". */
  readonly continue: WordPatterns;
  /** Learn more, read, find out, here. */
  readonly learn: WordPatterns;
  /** Show, view, open. */
  readonly show: WordPatterns;
  /** Cookies, trackers, technologies, data: what is consented to. */
  readonly cookies: WordPatterns;
  /** The noun consent. */
  readonly consent: WordPatterns;
  /**
   * Objecting to the sale of personal data, as American law has it: a request on a page of its own,
   * and no refusal of what is asked here.
   */
  readonly sale?: WordPatterns;
  /** Subjects unrelated to consent: signing in, entering an adult site, the newsletter. */
  readonly elsewhere: WordPatterns;
}

/** One language. */
export interface Language {
  /** BCP 47 tag; the file's name. */
  readonly tag: string;
  /** English name. */
  readonly name: string;
  readonly captions: CaptionWords;
  /**
   * Shortened words that an apostrophe joins to the next one (`l'`, `d'`), without the apostrophe.
   */
  readonly elisions?: readonly string[];
  /** Short words that are written together with the next one, such as the Arabic article. */
  readonly prefixes?: readonly string[];
  /** Names of categories and purposes. */
  readonly purposes: Readonly<Record<Exclude<Purpose, 'unknown'>, WordPatterns>>;
  /** Words that name a purpose only before a hyphen, and mean something else on their own. */
  readonly compoundPurposes?: Readonly<Partial<Record<Exclude<Purpose, 'unknown'>, WordPatterns>>>;
  /** What Article 6(1)(f) of the GDPR calls the ground that needs no consent. */
  readonly legitimateInterest: WordPatterns;
  /** How a notice says that cookies are used; not for recognising the language. */
  readonly usesCookies?: WordPatterns;
  /** Words of a text block about consent, cookies or trackers. */
  readonly consentWords: WordPatterns;
  /**
   * Words of blocks that look like a consent banner and are none: newsletter, age gate, app,
   * paywall, chat.
   */
  readonly notConsentWords: WordPatterns;
  /** Headings and prompts of comment areas. */
  readonly comments: WordPatterns;
  /** Texts of pages on which comments wait for consent or for signing in. */
  readonly commentsGated?: WordPatterns;
  /**
   * What the placeholder of an embed offers, other than accepting and showing: loading it, playing
   * it.
   */
  readonly load?: WordPatterns;
  /** States of a switch or a status: on, allowed. */
  readonly on: WordPatterns;
  /** States of a switch or a status: off, refused. */
  readonly off: WordPatterns;
  /** Always: what a category says of itself that cannot be switched off. */
  readonly always: WordPatterns;
  /** Frequent small words, for recognising the language. */
  readonly stopWords: readonly string[];
  /** All letters beyond a to z in texts of the language, in lower case; `가-힣` is all from one to the other. */
  readonly letters: string;
  /** Some forty words about cookies, for the test of the language recognition. */
  readonly textSample: string;
  /** Captions with their roles. */
  readonly samples: Readonly<Record<string, ControlRole>>;
}
