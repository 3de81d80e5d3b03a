/** How the values of consent records write a choice: keys for purposes, and words for yes and no. */

/** Beginnings of keys that stand for purposes which need consent, in lower case, without accents. */
export const purposeKeys: readonly string[] = [
  'ad_',
  'ads',
  'adstorage',
  'aduser',
  'adpersonal',
  'advert',
  'analy',
  'audience',
  // The groups that OneTrust ships: performance, functional, targeting, social networks.
  'c0002',
  'c0003',
  'c0004',
  'c0005',
  'estadistic',
  'external',
  'facebook',
  'fonctionnel',
  'functional',
  'functione',
  'funktional',
  'google',
  'instagram',
  'marketing',
  'measure',
  'media_',
  'medias',
  'mediaex',
  'mesure',
  'performance',
  'personal',
  'preferenc',
  'profiling',
  'pub_',
  'pubblicit',
  'publicid',
  'publicit',
  'reclame',
  'social',
  'soziale',
  'statis',
  'stats',
  'statystyk',
  'target',
  'thirdparty',
  'third_party',
  'tracking',
  'twitter',
  'video',
  'werbung',
  'youtube',
];

/** Whole keys for purposes that are too short to begin one. */
export const shortPurposeKeys: readonly string[] = ['media', 'pub'];

/** Beginnings of keys for what needs no consent: what stands under them says nothing of a choice. */
export const necessaryKeys: readonly string[] = [
  'essen',
  'erforderlich',
  'indispens',
  'mandatory',
  'necess',
  'noodzakelijk',
  'notwendig',
  'obligato',
  'required',
  'technical',
  'technisch',
  'tecnic',
];

/** Parts of keys for settings of a tool, and for services that many sites count as necessary. */
export const noAnswerKeys =
  /redaction|passthrough|consent_?mode|recaptcha|font|maps|translate|version|date|time|stamp|count|label|title|(?:^|_)id$|Id$|url|lang|required|locked|readonly|optional|shown|displayed|visible|seen|saved|asked|available|updated|dismissed|closed|expir|(?:^|_)set$/u;

/** Keys, in lower case, of what many sites count as necessary: a yes to these alone may be no consent. */
export const oftenNecessary = /^(?:functional|functione|fonctionnel|funktional)|tag_?manager/u;

/** What makes a yes doubtful: that nothing was decided, or that all was refused. */
export const doubtful =
  /\b(?:status|state|consent|consented|decided|decision|choice|answered|given|interact\w*|confirmed|completed|explicit|action|method)["']?\s*[:=]\s*(?:["']?(?:pending|unset|unknown|undecided|none|null|false|no|implied|implicit|wait|denied|refused|rejected)\b|["']{2}|[,;&}]|$)/iu;

/** Words that say yes beside a purpose, in lower case. */
export const yesWords: readonly string[] = [
  'true',
  '1',
  'yes',
  'y',
  'oui',
  'ja',
  'si',
  'on',
  'allow',
  'allowed',
  'accept',
  'accepted',
  'granted',
  'opt-in',
  'optin',
];

/** Words that say no beside a purpose. */
export const noWords: readonly string[] = [
  'false',
  '0',
  'no',
  'n',
  'non',
  'nein',
  'nee',
  'off',
  'deny',
  'denied',
  'declined',
  'refused',
  'reject',
  'rejected',
  'opt-out',
  'optout',
];

/** Values that say yes or no to everything by themselves; `true`, `1` and `dismiss` may mean “seen”. */
export const wholeAnswers: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: [
    'accept',
    'accepted',
    'acceptall',
    'accept_all',
    'all',
    'allow',
    'allowed',
    'granted',
    'optin',
    'opt-in',
  ],
  no: [
    'decline',
    'declined',
    'denied',
    'deny',
    'essential',
    'necessary',
    'none',
    'optout',
    'opt-out',
    'refuse',
    'refused',
    'reject',
    'rejected',
    'rejectall',
    'reject_all',
  ],
};
