/** Derives which purposes may share a switch. */
import { namedPurposes } from '../../knowledge/languages/words/named-purposes.js';
import type { SettingsCategory } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { known, mapFact, unknown, type Fact } from '../facts/fact.js';
import { watchedScenario } from '../traces/derive-tracking.js';
import { needsConsent } from '../purposes/needs-consent.js';
import { purposesSeen, withoutDoubtful, type BannerOnPage } from './derive-first-layer.js';

/** The facts of this file. */
type Switches = Pick<NonNullable<Derived['choice']>, 'sharedSwitches' | 'purposesWithoutSwitch'>;

/** Returns the facts, each by itself. */
export function deriveSwitches(place: BannerOnPage): {
  readonly [K in keyof Switches]-?: Fact<Exclude<Switches[K], undefined>>;
} {
  return {
    sharedSwitches: mapFact(switchesOf(place), (switches) => sharedSwitches(place, switches)),
    purposesWithoutSwitch: mapFact(switchesOf(place), (switches) =>
      purposesWithoutSwitch(place, switches),
    ),
  };
}

/** The categories that a visitor can switch. */
function switchesOf({ banner: { settings } }: BannerOnPage): Fact<SettingsCategory[]> {
  if (settings === undefined) return unknown('The settings layer could not be read.');
  return known((settings?.categories ?? []).filter(({ locked }) => !locked));
}

/** Switches whose name stands for several purposes that need consent. */
function sharedSwitches(
  { banner, observed }: BannerOnPage,
  switches: readonly SettingsCategory[],
): Fact<string[]> {
  const language = banner.language ?? observed.page.language;
  const shared = switches.filter(({ name }) => {
    const named = language === null ? null : namedPurposes(name, language);
    return named !== null && named.sure.size > 1;
  });
  return known(shared.map(({ name }) => name));
}

/** Purposes that were seen once all was accepted, and that no switch is for. */
function purposesWithoutSwitch(
  { observed }: BannerOnPage,
  switches: readonly SettingsCategory[],
): Fact<Purpose[]> {
  if (switches.length === 0) return known([]);
  return mapFact(watchedScenario(observed, 'accept'), () => {
    const offered = new Set(switches.map(({ purpose }) => purpose));
    const seen = withoutDoubtful(purposesSeen(observed)).filter((purpose) => needsConsent(purpose));
    const without = seen.filter((purpose) => purpose !== 'functional' && !offered.has(purpose));
    const open = switches.find(({ purpose }) => purpose === 'unknown');
    return open === undefined || without.length === 0
      ? known(without)
      : unknown(`What “${open.name}” is for is not known: ${without.join(', ')}?`);
  });
}
