/** What a page says of itself, and in which language it is written. */
import { detectLanguage } from '../knowledge/languages/words/detect-language.js';
import type { LayerRef } from '../banner/finding/find-banner.js';
import { callInFrame } from '../browser/frames/frame-worlds.js';
import type { Visit } from '../browser/visit/visit.js';
import { describeDocument } from './page/describe-document.js';

/** What the page says of itself. */
export interface PageFacts {
  readonly finalUrl: string;
  readonly title: string;
  /** As it declares; null where it does not. */
  readonly language: string | null;
  /** As its text is written; null where that is too short or too mixed to tell. */
  readonly detectedLanguage: string | null;
}

/** Reads the main document; the text of the banner, where one stands there, is not the page's own. */
export async function readPageFacts(
  { worlds }: Visit,
  banner: LayerRef | undefined,
): Promise<PageFacts> {
  const main = worlds.main();
  if (!main) throw new Error('The page has no document.');
  const key = banner?.world.frameId === main.frameId ? banner.key : null;
  const { text, ...facts } = await callInFrame(main, describeDocument, key);
  return { ...facts, detectedLanguage: detectLanguage(text).language };
}
