/** Derives how a refusal is designed beside an acceptance: where it stands, what it looks like. */
import type { Banner, Box, Control } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { categoryPurpose } from '../../knowledge/languages/words/category-purpose.js';
import { allLexicon } from '../../knowledge/languages/words/lexicons.js';
import type { ControlRole } from '../../schema/vocabulary.js';
import { normalizeText } from '../../text/normalize-text.js';
import { known, mapFact, unknown, type Fact } from '../facts/fact.js';
import {
  controlsWith,
  deriveRefuseOnFirstLayer,
  firstLayerOf,
  type BannerOnPage,
} from './derive-first-layer.js';

type Choice = NonNullable<Derived['choice']>;

/** The facts of this file. */
type Design = Pick<
  Choice,
  | 'refuseInView'
  | 'refuseSetApart'
  | 'refuseExplicit'
  | 'sameControlKind'
  | 'sameProminence'
  | 'extraAccepts'
  | 'panelSymmetry'
  | 'saveSaysSave'
>;

/** Returns the facts, each by itself. */
export function deriveDesign(place: BannerOnPage): {
  readonly [K in keyof Design]-?: Fact<Exclude<Design[K], undefined>>;
} {
  const pair = mainPair(place.banner);
  return {
    refuseInView: refuseInView(place),
    refuseSetApart: mapFact(pair, () => refuseSetApart(place.banner)),
    refuseExplicit: mapFact(pair, () => refuseExplicit(place.banner)),
    sameControlKind: mapFact(pair, ({ accept, refuse }) => known(!(accept.boxed && !refuse.boxed))),
    sameProminence: mapFact(pair, sameProminence),
    extraAccepts: extraAccepts(place.banner),
    panelSymmetry: panelSymmetry(place),
    saveSaysSave: saveSaysSave(place),
  };
}

interface Pair {
  readonly accept: Control;
  readonly refuse: Control;
}

/** The largest control to accept and the largest to refuse, which a visitor would compare. */
function mainPair(banner: Banner): Fact<Pair> {
  const first = firstLayerOf(banner);
  const largest = (role: 'accept' | 'refuse'): Control | undefined =>
    controlsWith(first, role).toSorted((a, b) => areaOf(b.box) - areaOf(a.box))[0];
  const accept = largest('accept');
  const refuse = largest('refuse');
  return accept && refuse
    ? known({ accept, refuse })
    : unknown('The first layer does not show both a control to accept and one to refuse.');
}

function areaOf({ width, height }: Box): number {
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

/**
 * How many more controls accept everything than refuse it, on the layer where it is most; 0 where none
 * does twice. Missing where one of them may accept only what is chosen.
 */
function extraAccepts(banner: Banner): Fact<number> {
  const shown = banner.controls.filter(({ visible }) => visible);
  const layers = [...new Set(shown.map(({ layer }) => layer))].map((layer) =>
    shown.filter((control) => control.layer === layer),
  );
  const surplus = layers.map((own) => ({ own, extra: surplusOf(own) }));
  const most = Math.max(0, ...surplus.map(({ extra }) => extra));
  if (most === 0) return known(0);
  const doubtful = surplus
    .filter(({ extra }) => extra > 0)
    .map(({ own }) => forEverything(own, 'accept').find((each) => mayBePart(each, own)));
  const [open] = doubtful.filter((each) => each !== undefined);
  return open && doubtful.every((each) => each !== undefined)
    ? unknown(`Does “${open.text}” accept everything, or only what is chosen?`)
    : known(most);
}

function surplusOf(layer: readonly Control[]): number {
  const accepting = forEverything(layer, 'accept').length;
  return accepting < 2 ? 0 : Math.max(0, accepting - forEverything(layer, 'refuse').length);
}

/** Beside switches and one that says “all”, one that does not may accept what is chosen alone. */
function mayBePart({ text }: Control, layer: readonly Control[]): boolean {
  const saysAll = (caption: string): boolean => allLexicon.count(caption) > 0;
  const hasSwitch = layer.some(({ element }) => isSwitch(element));
  return (
    hasSwitch && !saysAll(text) && forEverything(layer, 'accept').some((each) => saysAll(each.text))
  );
}

/** How often a caption stands from which on it answers for one row each. */
const manyTimes = 3;

/**
 * The controls of a role, without those that answer for a part: switches, captions that name a
 * purpose, and captions that stand once in each of several rows.
 */
function forEverything(layer: readonly Control[], role: 'accept' | 'refuse'): Control[] {
  const times = (text: string): number => layer.filter((each) => each.text === text).length;
  const inPairs = (['accept', 'refuse'] as const).every((each) =>
    controlsWith(layer, each).some(({ text }) => times(text) > 1),
  );
  return controlsWith(layer, role).filter(
    ({ text, element }) =>
      !isSwitch(element) && !namesPart(text) && times(text) < (inPairs ? 2 : manyTimes),
  );
}

function isSwitch(element: string): boolean {
  return /^input|switch|checkbox|radio|tab/u.test(element);
}

function namesPart(text: string): boolean {
  const purpose = categoryPurpose(text);
  const isPurpose = purpose !== 'unknown' && purpose !== 'strictly-necessary';
  return isPurpose && allLexicon.count(text) === 0;
}

/** Whether a deeper layer that accepts everything at one press refuses everything as easily. */
function panelSymmetry(place: BannerOnPage): Fact<boolean> {
  const { controls, settings } = place.banner;
  if (settings === undefined) return unknown('The settings layer could not be read.');
  const panel = controls.filter(({ layer, visible }) => layer > 1 && visible);
  if (forEverything(panel, 'accept').length === 0) return known(true);
  if (controlsWith(panel, 'refuse').length > 0) return known(true);
  const unread = unreadIn(panel, place.banner);
  if (unread) return unknown(`Does “${unread.text}” in the settings refuse everything?`);
  const save = savesRefusal(place, panel);
  return save
    ? unknown(
        `All is off where the settings open, so that “${save.text}” refuses everything at one press; is that as clear as the control that accepts everything?`,
      )
    : known(false);
}

/** What refuses everything by saving what is off from the start, where the first layer may be refused too. */
function savesRefusal(place: BannerOnPage, panel: readonly Control[]): Control | undefined {
  const onFirst = deriveRefuseOnFirstLayer(place);
  const mayRefuseThere = !('value' in onFirst) || onFirst.value;
  const isOff = isAllOff(place.banner.settings?.categories ?? []);
  return mayRefuseThere && isOff ? controlsWith(panel, 'save')[0] : undefined;
}

function isAllOff(categories: NonNullable<Banner['settings']>['categories']): boolean {
  const free = categories.filter(({ locked }) => !locked);
  return free.length > 0 && free.every(({ initially }) => initially === 'off');
}

/** A control of the settings whose caption nobody understands. */
function unreadIn(panel: readonly Control[], { settings }: Banner): Control | undefined {
  const names = settings?.categories.map(({ name }) => name) ?? [];
  return panel.find(
    ({ role, confidence, href, text, element }) =>
      role === 'other' &&
      confidence < 0.5 &&
      href === undefined &&
      !names.includes(text) &&
      !isSwitch(element),
  );
}

/**
 * Whether what saves the settings says so: false where the only control that ends them says that it
 * accepts, and not that it accepts all; missing where it only acknowledges, such as “OK”.
 */
function saveSaysSave({ banner }: BannerOnPage): Fact<boolean> {
  const panel = banner.controls.filter(
    ({ layer, visible, element }) => layer > 1 && visible && !isSwitch(element),
  );
  if (panel.length === 0) return unknown('The settings layer could not be read.');
  if (controlsWith(panel, 'save').length > 0) return known(true);
  const ending = panel.filter(({ role }) => ends.has(role));
  const [only] = ending;
  const unread = unreadIn(panel, banner);
  if (unread) return unknown(`Does “${unread.text}” save what is chosen?`);
  if (ending.length === 1 && only && acceptsWithoutAll(only)) return known(false);
  return only?.role === 'acknowledge'
    ? unknown(`Does “${only.text}” say clearly that it saves what is chosen?`)
    : unknown('It was not seen what saves the settings.');
}

function acceptsWithoutAll({ role, text }: Control): boolean {
  return role === 'accept' && !namesPart(text) && allLexicon.count(text) === 0;
}

/** Roles of controls that end the settings. */
const ends: ReadonlySet<ControlRole> = new Set<ControlRole>([
  'accept',
  'refuse',
  'acknowledge',
  'close',
  'withdraw',
]);
