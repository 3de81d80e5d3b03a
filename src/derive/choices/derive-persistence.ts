/** Derives whether a choice is remembered, and whether every page offers a way back to it. */
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import { scenariosThatAnswer, traitsOf, type Answer } from '../../schema/scenario-traits.js';
import { gatherEach, gatherUnder, known, mapFact, unknown } from '../facts/fact.js';
import type { Fact, Gathered } from '../facts/fact.js';
import { completedScenario, observedField, type Observed } from '../facts/observed.js';

/**
 * Returns, for each choice that the banner offers, whether the banner stayed away on reload and on
 * the next page.
 */
export function deriveChoiceRemembered(
  observed: Observed,
): Gathered<Pick<Derived, 'choiceRemembered'>> {
  const hasNoSettings = observed.banner?.settings === null;
  const names = Object.keys(observed.scenarios).filter(
    (name) => isChoice(name) && !(hasNoSettings && isMadeInSettings(name)),
  );
  return gatherUnder(
    'choiceRemembered',
    gatherEach('/derived/choiceRemembered', names, (name) => choiceRemembered(observed, name)),
  );
}

/**
 * Whether every page visited under consent had a control that opens the choices again. After a
 * refusal there is nothing to withdraw (GDPR, Article 7(3) speaks of consent given).
 */
export function deriveWayBackEverywhere(observed: Observed): Fact<boolean> {
  const scenarios = Object.entries(observed.scenarios).filter(([name]) => givesConsent(name));
  const seen = scenarios.flatMap(([, { wayBack }]) => (wayBack === undefined ? [] : [wayBack]));
  if (seen.some(isLost)) return isOnlyInPolicy(seen) ? unknown(onlyInPolicy) : known(false);
  const dead = seen.flatMap(({ pages }) => pages).find(({ opens }) => opens === false);
  if (dead) return unknown(`On ${dead.url} the entry opened nothing, on another page one did.`);
  const looked = scenariosThatAnswer('accept').some((name) => looksEverywhere(observed, name));
  return looked
    ? known(true)
    : unknown('The way back to the choices was not looked for after accepting.');
}

const consenting: ReadonlySet<Answer> = new Set(['accept', 'part', 'withdraw']);

function givesConsent(name: string): boolean {
  const traits = traitsOf(name);
  return traits !== undefined && consenting.has(traits.answers);
}

const onlyInPolicy =
  'No page shows an entry that opens the choices again, but the policy it links does; whether that is easy enough is for a person to judge.';

type WayBack = NonNullable<Scenario['wayBack']>;

function isLost({ pages, opensSettings }: WayBack): boolean {
  return opensSettings === false || pages.some(({ found }) => !found);
}

/**
 * Whether only the policy leads back to the choices; a control on the page that opens nothing is a
 * failure.
 */
function isOnlyInPolicy(seen: readonly WayBack[]): boolean {
  return (
    seen.some(({ by }) => by === 'policy') && !seen.some((each) => each.opensSettings === false)
  );
}

function looksEverywhere(observed: Observed, name: string): boolean {
  const wayBack = observedField(observed, name, 'wayBack');
  return 'value' in wayBack && wayBack.value.pages.length > 0;
}

const lasting: ReadonlySet<Answer> = new Set(['accept', 'refuse', 'part', 'defaults', 'withdraw']);

/** Whether a scenario contains a choice that should last. */
function isChoice(name: string): boolean {
  const traits = traitsOf(name);
  return traits !== undefined && lasting.has(traits.answers);
}

function isMadeInSettings(name: string): boolean {
  const answers = traitsOf(name)?.answers;
  return answers === 'part' || answers === 'defaults';
}

function choiceRemembered(observed: Observed, name: string): Fact<boolean> {
  return mapFact(completedScenario(observed, name), ({ banner = {} }) => {
    const { onReload, onRevisit } = banner;
    // In a withdrawal, the other page was visited before it, so only the reload shows its effect.
    const isTakenBack = traitsOf(name)?.answers === 'withdraw';
    const readings = isTakenBack ? [onReload] : [onReload, onRevisit];
    if (readings.includes('visible')) return known(false);
    return readings.every((reading) => reading === 'gone')
      ? known(true)
      : unknown(`In the scenario “${name}”, it was not observed whether the banner came back.`);
  });
}
