/** Page function: reads what stands around a category's control: its text, its state words, its colours. */
import type { BandeauWorld, Rgba } from '../../../browser/frames/page/toolkit.js';

/** The row of one category. */
export interface RawRow {
  /** Nearest heading or label, where the control itself says nothing. */
  readonly heading: string;
  readonly blocks: readonly string[];
  /** Colours painted in the control's own row, the control's first; not those of a drawn switch. */
  readonly colors: readonly Rgba[];
}

/** Reads the row around a marked control, staying inside its layer and off other toggles. */
export function readRow(key: string, layerKey: string, others: string[]): RawRow | null {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const control = bandeau.marked(key);
  const layer = bandeau.marked(layerKey);
  if (!control || !layer) return null;
  const rivals = others
    .map((other) => bandeau.marked(other))
    .filter((other) => other !== undefined);
  let row = control;
  for (let at = bandeau.parentOf(control); at && at !== layer; at = bandeau.parentOf(at)) {
    const outer = at;
    if (rivals.some((rival) => rival !== control && bandeau.contains(outer, rival))) break;
    row = outer;
  }
  /** The drawing of a switch without words: its colour is the state of a switch, and no mark. */
  const drawing = ((): readonly Element[] => {
    const isToggle =
      'input, select, [role=switch], [role=checkbox], [role=radio], [aria-checked], [aria-pressed]';
    const isWordless = (element: Element): boolean => bandeau.blocksOf(element, 20).length === 0;
    if (!ask(control, 'matches', isToggle) || !isWordless(control)) return [];
    let at = control;
    for (let outer = bandeau.parentOf(at); outer && outer !== row; outer = bandeau.parentOf(at)) {
      if (!isWordless(outer)) break;
      at = outer;
    }
    const beside = [ask(at, 'previousElementSibling'), ask(at, 'nextElementSibling')];
    return [at, ...beside.filter((element) => element !== null && isWordless(element))].filter(
      (element) => element !== null,
    );
  })();
  const colors: Rgba[] = [];
  const collect = (root: Element): void => {
    bandeau.walk(root, (element) => {
      if (drawing.includes(element) || !bandeau.isVisible(element)) return false;
      for (const pseudo of [null, '::before', '::after'] as const) {
        const style = getComputedStyle(element, pseudo);
        if (pseudo !== null && style.content === 'none') continue;
        for (const color of [style.backgroundColor, style.borderLeftColor]) {
          const painted = bandeau.colorOf(color);
          if (painted[3] > 0.5 && colors.length < 60) colors.push(painted);
        }
      }
      return true;
    });
  };
  collect(control);
  collect(row);
  // The label of a radio button is an answer, and not what is asked.
  const isAnswer = (element: Element): boolean =>
    element instanceof HTMLLabelElement && element.control?.matches('[type=radio]') === true;
  const heading = [
    ...ask(
      row,
      'querySelectorAll',
      'h1, h2, h3, h4, h5, h6, legend, label, strong, dt, summary, th',
    ),
  ].find((element) => !isAnswer(element) && bandeau.isShown(element));
  return {
    heading: (heading?.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 120),
    blocks: bandeau.blocksOf(row, 3000),
    colors,
  };
}
