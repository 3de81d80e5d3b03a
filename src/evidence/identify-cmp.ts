/** Names the consent tool of a page from all signs of it. */
import type { Cmp } from '../knowledge/cmps/cmp.js';
import { cmps, type CmpId } from '../knowledge/cmps/index.js';
import { fitsName } from '../knowledge/fits-name.js';
import type { CmpSighting } from '../observe/look-at-cmp.js';
import type { Evidence } from '../schema/evidence.js';
import { cmpWays, type CmpWay } from '../schema/evidence/cmp.js';
import { isHostWithin } from '../text/host.js';

/** The signs in the scenario that looks closely. */
export interface CmpSigns extends CmpSighting {
  /** Hosts of the page's own scripts and frames before any choice. */
  readonly hosts: readonly string[];
  /** Names of the site's cookies and storage keys. */
  readonly keys: readonly string[];
}

interface Candidate {
  readonly id: CmpId;
  readonly ways: readonly CmpWay[];
  readonly open: boolean;
}

/**
 * Returns the name, the signs it rests on, and the other tools found. The tool whose banner is open
 * comes first, then the tool with more signs. The name is null where no tool is known, and missing
 * where some signs could not be observed and the others name no tool.
 */
export function identifyCmp(
  signs: CmpSigns | undefined,
): Pick<Evidence['cmp'], 'name' | 'namedBy' | 'others'> {
  if (signs === undefined) return {};
  const [best, ...others] = listCandidates(signs);
  if (!best) return signs.marks && signs.autoconsent ? { name: null } : {};
  return {
    name: cmps[best.id].name,
    namedBy: [...best.ways],
    ...(others.length > 0 && {
      others: others.map(({ id, ways }) => ({ name: cmps[id].name, namedBy: [...ways] })),
    }),
  };
}

function listCandidates(signs: CmpSigns): Candidate[] {
  const open = new Set((signs.autoconsent ?? []).filter((each) => each.open).map(({ id }) => id));
  return (Object.keys(cmps) as CmpId[])
    .map((id) => ({ id, ways: waysTo(id, signs), open: open.has(id) }))
    .filter(({ ways }) => ways.length > 0)
    .toSorted(byWeight);
}

function waysTo(id: CmpId, { marks, autoconsent = [], hosts, keys }: CmpSigns): CmpWay[] {
  const { hosts: own = [], keeps = [] }: Cmp = cmps[id];
  const leads: Record<CmpWay, boolean> = {
    globals: marks?.globals.includes(id) ?? false,
    tcf: marks?.tcf.includes(id) ?? false,
    gpp: marks?.gpp.includes(id) ?? false,
    autoconsent: autoconsent.some((sighting) => sighting.id === id),
    hosts: own.some((host) => hosts.some((each) => isHostWithin(each, host))),
    storage: keeps.some((name) => keys.some((key) => fitsName(name, key))),
  };
  return cmpWays.filter((way) => leads[way]);
}

/**
 * Of tools with equal weight, the one with the surer sign comes first, then the list's order
 * decides.
 */
function byWeight(a: Candidate, b: Candidate): number {
  const surest = ({ ways: [way = 'storage'] }: Candidate): number => cmpWays.indexOf(way);
  return Number(b.open) - Number(a.open) || b.ways.length - a.ways.length || surest(a) - surest(b);
}
