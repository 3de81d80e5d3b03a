/** What a page's own scripts show of the consent tool: its global objects, and its CMP id. */
import { callInPage } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import { cmps, type CmpId } from '../../knowledge/cmps/index.js';
import type { Cmp } from '../../knowledge/cmps/cmp.js';
import { readCmpMarks } from './page/read-cmp-marks.js';

/** Marks of consent tools in the main document. */
export interface CmpMarks {
  /** Tools whose global objects exist. */
  readonly globals: readonly CmpId[];
  /** Tools that have the CMP id given by `__tcfapi`: one, or none. */
  readonly tcf: readonly CmpId[];
  /** Tools that have the CMP id given by `__gpp`, which uses the same list of ids. */
  readonly gpp: readonly CmpId[];
}

/** Time limit for one answer, and for all answers, in milliseconds. */
const withinMs = 300;
const altogetherMs = 2000;

const known: readonly (readonly [CmpId, Cmp])[] = Object.entries<Cmp>(cmps) as [CmpId, Cmp][];
const paths = [...new Set(known.flatMap(([, { globals = [] }]) => globals))];

/**
 * Reads the objects of the page's own scripts; nothing is changed there.
 * @throws where the page cannot be asked, or does not answer in time
 */
export async function readMarks({ worlds }: Visit): Promise<CmpMarks> {
  const main = worlds.main();
  const page = main && worlds.pageWorld(main);
  if (!page) throw new Error('The page has no document.');
  const asked = { ...page, timeoutMs: Math.min(page.timeoutMs, altogetherMs) };
  const answers = await callInPage(asked, readCmpMarks, { paths, withinMs });
  const found = new Set(Array.isArray(answers.paths) ? answers.paths.slice(0, paths.length) : []);
  return {
    globals: idsOf(({ globals = [] }) => globals.some((path) => found.has(path))),
    tcf: idsOf(({ tcfIds = [] }) => tcfIds.some((id) => id === answers.tcfId)),
    gpp: idsOf(({ tcfIds = [] }) => tcfIds.some((id) => id === answers.gppId)),
  };
}

function idsOf(fits: (cmp: Cmp) => boolean): CmpId[] {
  return known.filter(([, cmp]) => fits(cmp)).map(([id]) => id);
}
