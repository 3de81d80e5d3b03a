/** Accessibility of the banner, as axe-core judges it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { callInFrame, type FrameWorld } from '../../browser/frames/frame-worlds.js';
import { runAxeOn, type AxeOrder, type AxeResult } from './page/run-axe.js';

/** WCAG 2.0 to 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules about the page as a whole or about the document, which a banner alone cannot answer. */
const withoutRules = [
  'bypass',
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'html-xml-lang-mismatch',
  'meta-refresh',
  'meta-viewport',
  'no-autoplay-audio',
  'frame-focusable-content',
];

/**
 * Runs the rules on the element marked with `key` in the frame's isolated world.
 * @throws where the element is gone, or axe-core cannot run there
 */
export async function runAxe(world: FrameWorld, key: string): Promise<AxeResult> {
  await installAxe(world);
  const order: AxeOrder = { key, tags, withoutRules };
  return callInFrame(world, runAxeOn, order);
}

/** The minified source, two thirds of a megabyte; `axe.source` is more than twice as long. */
let axeSource: string | undefined;

/** Installs axe-core once per document. */
async function installAxe({ session, contextId }: FrameWorld): Promise<void> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'typeof globalThis.axe',
    contextId,
    returnByValue: true,
  });
  if (result.value === 'object') return;
  axeSource ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await session.send('Runtime.evaluate', { expression: `${axeSource};0`, contextId });
}
