/** A fact that may be unknown, with the reason: this keeps "not known" apart from "no". */
import type { Derived } from '../../schema/evidence/derived.js';
import { pointerBelow } from '../../schema/json-pointer.js';

/** A derived value, or why it cannot be derived. */
export type Fact<T> = { readonly value: T } | { readonly unknownBecause: string };

/** Which derived fact is missing, and why. */
export type Undetermined = Derived['undetermined'][number];

/** The known facts of one group, and the reasons for the unknown ones. */
export interface Gathered<T> {
  readonly facts: T;
  readonly undetermined: readonly Undetermined[];
}

/** Makes a fact that is known. */
export function known<T>(value: T): Fact<T> {
  return { value };
}

/** Makes a fact that cannot be derived. */
export function unknown(unknownBecause: string): { readonly unknownBecause: string } {
  return { unknownBecause };
}

/** Applies a function to a known value; an unknown fact keeps its reason. */
export function mapFact<T, U>(fact: Fact<T>, change: (value: T) => Fact<U>): Fact<U> {
  return 'value' in fact ? change(fact.value) : fact;
}

/**
 * Collects named facts: known ones become fields, the reasons of unknown ones are listed under
 * their pointer.
 */
export function gather<T extends object>(
  pointer: string,
  facts: { readonly [K in keyof T]-?: Fact<Exclude<T[K], undefined>> },
): Gathered<Partial<T>> {
  const entries = Object.entries<Fact<unknown>>(facts);
  return {
    facts: Object.fromEntries(
      entries.flatMap(([name, fact]) => ('value' in fact ? [[name, fact.value]] : [])),
    ) as Partial<T>,
    undetermined: entries.flatMap(([name, fact]) =>
      'value' in fact
        ? []
        : [{ pointer: pointerBelow(pointer, name), reason: fact.unknownBecause }],
    ),
  };
}

/** Collects the facts about several names into a record by name. */
export function gatherEach<T>(
  pointer: string,
  names: readonly string[],
  deriveOne: (name: string) => Fact<T>,
): Gathered<Record<string, T>> {
  const facts = names.map((name) => ({ name, fact: deriveOne(name) }));
  return {
    facts: Object.fromEntries(
      facts.flatMap(({ name, fact }) => ('value' in fact ? [[name, fact.value]] : [])),
    ),
    undetermined: facts.flatMap(({ name, fact }) =>
      'value' in fact
        ? []
        : [{ pointer: pointerBelow(pointer, name), reason: fact.unknownBecause }],
    ),
  };
}

/** Puts a group under a name of its own. */
export function gatherUnder<K extends string, T>(
  name: K,
  { facts, undetermined }: Gathered<T>,
): Gathered<{ [key in K]: T }> {
  return { facts: { [name]: facts } as { [key in K]: T }, undetermined };
}
