/** Derives how a refusal is designed beside an acceptance: where it stands, what it looks like. */
import type { Banner, Box, Control } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { allLexicon } from '../../knowledge/languages/words/lexicons.js';
import type { ControlRole } from '../../schema/vocabulary.js';
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
    panelSymmetry: panelSymmetry(place.banner),
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
  const isInView = ({ box }: Control): boolean =>
    [window, banner.box].every((frame) => sharedArea(box, frame) >= areaOf(box) / 2);
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
 * longer block, and an acceptance is not.
 */
function refuseSetApart(banner: Banner): Fact<boolean> {
  const first = firstLayerOf(banner);
  const blocks = banner.blocks
    .filter(({ layer }) => layer === 1)
    .map(({ text }) => normalizeText(text));
  const isBuried = ({ text, boxed }: Control): boolean => {
    const caption = normalizeText(text);
    return (
      !boxed &&
      caption !== '' &&
      blocks.some(
        (block) => block.includes(caption) && block.length >= caption.length + sentenceAround,
      )
    );
  };
  const refusing = controlsWith(first, 'refuse');
  const accepting = controlsWith(first, 'accept');
  return known(!refusing.every(isBuried) || accepting.every(isBuried));
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

/** How many more controls accept than refuse, on the layer where it is most; 0 where none does twice. */
function extraAccepts(banner: Banner): Fact<number> {
  const shown = banner.controls.filter(({ visible }) => visible);
  const layers = [...new Set(shown.map(({ layer }) => layer))];
  const surplus = layers.map((layer) => {
    const own = shown.filter((control) => control.layer === layer);
    const accepting = controlsWith(own, 'accept').length;
    return accepting < 2 ? 0 : Math.max(0, accepting - controlsWith(own, 'refuse').length);
  });
  return known(Math.max(0, ...surplus));
}

/** Whether a deeper layer that accepts everything at one press refuses everything as easily. */
function panelSymmetry({ controls, settings }: Banner): Fact<boolean> {
  if (settings === undefined) return unknown('The settings layer could not be read.');
  const panel = controls.filter(({ layer, visible }) => layer > 1 && visible);
  if (controlsWith(panel, 'accept').length === 0) return known(true);
  if (controlsWith(panel, 'refuse').length > 0) return known(true);
  const names = settings?.categories.map(({ name }) => name) ?? [];
  const unread = panel.find(
    ({ role, confidence, href, text, element }) =>
      role === 'other' &&
      confidence < 0.5 &&
      href === undefined &&
      !names.includes(text) &&
      !/^input|switch|checkbox|radio|tab/.test(element),
  );
  return unread
    ? unknown(`Does “${unread.text}” in the settings refuse everything?`)
    : known(false);
}

/**
 * Whether what saves the settings says so: false where the only control that ends them says that it
 * accepts, and not that it accepts all; missing where it only acknowledges, such as “OK”.
 */
function saveSaysSave({ banner }: BannerOnPage): Fact<boolean> {
  const panel = banner.controls.filter(({ layer, visible }) => layer > 1 && visible);
  if (panel.length === 0) return unknown('The settings layer could not be read.');
  if (controlsWith(panel, 'save').length > 0) return known(true);
  const ending = panel.filter(({ role }) => ends.has(role));
  const [only] = ending;
  if (ending.length === 1 && only?.role === 'accept' && allLexicon.count(only.text) === 0) {
    return known(false);
  }
  return only?.role === 'acknowledge'
    ? unknown(`Does “${only.text}” say clearly that it saves what is chosen?`)
    : unknown('It was not seen what saves the settings.');
}

/** Roles of controls that end the settings. */
const ends: ReadonlySet<ControlRole> = new Set<ControlRole>([
  'accept',
  'refuse',
  'acknowledge',
  'close',
  'withdraw',
]);
