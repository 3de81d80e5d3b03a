/**
 * What each scenario is: what the visitor answers, and when what happens is held against that.
 * Deriving, evidence, pictures and reports read it here; nothing is guessed from a scenario's name.
 */
import type { Moment, Phase, Purpose } from './vocabulary.js';

/**
 * What the visitor answers to the question for consent: `nothing`; everything (`accept`), nothing of it
 * (`refuse`); one purpose alone (`part`); the settings as they stand (`defaults`); the banner's cross
 * (`close`); everything, and takes it back (`withdraw`); a refusal, and yes at one embed (`embed`).
 */
export type Answer =
  | 'nothing'
  | 'accept'
  | 'refuse'
  | 'part'
  | 'defaults'
  | 'close'
  | 'withdraw'
  | 'embed';

/** The traits of one scenario. */
export interface ScenarioTraits {
  readonly answers: Answer;
  /** Phases in which what is stored and sent is held against the answer. */
  readonly judged: readonly Phase[];
  /** The purpose that the answer allows, where it is one alone. */
  readonly covers?: Exclude<Purpose, 'unknown'>;
  /** What is looked at more closely than elsewhere: the banner as who answers nothing meets it, or its settings. */
  readonly looksAt?: 'banner' | 'settings';
  /** Moments of which a picture is taken. */
  readonly pictures?: readonly Moment[];
  /** For a reader of reports. */
  readonly name: string;
  /** What the visitor does, in a sentence. */
  readonly says: string;
}

const unanswered = ['before-choice'] as const;
const answered = ['after-choice', 'after-revisit'] as const;

const onlyOne = <const P extends Exclude<Purpose, 'unknown'>>(covers: P) => ({
  answers: 'part' as const,
  judged: answered,
  covers,
  name: `Only ${covers.replaceAll('-', ' ')}`,
  says: 'The visitor switches on this category only, and saves.',
});

/** Every scenario by its id, as the visitor's choices escalate. */
export const scenarioTraits = {
  untouched: {
    answers: 'nothing',
    judged: unanswered,
    looksAt: 'banner',
    pictures: ['before-choice'],
    name: 'No choice',
    says: 'The visitor reads on and touches nothing.',
  },
  accept: {
    answers: 'accept',
    judged: answered,
    pictures: ['after-choice'],
    name: 'Accept',
    says: 'The visitor accepts everything.',
  },
  refuse: {
    answers: 'refuse',
    judged: answered,
    pictures: ['after-choice'],
    name: 'Refuse',
    says: 'The visitor refuses everything.',
  },
  'customize-defaults': {
    answers: 'defaults',
    judged: answered,
    looksAt: 'settings',
    name: 'Settings, unchanged',
    says: 'The visitor opens the settings, changes nothing, and saves.',
  },
  'customize-advertising': onlyOne('advertising'),
  'customize-analytics': onlyOne('analytics'),
  'customize-functional': onlyOne('functional'),
  'customize-social-media': onlyOne('social-media'),
  close: {
    answers: 'close',
    judged: answered,
    name: 'Close',
    says: 'The visitor closes the banner.',
  },
  'embed-interact': {
    answers: 'embed',
    judged: answered,
    covers: 'social-media',
    name: 'Refuse, then one embed',
    says: 'The visitor refuses everything, then presses the placeholder of one embed.',
  },
  gpc: {
    answers: 'nothing',
    judged: unanswered,
    name: 'Global Privacy Control',
    says: 'The browser says no for the visitor.',
  },
  keyboard: {
    answers: 'refuse',
    judged: answered,
    name: 'Refuse by keyboard',
    says: 'The visitor refuses everything with the keyboard alone.',
  },
  withdraw: {
    answers: 'withdraw',
    judged: ['after-withdrawal'],
    pictures: ['after-withdrawal'],
    name: 'Accept, then withdraw',
    says: 'The visitor accepts, goes on, comes back, and takes consent back.',
  },
} as const satisfies Record<string, ScenarioTraits>;

/** The id of a scenario, which is the name of its file. */
export type ScenarioId = keyof typeof scenarioTraits;

/** The traits of a scenario that evidence names; undefined of one that this version does not know. */
export function traitsOf(scenario: string): ScenarioTraits | undefined {
  return isScenarioId(scenario) ? scenarioTraits[scenario] : undefined;
}

/** Tells whether a word is the id of a scenario. */
export function isScenarioId(id: string): id is ScenarioId {
  return Object.hasOwn(scenarioTraits, id);
}

/** The ids of scenarios in which the visitor answers so, in the order of the registry. */
export function scenariosThatAnswer(...answers: readonly Answer[]): ScenarioId[] {
  return (Object.keys(scenarioTraits) as ScenarioId[]).filter((id) =>
    answers.includes(scenarioTraits[id].answers),
  );
}
