/** Reads the categories of a settings layer and the state each one shows. */
import { callInFrame } from '../../browser/frames/frame-worlds.js';
import type { SettingsCategory } from '../../schema/evidence/banner.js';
import type { StatusIndicator } from '../../schema/evidence/scenario.js';
import { splitWords } from '../../text/normalize-text.js';
import { readSignalColor, toHex } from './contrast.js';
import { categoryPurpose } from '../../knowledge/languages/words/category-purpose.js';
import { classifyControlText } from '../captions/classify-control-text.js';
import {
  allLexicon,
  legitimateInterestLexicon,
  stateLexicon,
} from '../../knowledge/languages/words/lexicons.js';
import { answerIn } from './answer-words.js';
import { readRow, type RawRow } from './page/read-row.js';
import {
  answersInRows,
  leadsAway,
  type LayerReading,
  type PressableControl,
} from './read-layer.js';

type State = 'on' | 'off';

/** One category with its state now, and the control that changes it. */
export interface CategoryReading {
  readonly name: string;
  readonly description: string;
  readonly purpose: SettingsCategory['purpose'];
  /** What its switch decides: consent to a purpose, an objection, or all that one vendor does. */
  readonly kind: 'consent' | 'legitimate-interest' | 'vendor';
  /** Null where nothing in its row shows it. */
  readonly state: State | null;
  readonly locked: boolean;
  readonly stateShownBy: SettingsCategory['stateShownBy'];
  /** Colour of its mark where that is a green or red; else null. */
  readonly color: string | null;
  /** What is pressed to switch it on, and off; the same control but for radio buttons. */
  readonly switches: Readonly<Record<State, PressableControl>>;
}

/**
 * Reads all categories of a layer, in reading order.
 * @param under caption of the tab or section that shows them, or of what opened the layer
 * @throws CDP's own error where the frame of the layer is gone
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function readCategories(
  reading: LayerReading,
  under = openTabOf(reading),
): Promise<CategoryReading[]> {
  const all = switchesIn(reading);
  const categories = await Promise.all(
    all.map(async (switches) => {
      const own = Object.values(switches);
      const others = all.flatMap((other) =>
        other === switches ? [] : Object.values(other).map(({ key }) => key),
      );
      const [first] = own;
      const { world, key } = reading.ref;
      const row = first && (await callInFrame(world, readRow, first.key, key, others));
      return row && toCategory(switches, row, under);
    }),
  );
  return categories.filter((category) => category !== null && category !== undefined);
}

/** Reads the consent status that coloured marks show beside the categories; null where there are none. */
export function readIndicator(categories: readonly CategoryReading[]): StatusIndicator | null {
  const marked = categories.filter(({ color, locked }) => color !== null && !locked);
  const [first] = marked;
  if (!first?.color) return null;
  const states = new Set(marked.map(({ color }) => color && signalOf(color)));
  const [only] = states;
  return {
    state: states.size === 1 && only ? only : 'unclear',
    color: first.color,
    label: marked.map(({ name }) => name).join(', '),
  };
}

type Switches = CategoryReading['switches'];

/**
 * Each toggle on its own, the radio buttons of one question together; not what switches all of them.
 * A link to another page switches nothing, whatever purposes it names.
 */
function switchesIn(reading: LayerReading): Switches[] {
  const pairs = answersInRows(reading);
  const controls = reading.controls.filter(
    (control) =>
      pairs.has(control.key) ||
      (isCategoryControl(control) && !leadsAway(control.href, reading.ref)),
  );
  const questions = new Map<string, PressableControl[]>();
  let last: string | null = null;
  for (const [index, control] of controls.entries()) {
    const isAnswer: boolean = last !== null && isOtherAnswer(controls[index - 1], control);
    const own = control.group === null ? control.key : `radio ${control.group}`;
    const question: string = isAnswer && last !== null ? last : own;
    questions.set(question, [...(questions.get(question) ?? []), control]);
    last = isAnswer ? null : question;
  }
  const all = [...questions.values()];
  const single = all.filter((answers) => !answers.some((answer) => switchesAll(answer)));
  return (single.length > 0 ? single : all).flatMap((answers) => switchesOf(answers) ?? []);
}

/** Two buttons side by side that stay pressed, one to allow and one to refuse, are one question. */
function isOtherAnswer(before: PressableControl | undefined, control: PressableControl): boolean {
  if (!before || before.group !== null || control.group !== null) return false;
  const answers = new Set([answerOf(before), answerOf(control)]);
  const areButtons = [before, control].every(
    ({ element, checked }) => checked === null || element.startsWith('button'),
  );
  return areButtons && answers.has('on') && answers.has('off');
}

/** “All” or “everything”, with no purpose named. */
function switchesAll({ text }: PressableControl): boolean {
  return allLexicon.count(text) > 0 && categoryPurpose(text) === 'unknown';
}

function switchesOf(answers: readonly PressableControl[]): Switches | null {
  const [first] = answers;
  if (!first) return null;
  if (answers.length === 1) return { on: first, off: first };
  const off = answers.find((answer) => answerOf(answer) === 'off');
  const on = answers.find((answer) => answerOf(answer) === 'on');
  if (on && off) return { on, off };
  // Of two answers, one that is known tells the other.
  const other = answers.length === 2 ? answers.find((answer) => answer !== (on ?? off)) : undefined;
  if (!other) return null;
  if (on) return { on, off: other };
  return off ? { on: other, off } : null;
}

/** What a radio button, or one of two buttons, answers: by its caption, the head of its column, its value. */
function answerOf({ role, text, answers }: PressableControl): State | null {
  if (role === 'accept') return 'on';
  if (role === 'refuse') return 'off';
  const [said] = [text, ...answers].flatMap((words) => answerIn(words) ?? []);
  return said ?? null;
}

/** A toggle of any kind, or a plain control that is named like a category of purposes. */
function isCategoryControl(control: PressableControl): boolean {
  if (control.checked !== null) return control.inReach || control.disabled;
  return (
    control.role === 'other' &&
    control.visible &&
    control.section === null &&
    categoryPurpose(control.text) !== 'unknown'
  );
}

function toCategory(switches: Switches, row: RawRow, under: string): CategoryReading {
  const { on: control, off } = switches;
  const isQuestion = off !== control;
  const name = isQuestion ? questionIn(row, switches) : control.text || nameIn(row);
  const description = row.blocks.filter((block) => block !== name).join(' ');
  const signal = row.colors.find((color) => readSignalColor(color) !== null);
  const words = isQuestion ? null : stateInWords(row.blocks);
  return {
    name,
    description,
    purpose: categoryPurpose(name, description),
    kind: kindOf(under, name, control.text),
    state: isQuestion ? answered(switches) : stateOf(control.checked, words, signalled(signal)),
    locked: control.disabled && off.disabled,
    stateShownBy: [
      ...markupChannel(control),
      ...(words === null ? [] : ['text' as const]),
      ...(signal ? ['colour' as const] : []),
    ],
    color: signal ? toHex(signal) : null,
    switches,
  };
}

/** The caption of the one tab that is open; empty where none is, or several sections are. */
function openTabOf({ controls }: LayerReading): string {
  const [tab, ...others] = controls.filter(({ section }) => section === 'open');
  return tab && others.length === 0 ? tab.text : '';
}

function kindOf(under: string, ...names: readonly string[]): CategoryReading['kind'] {
  const isObjection = [under, ...names].some((text) => legitimateInterestLexicon.count(text) > 0);
  if (isObjection) return 'legitimate-interest';
  return isAboutVendors(under) ? 'vendor' : 'consent';
}

/** Tells whether a caption leads to vendors, such as “Our partners (214)”. */
export function isAboutVendors(caption: string): boolean {
  const { role, confidence } = classifyControlText(caption);
  return role === 'partners' && confidence >= 0.5;
}

function signalled(signal: RawRow['colors'][number] | undefined): 'allowed' | 'refused' | null {
  return signal ? readSignalColor(signal) : null;
}

function nameIn({ heading, blocks }: RawRow): string {
  return heading || blocks[0] || '';
}

/** What is asked: the heading of the row, or its first words that are no answer; else the answers. */
function questionIn({ heading, blocks }: RawRow, { on, off }: Switches): string {
  const answers = [on.text, off.text];
  return heading || (blocks.find((block) => !answers.includes(block)) ?? on.text);
}

/** Buttons that say nothing of their state may be marked by a class. */
function answered({ on, off }: Switches): State | null {
  const [isOn, isOff] = [on, off].map(({ checked, marked }) => checked ?? marked);
  if (isOn === isOff) return null;
  return isOn ? 'on' : 'off';
}

function markupChannel({ checked, element }: PressableControl): ('native' | 'aria')[] {
  if (checked === null) return [];
  return [/^(?:input|select)/.test(element) ? 'native' : 'aria'];
}

function stateOf(
  checked: boolean | null,
  words: State | null,
  signal: 'allowed' | 'refused' | null,
): State | null {
  if (checked !== null) return checked ? 'on' : 'off';
  if (words !== null) return words;
  if (!signal) return null;
  return signal === 'allowed' ? 'on' : 'off';
}

/** A state word that stands alone, such as « Refusé »; null where there is none or both stand. */
function stateInWords(blocks: readonly string[]): State | null {
  const says = new Set(
    blocks
      .flatMap((block) => {
        const words = splitWords(block);
        return stateLexicon
          .find(words)
          .filter(({ start, end }) => start === 0 && end === words.length);
      })
      .map(({ label }) => label),
  );
  const [only] = says;
  return says.size === 1 && only ? only : null;
}

function signalOf(hex: string): 'allowed' | 'refused' | null {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return readSignalColor([part(1), part(3), part(5), 1]);
}
