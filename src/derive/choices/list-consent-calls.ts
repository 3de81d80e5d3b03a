/** Lists the page's calls of consent modes as signals that the tags of Google and Microsoft received. */
import type { PassedSignal } from '../../schema/evidence/passed-signals.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { ConsentModeCall } from '../../schema/evidence/signals.js';
import type { Phase } from '../../schema/vocabulary.js';
import { toPointer } from '../../schema/json-pointer.js';
import { needsConsent } from '../purposes/needs-consent.js';

/** One signal with its place; its times are those of the visit. */
export interface Received extends Omit<PassedSignal, 'valueHash' | 'count'> {
  readonly pointer: string;
}

type Call = Pick<ConsentModeCall, 'phase' | 'atMs' | 'states'>;

/** Where Microsoft's tags send to. */
const microsoftHosts = { uet: 'bat.bing.com', clarity: 'www.clarity.ms' } as const;

/**
 * A call of Google's consent mode reaches the hosts that were seen to go by it, and Google's own; one of
 * Microsoft's reaches the host of its product. Defaults for single regions are left out, and calls in a
 * phase in which requests to the host say themselves what it received.
 */
export function listConsentCalls(
  name: string,
  { signals, requests = [] }: Scenario,
  passed: readonly PassedSignal[],
): Received[] {
  const { consentMode, microsoft } = signals ?? {};
  const asked = new Set(requests.map(({ host }) => host));
  const google = new Set([
    ...passed.filter(({ signal }) => signal === 'consent-mode').map(({ host }) => host),
    ...requests
      .filter(({ entity, purpose }) => /google/i.test(entity ?? '') && needsConsent(purpose))
      .map(({ host }) => host),
  ]);
  const isSaid = (host: string, phase: Phase): boolean =>
    passed.some(
      (each) =>
        each.host === host &&
        each.phase === phase &&
        each.signal === 'consent-mode' &&
        each.says !== 'unclear',
    );
  const at = (mode: string, index: number): string =>
    toPointer(['scenarios', name, 'signals', mode, 'calls', index]);
  return [
    ...(consentMode?.calls ?? []).flatMap((call, index) =>
      call.regions === null
        ? [...google]
            .filter((host) => !isSaid(host, call.phase))
            .flatMap((host) => received(call, host, at('consentMode', index)))
        : [],
    ),
    ...(microsoft?.calls ?? []).flatMap((call, index) => {
      const host = microsoftHosts[call.product];
      return asked.has(host) ? received(call, host, at('microsoft', index)) : [];
    }),
  ];
}

/** The types that stand for consent; the others are granted by many pages whatever is chosen. */
const judged = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'] as const;

function received({ phase, atMs, states }: Call, host: string, pointer: string): Received[] {
  const said = new Set(judged.flatMap((type) => states[type] ?? []));
  if (said.size === 0 || said.has('malformed')) return [];
  const one = said.has('granted') ? 'yes' : 'no';
  const says = said.size > 1 ? 'both' : one;
  const way = { channel: 'interface', signal: 'consent-mode', parameter: null } as const;
  return [{ ...way, host, says, phase, atMs, lastAtMs: atMs, pointer }];
}
