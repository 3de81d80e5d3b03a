/** Reads what a page offers to those who opt out, and says of the signal that asks for it. */
import type { LayerRef } from '../banner/finding/find-banner.js';
import { callInFrame } from '../browser/frames/frame-worlds.js';
import type { Visit } from '../browser/visit/visit.js';
import { honouredLexicon, optOutLexicon, signalLexicon } from '../knowledge/opt-out-words.js';
import type { Scenario } from '../schema/evidence/scenario.js';
import { readControlsAndBlocks } from './page/read-controls-and-blocks.js';

/** What is seen of it; the texts stand in no order. */
export type OptOuts = NonNullable<Scenario['optOuts']>;

/** Words of the longest title of a link; more make a sentence about it. */
const mostTitleWords = 12;
/** Texts kept of each kind. */
const mostKept = 20;

/** Reads the main document: links outside the banner, and texts anywhere in it. */
export async function readOptOuts(
  { worlds }: Visit,
  banner: LayerRef | undefined,
): Promise<OptOuts> {
  const main = worlds.main();
  if (!main) throw new Error('The page has no document.');
  const key = banner?.world.frameId === main.frameId ? banner.key : null;
  const { labels, blocks } = await callInFrame(main, readControlsAndBlocks, key);
  return {
    links: keep(labels.filter((label) => isTitle(label))),
    notices: keep(blocks.filter((block) => isNotice(block))),
  };
}

/** Puts two readings of one visit together. */
export function joinOptOuts(one: OptOuts | undefined, other: OptOuts): OptOuts {
  return {
    links: keep([...(one?.links ?? []), ...other.links]),
    notices: keep([...(one?.notices ?? []), ...other.notices]),
  };
}

function isTitle(label: string): boolean {
  return label.split(/\s+/u).length <= mostTitleWords && optOutLexicon.count(label) > 0;
}

function isNotice(block: string): boolean {
  return signalLexicon.count(block) > 0 && honouredLexicon.count(block) > 0;
}

function keep(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted().slice(0, mostKept);
}
