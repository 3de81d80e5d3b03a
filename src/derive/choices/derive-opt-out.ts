/** Derives what a page does for those who opt out of the sale and sharing of their data. */
import { laterLexicon, optOutLexicon } from '../../knowledge/opt-out-words.js';
import type { Control } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { GppSignal } from '../../schema/evidence/signals.js';
import { gather, known, mapFact, unknown, type Fact, type Gathered } from '../facts/fact.js';
import { observedField, type Observed } from '../facts/observed.js';
import { watchedScenario } from '../traces/derive-tracking.js';
import { controlsWith, firstLayerOf } from './derive-first-layer.js';

type OptOut = NonNullable<Derived['optOut']>;
type Signal = NonNullable<Derived['optOutSignal']>;

/** Derives `/derived/optOut`, and `/derived/optOutSignal` where a browser with the signal has come. */
export function deriveOptOut(
  observed: Observed,
): Gathered<Pick<Derived, 'optOut' | 'optOutSignal'>> {
  const offered = gather<OptOut>('/derived/optOut', {
    linkIn: linkIn(observed),
    onlyLater: onlyLater(observed),
  });
  if (!('gpc' in observed.scenarios)) {
    return { facts: { optOut: offered.facts }, undetermined: offered.undetermined };
  }
  const signal = gather<Signal>('/derived/optOutSignal', {
    recorded: mapFact(observedField(observed, 'gpc', 'signals'), ({ gpp }) =>
      gpp === undefined ? unknown('The GPP was not observed with the signal.') : recorded(gpp),
    ),
    stillAsked: stillAsked(observed),
    acknowledged: acknowledged(observed),
  });
  return {
    facts: { optOut: offered.facts, optOutSignal: signal.facts },
    undetermined: [...offered.undetermined, ...signal.undetermined],
  };
}

/** Where a link to opt out stands; a link of the page goes before one in the banner. */
function linkIn({ banner, scenarios }: Observed): Fact<'page' | 'banner' | null> {
  const read = Object.values(scenarios).flatMap(({ optOuts }) => optOuts ?? []);
  if (read.some(({ links }) => links.length > 0)) return known('page');
  if (read.length === 0) return unknown('The page was not looked through for a link to opt out.');
  if (banner === undefined) return unknown('It could not be observed whether there is a banner.');
  const inBanner = banner?.controls.some(({ text }) => optOutLexicon.count(text) > 0) ?? false;
  return known(inBanner ? 'banner' : null);
}

/** Controls that are no answer to the question of the banner. */
const noAnswers: ReadonlySet<string> = new Set(['policy', 'partners']);

/** Whether all that stands beside accepting puts the question off. */
function onlyLater({ banner }: Observed): Fact<boolean> {
  if (!banner) return unknown('There is no banner, or it could not be observed.');
  const first = firstLayerOf(banner);
  const accepts = controlsWith(first, 'accept');
  if (accepts.length === 0) return unknown('The first layer has no control to accept.');
  const others = first.filter(
    (control) => !accepts.includes(control) && !noAnswers.has(control.role),
  );
  return known(others.length > 0 && others.every((control) => isLater(control)));
}

function isLater({ text }: Control): boolean {
  return laterLexicon.count(text) > 0;
}

/** Fields in which a US section says whether the visitor has opted out: 1 for yes, 2 for no. */
const optOutFields = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'] as const;

/**
 * What the last string of the page says.
 * @see IAB Tech Lab, GPP: US National and US California sections (0 not applicable, 1 opted out, 2 did
 * not opt out)
 */
function recorded(gpp: GppSignal | null): Fact<'opted-out' | 'not-opted-out' | null> {
  if (gpp === null) return known(null);
  const last = lastString(gpp);
  const sections = last?.sections.filter(({ name }) => name === 'usnat' || name === 'usca') ?? [];
  if (sections.some(({ fields }) => fields === null)) {
    return unknown('A US section of the GPP string could not be decoded.');
  }
  const values = sections.flatMap(({ fields }) => optOutFields.map((name) => fields?.[name]));
  if (values.includes(2)) return known('not-opted-out');
  return known(values.includes(1) ? 'opted-out' : null);
}

/** What a listener was told last, or else what the page answered last. */
function lastString({ events = [], api }: GppSignal) {
  const said = events.findLast(({ string }) => string !== null);
  return (said ?? api?.pings.findLast(({ string }) => string !== null))?.string;
}

/** Third parties of advertising and of social networks that are asked in spite of the signal. */
function stillAsked(observed: Observed): Fact<string[]> {
  return mapFact(watchedScenario(observed, 'gpc'), ({ requests = [] }) => {
    const asked = requests.filter(
      ({ party, purpose }) =>
        party === 'third' && (purpose === 'advertising' || purpose === 'social-media'),
    );
    return known([...new Set(asked.map(({ entity, host }) => entity ?? host))].toSorted());
  });
}

/** Whether a text about the signal stands there only where it was sent. */
function acknowledged(observed: Observed): Fact<boolean> {
  return mapFact(observedField(observed, 'gpc', 'optOuts'), ({ notices }) =>
    mapFact(observedField(observed, 'untouched', 'optOuts'), (without) =>
      known(notices.some((notice) => !without.notices.includes(notice))),
    ),
  );
}
