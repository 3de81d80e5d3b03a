/** Names and words by which services receive a visitor's choice in parameters of their own. */
import { noWords, wholeAnswers, yesWords } from './cookies/consent-record-keys.js';

/**
 * Names whose value says whether there is consent, e.g. `gdpr_consent`, `hasConsent`, `consent.status`.
 * Left out: `addtl_consent` (a list of ids), `us_privacy` (another law), `npa` (how ads are chosen), and
 * names of versions, ids and texts.
 */
export const consentName =
  /^(?!addtl)(?:[a-z0-9]+[_.-])*(?:gdpr|cookies?|tracking|user|ads?|marketing|has|is|iab)?[_.-]?consent(?:ed|s)?(?:[_.-]?(?:given|granted|state|status|value|string|signal|data))?$/i;

/** Names whose value says whether the visitor opted in. */
export const optInName = /^(?:[a-z0-9]+[_.-])*opt(?:ed)?[_-]?in$/i;

/** Names whose value says whether the visitor opted out: a yes there is a no. */
export const optOutName = /^(?:[a-z0-9]+[_.-])*opt(?:ed)?[_-]?out$/i;

/** Words that say yes, in lower case. */
export const consentYesWords: ReadonlySet<string> = new Set([
  ...yesWords,
  ...wholeAnswers.yes,
  'given',
  'grant',
  'in',
  't',
]);

/** Words that say no, in lower case. */
export const consentNoWords: ReadonlySet<string> = new Set([
  ...noWords,
  ...wholeAnswers.no,
  'f',
  'out',
  'revoke',
  'revoked',
  'withdrawn',
]);
