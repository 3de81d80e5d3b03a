/** Page function: the tables of a document, or of one marked element in it. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** One table. Hidden tables count too, since the site declares them all the same. */
export interface CookieTable {
  /** Its caption, or the nearest heading above it, or the button that opens it. */
  readonly heading: string;
  /** Texts of the cells, row by row. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads at most 60 tables with 300 rows of 12 cells each. */
export function readTables(key: string | null): CookieTable[] {
  const most = { tables: 60, rows: 300, cells: 12, characters: 400, steps: 12 };
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const root = key === null ? document.body : bandeau.marked(key);
  const headings =
    'h1, h2, h3, h4, h5, h6, summary, legend, [role="heading"], [aria-expanded], [role="tab"]';
  const textOf = (element: Element | null): string =>
    (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, most.characters);
  const headingOf = (table: Element): string => {
    const caption = textOf(table.querySelector('caption'));
    if (caption !== '') return caption;
    let at: Element | null = table;
    for (let step = 0; at && at !== root && step < most.steps; step += 1) {
      for (let before = at.previousElementSibling; before;) {
        const within = [...before.querySelectorAll(headings)].at(-1);
        const found = within ?? (before.matches(headings) ? before : null);
        if (found && textOf(found) !== '') return textOf(found);
        before = before.previousElementSibling;
      }
      at = at.parentElement;
    }
    return '';
  };
  const rowsOf = (table: Element): string[][] => {
    const rows = [...table.querySelectorAll('tr, [role="row"]')].slice(0, most.rows);
    return rows.map((row) => {
      const cells = row.querySelectorAll(
        ':scope > th, :scope > td, :scope > [role="cell"], :scope > [role="gridcell"], :scope > [role="columnheader"], :scope > [role="rowheader"]',
      );
      return [...cells].slice(0, most.cells).map((cell) => textOf(cell));
    });
  };
  const tables = [...(root?.querySelectorAll('table, [role="table"], [role="grid"]') ?? [])];
  return tables
    .filter((table) => !table.querySelector('table'))
    .slice(0, most.tables)
    .map((table) => ({ heading: headingOf(table), rows: rowsOf(table) }))
    .filter(({ rows }) => rows.length > 0);
}
