/** Reads a layer of the banner: its text, and each control with its role, place and looks. */
import { callInFrame } from '../../browser/frames/frame-worlds.js';
import type { Rgba } from '../../browser/frames/page/toolkit.js';
import type { Control } from '../../schema/evidence/banner.js';
import { controlRoles, type ControlRole } from '../../schema/vocabulary.js';
import { saleLexicon } from '../../knowledge/languages/words/lexicons.js';
import { categoryPurpose } from '../../knowledge/languages/words/category-purpose.js';
import { classifyControlText } from '../captions/classify-control-text.js';
import { chosenOf } from './answer-words.js';
import { contrastRatio, toHex } from './contrast.js';
import { detectLanguage } from '../../knowledge/languages/words/detect-language.js';
import type { LayerRef } from '../finding/find-banner.js';
import type { HelpedRoles } from '../finding/find-by-help.js';
import { markHelped } from './page/mark-helped.js';
import { readAnswers, type RawAnswer } from './page/read-answers.js';
import { readLayer, type RawControl } from './page/read-layer.js';

/** Least confidence for the caption of a switch to be an answer; below it, it names a category. */
const leastSureAnswer = 0.6;

/** A control as the evidence has it, with what is needed to press it. */
export interface PressableControl extends Control, RawAnswer {
  readonly key: string;
  /** State of a checkbox, radio button or switch; null for anything else. */
  readonly checked: boolean | null;
  readonly disabled: boolean;
  /** Whether a picture says what it does, whose ink may be of one colour. */
  readonly pictured: boolean;
  /** Whether a visitor can get at it, if need be by scrolling. */
  readonly inReach: boolean;
  /** Whether a visitor can see it where it stands, or once it is scrolled to. */
  readonly seen: boolean;
  /** Of a tab or a section: whether it shows what it stands for; null for anything else. */
  readonly section: 'open' | 'closed' | null;
}

/** What a layer says and offers. */
export interface LayerReading {
  readonly ref: LayerRef;
  readonly layer: number;
  readonly text: string;
  readonly blocks: readonly string[];
  readonly language: string | null;
  readonly declaredLanguage: string | null;
  readonly frame: string | null;
  readonly inShadowRoot: boolean;
  readonly blocksPage: boolean;
  readonly box: Control['box'];
  readonly viewportShare: number;
  readonly controls: readonly PressableControl[];
}

/**
 * Reads a layer, with the roles that the help gives to its controls; null where it is gone meanwhile.
 * @throws CDP's own error where the frame of the layer is gone
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function readBannerLayer(
  ref: LayerRef,
  layer: number,
  selectors: HelpedRoles,
): Promise<LayerReading | null> {
  const helpedKeys = await callInFrame(ref.world, markHelped, ref.key, selectors);
  const raw = await callInFrame(ref.world, readLayer, ref.key, Object.values(helpedKeys));
  if (raw === null) return null;
  const text = raw.blocks.join('\n');
  const language = detectLanguage(text).language;
  const { blocks, declaredLanguage, inShadowRoot, blocksPage, viewportShare } = raw;
  const isMain = ref.world.parentId === null;
  const standing = { ref, layer, language, helpedKeys };
  const answers = await callInFrame(
    ref.world,
    readAnswers,
    raw.controls.map(({ key }) => key),
  );
  const all = raw.controls.map((control, index) => {
    const answer = answers[index] ?? noAnswer;
    return { ...toControl(control, standing), ...answer, ...listState(answer) };
  });
  const controls = withoutListedLinks(all, standing);
  const frame = isMain ? null : ref.world.url;
  const { x, y } = ref.place;
  const box = roundBox({ ...raw.box, x: raw.box.x + x, y: raw.box.y + y });
  return {
    ref,
    layer,
    text,
    blocks,
    language,
    declaredLanguage,
    frame,
    inShadowRoot,
    blocksPage,
    viewportShare,
    box,
    controls,
  };
}

/**
 * Lists the controls of a role that a visitor can get at: the one that the help names, then those in view, then
 * the surest. A caption that stands several times answers for one row each: beside its opposite it is
 * left out, else it comes after those that stand once. So does a button that stays pressed, which shows
 * one answer among others, after those that are as sure.
 */
export function controlsOf(reading: LayerReading, role: Control['role']): PressableControl[] {
  const times = (text: string): number =>
    reading.controls.filter((control) => control.inReach && control.text === text).length;
  const rank = (control: PressableControl): number =>
    (isHelped(control) ? 8 : 0) +
    (times(control.text) > 2 ? 0 : 4) +
    (control.visible ? 2 : 0) +
    (control.checked === null ? 0.3 : 0) +
    control.confidence;
  const rows = answersInRows(reading);
  return reading.controls
    .filter((control) => control.role === role && control.inReach && control.confidence >= 0.5)
    .filter(({ key }) => !rows.has(key))
    .filter(
      (control) =>
        control.checked === null || isHelped(control) || control.element.startsWith('button'),
    )
    .toSorted((a, b) => rank(b) - rank(a));
}

/**
 * Lists the keys of buttons that stand in pairs, one to allow and one to refuse, in at least two rows,
 * whether or not they stay pressed: there they answer for one row each, and not for everything.
 */
export function answersInRows({ controls }: Pick<LayerReading, 'controls'>): ReadonlySet<string> {
  const isPlain = (control: PressableControl): boolean =>
    (control.checked === null || control.element.startsWith('button')) &&
    control.section === null &&
    control.inReach &&
    !isHelped(control) &&
    (control.role === 'accept' || control.role === 'refuse');
  const pairs = controls.flatMap((control, index) => {
    const next = controls[index + 1];
    const isPair = next && isPlain(control) && isPlain(next) && control.role !== next.role;
    return isPair ? [[control, next] as const] : [];
  });
  const rows = pairs.filter(([first, second]) =>
    pairs.some(
      ([a, b]) =>
        a.text === first.text && b.text === second.text && Math.abs(a.box.y - first.box.y) > 8,
    ),
  );
  return new Set(rows.flat().map(({ key }) => key));
}

/** Tells whether the help of the config gives the control its role. */
export function isHelped({ told }: Pick<Control, 'told'>): boolean {
  return told === true;
}

/** Lists the controls of a role that are seen and the mouse cannot reach, such as one under clear glass. */
export function outOfReach(reading: LayerReading, role: Control['role']): PressableControl[] {
  return reading.controls.filter(
    (control) =>
      control.role === role && !control.inReach && control.seen && control.confidence >= 0.5,
  );
}

/** Links elsewhere, with no meaning for the choice, from which they are a list beside the banner. Own figure. */
const fewestListed = 5;

/** What the words of links elsewhere can be taken for: none of this is done by a link to another page. */
const inLists: ReadonlySet<ControlRole> = new Set(['other', 'save', 'acknowledge', 'close']);

/** Leaves a list of links out of a first layer: headlines or a footer, that share a part with the banner. */
function withoutListedLinks(
  controls: readonly PressableControl[],
  { ref, layer }: Standing,
): readonly PressableControl[] {
  const isElsewhere = ({ href }: PressableControl): boolean => leadsAway(href, ref);
  const foreign = controls.filter((control) => control.role === 'other' && isElsewhere(control));
  if (layer > 1 || foreign.length < fewestListed) return controls;
  return controls.filter((control) => !isElsewhere(control) || !inLists.has(control.role));
}

interface Standing {
  readonly ref: LayerRef;
  readonly layer: number;
  readonly language: string | null;
  /** Keys of the controls whose role the help gives, by role. */
  readonly helpedKeys: HelpedRoles;
}

const noAnswer: RawAnswer = { group: null, answers: [], list: null, marked: false };

/** A list of two answers is a switch where its words say which of them allows. */
function listState({ list }: RawAnswer): Pick<PressableControl, 'checked'> | object {
  if (list === null) return {};
  const chosen = chosenOf(...list);
  return { checked: chosen === null ? null : chosen === 'on' };
}

function toControl(raw: RawControl, standing: Standing): Omit<PressableControl, keyof RawAnswer> {
  const { ref, layer } = standing;
  return {
    ...roleOf(raw, standing),
    text: raw.text,
    layer,
    element: raw.element,
    ...(raw.href === null ? {} : { href: raw.href }),
    box: roundBox({ ...raw.box, x: raw.box.x + ref.place.x, y: raw.box.y + ref.place.y }),
    fontSize: raw.fontSize,
    fontWeight: raw.fontWeight,
    color: toHex(raw.color),
    ...appearanceOf(raw.color, raw.background),
    boxed: raw.boxed,
    visible: raw.reachable && !raw.hidden,
    key: raw.key,
    checked: raw.checked,
    disabled: raw.disabled,
    pictured: raw.pictured,
    inReach: (raw.reachable && !raw.hidden) || raw.scrolledAway,
    seen: !raw.hidden,
    section: raw.section,
  };
}

function roleOf(
  raw: RawControl,
  { helpedKeys, language, ref }: Standing,
): Pick<Control, 'role' | 'confidence' | 'told'> {
  const helpedRole = controlRoles.find((role) => helpedKeys[role] === raw.key);
  if (helpedRole !== undefined) return { role: helpedRole, confidence: 1, told: true };
  const { role, confidence } = classifyControlText(raw.text, language ?? undefined);
  const answers = !isNamedAfterCategory(raw, confidence) && !isAboutSale(raw, ref);
  return { role: answers ? role : 'other', confidence };
}

/** A link to another page on which one can object to the sale of data answers nothing by itself. */
function isAboutSale({ text, href }: RawControl, ref: LayerRef): boolean {
  return saleLexicon.count(text) > 0 && leadsAway(href, ref);
}

/** Tells whether a link leads to another page than the one the layer stands on. */
export function leadsAway(href: string | null | undefined, { world }: LayerRef): boolean {
  if (href === undefined || href === null || !/^https?:/u.test(href)) return false;
  if (!URL.canParse(href) || !URL.canParse(world.url)) return false;
  const [target, here] = [new URL(href), new URL(world.url)];
  if (target.host !== here.host || target.pathname !== here.pathname) return true;
  // A script may have changed the query since; what names a place is one on the page.
  return target.search !== here.search && !href.includes('#');
}

/** A switch or a section that bears a category's name, such as “Necessary cookies”, answers nothing. */
function isNamedAfterCategory({ text, section, checked }: RawControl, confidence: number): boolean {
  if (section === null && checked === null) return false;
  return confidence < leastSureAnswer || categoryPurpose(text) !== 'unknown';
}

function appearanceOf(
  color: Rgba,
  background: Rgba | null,
): Pick<Control, 'background' | 'contrast'> {
  if (background === null) return { background: null, contrast: null };
  return { background: toHex(background), contrast: contrastRatio(color, background) };
}

function roundBox({ x, y, width, height }: Control['box']): Control['box'] {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
