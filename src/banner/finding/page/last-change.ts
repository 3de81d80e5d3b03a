/** Page function: reads when the document last changed. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** The last change in the document or its shadow roots, in `performance.now()` milliseconds. */
export function lastChange(): number {
  const { bandeauLastMutation, bandeauLastRootMutation } = globalThis as unknown as BandeauWorld;
  return Math.max(bandeauLastMutation, bandeauLastRootMutation);
}
