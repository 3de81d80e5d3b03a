/** Derives whether third parties that received a yes received the no as well, once it was said. */
import type { Derived } from '../../schema/evidence/derived.js';
import type { PassedSignal } from '../../schema/evidence/passed-signals.js';
import type { Scenario, Step } from '../../schema/evidence/scenario.js';
import { toPointer } from '../../schema/json-pointer.js';
import { traitsOf, type Answer } from '../../schema/scenario-traits.js';
import type { Phase } from '../../schema/vocabulary.js';
import { gather, known, mapFact, unknown, type Fact, type Gathered } from '../facts/fact.js';
import { missingField, type Observed } from '../facts/observed.js';
import { registrableDomain } from '../purposes/derive-party.js';
import { lookUpHost } from '../purposes/look-up-host.js';
import { watchedScenario } from '../traces/derive-tracking.js';
import { listConsentCalls, type Received } from './list-consent-calls.js';

type Revocation = NonNullable<Derived['revocation']>;
type Recipient = Revocation[number];

const scenario = 'withdraw';
const withdrawn: Phase = 'after-withdrawal';

/** Derives `/derived/revocation`; left out where the page has no banner. */
export function deriveRevocation(observed: Observed): Gathered<Pick<Derived, 'revocation'>> {
  if (!observed.banner) return { facts: {}, undetermined: [] };
  if (passesNothingOn(observed)) return { facts: { revocation: [] }, undetermined: [] };
  const watched = watchedScenario(observed, scenario);
  return gather<Pick<Derived, 'revocation'>>('/derived', {
    revocation: mapFact(watched, (seen) => recipientsIn(observed, seen)),
  });
}

/** Where nobody receives a yes when everything is accepted, nobody need learn of the withdrawal. */
function passesNothingOn(observed: Observed): boolean {
  const accepted = watchedScenario(observed, 'accept');
  const withdrawing = observed.scenarios[scenario];
  if (!('value' in accepted) || withdrawing?.status === 'completed') return false;
  const { passed, consentMode, microsoft } = accepted.value.signals ?? {};
  const hasModes = consentMode !== null || microsoft !== null;
  return passed !== undefined && !hasModes && !passed.some(({ says }) => says === 'yes');
}

function recipientsIn(observed: Observed, seen: Scenario): Fact<Revocation> {
  const passed = seen.signals?.passed;
  if (passed === undefined) return unknown(missingField(seen, scenario, 'signals'));
  const constants = constantsOf(observed);
  const received = [
    ...passed.map((signal, index) => ({
      ...signal,
      says: constants.has(constantKey(signal)) ? ('unclear' as const) : signal.says,
      pointer: toPointer(['scenarios', scenario, 'signals', 'passed', index]),
    })),
    ...listConsentCalls(scenario, seen, passed),
  ];
  const owners = [...new Set(received.map(({ host }) => ownerOf(host)))].toSorted();
  return known(
    owners.flatMap((owner) =>
      describe(
        seen,
        owner,
        received.filter(({ host }) => ownerOf(host) === owner),
      ),
    ),
  );
}

/** Who runs a host: the hosts of one owner may pass on what one of them received. */
export function ownerOf(host: string): string {
  return lookUpHost(host).entity ?? registrableDomain(host);
}

/**
 * A host's own parameter, or a signal about another law, that is the same without consent says nothing
 * of the choice.
 */
function constantsOf({ scenarios }: Observed): ReadonlySet<string> {
  return new Set(
    Object.entries(scenarios).flatMap(([name, { signals }]) =>
      (signals?.passed ?? [])
        .filter(
          ({ signal, phase }) =>
            isRelative.has(signal) &&
            (phase === 'before-choice' || withoutConsent.has(traitsOf(name)?.answers)),
        )
        .map((signal) => constantKey(signal)),
    ),
  );
}

/** Answers after which nobody should receive a yes. */
const withoutConsent: ReadonlySet<Answer | undefined> = new Set<Answer>(['nothing', 'refuse']);

const isRelative: ReadonlySet<PassedSignal['signal']> = new Set(['own', 'gpp']);

function constantKey({ host, signal, parameter, valueHash }: PassedSignal): string {
  return [host, signal, parameter, valueHash].join('\0');
}

function describe(seen: Scenario, owner: string, received: readonly Received[]): Recipient[] {
  const isTool = received.some(({ host }) => lookUpHost(host).purpose === 'strictly-necessary');
  const yes = received.filter(({ phase, says }) => phase !== withdrawn && says === 'yes');
  const [first] = yes;
  if (isTool || first === undefined) return [];
  const inForceMs = inForceFrom(seen, received);
  const after = received.filter(
    ({ phase, says, lastAtMs }) => phase === withdrawn && (says === 'no' || lastAtMs >= inForceMs),
  );
  const contact = contactAfter(seen, owner, inForceMs);
  return [
    {
      recipient: owner,
      hosts: [...new Set(yes.map(({ host }) => host))].toSorted(),
      yes: yes.map(({ pointer }) => pointer),
      ...judge(lastByWay(after), contact ?? null, first.pointer),
    },
  ];
}

/** The last signal by each way. */
function lastByWay(received: readonly Received[]): Received[] {
  const last = new Map<string, Received>();
  for (const each of received.toSorted((a, b) => a.lastAtMs - b.lastAtMs)) {
    last.set([each.host, each.channel, each.signal, each.parameter].join('\0'), each);
  }
  return [...last.values()];
}

function judge(
  last: readonly Received[],
  contact: string | null,
  first: string,
): Pick<Recipient, 'later' | 'pointer'> {
  const saying = (answer: PassedSignal['says']): Received | undefined =>
    last.find(({ says }) => says === answer);
  const [yes, no, both] = [saying('yes'), saying('no'), saying('both')];
  if (yes && !no) return { later: 'yes', pointer: yes.pointer };
  if (no && !yes && !both) return { later: 'no', pointer: no.pointer };
  const open = yes ?? both ?? last[0];
  if (open) return { later: 'unclear', pointer: open.pointer };
  return contact === null
    ? { later: 'nothing', pointer: first }
    : { later: 'unclear', pointer: contact };
}

/** The first request to the owner once the withdrawal was in force. */
function contactAfter(seen: Scenario, owner: string, inForceMs: number): string | undefined {
  const at = (seen.requests ?? []).findIndex(
    ({ host, phase, atMs }) => phase === withdrawn && atMs >= inForceMs && ownerOf(host) === owner,
  );
  return at === -1 ? undefined : toPointer(['scenarios', scenario, 'requests', at]);
}

/**
 * When the withdrawal was in force: what was on its way when it was pressed still says what held before.
 * From the first no on, or else from when the page had come to rest.
 */
function inForceFrom({ steps, clock }: Scenario, received: readonly Received[]): number {
  const beganMs = clock?.phases.find(({ phase }) => phase === withdrawn)?.atMs ?? 0;
  const after = steps.filter(({ atMs }) => atMs >= beganMs);
  const goesOn = after.findIndex(({ action }) => movesOn.has(action));
  const pressed = (goesOn === -1 ? after : after.slice(0, goesOn)).at(-1);
  const restedMs = pressed ? pressed.atMs + (pressed.settledAfterMs ?? 0) : beganMs;
  const noes = received.filter(({ phase, says }) => phase === withdrawn && says === 'no');
  return Math.min(restedMs, ...noes.map(({ atMs }) => atMs));
}

const movesOn: ReadonlySet<Step['action']> = new Set<Step['action']>([
  'load',
  'reload',
  'visit',
  'scroll',
]);
