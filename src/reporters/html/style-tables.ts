/** Styles of the tables, and of the matrices over scenarios in particular. */

/** The style sheet as text. */
export const tableStyle = `
.scroll {
  position: relative; overflow-x: auto; margin: 0.75rem 0 1.25rem; background: var(--sheet);
  border: 1px solid var(--line); border-radius: 4px;
}
table { border-collapse: collapse; width: 100%; font-size: 0.93rem; line-height: 1.45;
  overflow-wrap: break-word; }
caption { text-align: left; padding: 0.7rem 0.85rem 0.6rem; font-weight: 600; caption-side: top; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.85rem; border-top: 1px solid var(--line); }
thead th, thead td { background: var(--paper); font-size: 0.86rem; color: var(--soft); font-weight: 600;
  vertical-align: bottom; }
tbody th { font-weight: 600; }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
table.wide { min-width: 44rem; table-layout: fixed; }
table.wide th:first-child { width: 34%; }
table.wide th:nth-child(2) { width: 25%; }
table.others th:nth-child(2) { width: 12%; }
table.promises th:first-child { width: 46%; }
table.promises th:nth-child(2) { width: 15%; }
table.promises tbody th { font-weight: 400; }
.contrast { display: inline-flex; gap: 0.5rem; align-items: center; white-space: nowrap; }
.swatch { padding: 0 0.35rem; border: 1px solid var(--line); border-radius: 3px; font-weight: 600; }

table.matrix { font-size: 0.88rem; table-layout: fixed; overflow-wrap: anywhere; }
table.matrix th, table.matrix td { padding: 0.45rem 0.55rem; }
table.matrix thead tr > :first-child { width: 9rem; }
@media (min-width: 50rem) { table.matrix thead tr > :first-child { width: 16rem; } }
table.matrix tbody th[scope=row], table.matrix thead tr > :first-child {
  position: sticky; left: 0; z-index: 1; background: var(--sheet);
}
table.matrix thead tr > :first-child { background: var(--paper); }
table.matrix thead .scenario, table.matrix .cell { border-left: 1px solid var(--line); }
.sub { display: block; font-size: 0.93em; line-height: 1.4; }
.cell.absent { color: var(--soft); }
.cell.unseen { color: var(--open); background: var(--open-fill); }
.cell.bad { color: var(--bad); background: var(--bad-fill); }
.cell.bad .aside { color: var(--bad); }
.line { display: block; }
.group th { background: var(--plain-fill); font-size: 0.93em; }
.group th span { position: sticky; left: 0.55rem; }
.group th .says { margin-left: 0.4rem; position: static; }
`;
