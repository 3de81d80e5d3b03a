/** Judges one sentence of the banner on the flawless page, changed in places. */
import { expect } from '@jest/globals';
import { deriveFacts } from '../../../src/derive/derive.js';
import type { Concept } from '../../../src/knowledge/statements/index.js';
import type { PromiseFact } from '../../../src/schema/evidence/derived-banner.js';
import type { FeatureStates } from '../../../src/schema/evidence/scenario.js';
import { addRequest, failScenario, observeSentences, scenarioOf } from '../observed-page.js';
import type { Change } from '../observed-page.js';

/** One case of a promise: how it comes out where something is so, and what makes it so. */
export type PromiseCase = readonly [PromiseFact['outcome'], where: string, change: Change];

interface JudgedPromise extends Partial<PromiseFact> {
  /** What the promises of the same concept sum up to; undefined where it cannot be told. */
  readonly state: string | undefined;
}

/** A banner that says one sentence, which makes one promise: gives the judge of it on a changed page. */
export function promiseIn(sentence: string, concept: Concept): (change: Change) => JudgedPromise {
  return (change) => {
    const { promises, promiseStates } = deriveFacts(observeSentences([sentence], change));
    const promise = promises.find((candidate) => candidate.concept === concept);
    return { ...promise, state: promiseStates?.[concept] };
  };
}

/** What a judged promise must be: of this outcome, for a reason in a sentence, and so summed up. */
export function comingOut(outcome: PromiseFact['outcome']): object {
  return {
    outcome,
    reason: expect.stringMatching(/\S.*\.$/u),
    state: outcome === 'cantTell' ? undefined : outcome,
  };
}

/** Lets the comments be in a state in each of some scenarios. */
export function withComments(states: Readonly<Record<string, FeatureStates['comments']>>): Change {
  return (page) => {
    for (const [name, comments] of Object.entries(states)) {
      scenarioOf(page, name).features = { comments, socialEmbeds: 'absent' };
    }
  };
}

/** Lets a scenario fail before its end. */
export function withFailed(scenario: string): Change {
  return (page) => failScenario(page, scenario);
}

/** Lets a social network be called before any choice, as soon as the page loads. */
export const withPixelOnArrival: Change = (page) =>
  addRequest(page, 'untouched', { purpose: 'social-media', phase: 'before-choice' });
