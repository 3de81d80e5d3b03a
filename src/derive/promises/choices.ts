/** Promises about the choice itself: what accepting means, that it can be changed, what is shown. */
import type { Scenario } from '../../schema/evidence/scenario.js';
import { toPointer } from '../../schema/json-pointer.js';
import { completedScenario } from '../facts/observed.js';
import { needsConsent } from '../purposes/needs-consent.js';
import { broken, cantTell, describeTraces, kept, pointersOf, quoteControl } from './verdict.js';
import { whyMissing, type Judge, type Verdict, type World } from './verdict.js';

/** "By clicking on accept you consent": so nothing may happen without that click. */
export const acceptMeansConsent: Judge = (world) => {
  const before = world.facts.traces['untouched'];
  if (before !== undefined && before.length > 0) {
    return broken(`Before any choice the page ${describeTraces(before)}.`, pointersOf(before));
  }
  const passive = world.facts.choice?.passive;
  if (passive?.bannerDismissed === true) {
    return broken('The banner went away without a choice.', ['/scenarios/untouched/banner']);
  }
  if (before === undefined) return cantTell(whyMissing(world, '/derived/traces/untouched'));
  const accepted = completedScenario(world.observed, 'accept');
  if (!('value' in accepted)) return cantTell(accepted.unknownBecause);
  const pressed = quoteControl(world, 'accept', 'accepting');
  return kept(`Nothing that needs consent happened before ${pressed} was pressed.`, [
    '/scenarios/untouched/requests',
    '/scenarios/accept/steps',
  ]);
};

/** "… at any time": every page after a choice must have a way back to it. */
export const choicesAtAnyTime: Judge = (world) => {
  const standing = wayBackStands(world);
  if (standing.outcome !== 'kept') return standing;
  const withdrawn = world.observed.scenarios['withdraw'];
  return withdrawn === undefined || withdrawn.status === 'completed'
    ? standing
    : cantTell(`Consent could not be taken back: ${withdrawn.reason ?? 'no reason was recorded'}`);
};

/** "You can change your choices in the settings": the change must take effect. */
export const choicesChangeableViaSettings: Judge = (world) => {
  const standing = wayBackStands(world);
  if (standing.outcome !== 'kept') return standing;
  const withdrawn = completedScenario(world.observed, 'withdraw');
  if (!('value' in withdrawn)) return cantTell(withdrawn.unknownBecause);
  const left = (withdrawn.value.categoriesAfter ?? []).filter(
    ({ purpose, state }) => state === 'on' && needsConsent(purpose),
  );
  const evidence = ['/scenarios/withdraw/categoriesAfter'];
  if (left.length > 0) {
    const names = left.map(({ name }) => `“${name}”`).join(', ');
    return broken(`After consent was taken back the settings still show ${names} as on.`, evidence);
  }
  return kept(`${standing.reason} A choice made before was changed there.`, [
    ...standing.evidence,
    '/scenarios/withdraw/steps',
  ]);
};

/** "The coloured band shows whether … allowed or refused". */
export const indicatorShowsState: Judge = ({ facts: { indicators } }) => {
  const wrong = indicators.filter(({ agrees, shows }) => !agrees && shows !== 'unclear');
  if (wrong.length > 0) {
    const cases = wrong.map(
      ({ scenario, when, shows, expected }) =>
        `${shows} where ${expected} was true (${scenario}, ${when})`,
    );
    return broken(`The page showed ${cases.join('; ')}.`, pointersAt(wrong));
  }
  const unclear = indicators.find(({ agrees }) => !agrees);
  if (unclear !== undefined) {
    return cantTell(`In the scenario “${unclear.scenario}” the colour shown says neither.`);
  }
  const isBoth = ['allowed', 'refused'].every((state) =>
    indicators.some(({ shows }) => shows === state),
  );
  return isBoth
    ? kept('The status shown agreed with the choice each time it was read.', pointersAt(indicators))
    : cantTell('A status was not seen both after allowing and after refusing.');
};

/** "See our privacy policy": the link leads to one that can be read. */
export const policyLinked: Judge = (world) => {
  const { banner } = world.observed;
  const works = world.facts.banner?.policyWorks;
  if (works === undefined) return cantTell(whyMissing(world, '/derived/banner/policyWorks'));
  const evidence = ['/banner/policy'];
  if (banner?.policy === null) return broken('The first layer links no policy.', evidence);
  const { status = 0, words = 0 } = banner?.policy ?? {};
  return works
    ? kept(`The policy opens before any choice and has ${words} words.`, evidence)
    : broken(
        `The link does not lead to a policy that can be read (status ${status}, ${words} words).`,
        evidence,
      );
};

/** "Closing keeps everything refused": so nothing that needs consent may follow it. */
export const closingRefuses: Judge = (world) => {
  const closed = world.facts.choice?.close;
  if (closed === undefined) return cantTell(whyMissing(world, '/derived/choice/close'));
  const { newTraces } = closed;
  if (newTraces.length > 0) {
    const what = `After the banner was closed the page ${describeTraces(newTraces)}.`;
    return broken(what, pointersOf(newTraces));
  }
  return kept('Closing the banner left nothing that needs consent.', [
    '/scenarios/close/cookies',
    '/scenarios/close/requests',
  ]);
};

/** "By continuing you consent": true where the site does treat further browsing as consent. */
export const impliedConsent: Judge = (world) => {
  const passive = world.facts.choice?.passive;
  if (passive === undefined) return cantTell(whyMissing(world, '/derived/choice/passive'));
  const { newTraces, bannerDismissed } = passive;
  if (newTraces.length > 0) {
    return kept(
      `Browsing on was enough: the page ${describeTraces(newTraces)}.`,
      pointersOf(newTraces),
    );
  }
  return bannerDismissed
    ? kept('Browsing on made the banner go away.', ['/scenarios/untouched/banner'])
    : broken('Browsing on was not taken for consent, though the text says so.', [
        '/scenarios/untouched/requests',
      ]);
};

function wayBackStands(world: World): Verdict {
  const { wayBackEverywhere } = world.facts;
  if (wayBackEverywhere === undefined) {
    return cantTell(whyMissing(world, '/derived/wayBackEverywhere'));
  }
  const scenarios = Object.entries(world.observed.scenarios);
  if (wayBackEverywhere) {
    const looked = scenarios.filter(([, { wayBack }]) => wayBack !== undefined);
    return kept(
      'The way back to the choices was found on every page visited after a choice.',
      looked.map(([name]) => toPointer(['scenarios', name, 'wayBack'])),
    );
  }
  const lost = scenarios.filter(([, scenario]) => lostPage(scenario) !== undefined);
  const [first] = lost;
  const page = first === undefined ? undefined : lostPage(first[1]);
  return broken(
    page === undefined
      ? 'The way back to the choices does not open them.'
      : `No way back to the choices was found on ${page}.`,
    lost.map(([name]) => toPointer(['scenarios', name, 'wayBack'])),
  );
}

function lostPage({ wayBack }: Scenario): string | undefined {
  return wayBack?.pages.find(({ found }) => !found)?.url;
}

function pointersAt(places: readonly { readonly pointer: string }[]): string[] {
  return places.map(({ pointer }) => pointer);
}
