/** Derives how a refusal is designed beside an acceptance: where it stands, what it looks like. */
import { shamingLanguages, shamingLexicon } from '../../knowledge/shaming-words.js';
import { allLexicon } from '../../knowledge/languages/words/lexicons.js';
import type { Banner, Box, Control } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { normalizeText } from '../../text/normalize-text.js';
import { known, mapFact, unknown, type Fact } from '../facts/fact.js';
import { controlsWith, firstLayerOf, type BannerOnPage } from './derive-first-layer.js';

type Choice = NonNullable<Derived['choice']>;

/** The facts of this file. */
type Design = Pick<
  Choice,
  | 'refuseInView'
  | 'refuseSetApart'
  | 'refuseExplicit'
  | 'refuseShames'
  | 'sameControlKind'
  | 'sameProminence'
>;

/** The controls that a visitor would compare. */
interface Pair {
  readonly accept: Control;
  readonly refuse: Control;
}

/** Returns the facts, each by itself. */
export function deriveDesign(
  place: BannerOnPage,
  main: { readonly [Role in keyof Pair]: Fact<Control> },
): { readonly [K in keyof Design]-?: Fact<Exclude<Design[K], undefined>> } {
  const pair = mapFact(main.accept, (accept) =>
    mapFact(main.refuse, (refuse) => known({ accept, refuse })),
  );
  return {
    refuseInView: refuseInView(place),
    refuseSetApart: mapFact(pair, () => refuseSetApart(place.banner)),
    refuseExplicit: mapFact(pair, () => refuseExplicit(place.banner)),
    refuseShames: refuseShames(place.banner),
    sameControlKind: mapFact(pair, ({ accept, refuse }) => known(!(accept.boxed && !refuse.boxed))),
    sameProminence: mapFact(pair, sameProminence),
  };
}

/** The area of a box, in square CSS pixels. */
export function areaOf({ width, height }: Box): number {
  return width * height;
}

/**
 * Whether a refusal can be seen before the page or the banner is scrolled, where an acceptance can:
 * half of it inside the window and the banner.
 */
function refuseInView({ banner, observed }: BannerOnPage): Fact<boolean> {
  const { width, height } = observed.run.viewport;
  const window: Box = { x: 0, y: 0, width, height };
  const isHalfIn = ({ box }: Control, frame: Box): boolean =>
    sharedArea(box, frame) >= areaOf(box) / 2;
  // What is seen wholly beside the box of the banner, such as a link above it, is not cut off by it.
  const isBeside = ({ box, visible }: Control): boolean =>
    visible && sharedArea(box, banner.box) === 0;
  const isInView = (control: Control): boolean =>
    isHalfIn(control, window) && (isHalfIn(control, banner.box) || isBeside(control));
  const first = banner.controls.filter(({ layer }) => layer === 1);
  const refusing = controlsWith(first, 'refuse');
  if (refusing.length === 0) return unknown('The first layer has no control to refuse.');
  if (refusing.some((control) => control.visible && isInView(control))) return known(true);
  if (refusing.some(isInView)) return unknown('The control to refuse cannot be seen where it is.');
  return controlsWith(firstLayerOf(banner), 'accept').some(isInView)
    ? known(false)
    : unknown('Neither accepting nor refusing is in view where the page opens.');
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Characters of other text around a caption, from which it stands in a sentence. */
const sentenceAround = 40;

/**
 * Whether the refusal is set apart from running text: false where each one is an unboxed part of a
 * longer block and of no shorter one, and an acceptance is not.
 */
function refuseSetApart(banner: Banner): Fact<boolean> {
  const first = firstLayerOf(banner);
  const refusing = controlsWith(first, 'refuse').map((control) => isBuried(control, banner));
  const accepting = controlsWith(first, 'accept').map((control) => isBuried(control, banner));
  if (refusing.includes(false) || !accepting.includes(false)) return known(true);
  return refusing.includes('maybe')
    ? unknown('Does the control to refuse stand in the running text, or beside it?')
    : known(false);
}

/** Whether a control is part of a sentence; `maybe` where it begins or ends one block with a heading's case. */
function isBuried(control: Control, banner: Banner): boolean | 'maybe' {
  const caption = normalizeText(control.text);
  const others = firstLayerOf(banner)
    .map(({ text }) => normalizeText(text))
    .filter((text) => text !== '' && text !== caption);
  // Without the captions beside it: controls in a row make one block, and are no sentence.
  const around = (text: string): number =>
    others.reduce((left, other) => left.replace(other, ''), text).trim().length - caption.length;
  const holding = banner.blocks.filter(
    ({ layer, text }) => layer === 1 && normalizeText(text).includes(caption),
  );
  if (control.boxed || caption === '' || holding.length === 0) return false;
  if (!holding.every(({ text }) => around(normalizeText(text)) >= sentenceAround)) return false;
  const standsAtEdge = ({ text }: Banner['blocks'][number]): boolean =>
    /^\p{Lu}/u.test(control.text) && (text.startsWith(control.text) || text.endsWith(control.text));
  return holding.some(standsAtEdge) ? 'maybe' : true;
}

/** Words up to which a caption is plain by its brevity (engineering default). */
const fewWords = 5;

/** Whether one caption that refuses says so in few words, or says “all”. */
function refuseExplicit(banner: Banner): Fact<boolean> {
  const captions = controlsWith(firstLayerOf(banner), 'refuse').map(({ text }) => text);
  return known(
    captions.some(
      (text) => normalizeText(text).split(' ').length <= fewWords || allLexicon.count(text) > 0,
    ),
  );
}

/** Difference of red, green and blue from which a colour is vivid, 0 to 255 (engineering default). */
const vivid = 60;

/**
 * Whether both controls are filled alike: the same colour, or none of them a vivid one that the other
 * lacks. No text sets a standard of colours; what differs is for people to judge.
 * @see EDPB, report of the Cookie Banner Taskforce (January 2023), §§ 16 to 18
 */
function sameProminence({ accept, refuse }: Pair): Fact<boolean> {
  if (accept.background === null || refuse.background === null) {
    return unknown('Accepting or refusing stands on an image.');
  }
  const [loud, quiet] = [fillOf(accept), fillOf(refuse)];
  if (loud === quiet) return known(true);
  return known(chromaOf(loud) - chromaOf(quiet) < vivid && accept.boxed === refuse.boxed);
}

function fillOf({ boxed, background }: Control): string {
  return boxed ? (background ?? '') : '';
}

function chromaOf(color: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return parts.some(Number.isNaN) ? 0 : Math.max(...parts) - Math.min(...parts);
}

function refuseShames(banner: Banner): Fact<string[]> {
  if (banner.language === null || !shamingLanguages.has(banner.language)) {
    return unknown('The words that shame are not known in this language.');
  }
  const captions = controlsWith(firstLayerOf(banner), 'refuse').map(({ text }) => text);
  return known(captions.filter((caption) => shamingLexicon.count(caption) > 0));
}
