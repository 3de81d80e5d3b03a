/** Looks for the consent tool of a page: among its scripts, and by autoconsent's rules. */
import type { Visit } from '../browser/visit.js';
import { askAutoconsent } from '../collectors/autoconsent.js';
import { readMarks } from '../collectors/cmp-marks.js';
import type { CmpSigns } from './identify-cmp.js';
import type { Watch } from './watch.js';

/** What looking at the page itself shows of its consent tool. */
export type CmpSighting = Pick<CmpSigns, 'marks' | 'autoconsent'>;

/** Looks once, both ways at the same time; what fails is written down and left out. */
export async function lookAtCmp(
  visit: Visit,
  watch: Watch,
  withAutoconsent: boolean,
): Promise<CmpSighting> {
  const [marks, autoconsent] = await Promise.all([
    watch.observe('cmp', () => readMarks(visit)),
    withAutoconsent ? watch.observe('autoconsent', () => askAutoconsent(visit)) : [],
  ]);
  return { marks, autoconsent };
}
