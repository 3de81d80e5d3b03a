/** Notes what became of the help that the config gives. */
import { findByHelp, helpedRoles, type HelpSearch } from '../../../banner/finding/find-by-help.js';
import { isHelped, type PressableControl } from '../../../banner/reading/read-layer.js';
import type { HelpUse } from '../../../schema/evidence/scenario.js';
import { helpRoles, type HelpRole } from '../../../schema/vocabulary.js';
import type { Visitor } from '../../visitor/visitor.js';

const reasons = {
  'not-found': 'no element of any frame matches it',
  'not-visible': 'what it matches cannot be seen',
  'not-a-selector': 'it is no CSS selector',
} as const;

/** The roles that the help may name a way to. */
export type HelpedRole = Exclude<HelpRole, 'banner'>;

/** Why the help did not serve. */
export type HelpFailure = Pick<HelpUse, 'outcome' | 'reason'>;

/** Notes that a control is pressed, where it is one whose role the help gives. */
export function noteHelped(visitor: Visitor, control: PressableControl): void {
  const { role } = control;
  const selector = helpedRoles(visitor.help)[role];
  const helped = helpRoles.find((each) => each === role);
  if (!isHelped(control) || selector === undefined || helped === undefined) return;
  visitor.log.addHelpUse({ role: helped, selector, outcome: 'used' });
}

/** Notes that what the help names was pressed, and did not do what it is for. */
export function noteNoEffect(visitor: Visitor, role: HelpedRole, reason: string): void {
  const use = visitor.notes.help.find((each) => each.role === role);
  if (use) visitor.log.addHelpUse({ ...use, outcome: 'no-effect', reason });
}

/** Notes whether the banner that the help names is there. */
export async function noteHelpBanner(visitor: Visitor): Promise<void> {
  const selector = visitor.help.banner;
  if (selector === undefined) return;
  const failure = failureOf(await findByHelp(visitor.visit, selector));
  visitor.log.addHelpUse({ role: 'banner', selector, ...(failure ?? { outcome: 'used' }) });
}

/** Says why a search found nothing that serves; null where it did. */
export function failureOf(search: HelpSearch): HelpFailure | null {
  if ('found' in search) return null;
  return { outcome: search.missing, reason: reasons[search.missing] };
}
