/** Derives what a refusal leaves in place of an embed, and what pressing that allows. */
import type { Derived } from '../../schema/evidence/derived.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { known, mapFact, unknown, type Fact } from '../facts/fact.js';
import { completedScenario, observedField, type Observed } from '../facts/observed.js';
import { tracesOf } from '../traces/derive-tracking.js';

type EmbedPlaceholder = Derived['embedPlaceholder'];

const scenario = 'embed-interact';

/** Null where the page shows no embed once all is accepted, or shows it after a refusal too. */
export function deriveEmbedPlaceholder(
  observed: Observed,
): Fact<Exclude<EmbedPlaceholder, undefined>> {
  return mapFact(observedField(observed, 'accept', 'features'), (accepted) =>
    mapFact(observedField(observed, 'refuse', 'features'), (refused) => {
      const isGated = accepted.socialEmbeds === 'loaded' && refused.socialEmbeds !== 'loaded';
      if (!isGated) return known(null);
      if (refused.socialEmbeds === 'absent') return known('silent');
      if (observed.scenarios[scenario] === undefined) return known('unpressed');
      return mapFact(completedScenario(observed, scenario), () => whatPressingAllows(observed));
    }),
  );
}

/** What the settings show afterwards is surest; else what is left tells, where there is more to allow. */
function whatPressingAllows(observed: Observed): Fact<'accepts-all' | 'own'> {
  const shown = switchesAfter(observed);
  if (shown.length > 1)
    return known(shown.every((state) => state === 'on') ? 'accepts-all' : 'own');
  return mapFact(otherPurposes(observed, 'accept'), (all) =>
    mapFact(otherPurposes(observed, scenario), (own) => {
      if (all.size === 0) return unknown('Accepting all leaves nothing by which to tell it apart.');
      return known([...all].every((purpose) => own.has(purpose)) ? 'accepts-all' : 'own');
    }),
  );
}

function switchesAfter({ banner, scenarios }: Observed): string[] {
  const changeable = new Set(
    (banner?.settings?.categories ?? []).filter(({ locked }) => !locked).map(({ name }) => name),
  );
  const after = scenarios[scenario]?.categoriesAfter ?? [];
  return after.filter(({ name }) => changeable.has(name)).map(({ state }) => state);
}

/** Purposes beyond those of social networks, which the embed itself serves. */
function otherPurposes(observed: Observed, name: string): Fact<ReadonlySet<Purpose>> {
  return mapFact(tracesOf(observed, name), (traces) =>
    known(
      new Set(traces.map(({ purpose }) => purpose).filter((purpose) => purpose !== 'social-media')),
    ),
  );
}
