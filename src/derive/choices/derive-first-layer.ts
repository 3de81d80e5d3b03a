/** Derives what the first layer lets a visitor choose: to consent, to refuse, purpose by purpose. */
import {
  namedPurposes,
  type NamedPurposes,
} from '../../knowledge/languages/words/named-purposes.js';
import { isLanguageName } from '../../knowledge/language-names.js';
import {
  closeLexicon,
  countKnownWords,
  keptLexicon,
  learnLexicon,
  notConsentLexicon,
} from '../../knowledge/languages/words/lexicons.js';
import type { Banner, Control } from '../../schema/evidence/banner.js';
import type { Trace } from '../../schema/evidence/traces.js';
import type { ControlRole, Purpose } from '../../schema/vocabulary.js';
import { known, mapFact, unknown, type Fact } from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';
import { deriveClose } from './derive-passive.js';
import { splitSentences, statementLanguageOf } from '../banner/recognise-statements.js';
import { needsConsent } from '../purposes/needs-consent.js';
import { deriveTrackingSeen } from '../traces/derive-tracking.js';

/** Confidence below which a control's role is a guess. */
const sureFrom = 0.5;

/** Confidence from which it is clear that a caption is no answer. */
const clearFrom = 0.7;

/** Below this confidence no language knows any word of the caption. */
const unreadBelow = 0.2;

/** A banner and the page that it stands on. */
export interface BannerOnPage {
  readonly banner: Banner;
  readonly observed: Observed;
}

/** Lists the controls that the first layer shows. */
export function firstLayerOf({ controls }: Banner): Control[] {
  return controls.filter(({ layer, visible }) => layer === 1 && visible);
}

/** Lists the controls that surely have a role. */
export function controlsWith(controls: readonly Control[], role: ControlRole): Control[] {
  return controls.filter((control) => control.role === role && control.confidence >= sureFrom);
}

/** Counts the controls of a role; where there is none, a caption that nobody understands may be one. */
export function deriveControlCount(controls: readonly Control[], role: ControlRole): Fact<number> {
  const count = controlsWith(controls, role).length;
  const unread = controls.filter((control) => isUnread(control));
  return count > 0 || unread.length === 0 ? known(count) : whatDoes(unread);
}

function isUnread({ role, confidence, text }: Control): boolean {
  return role === 'other' && confidence < unreadBelow && isCaption(text);
}

function whatDoes(controls: readonly Control[]): { readonly unknownBecause: string } {
  const labels = controls.map(({ text }) => `“${text}”`).join(', ');
  return unknown(`It is not known what pressing ${labels} does.`);
}

/**
 * Counts the controls that consent. One that only acknowledges does so where the page uses, or the
 * banner announces, what needs consent; a notice of necessary cookies asks for nothing.
 */
export function deriveConsentControls({ banner, observed }: BannerOnPage): Fact<number> {
  const first = firstLayerOf(banner);
  const accepting = deriveControlCount(first, 'accept');
  const acknowledging = controlsWith(first, 'acknowledge').length;
  if (!('value' in accepting) || accepting.value > 0 || acknowledging === 0) return accepting;
  const named = purposesNamed({ banner, observed });
  if (named !== null && named.sure.size > 0) return known(acknowledging);
  return mapFact(trackingSeenWithoutRefusing(observed), (isSeen) => {
    if (isSeen) return known(acknowledging);
    const isClear = named !== null && named.possible.size === 0;
    return isClear
      ? known(0)
      : unknown('It is not known whether what the banner announces needs consent.');
  });
}

/** The notice that only acknowledges leaves nothing to refuse, so that nobody can see what refusing does. */
function trackingSeenWithoutRefusing(observed: Observed): Fact<boolean> {
  const { untouched, accept } = observed.scenarios;
  const scenarios = { ...(untouched && { untouched }), ...(accept && { accept }) };
  return deriveTrackingSeen({ ...observed, scenarios });
}

/** Derives whether the first layer shows a control to refuse. */
export function deriveRefuseOnFirstLayer({ banner, observed }: BannerOnPage): Fact<boolean> {
  const first = firstLayerOf(banner);
  if (controlsWith(first, 'refuse').length > 0) return known(true);
  const paid = soldReading(first);
  if (paid && !refusesForFree(observed)) return unknown(consentOrPay(paid));
  const closing = closingControl({ banner, observed });
  if (closing && !leavesTraces(deriveClose(observed))) {
    return unknown(closing.isSaid ? closedInPlace(closing.control) : closedUnread(closing.control));
  }
  const open = first.filter((control) => mayRefuse(control));
  return open.length === 0 ? known(false) : whatDoes(open);
}

/** Neither what leads elsewhere, nor another language, nor what explains more, refuses. */
function mayRefuse({ role, confidence, href, text }: Control): boolean {
  if (href !== undefined || role === 'policy' || role === 'partners') return false;
  if (role === 'other' && (isLanguageName(text) || learnsMore(text, confidence))) return false;
  return role === 'other' || confidence < sureFrom;
}

/** Whether what a control in place does is not told by its caption. */
function mayOpen({ role, confidence, href, text }: Control): boolean {
  const isAway = href !== undefined && !href.includes('#') && !href.startsWith('javascript:');
  return role === 'other' && confidence < sureFrom && !isAway && isCaption(text);
}

function isCaption(text: string): boolean {
  return /\p{L}/u.test(text) && !isLanguageName(text);
}

/** Where all words are known, and some offer to read more. */
function learnsMore(text: string, confidence: number): boolean {
  return confidence >= clearFrom && learnLexicon.count(text) > 0;
}

/** The control that sells reading without consent; undefined where there is none. */
export function soldReading(first: readonly Control[]): Control | undefined {
  return controlsWith(first, 'subscribe').find((control) => sellsReading(control));
}

/** A subscription to a newsletter is no way to read without consent. */
function sellsReading({ text }: Control): boolean {
  return countKnownWords(notConsentLexicon, text) === 0;
}

/** Whether a visitor who pays nothing could refuse, if only in the settings. */
function refusesForFree({ scenarios: { refuse } }: Observed): boolean {
  return refuse?.status === 'completed' && refuse.banner?.afterChoice === 'gone';
}

function consentOrPay({ text }: Control): string {
  return `The choice is to consent or to pay: “${text}” takes the place of a refusal. Paying is allowed in principle (CNIL, criteria of 16 May 2022); whether the price is fair is for people to judge.`;
}

/** A control that closes the banner and may refuse thereby. */
export interface Closing {
  readonly control: Control;
  /** Whether the banner says that it refuses; else it may say so in a language that is not understood. */
  readonly isSaid: boolean;
}

/** Finds the control that closes the banner and thereby refuses; undefined where the banner says no such thing. */
export function closingControl({ banner, observed }: BannerOnPage): Closing | undefined {
  const [control] = controlsWith(firstLayerOf(banner), 'close');
  if (control === undefined) return undefined;
  if (saysThatClosingRefuses(banner)) return { control, isSaid: true };
  const isUnderstood = statementLanguageOf(banner.language ?? observed.page.language) !== undefined;
  return !isUnderstood && maySayThatClosingRefuses(banner) ? { control, isSaid: false } : undefined;
}

function saysThatClosingRefuses({ statements }: Banner): boolean {
  const said = (concept: string): string[] =>
    statements
      .filter((statement) => statement.layer === 1 && statement.concept === concept)
      .map(({ text }) => text);
  const consenting = said('implied-consent');
  return said('closing-refuses').some((text) => !consenting.includes(text));
}

/** Whether a sentence speaks of closing, and of refusing or of what is necessary. */
function maySayThatClosingRefuses({ blocks }: Banner): boolean {
  return blocks
    .filter(({ layer }) => layer === 1)
    .flatMap(({ text }) => splitSentences(text))
    .some((sentence) =>
      [closeLexicon, keptLexicon].every((lexicon) => countKnownWords(lexicon, sentence) > 0),
    );
}

function leavesTraces(closed: Fact<{ readonly newTraces: readonly Trace[] }>): boolean {
  return 'value' in closed && closed.value.newTraces.length > 0;
}

function closedInPlace({ text }: Control): string {
  return `“${text}” closes the banner and refuses, as the banner says. Some authorities take that for a refusal (Garante, guidelines of 10 June 2021), most ask for a control that says so (EDPB Cookie Banner Taskforce, § 8); that is for people to judge.`;
}

function closedUnread({ text }: Control): string {
  return `Does the banner say that “${text}” refuses? Sentences in its language are not understood.`;
}

/** Derives whether all that is asked for serves one purpose. */
export function deriveOnePurpose(place: BannerOnPage): Fact<boolean> {
  const { banner, observed } = place;
  const seen = purposesSeen(observed);
  const named = purposesNamed(place);
  const sure = new Set<Purpose>([...withoutDoubtful(seen), ...(named?.sure ?? [])]);
  if (sure.size > 1 || observed.cmp.tcf || hasCategories(banner)) return known(false);
  const possible = new Set<Purpose>([...seen, ...(named?.possible ?? [])]);
  return named !== null && possible.size === 1
    ? known(true)
    : unknown('It is not known for how many purposes the banner asks consent.');
}

/** The hosts of a social network serve its advertising pixel too, so that both may be one purpose. */
export function withoutDoubtful(seen: readonly Purpose[]): Purpose[] {
  return seen.filter((purpose) => purpose !== 'social-media' || !seen.includes('advertising'));
}

function hasCategories({ settings }: Banner): boolean {
  return (settings?.categories ?? []).length > 0;
}

/** Derives whether each purpose can be allowed by itself; it can where there is only one. */
export function derivePurposeByPurpose(place: BannerOnPage): Fact<boolean> {
  const { banner } = place;
  if (hasCategories(banner)) return known(true);
  return mapFact(deriveControlCount(firstLayerOf(banner), 'customize'), (opening) => {
    if (opening > 0) return unknown('No choice by purpose was seen behind the first layer.');
    const open = firstLayerOf(banner).filter((control) => mayOpen(control));
    if (open.length > 0) return whatDoes(open);
    if (banner.settings === undefined) return unknown('The settings layer could not be read.');
    return deriveOnePurpose(place);
  });
}

/** What needs consent by what was seen of it, once everything was accepted. */
export function purposesSeen({ scenarios: { accept } }: Observed): Purpose[] {
  const { cookies = [], storage = [], requests = [] } = accept ?? {};
  const seen = [...cookies, ...storage, ...requests].map(({ purpose }) => purpose);
  return [...new Set(seen)].filter((purpose) => needsConsent(purpose));
}

/** What the first layer names; null in a language whose words are not known. */
export function purposesNamed({ banner, observed }: BannerOnPage): NamedPurposes | null {
  const language = banner.language ?? observed.page.language;
  return language === null ? null : namedPurposes(banner.text, language);
}
