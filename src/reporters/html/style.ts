/** The style sheet of the HTML report; it contains no quote, ampersand or angle bracket to escape. */
import { layoutStyle } from './style-layout.js';
import { tableStyle } from './style-tables.js';

const light = `
  --edge: max(clamp(1rem, 4vw, 3rem), calc((100% - 92rem) / 2));
  --paper: #f6f5f1; --sheet: #ffffff; --ink: #1c2127; --soft: #535b65; --line: #d9d6cd;
  --accent: #1d4a78; --rule: #8b8577;
  --bad: #9c1616; --bad-fill: #fbeceb; --open: #704500; --open-fill: #fcf2de;
  --good: #17602f; --good-fill: #e8f4ea; --plain: #4b535d; --plain-fill: #eceef0;
`;

const dark = `
  --paper: #13161a; --sheet: #1b1f25; --ink: #e7e9ec; --soft: #aab2bc; --line: #343b45;
  --accent: #9cc3ee; --rule: #6b7380;
  --bad: #ffa39c; --bad-fill: #3b1b1d; --open: #f3cb80; --open-fill: #352a13;
  --good: #93d7a8; --good-fill: #17301f; --plain: #b8c0ca; --plain-fill: #272d35;
`;

const base = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 400 1rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; text-wrap: pretty; }
h1, h2, h3 {
  font-family: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, 'Noto Serif', serif;
  font-weight: 600;
}
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.2rem); letter-spacing: -0.01em; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.3rem; }
h4 { font-size: 1.05rem; margin: 1.6rem 0 0.5rem; }
h5 { font-size: 1.05rem; }
p { margin: 0 0 0.75rem; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
code {
  font: 0.86em/1.45 ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
}
ul, ol { margin: 0; padding: 0; list-style: none; }
dl, dd { margin: 0; }
img { display: block; max-width: 100%; height: auto; }
q, blockquote { quotes: '\\201c' '\\201d'; }
details { margin: 0.35rem 0; }
summary { cursor: pointer; padding: 0.35rem 0; color: var(--accent); font-weight: 600; }
summary .aside { font-weight: 400; }
.aside, .says, .none, .sub { color: var(--soft); font-weight: 400; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 2; padding: 0.6rem 1rem; }
.skip:focus { top: 1rem; background: var(--sheet); border-radius: 4px; }
`;

const print = `
@media print {
  :root { ${light} color-scheme: light; --paper: #ffffff; }
  @page { margin: 16mm 14mm; }
  html { font-size: 9.5pt; }
  nav, .skip { display: none; }
  .columns { display: block; padding: 0; }
  .masthead, footer { padding: 1rem 0; }
  main { padding: 1rem 0; }
  .scroll { overflow: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .finding, tr, figure, .facts div { break-inside: avoid; }
  h2, h3, h4, h5 { break-after: avoid; }
  table.wide { min-width: 0; }
  table { font-size: 0.86rem; }
  table.matrix { font-size: 0.8rem; min-width: 0 !important; }
  table.matrix th, table.matrix td { padding: 0.2rem 0.3rem; position: static !important; }
  table.matrix thead tr > :first-child { width: 26%; }
  .sources a::after { content: ' (' attr(href) ')'; color: var(--soft); }
}
`;

/** All rules, in the order in which they override one another. */
export const style = [base, layoutStyle, tableStyle, print].join('');
