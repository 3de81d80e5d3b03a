/** Goes on to another page as a visitor does: by pressing the link to it. */
import { press } from '../../../banner/pressing/press.js';
import { callInFrame } from '../../../browser/frames/frame-worlds.js';
import { isClosedTarget } from '../../../browser/frames/watched-target.js';
import type { Visitor } from '../../visitor/visitor.js';
import { assertNoStandIn } from '../seeing/assert-content.js';
import { markLink } from './page/mark-link.js';

/**
 * Goes to an address by pressing the page's link to it; by the address itself where no link can be
 * pressed, or where pressing it leads elsewhere. Returns whether that gave a page: where not, the
 * visitor comes back to the audited one.
 * @throws {AuditError} where the audited page does not load again
 */
export async function goByLink(visitor: Visitor, url: string): Promise<boolean> {
  const hasGone = await visitor.follow(url, () => pressLink(visitor, url), assertNoStandIn);
  return hasGone || visitor.goOrComeBack(url, assertNoStandIn);
}

/** Returns whether the link was pressed. */
async function pressLink({ visit }: Visitor, url: string): Promise<boolean> {
  const main = visit.worlds.main();
  if (!main) return false;
  try {
    const key = await callInFrame(main, markLink, url);
    return key !== null && (await press(visit, { world: main, key })).pressed;
  } catch (error) {
    if (isClosedTarget(error)) return false;
    throw error;
  }
}
