/** Identifies the consent tool of a page by the page's scripts, and by autoconsent's rules. */
import type { Visit } from '../browser/visit/visit.js';
import { askAutoconsent, type AutoconsentSighting } from '../collectors/page-state/autoconsent.js';
import { readMarks, type CmpMarks } from '../collectors/page-state/cmp-marks.js';
import { options } from '../schema/options.js';
import type { CollectorGuard } from './collector-guard.js';

/** What the page itself shows of its consent tool. */
export interface CmpSighting {
  /** Undefined where the page's scripts could not be read. */
  readonly marks: CmpMarks | undefined;
  /** Undefined where autoconsent failed; empty where it found nothing, or is switched off. */
  readonly autoconsent: readonly AutoconsentSighting[] | undefined;
}

/** Looks once, both ways at the same time; a failure is recorded and its part left out. */
export async function lookAtCmp(visit: Visit, guard: CollectorGuard): Promise<CmpSighting> {
  const { autoconsent: isAsked = options.autoconsent.usual } = visit.options;
  const [marks, autoconsent] = await Promise.all([
    guard.observe('cmp', () => readMarks(visit)),
    isAsked ? guard.observe('autoconsent', () => askAutoconsent(visit)) : [],
  ]);
  return { marks, autoconsent };
}
