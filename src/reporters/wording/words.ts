/** The words of the HTML report for the short terms of the documents. */
import type { Control } from '../../schema/evidence/banner.js';
import type { FeatureStates, Scenario, Step } from '../../schema/evidence/scenario.js';
import type { Certainty, Outcome, Phase, Purpose, Severity } from '../../schema/vocabulary.js';
import { isScenarioId, scenarioTraits, traitsOf } from '../../schema/scenario-traits.js';

/** A sign and a word, so that the meaning does not depend on colour; `tone` chooses the colour. */
export interface Mark {
  readonly sign: string;
  readonly word: string;
  readonly tone: Tone;
}

type Tone = 'bad' | 'open' | 'good' | 'plain';

/** Keeps a sign from being drawn as a coloured emoji (Unicode, variation selector 15). */
const text = '\ufe0e';

/** Marks of the outcomes of rules. */
export const outcomeMarks: Record<Outcome, Mark> = {
  failed: { sign: `✖${text}`, word: 'Failed', tone: 'bad' },
  cantTell: { sign: '?', word: 'Could not be judged', tone: 'open' },
  untested: { sign: '○', word: 'Not tested', tone: 'open' },
  passed: { sign: `✔${text}`, word: 'Met', tone: 'good' },
  inapplicable: { sign: '–', word: 'Does not apply', tone: 'plain' },
};

/** Marks of the outcomes of promises. */
export const promiseMarks: Record<'kept' | 'broken' | 'cantTell', Mark> = {
  broken: { sign: `✖${text}`, word: 'Broken', tone: 'bad' },
  cantTell: { sign: '?', word: 'Can’t tell', tone: 'open' },
  kept: { sign: `✔${text}`, word: 'Kept', tone: 'good' },
};

/** Marks of the phases of a visit. */
export const phaseMarks: Record<Phase, PhaseMark> = {
  'before-choice': { sign: '■', word: 'before the choice', short: 'before' },
  'after-choice': { sign: '●', word: 'after the choice', short: 'after' },
  'after-revisit': { sign: '◐', word: 'on a later page', short: 'later page' },
  'after-withdrawal': { sign: '▲', word: 'after withdrawal', short: 'withdrawn' },
};

interface PhaseMark {
  readonly sign: string;
  readonly word: string;
  /** The word for a narrow cell; the legend explains it. */
  readonly short: string;
}

/** Words for severities, with what each means for the reader. */
export const severityWords: Record<Severity, { readonly word: string; readonly says: string }> = {
  critical: {
    word: 'Critical',
    says: 'fined by an authority, decided by a court, or promised by the site',
  },
  serious: { word: 'Serious', says: 'the choice is hindered, or words and deeds differ' },
  moderate: { word: 'Moderate', says: 'information or form falls short' },
  minor: { word: 'Minor', says: 'worth correcting, no breach by itself' },
};

/** Sentences for degrees of certainty. */
export const certaintyWords: Record<Certainty, string> = {
  settled: 'Settled: a text or a final decision asks for it.',
  arguable: 'Arguable: guidance says so, decisions are not final, or authorities differ.',
  'good-practice': 'Good practice: nobody is bound to it.',
};

/** Words for purposes, in reading order: those that need consent first. */
export const purposeWords: Record<Purpose, { readonly word: string; readonly consent: Consent }> = {
  advertising: { word: 'Advertising', consent: 'needs consent' },
  'social-media': { word: 'Social media', consent: 'needs consent' },
  analytics: { word: 'Analytics', consent: 'needs consent' },
  functional: { word: 'Functional', consent: 'needs consent' },
  unknown: { word: 'Unknown purpose', consent: 'judged neither way' },
  'audience-measurement': { word: 'Exempt audience measurement', consent: 'needs no consent' },
  'strictly-necessary': { word: 'Strictly necessary', consent: 'needs no consent' },
};

type Consent = 'needs consent' | 'needs no consent' | 'judged neither way';

/** Words for the roles of controls. */
export const roleWords: Record<Control['role'], string> = {
  accept: 'Accept',
  refuse: 'Refuse',
  customize: 'Customize',
  save: 'Save',
  acknowledge: 'Acknowledge (offers no choice)',
  withdraw: 'Withdraw',
  close: 'Close',
  policy: 'Policy',
  partners: 'Partners',
  subscribe: 'Subscribe',
  other: 'Other',
};

/** Words for the visitor's actions, to be followed by their target. */
export const actionWords: Record<Step['action'], string> = {
  load: 'opened',
  reload: 'loaded again',
  visit: 'went to',
  scroll: 'scrolled to',
  press: 'pressed',
  toggle: 'switched',
  key: 'used the keyboard:',
  'open-settings': 'opened the settings with',
  wait: 'waited for',
};

/** Words for the effects of a press. */
export const effectWords: Record<NonNullable<Step['effects']>[number], string> = {
  'layer-gone': 'it closed',
  'layer-opened': 'a layer opened',
  'layer-changed': 'it changed',
  'address-changed': 'the address changed',
  stored: 'something was stored',
  requested: 'requests were sent',
};

/** Marks of the status of a scenario. */
export const statusMarks: Record<Scenario['status'], Mark> = {
  completed: { sign: `✔${text}`, word: 'Done', tone: 'plain' },
  blocked: { sign: '?', word: 'No way through', tone: 'open' },
  failed: { sign: `✖${text}`, word: 'Broke off', tone: 'open' },
};

/** Words for the state of the comments. */
export const commentWords: Record<FeatureStates['comments'], string> = {
  available: '● open',
  gated: '○ closed until consent',
  absent: '– none',
};

/** Words for the state of social embeds. */
export const embedWords: Record<FeatureStates['socialEmbeds'], string> = {
  loaded: '● loaded',
  placeholder: '○ placeholder',
  absent: '– none',
};

/** Words for what a status indicator shows. */
export const indicatorWords: Record<'allowed' | 'refused' | 'unclear', string> = {
  allowed: '● allowed',
  refused: '○ refused',
  unclear: '? unclear',
};

/** Names a scenario for a reader; an unknown one keeps its own name. */
export function nameScenario(scenario: string): string {
  return traitsOf(scenario)?.name ?? scenario;
}

/** Describes what the visitor does in a scenario; empty for an unknown scenario. */
export function describeScenario(scenario: string): string {
  return traitsOf(scenario)?.says ?? '';
}

/** Sorts scenario names by how far the visitor's choices go; unknown ones follow, by name. */
export function sortScenarios(names: readonly string[]): string[] {
  return names.toSorted((a, b) => rankScenario(a) - rankScenario(b) || (a < b ? -1 : 1));
}

function rankScenario(name: string): number {
  const known = Object.keys(scenarioTraits);
  return isScenarioId(name) ? known.indexOf(name) : known.length;
}
