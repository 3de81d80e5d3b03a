/** The marks of the HTML report for the short terms of the documents, and the names of scenarios. */
import type { Scenario } from '../../schema/evidence/scenario.js';
import { isScenarioId, scenarioTraits } from '../../schema/scenario-traits.js';
import type { Outcome, Phase, Purpose } from '../../schema/vocabulary.js';
import { en } from '../words/en.js';
import type { Words } from '../words/words-of-report.js';

/** A sign and a word, so that the meaning does not depend on colour; `tone` chooses the colour. */
export interface Mark {
  readonly sign: string;
  readonly word: string;
  readonly tone: Tone;
}

type Tone = 'bad' | 'open' | 'good' | 'plain';
type Sign = Omit<Mark, 'word'>;

/** Keeps a sign from being drawn as a coloured emoji (Unicode, variation selector 15). */
const text = '\ufe0e';

const bad: Sign = { sign: `✖${text}`, tone: 'bad' };
const open: Sign = { sign: '?', tone: 'open' };
const good: Sign = { sign: `✔${text}`, tone: 'good' };

const outcomeSigns: Record<Outcome, Sign> = {
  failed: bad,
  cantTell: open,
  untested: { sign: '○', tone: 'open' },
  passed: good,
  inapplicable: { sign: '–', tone: 'plain' },
};

/** Marks the outcome of a rule. */
export function markOutcome(outcome: Outcome, words: Words): Mark {
  return { ...outcomeSigns[outcome], word: words.outcomes[outcome] };
}

/** Marks a page that was not audited. */
export function markNotAudited(words: Words): Mark {
  return { ...open, word: words.outcomes.notAudited };
}

const promiseSigns = { broken: bad, cantTell: open, kept: good } as const;

/** Marks the outcome of a promise. */
export function markPromise(outcome: keyof typeof promiseSigns, words: Words): Mark {
  return { ...promiseSigns[outcome], word: words.promises.outcomes[outcome] };
}

/** Signs of the phases of a visit. */
export const phaseSigns: Record<Phase, string> = {
  'before-choice': '■',
  'after-choice': '●',
  'after-revisit': '◐',
  'after-withdrawal': '▲',
};

/** Whether each purpose needs consent, in reading order: those that need it first. */
export const consentFor: Record<Purpose, keyof Words['consent']> = {
  advertising: 'needed',
  'social-media': 'needed',
  analytics: 'needed',
  functional: 'needed',
  unknown: 'neither',
  'audience-measurement': 'notNeeded',
  'strictly-necessary': 'notNeeded',
};

const statusSigns: Record<Scenario['status'], Sign> = {
  completed: { sign: `✔${text}`, tone: 'plain' },
  blocked: open,
  failed: { sign: `✖${text}`, tone: 'open' },
};

/** Marks the status of a scenario. */
export function markStatus(status: Scenario['status'], words: Words): Mark {
  return { ...statusSigns[status], word: words.scenarios.statuses[status] };
}

/** Names a scenario for a reader; an unknown one keeps its own name. */
export function nameScenario(scenario: string, words: Words = en): string {
  return isScenarioId(scenario) ? words.scenarioNames[scenario].name : scenario;
}

/** Describes what the visitor does in a scenario; empty for an unknown scenario. */
export function describeScenario(scenario: string, words: Words = en): string {
  return isScenarioId(scenario) ? words.scenarioNames[scenario].says : '';
}

/** Sorts scenario names by how far the visitor's choices go; unknown ones follow, by name. */
export function sortScenarios(names: readonly string[]): string[] {
  return names.toSorted((a, b) => rankScenario(a) - rankScenario(b) || (a < b ? -1 : 1));
}

function rankScenario(name: string): number {
  const known = Object.keys(scenarioTraits);
  return isScenarioId(name) ? known.indexOf(name) : known.length;
}
