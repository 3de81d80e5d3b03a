/** Styles of the masthead, the contents, the sections and the findings. */

/** The style sheet as text. */
export const layoutStyle = `
.masthead {
  background: var(--sheet); border-bottom: 1px solid var(--line); border-top: 6px solid var(--rule);
  padding: 1.5rem var(--edge) 1.75rem;
}
.masthead.bad { border-top-color: var(--bad); }
.masthead.open { border-top-color: var(--open); }
.masthead.good { border-top-color: var(--good); }
.masthead h1 { max-width: 60rem; margin: 0.15rem 0 1rem; }
.lead { font-size: 1.15rem; color: var(--soft); margin: -0.5rem 0 1.1rem; }
.brand {
  margin: 0; color: var(--soft); font-size: 0.85rem; letter-spacing: 0.08em; text-transform: uppercase;
}
.facts {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
  gap: 0.85rem 2rem; margin: 1.1rem 0;
}
.facts dt { color: var(--soft); font-size: 0.85rem; }
.masthead .facts { max-width: 72rem; margin-bottom: 0; }
.masthead .facts div:first-child, .masthead .facts div:last-child { grid-column: 1 / -1; }
ul.inline { display: flex; flex-wrap: wrap; gap: 0.15rem 1.5rem; }

.tally ul { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; }
.tally li { display: flex; flex-direction: column; min-width: 6.5rem; }
.tally strong { font-size: 1.75rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tally li.bad { color: var(--bad); }
.tally li.open { color: var(--open); }
.tally li.good { color: var(--good); }
.tally li.plain { color: var(--plain); }
.bar {
  display: flex; gap: 2px; height: 8px; margin-top: 0.9rem; max-width: 50rem; overflow: hidden;
  border-radius: 4px;
}
.bar span { flex-basis: 4px; background: currentColor; }
.bar .bad { color: var(--bad); }
.bar .open { color: var(--open); }
.bar .good { color: var(--good); }
.bar .plain { color: var(--rule); }

.columns { display: grid; grid-template-columns: minmax(0, 1fr); padding: 0 var(--edge); }
nav { padding: 1.25rem 0 0; font-size: 0.93rem; }
nav .heading { margin: 0 0 0.35rem; color: var(--soft); font-size: 0.85rem; }
nav ol { display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; }
nav li { display: flex; gap: 0.5rem; align-items: baseline; }
nav a { display: inline-block; padding: 0.25rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
main { padding: 1.5rem 0 3rem; min-width: 0; }
@media (min-width: 76rem) {
  .columns { grid-template-columns: 13.5rem minmax(0, 1fr); gap: 2.5rem; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto;
    padding: 2rem 0 1rem; }
  nav ol { display: block; }
  nav li { justify-content: space-between; border-bottom: 1px solid var(--line); }
  main { padding: 1.75rem 0 4rem; }
  footer > * { margin-left: 16rem; }
}
footer {
  border-top: 1px solid var(--line); background: var(--sheet);
  padding: 2rem var(--edge) 3rem;
}
footer h2 { font-size: 1.2rem; margin-bottom: 0.75rem; }
section section { margin-top: 2.75rem; }
.page + .page, #overview + .page { margin-top: 3.5rem; padding-top: 2rem; border-top: 3px solid var(--line); }
h3 { padding-bottom: 0.4rem; margin-bottom: 1rem; border-bottom: 2px solid var(--ink); }
.url { margin: 0.35rem 0 0.75rem; }
.verdict { font-size: 1.15rem; font-weight: 600; }
.notice {
  padding: 0.9rem 1.1rem; border-left: 4px solid var(--open); background: var(--open-fill);
}
.notice p:last-child { margin-bottom: 0; }
.count {
  flex: none; white-space: nowrap;
  display: inline-block; min-width: 1.6em; padding: 0 0.4em; border-radius: 1em; text-align: center;
  background: var(--plain-fill); color: var(--plain); font-size: 0.85em; font-weight: 600;
  font-family: system-ui, sans-serif; font-variant-numeric: tabular-nums;
}
.badge {
  display: inline-block; padding: 0.05rem 0.55rem; border-radius: 3px; font-size: 0.86rem;
  font-weight: 600; white-space: nowrap; border: 1px solid transparent;
}
.badge.bad { color: var(--bad); background: var(--bad-fill); border-color: var(--bad); }
.badge.open { color: var(--open); background: var(--open-fill); border-color: var(--open); }
.badge.good { color: var(--good); background: var(--good-fill); border-color: var(--good); }
.badge.plain { color: var(--plain); background: var(--plain-fill); }

.severity { margin-top: 1.5rem; }
.severity h4 { margin-bottom: 0.75rem; }
.severity h4 .says { display: inline-block; margin-left: 0.35rem; font-size: 0.93rem; }
.finding {
  background: var(--sheet); border: 1px solid var(--line); border-left: 4px solid var(--bad);
  border-radius: 4px; padding: 1rem 1.25rem 1.1rem; margin-bottom: 1rem;
}
.finding header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.3rem 0.75rem; }
.finding h5 { flex: 1 1 20rem; }
.rule { color: var(--soft); font-size: 0.93rem; }
th .rule { display: block; font-weight: 400; margin-top: 0.2rem; }
.message { margin: 0.6rem 0 0.9rem; font-size: 1.06rem; }
.reasons { display: grid; gap: 0.75rem; }
.reasons dt { color: var(--soft); font-size: 0.85rem; margin-bottom: 0.1rem; }
@media (min-width: 50rem) {
  .reasons div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 1rem; }
  .reasons dt { padding-top: 0.12rem; }
}
.places li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.6rem; padding: 0.3rem 0 0.4rem; border-top: 1px solid var(--line); }
.places li:first-child { border-top: 0; padding-top: 0; }
.chip {
  display: inline-block; padding: 0 0.5rem; border: 1px solid var(--line);
  border-radius: 3px; background: var(--paper); font-size: 0.86rem;
}
.places .what { flex: 1 1 60%; }
.places .notes { flex: 1 1 20rem; }
@media (min-width: 50rem) { .places .pointer { margin-left: auto; } }
.notes, .pointer { color: var(--soft); font-size: 0.9rem; }
td .pointer { display: block; margin-top: 0.2rem; }
td .pointer code { display: block; }
.gaps li { padding: 0.3rem 0; border-bottom: 1px solid var(--line); }
.sources li + li { margin-top: 0.15rem; }

.figures { display: grid; gap: 1rem; margin: 0 0 1.25rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
figure { margin: 0; }
figure img { border: 1px solid var(--line); border-radius: 4px; max-height: 32rem; }
figcaption { color: var(--soft); font-size: 0.9rem; margin-top: 0.3rem; }
blockquote { margin: 0.25rem 0 0.75rem; padding: 0.25rem 0 0.25rem 1.1rem;
  border-left: 3px solid var(--line); white-space: pre-line; }
blockquote p { margin-bottom: 0.5rem; }
.steps { padding-left: 0; margin: 0.25rem 0 1rem; }
.steps li { padding: 0.25rem 0; border-bottom: 1px solid var(--line); }
.steps figure { margin: 0.5rem 0; max-width: 26rem; }
.time { display: inline-block; min-width: 4.2rem; color: var(--soft);
  font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: 0.15rem 1.4rem; font-size: 0.9rem; color: var(--soft); }
.legend .bad { color: var(--bad); }
`;
