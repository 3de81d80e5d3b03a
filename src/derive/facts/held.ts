/** What a visit left in the browser: its cookies and stored items alike. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import { toPointer } from '../../schema/json-pointer.js';
import { hostOf } from '../../text/host.js';

/** One cookie or stored item of one scenario. */
export interface Held {
  readonly kind: 'cookie' | 'storage';
  readonly name: string;
  readonly host: string;
  readonly pointer: string;
  readonly item: Cookie | StorageItem;
}

/** Returns a text that is the same for one cookie or stored item in all scenarios. */
export function keyOf({ kind, host, name }: Pick<Held, 'kind' | 'host' | 'name'>): string {
  return [kind, host, name].join('\0');
}

/** Lists the cookies and stored items of a scenario, each with its pointer. */
export function listHeld(scenario: string, { cookies = [], storage = [] }: Scenario): Held[] {
  return [
    ...cookies.map((item, index) => ({
      kind: 'cookie' as const,
      name: item.name,
      host: item.domain,
      pointer: toPointer(['scenarios', scenario, 'cookies', index]),
      item,
    })),
    ...storage.map((item, index) => ({
      kind: 'storage' as const,
      name: item.key,
      host: hostOf(item.origin) ?? item.origin,
      pointer: toPointer(['scenarios', scenario, 'storage', index]),
      item,
    })),
  ];
}
