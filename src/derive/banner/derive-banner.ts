/** Derives facts about the banner's text: what it says, and how; not what happens on the page. */
import { statementLanguages, type StatementLanguage } from '../../knowledge/statements/index.js';
import type { Banner } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { normalizeText } from '../../text/normalize-text.js';
import { gather, known, mapFact, unknown, type Fact, type Gathered } from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';
import { listLabelForms, quoteLabels, toLabel } from './quoted-labels.js';
import { findTalkOfTakingBack, statementLanguageOf } from './recognise-statements.js';

type BannerFacts = NonNullable<Derived['banner']>;
type GatheredFacts = Omit<BannerFacts, 'normalizedBlocks' | 'quotedLabels' | 'labelForms'>;

/** Derives `/derived/banner`; left out where there is no banner. */
export function deriveBanner(observed: Observed): Gathered<Pick<Derived, 'banner'>> {
  const { banner, page } = observed;
  if (banner === undefined || banner === null) return { facts: {}, undetermined: [] };
  const reading = readingOf(banner, page.language);
  const fault = policyFault(banner, page);
  const gathered = gather<GatheredFacts>('/derived/banner', {
    languageMatchesPage: languageMatchesPage(banner, page),
    impliedConsent: impliedConsent(banner, reading),
    withdrawalRight: withdrawalRight({ banner, observed, reading }),
    policyFault: fault,
    policyWorks: mapFact(fault, (what) => known(what === null)),
    gatedFeatureDisclosed: gatedFeatureDisclosed(banner, reading),
  });
  const quotedLabels = quoteLabels(banner, observed);
  const plain = {
    normalizedBlocks: banner.blocks.map(({ text }) => normalizeText(text)),
    quotedLabels,
    labelForms: listLabelForms(banner, quotedLabels),
  };
  return {
    facts: { banner: { ...plain, ...gathered.facts } },
    undetermined: gathered.undetermined,
  };
}

/** How far the banner's words can be understood. */
interface Reading {
  readonly language: StatementLanguage | undefined;
  /** Why a sentence that was not found may still exist; undefined where it certainly does not. */
  readonly gap: string | undefined;
}

function readingOf(banner: Banner, pageLanguage: string | null): Reading {
  const id = statementLanguageOf(banner.language ?? pageLanguage);
  if (id === undefined) {
    const gap = `Sentences in the language “${banner.language ?? 'unknown'}” are not understood.`;
    return { language: undefined, gap };
  }
  const gap = banner.settings === undefined ? 'The settings layer could not be read.' : undefined;
  return { language: statementLanguages[id], gap };
}

/** The language of the text counts first; the declared one only where the text is too short. */
function languageMatchesPage(banner: Banner, page: Observed['page']): Fact<boolean> {
  const written = page.detectedLanguage ?? page.language;
  if (written === null) {
    return unknown('The page does not declare its language and has too little text to tell.');
  }
  const spoken = banner.language ?? ownDeclaration(banner, page);
  if (spoken === null) return unknown('The text of the banner is too short to tell its language.');
  return known(primary(spoken) === primary(written));
}

/** A `lang` equal to the page's may be inherited, so it says nothing about the banner. */
function ownDeclaration({ declaredLanguage }: Banner, page: Observed['page']): string | null {
  if (declaredLanguage === undefined || declaredLanguage === null) return null;
  if (page.language === null) return declaredLanguage;
  return primary(declaredLanguage) === primary(page.language) ? null : declaredLanguage;
}

/** Norwegian text is detected as such, whichever written form a page declares. */
const macrolanguages: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

function primary(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/u);
  return macrolanguages[language] ?? language;
}

function sentencesOf(
  { statements }: Pick<Banner, 'statements'>,
  concepts: readonly string[],
): string[] {
  return statements.filter(({ concept }) => concepts.includes(concept)).map(({ text }) => text);
}

function impliedConsent(banner: Banner, { gap }: Reading): Fact<string[]> {
  // A second pop-up that takes going on for consent does so whatever the banner beside it says.
  const sentences = [banner, ...(banner.besides ?? [])].flatMap((part) =>
    sentencesOf(part, ['implied-consent']),
  );
  return gap === undefined || sentences.length > 0 ? known(sentences) : unknown(gap);
}

interface Right {
  readonly banner: Banner;
  readonly observed: Observed;
  readonly reading: Reading;
}

function withdrawalRight({
  banner,
  observed,
  reading: { language, gap },
}: Right): Fact<BannerFacts['withdrawalRight'] & (object | null)> {
  const labels = wayBackLabels(banner, observed);
  const rights = sentencesOf(banner, ['choices-at-any-time']).map((sentence) => {
    const words = normalizeText(sentence);
    const namesPlace = language?.wayBackPlace.test(words) ?? false;
    const namesLabel = labels.some((label) => ` ${toLabel(sentence)} `.includes(` ${label} `));
    return { sentence, namesWayBack: namesPlace || namesLabel };
  });
  const best = rights.find(({ namesWayBack }) => namesWayBack) ?? rights[0];
  if (best !== undefined) return known(best);
  if (gap !== undefined) return unknown(gap);
  const doubtful = findTalkOfTakingBack(banner.blocks, banner.language ?? observed.page.language);
  return doubtful === undefined
    ? known(null)
    : unknown(`Does “${doubtful}” say that the choice can be changed or withdrawn?`);
}

function wayBackLabels(banner: Banner, { scenarios }: Observed): string[] {
  const controls = banner.controls.filter(
    ({ role }) => role === 'customize' || role === 'withdraw',
  );
  const entries = Object.values(scenarios).flatMap(({ wayBack }) => wayBack?.pages ?? []);
  return [...controls, ...entries].map(({ text }) => toLabel(text)).filter((text) => text !== '');
}

/**
 * Words below which a person has to judge whether a page is a policy (engineering default). No law
 * asks for a length: GDPR, Article 12(1) asks for a concise form.
 */
const fewWords = 40;

/** What is wrong with the policy, as a sentence; null where it works. */
function policyFault({ policy, controls }: Banner, page: Observed['page']): Fact<string | null> {
  if (policy === undefined) return unknown('The link to the policy was not followed.');
  if (policy === null) return faultWithoutPolicy(controls);
  const { text, url, status } = policy;
  if (status >= 400) return known(`The link “${text}” leads to an error (HTTP status ${status}).`);
  if (status === 0 && !leadsElsewhere(url, page)) {
    return known(`The link “${text}” leads nowhere.`);
  }
  if (status < 200 || status >= 300) return unknown(`The policy at ${url} did not load.`);
  return faultOfText(policy);
}

function faultWithoutPolicy(controls: Banner['controls']): Fact<string | null> {
  const open = controls.find(
    ({ layer, visible, role, href }) =>
      layer === 1 && visible && role === 'other' && href !== undefined,
  );
  return open === undefined
    ? known('The first layer links no policy.')
    : unknown(`Does the link “${open.text}” lead to the policy?`);
}

type Policy = NonNullable<Banner['policy']>;

function faultOfText({ text, url, words, mentionsCookies, readable }: Policy): Fact<string | null> {
  if (words === 0) return unknown(`The policy at ${url} has no text that can be counted.`);
  if (!readable) return known(`The page behind “${text}” is covered and cannot be read.`);
  if (!mentionsCookies) return known(`The page behind “${text}” says nothing about cookies.`);
  return words < fewWords
    ? unknown(`The page behind “${text}” has only ${words} words; is that the whole policy?`)
    : known(null);
}

/** A link to nowhere (`#`, `javascript:`) or to the page itself leads to no policy. */
function leadsElsewhere(url: string, { url: asked, finalUrl }: Observed['page']): boolean {
  const target = withoutFragment(url);
  const isWeb = /^https?:/u.test(target);
  return isWeb && ![asked, finalUrl].map(withoutFragment).includes(target);
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

const disclosingConcepts = [
  'comments-need-social-media',
  'comments-by-accept-or-settings',
  'social-media-off-disables-comments',
];

function gatedFeatureDisclosed(banner: Banner, { gap }: Reading): Fact<boolean> {
  if (sentencesOf(banner, disclosingConcepts).length > 0) return known(true);
  return gap === undefined ? known(false) : unknown(gap);
}
