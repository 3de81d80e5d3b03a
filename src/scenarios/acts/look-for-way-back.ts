/** Looks whether a page has a way back to the choices. */
import { findByHelp, stepsOf, type HelpedElement } from '../../banner/finding/find-by-help.js';
import { findWayBack } from '../../banner/finding/find-way-back.js';
import type { Visitor } from '../visitor/visitor.js';

/** Notes whether the present page has a way back to the choices, and which. */
export async function lookForWayBack(visitor: Visitor): Promise<void> {
  const wayBack = (await findWayBackByHelp(visitor)) ?? (await findWayBack(visitor.visit));
  const page = {
    url: visitor.visit.url,
    found: wayBack !== null,
    text: wayBack?.text ?? '',
  };
  visitor.log.addWayBackPage(page);
}

/** Finds the entry that the help names; null where none can be seen now. */
async function findWayBackByHelp(visitor: Visitor): Promise<HelpedElement | null> {
  const { reopen, withdraw } = visitor.help;
  const first = stepsOf(reopen ?? withdraw).find(({ click }) => click !== undefined);
  const search = first?.click === undefined ? null : await findByHelp(visitor.visit, first.click);
  return search !== null && 'found' in search ? search.found : null;
}
