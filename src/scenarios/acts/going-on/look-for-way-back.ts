/** Looks whether a page has a way back to the choices. */
import { findByHelp, stepsOf, type HelpedElement } from '../../../banner/finding/find-by-help.js';
import { findLinkTo, findWayBack, withoutFragment } from '../../../banner/finding/find-way-back.js';
import type { Visitor } from '../../visitor/visitor.js';

/**
 * Notes whether the present page has a way back to the choices, and which. Where an entry of an
 * earlier page leads to a page of its own, a link to that page is one too.
 */
export async function lookForWayBack(visitor: Visitor): Promise<void> {
  const { visit, entryTargets } = visitor;
  const entry = await findWayBack(visit);
  if (entry?.href && !entry.isDoubtful) entryTargets.add(withoutFragment(entry.href));
  const wayBack =
    (await findWayBackByHelp(visitor)) ?? entry ?? (await findLinkTo(visit, entryTargets));
  const page = {
    url: visitor.visit.url,
    found: wayBack !== null,
    text: wayBack?.text ?? '',
  };
  visitor.log.addWayBackPage(page, wayBack === entry && entry?.isDoubtful === true);
}

/** Finds the entry that the help names; null where none can be seen now. */
async function findWayBackByHelp(visitor: Visitor): Promise<HelpedElement | null> {
  const { reopen, withdraw } = visitor.help;
  const first = stepsOf(reopen ?? withdraw).find(({ click }) => click !== undefined);
  const search = first?.click === undefined ? null : await findByHelp(visitor.visit, first.click);
  return search !== null && 'found' in search ? search.found : null;
}
