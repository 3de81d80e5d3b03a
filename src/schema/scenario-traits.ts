/**
 * What each scenario is: what the visitor answers, and in which phases the observations are
 * compared with the answer. Derivations, evidence, screenshots and reports read the traits here;
 * nothing is guessed from a scenario's name.
 */
import type { Moment, Phase, Purpose } from './vocabulary.js';

/**
 * The visitor's answer to the question for consent: none (`nothing`); consent to everything
 * (`accept`) or to nothing (`refuse`); to one purpose alone (`part`); the settings saved unchanged
 * (`defaults`); the banner closed (`close`); consent to everything, then its withdrawal
 * (`withdraw`); a refusal, then consent at one embed (`embed`). Where the browser says that a program
 * runs it, nobody is there to answer (`nobody`).
 */
export type Answer =
  | 'nothing'
  | 'accept'
  | 'refuse'
  | 'part'
  | 'defaults'
  | 'close'
  | 'withdraw'
  | 'embed'
  | 'nobody';

/** The answers of those who answer nothing. */
export const silent: ReadonlySet<Answer | undefined> = new Set<Answer>(['nothing', 'nobody']);

/** The traits of one scenario. */
export interface ScenarioTraits {
  readonly answers: Answer;
  /** Phases in which everything stored and sent is compared with the answer. */
  readonly judged: readonly Phase[];
  /** The purpose that the answer allows, where it allows exactly one. */
  readonly covers?: Exclude<Purpose, 'unknown'>;
  /**
   * What is read more closely than in other scenarios: the banner as a visitor without an answer
   * sees it, or its settings.
   */
  readonly looksAt?: 'banner' | 'settings';
  /** Moments at which a screenshot is taken. */
  readonly pictures?: readonly Moment[];
}

const unanswered = ['before-choice'] as const;
const answered = ['after-choice', 'after-revisit'] as const;

const onlyOne = <const P extends Exclude<Purpose, 'unknown'>>(covers: P) => ({
  answers: 'part' as const,
  judged: answered,
  covers,
});

/** Every scenario by its id, in order of how far the visitor's choices go. */
export const scenarioTraits = {
  untouched: {
    answers: 'nothing',
    judged: unanswered,
    looksAt: 'banner',
    pictures: ['before-choice'],
  },
  accept: {
    answers: 'accept',
    judged: answered,
    pictures: ['after-choice'],
  },
  refuse: {
    answers: 'refuse',
    judged: answered,
    pictures: ['after-choice'],
  },
  'customize-defaults': {
    answers: 'defaults',
    judged: answered,
    looksAt: 'settings',
  },
  'customize-advertising': onlyOne('advertising'),
  'customize-analytics': onlyOne('analytics'),
  'customize-functional': onlyOne('functional'),
  'customize-social-media': onlyOne('social-media'),
  close: {
    answers: 'close',
    judged: answered,
  },
  'embed-interact': {
    answers: 'embed',
    judged: answered,
    covers: 'social-media',
  },
  gpc: {
    answers: 'nothing',
    judged: unanswered,
  },
  'as-bot': {
    answers: 'nobody',
    judged: unanswered,
  },
  keyboard: {
    answers: 'refuse',
    judged: answered,
  },
  withdraw: {
    answers: 'withdraw',
    judged: ['after-withdrawal'],
    pictures: ['after-withdrawal'],
  },
} as const satisfies Record<string, ScenarioTraits>;

/** The id of a scenario, which is the name of its file. */
export type ScenarioId = keyof typeof scenarioTraits;

/**
 * Returns the traits of a scenario in the evidence; undefined for one that this version does not
 * know.
 */
export function traitsOf(scenario: string): ScenarioTraits | undefined {
  return isScenarioId(scenario) ? scenarioTraits[scenario] : undefined;
}

/** Tells whether a word is the id of a scenario. */
export function isScenarioId(id: string): id is ScenarioId {
  return Object.hasOwn(scenarioTraits, id);
}

/** Returns the ids of the scenarios with one of these answers, in the order of the registry. */
export function scenariosThatAnswer(...answers: readonly Answer[]): ScenarioId[] {
  return (Object.keys(scenarioTraits) as ScenarioId[]).filter((id) =>
    answers.includes(scenarioTraits[id].answers),
  );
}
