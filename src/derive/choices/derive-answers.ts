/** Derives what of a banner answers for everything: how often each answer stands, and what the settings offer. */
import { categoryPurpose } from '../../knowledge/languages/words/category-purpose.js';
import { allLexicon } from '../../knowledge/languages/words/lexicons.js';
import type { Banner, Control } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { ControlRole } from '../../schema/vocabulary.js';
import { known, unknown, type Fact } from '../facts/fact.js';
import { controlsWith, deriveRefuseOnFirstLayer, type BannerOnPage } from './derive-first-layer.js';

/** The facts of this file. */
type Answers = Pick<
  NonNullable<Derived['choice']>,
  'extraAccepts' | 'panelSymmetry' | 'saveSaysSave'
>;

/** Returns the facts, each by itself. */
export function deriveAnswers(place: BannerOnPage): {
  readonly [K in keyof Answers]-?: Fact<Exclude<Answers[K], undefined>>;
} {
  return {
    extraAccepts: extraAccepts(place.banner),
    panelSymmetry: panelSymmetry(place),
    saveSaysSave: saveSaysSave(place),
  };
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
