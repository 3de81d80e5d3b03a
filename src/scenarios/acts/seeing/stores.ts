/** What the page of a visit has stored, to see whether a press has stored anything. */
import { callInFrame, type FrameWorld } from '../../../browser/frames/frame-worlds.js';
import { isClosedTarget } from '../../../browser/frames/watched-target.js';
import type { Visitor } from '../../visitor/visitor.js';
import { readStores } from './page/read-stores.js';

/** Reads what all frames have stored that scripts can read, as one text that is compared. */
export async function readAllStores({ visit }: Visitor): Promise<string> {
  const stores = await Promise.all(visit.worlds.all().map((world) => readIn(world)));
  return [...new Set(stores)].toSorted().join('\n');
}

async function readIn(world: FrameWorld): Promise<string> {
  try {
    return await callInFrame(world, readStores);
  } catch (error) {
    if (isClosedTarget(error)) return '';
    throw error;
  }
}
