/** Derives whether a browser that a program runs is asked as any other is. */
import type { Derived } from '../../schema/evidence/derived.js';
import { scenariosThatAnswer } from '../../schema/scenario-traits.js';
import {
  gather,
  gatherUnder,
  known,
  mapFact,
  unknown,
  type Fact,
  type Gathered,
} from '../facts/fact.js';
import { observedField, type Observed } from '../facts/observed.js';

type Facts = NonNullable<Derived['asBot']>;

/** Derives `/derived/asBot`; null where no such visit was made, or visitors are not asked either. */
export function deriveAsBot(observed: Observed): Gathered<Pick<Derived, 'asBot'>> {
  const [name] = scenariosThatAnswer('nobody').filter((id) => id in observed.scenarios);
  if (name === undefined || !observed.banner) return { facts: { asBot: null }, undetermined: [] };
  return gatherUnder('asBot', gather<Facts>('/derived/asBot', { asked: isAsked(observed, name) }));
}

function isAsked(observed: Observed, name: string): Fact<boolean> {
  return mapFact(observedField(observed, 'untouched', 'banner'), (visitor) =>
    mapFact(observedField(observed, name, 'banner'), (bot) => {
      if (visitor.beforeChoice !== 'visible') return unknown('Visitors were not asked this time.');
      if (bot.beforeChoice === undefined) return unknown('What a bot is asked was not seen.');
      return known(bot.beforeChoice === 'visible');
    }),
  );
}
