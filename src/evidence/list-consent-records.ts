/** Lists the stored items under the names in which consent tools keep the choice. */
import { cmps } from '../knowledge/cmps/index.js';
import { fitsName } from '../knowledge/fits-name.js';
import { gppStores, tcStores } from '../knowledge/consent-stores.js';
import type { ConsentRecord } from '../schema/evidence/signals.js';
import type { Observations } from '../observe/run-scenario.js';
import { hostOf } from '../text/host.js';

const tools = Object.values(cmps).flatMap(
  ({ name, keeps = [] }: { name: string; keeps?: readonly string[] }) =>
    keeps.map((pattern) => ({ pattern, owner: name })),
);
const anyones = [...new Set([...tcStores.names, ...gppStores.names])];

/** Returns undefined where cookies or storage were not observed. */
export function listConsentRecords({
  cookies,
  storage,
}: Observations): ConsentRecord[] | undefined {
  if (!cookies || !storage) return undefined;
  const kept = [
    ...cookies.map(({ name, domain, phase, presentIn }) => ({
      kind: 'cookie' as const,
      name,
      host: domain.replace(/^\./, ''),
      phase,
      presentIn,
    })),
    ...storage.map(({ kind, key, origin, phase, presentIn }) => ({
      kind,
      name: key,
      host: hostOf(origin) ?? '',
      phase,
      presentIn,
    })),
  ];
  return kept.flatMap(({ kind, name, host, phase, presentIn }) => {
    const owner = tools.find(({ pattern }) => fitsName(pattern, name))?.owner ?? null;
    const isOne = owner !== null || anyones.some((pattern) => fitsName(pattern, name));
    return isOne ? [{ kind, name, host, owner, phase, presentIn: [...presentIn] }] : [];
  });
}
