/** Looks what is left of a banner where the window is as narrow as at a zoom of 400 %. */
import type { LayerReading, PressableControl } from '../../../banner/reading/read-layer.js';
import { inWindowOf } from '../../../browser/visit/resize.js';
import { AuditError } from '../../../schema/audit-error.js';
import type { NarrowReading } from '../../../schema/evidence/banner.js';
import type { ControlRole } from '../../../schema/vocabulary.js';
import type { Visitor } from '../../visitor/visitor.js';
import { redrawnMs } from './redrawn.js';
import { findAgain } from './see-banner.js';

/**
 * What a window of 1280 by 1024 shows at a zoom of 400 %.
 * @see WCAG 2.2, success criterion 1.4.10
 */
const narrow = { width: 320, height: 256 };
/** Time for a page to arrange itself anew. */
const waits = { minimumMs: 200, capMs: redrawnMs };

const answers: ReadonlySet<ControlRole> = new Set([
  'accept',
  'refuse',
  'customize',
  'acknowledge',
  'save',
]);

/**
 * Returns what is lost; undefined where no banner is found there, or the page does not come to rest, so
 * that nothing can be said.
 */
export async function readNarrow(
  visitor: Visitor,
  wide: LayerReading,
): Promise<NarrowReading | undefined> {
  const small = await inWindowOf(visitor.visit, narrow, () => findNarrow(visitor));
  return small === null ? undefined : compare(wide, small);
}

async function findNarrow(visitor: Visitor): Promise<LayerReading | null> {
  try {
    await visitor.visit.settle(waits);
  } catch (error) {
    if (error instanceof AuditError) return null;
    throw error;
  }
  return findAgain(visitor, 1);
}

/** A caption may be shorter there: what counts is that something with that role can be pressed. */
function compare(wide: LayerReading, small: LayerReading): NarrowReading {
  const offered = wide.controls.filter(({ role, visible }) => visible && answers.has(role));
  const isThere = ({ role }: PressableControl): boolean =>
    small.controls.some((control) => control.role === role && control.inReach);
  const isAcross = ({ box, role, inReach }: PressableControl): boolean =>
    inReach && answers.has(role) && (box.x + box.width > narrow.width + 1 || box.x < -1);
  return {
    lost: offered.filter((control) => !isThere(control)).map(({ text }) => text),
    across: small.controls.filter((control) => isAcross(control)).map(({ text }) => text),
  };
}
