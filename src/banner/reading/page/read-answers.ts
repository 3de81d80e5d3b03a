/** Page function: what controls answer beside their captions, and which of them belong together. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** What markup says of a control that is one of several answers. */
export interface RawAnswer {
  /** Name that the radio buttons of one question share; null for anything else. */
  readonly group: string | null;
  /** What a radio button stands for beside its caption: the head of its column, and its value. */
  readonly answers: readonly string[];
  /**
   * Of a list of two answers: what it stands on, as its text and its value, then the same of the other
   * one; null for anything else.
   */
  readonly list: readonly [chosen: readonly string[], other: readonly string[]] | null;
  /** Whether a class or an attribute marks it as the one that is chosen. */
  readonly marked: boolean;
}

/** Reads the marked controls, in the order of their keys. */
export function readAnswers(keys: readonly string[]): RawAnswer[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const chosen =
    '.active, .selected, .checked, .is-active, .is-selected, .is-checked, [aria-current=true], [aria-selected=true], [data-state=on], [data-state=checked], [data-state=active]';
  const groupOf = (radio: Element): string | null => {
    if (radio instanceof HTMLInputElement && radio.name !== '') return radio.name;
    const around = radio.closest('[role=radiogroup], fieldset, tr') ?? bandeau.parentOf(radio);
    return around && bandeau.mark(around);
  };
  const columnOf = (radio: Element): string => {
    const cell = radio.closest<HTMLTableCellElement>('td, th');
    const heads = [...(cell?.closest('table')?.rows[0]?.cells ?? [])];
    const head = cell === null || heads.includes(cell) ? undefined : heads[cell.cellIndex];
    return (head?.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 80);
  };
  const listOf = (control: Element | undefined): RawAnswer['list'] => {
    if (!(control instanceof HTMLSelectElement)) return null;
    const options = [...control.querySelectorAll('option')];
    const [other] = options.filter((option) => !option.selected);
    const [option] = control.selectedOptions;
    if (options.length !== 2 || option === undefined || other === undefined) return null;
    const wordsOf = ({ text, value }: HTMLOptionElement): string[] => [text.trim(), value];
    return [wordsOf(option), wordsOf(other)];
  };
  return keys.map((key) => {
    const control = bandeau.marked(key);
    const marked = control?.matches(chosen) === true;
    if (!control?.matches('input[type=radio], [role=radio]')) {
      return { group: null, answers: [], list: listOf(control), marked };
    }
    const value = control.getAttribute('value') ?? control.getAttribute('data-value') ?? '';
    const answers = [columnOf(control), value.slice(0, 80)].filter((text) => text !== '');
    return { group: groupOf(control), answers, list: null, marked };
  });
}
