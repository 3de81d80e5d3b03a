/** Finds the standing entry through which a visitor gets back to the consent choices. */
import { callInFrame } from '../browser/frame-worlds.js';
import type { Visit } from '../browser/visit.js';
import { isClosedTarget } from '../browser/watched-target.js';
import { classifyControlText } from './classify-control-text.js';
import { consentLexicon } from './lexicons.js';
import { pageControls, type PageControl } from './page/page-controls.js';
import type { ElementRef } from './press.js';

/** An entry that was found, with its caption. */
export interface WayBack extends ElementRef {
  readonly text: string;
}

/** Looks in all frames, outside the banner; null where the page shows no such entry. */
export async function findWayBack(visit: Visit, bannerKey: string | null): Promise<WayBack | null> {
  const perFrame = await Promise.all(
    visit.worlds.all().map(async (world) => {
      const controls = await listControls(() => callInFrame(world, pageControls, bannerKey));
      return controls.map((control) => ({ world, control, likelihood: likelihoodOf(control) }));
    }),
  );
  const [best] = perFrame
    .flat()
    .filter(({ likelihood }) => likelihood >= 1)
    .toSorted((a, b) => b.likelihood - a.likelihood);
  return best ? { world: best.world, key: best.control.key, text: best.control.text } : null;
}

async function listControls(list: () => Promise<PageControl[]>): Promise<PageControl[]> {
  try {
    return await list();
  } catch (error) {
    if (isClosedTarget(error)) return [];
    throw error;
  }
}

/** Withdrawing in so many words is surest; customizing needs a word about consent beside it. */
function likelihoodOf({ text }: PageControl): number {
  const { role, confidence } = classifyControlText(text);
  if (confidence < 0.5) return 0;
  if (role === 'withdraw') return 2;
  const consentWords = consentLexicon.count(text);
  return role === 'customize' && consentWords > 0 ? 1 + Math.min(consentWords, 5) / 10 : 0;
}
