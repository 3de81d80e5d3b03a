/** What a visitor does on the next page of the site. */
import { goToSecondPage } from './second-page.js';
import type { Visitor } from './visitor.js';
import { lookForWayBack } from './look-for-way-back.js';

/**
 * Goes on to the second page and looks there for the banner and the way back to the choices; false
 * where there is no such page.
 * @throws {AuditError} as `goToSecondPage` does
 */
export async function visitSecondPage(visitor: Visitor): Promise<boolean> {
  if (!(await goToSecondPage(visitor))) return false;
  await visitor.checkBanner('onRevisit');
  await visitor.look('on-second-page');
  await lookForWayBack(visitor);
  return true;
}
