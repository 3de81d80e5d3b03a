/** Finds the placeholder of an embed that waits for consent, and presses what it offers. */
import { classifyControlText } from '../../../banner/captions/classify-control-text.js';
import { placeFrame } from '../../../browser/frames/frame-owner.js';
import { callInFrame, type FrameWorld } from '../../../browser/frames/frame-worlds.js';
import { embedServiceNames, networkNames } from '../../../knowledge/embeds.js';
import {
  allLexicon,
  consentLexicon,
  embedLexicon,
} from '../../../knowledge/languages/words/lexicons.js';
import { placeholderControls, type PlaceholderControl } from './page/placeholder-controls.js';
import { pressElement } from './press-element.js';
import { NoWayThrough } from '../../visitor/no-way-through.js';
import type { Visitor } from '../../visitor/visitor.js';

const names = [...networkNames, ...embedServiceNames];

/**
 * Presses the control of the page's first placeholder: one that speaks of consent before others, one
 * that is for this embed before one for all.
 * @throws {NoWayThrough} where the page shows none, it cannot be pressed, or nothing comes of it
 */
export async function pressPlaceholder(visitor: Visitor): Promise<void> {
  const { visit } = visitor;
  const main = visit.worlds.main();
  const control = await findPlaceholder(main);
  if (!main || !control) {
    throw new NoWayThrough('The page shows no placeholder of an embed that could be pressed.');
  }
  const place = await placeFrame(visit.worlds, main);
  if (!place) throw new NoWayThrough('The page went away while an embed was looked for.');
  const made = await pressElement(visitor, {
    layer: { world: main, key: control.block, place },
    control: { world: main, key: control.key },
    action: 'press',
    target: `${control.network}: ${control.text}`,
    showsEffect: true,
  });
  if (!made.pressed) {
    throw new NoWayThrough(`“${control.text}” could not be pressed: ${made.reason}.`);
  }
  // Where nothing came of it, nothing was allowed that could be looked at.
  if (made.effects.length === 0) {
    throw new NoWayThrough(`Nothing changed when “${control.text}” was pressed.`);
  }
}

/**
 * Whether the page shows a placeholder that could be pressed.
 * @throws where the page cannot be asked
 */
export async function offersEmbed({ visit }: Visitor): Promise<boolean> {
  return (await findPlaceholder(visit.worlds.main())) !== undefined;
}

async function findPlaceholder(main?: FrameWorld): Promise<PlaceholderControl | undefined> {
  const controls = main ? await callInFrame(main, placeholderControls, names) : [];
  return controls.filter(letsIn).toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

function letsIn({ text }: PlaceholderControl): boolean {
  const { role, confidence } = classifyControlText(text);
  const isNo = (role === 'refuse' || role === 'close') && confidence >= 0.5;
  return !isNo && embedLexicon.count(text) > 0;
}

function rankOf({ text, about }: PlaceholderControl): number {
  const speaksOfConsent = consentLexicon.count(about) > 0;
  const isForAll = allLexicon.count(text) > 0;
  return (speaksOfConsent ? 0 : 2) + (isForAll ? 1 : 0);
}
