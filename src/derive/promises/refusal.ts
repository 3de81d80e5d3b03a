/** Promises about refusing: what is set, what is read, and that social networks are not loaded. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { scenariosThatAnswer, traitsOf, type ScenarioId } from '../../schema/scenario-traits.js';
import { toPointer } from '../../schema/json-pointer.js';
import type { Phase } from '../../schema/vocabulary.js';
import { listNames } from '../traces/derive-tracking.js';
import { lookUpHost } from '../purposes/look-up-host.js';
import { needsConsent } from '../purposes/needs-consent.js';
import {
  broken,
  cantTell,
  describeTraces,
  kept,
  pointersOf,
  quoteControl,
  whyMissing,
  type Judge,
  type Verdict,
  type World,
} from './verdict.js';

/** Scenarios that must have run before such a promise can count as kept. */
const refusing: ScenarioId = 'refuse';
const unchanged: ScenarioId = 'customize-defaults';

/** "Only technical cookies will be set": compared with everything that is left after refusing. */
export const refuseKeepsOnlyTechnical: Judge = (world) => {
  const traces = world.facts.traces['refuse'];
  if (traces === undefined) return cantTell(whyMissing(world, '/derived/traces/refuse'));
  const pressed = quoteControl(world, 'refuse', 'refusing');
  if (traces.length > 0) {
    return broken(`After ${pressed} the page ${describeTraces(traces)}.`, pointersOf(traces));
  }
  const open = (['cookies', 'storage'] as const).find(
    (field) => world.facts.exempt['refuse']?.[field] !== true,
  );
  if (open !== undefined)
    return cantTell(whyMissing(world, toPointer(['derived', 'exempt', 'refuse', open])));
  return kept(
    `After ${pressed} ${describeWritten(world)}, and no known tracker was called.`,
    ['cookies', 'storage', 'requests'].map((field) => toPointer(['scenarios', 'refuse', field])),
  );
};

/** "… set and read": also, no tracker may receive a cookie from before. */
export const refuseSetsAndReadsOnlyTechnical: Judge = (world, statement) => {
  const setting = refuseKeepsOnlyTechnical(world, statement);
  const { withdrawal } = world.facts;
  if (setting.outcome === 'broken') return setting;
  const read = readAfterRefusal(world);
  if (read.length > 0) return readingBroken(read);
  if (withdrawal === undefined) return cantTell(whyMissing(world, '/derived/withdrawal'));
  const { stillSent } = withdrawal;
  if (stillSent === undefined) return cantTell(whyMissing(world, '/derived/withdrawal/stillSent'));
  if (stillSent.length > 0) {
    return broken(
      `After consent was taken back the page still used ${listNames(stillSent.map(({ name }) => name))}.`,
      pointersOf(stillSent),
    );
  }
  if (setting.outcome === 'cantTell') return setting;
  return kept(
    `${setting.reason} After consent was taken back, nothing from before was sent to a tracker.`,
    [...setting.evidence, '/scenarios/withdraw/cookies', '/scenarios/withdraw/requests'],
  );
};

/** "Switching this off keeps social networks from following you". */
export const socialMediaOffStopsTracking: Judge = (world) => {
  const needed = scenariosWithout(world);
  const social = needed.flatMap((name) => tracesWhileOff(world, name) ?? []).filter(isSocial);
  if (social.length > 0) {
    const where = listNames(social.map(({ scenario }) => scenario));
    return broken(
      `With social media off (${where}) the page ${describeTraces(social)}.`,
      pointersOf(social),
    );
  }
  const open = needed.find((name) => tracesWhileOff(world, name) === undefined);
  if (open !== undefined)
    return cantTell(whyMissing(world, toPointer(['derived', 'traces', open])));
  return kept(
    `With social media off (${listNames(needed)}) no social network was called and none set anything.`,
    needed.map((name) => toPointer(['scenarios', name, 'requests'])),
  );
};

/**
 * The completed scenarios in which nothing is allowed; refusing and saving the unchanged settings
 * are required.
 */
function scenariosWithout({ observed: { scenarios } }: World): string[] {
  return scenariosThatAnswer('nothing', 'refuse', 'defaults', 'withdraw').filter(
    (name) => name in scenarios || name === refusing || name === unchanged,
  );
}

function tracesWhileOff({ facts }: World, scenario: string): readonly Trace[] | undefined {
  const traces = facts.traces[scenario];
  if (traitsOf(scenario)?.answers !== 'withdraw' || traces === undefined) return traces;
  return [...traces, ...(facts.withdrawal?.stillSent ?? [])];
}

function isSocial({ purpose }: Trace): boolean {
  return purpose === 'social-media';
}

interface ReadCookie {
  readonly name: string;
  readonly host: string;
  readonly pointer: string;
}

const afterRefusal: ReadonlySet<Phase> = new Set<Phase>(['after-choice', 'after-revisit']);

/** Cookies from before the refusal that a tracker received after it. */
function readAfterRefusal({ observed }: World): ReadCookie[] {
  const cookies = observed.scenarios['refuse']?.cookies ?? [];
  return cookies.flatMap((cookie, at) => {
    const host = trackerThatGot(cookie);
    if (host === undefined || !needsConsent(cookie.purpose)) return [];
    return [
      { name: cookie.name, host, pointer: toPointer(['scenarios', 'refuse', 'cookies', at]) },
    ];
  });
}

function trackerThatGot({ sentIn, party }: Cookie): string | undefined {
  return sentIn
    .filter(({ phase }) => afterRefusal.has(phase))
    .map(({ host }) => host)
    .toSorted()
    .find((host) => party === 'third' || needsConsent(lookUpHost(host).purpose));
}

function readingBroken(read: readonly ReadCookie[]): Verdict {
  const names = read.map(({ name, host }) => `${name} (by ${host})`);
  return broken(
    `After refusing, cookies from before were still read: ${listNames(names)}.`,
    read.map(({ pointer }) => pointer),
  );
}

function describeWritten({ observed }: World): string {
  const cookies = observed.scenarios['refuse']?.cookies ?? [];
  const written = cookies.filter(({ phase, rewrittenIn }) =>
    [phase, ...rewrittenIn].some((when) => afterRefusal.has(when)),
  );
  return written.length === 0
    ? 'the page set no cookie'
    : `the page set only what needs no consent (${listNames(written.map(({ name }) => name))})`;
}
