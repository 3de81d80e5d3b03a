/** Reads a page's title and address, and the language it is written in. */
import { detectLanguage } from '../knowledge/languages/words/detect-language.js';
import type { LayerRef } from '../banner/finding/find-banner.js';
import { callInFrame } from '../browser/frames/frame-worlds.js';
import type { Evidence } from '../schema/evidence.js';
import type { Visit } from '../browser/visit/visit.js';
import { describeDocument } from './page/describe-document.js';

/** The facts that a page gives about itself. */
export interface PageFacts {
  readonly finalUrl: string;
  readonly title: string;
  /** The declared language; null where there is none. */
  readonly language: string | null;
  /** What it says that it is, by Open Graph and schema.org. */
  readonly describedAs: NonNullable<Evidence['page']['describedAs']>;
  /** The language of the text; null where the text is too short or too mixed. */
  readonly detectedLanguage: string | null;
}

/** Reads the main document; the text of an open banner is not counted as the page's own. */
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
