/** The possible outcomes of a promise, and the facts it is compared with. */
import type { PromiseFact } from '../../schema/evidence/derived-banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { describePlace } from '../../schema/describe-place.js';
import type { Undetermined } from '../facts/fact.js';
import { listNames } from '../traces/derive-tracking.js';
import type { Observed } from '../facts/observed.js';

/** The observations and derived facts by which promises are judged. */
export interface World {
  readonly observed: Observed;
  readonly facts: Omit<Derived, 'promises' | 'promiseStates' | 'undetermined'>;
  readonly undetermined: readonly Undetermined[];
}

/** The outcome of one promise, what was seen, and where. */
export type Verdict = Pick<PromiseFact, 'outcome' | 'reason' | 'evidence'>;

/** Judges one kind of promise; `statement` is the pointer to the statement. */
export type Judge = (world: World, statement: string) => Verdict;

/** A promise that was kept. */
export function kept(reason: string, evidence: readonly string[]): Verdict {
  return { outcome: 'kept', reason, evidence: [...evidence] };
}

/** A promise that was broken. */
export function broken(reason: string, evidence: readonly string[]): Verdict {
  return { outcome: 'broken', reason, evidence: [...evidence] };
}

/** A promise that could not be tested. */
export function cantTell(reason: string): Verdict {
  return { outcome: 'cantTell', reason, evidence: [] };
}

/** Returns why a derived fact is missing, by its pointer. */
export function whyMissing({ undetermined }: World, pointer: string): string {
  const reason = undetermined.find((entry) => entry.pointer === pointer)?.reason;
  return reason ?? `What is needed for it could not be observed: ${describePlace(pointer)}.`;
}

/** Describes traces in words: "set _ga (analytics) and called www.facebook.com (social-media)". */
export function describeTraces(traces: readonly Trace[]): string {
  const phrases = [
    phrase('set', traces, ({ kind }) => kind === 'cookie'),
    phrase('stored', traces, ({ kind }) => kind === 'storage'),
    phrase('called', traces, ({ kind }) => kind === 'request'),
  ];
  return phrases.filter((words) => words !== '').join(' and ');
}

/** Returns the pointers of traces, in their order. */
export function pointersOf(traces: readonly Trace[]): string[] {
  return [...new Set(traces.map(({ pointer }) => pointer))];
}

/**
 * Quotes the label of the control that a visitor pressed, `“Tout refuser”`, or gives the plain word
 * where there is none.
 */
export function quoteControl({ observed }: World, role: string, otherwise: string): string {
  const control = observed.banner?.controls.find(
    (candidate) => candidate.role === role && candidate.visible,
  );
  return control === undefined ? otherwise : `“${control.text}”`;
}

function phrase(
  verb: string,
  traces: readonly Trace[],
  belongs: (trace: Trace) => boolean,
): string {
  const names = traces
    .filter(belongs)
    .map(({ kind, name, host, purpose }) => `${kind === 'request' ? host : name} (${purpose})`);
  return names.length === 0 ? '' : `${verb} ${listNames(names)}`;
}
