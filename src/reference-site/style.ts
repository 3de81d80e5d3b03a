/** The style sheet of the reference site. */

/** The whole style sheet. */
export const siteStyle = `
:root {
  --ink: #17202b;
  --soft: #4d5965;
  --line: #d9dee3;
  --paper: #fbfaf7;
  --accent: #15314f;
  --green: #1b7f2e;
  --red: #c8102e;
  --banner-height: 0px;
  color-scheme: light;
}
* { box-sizing: border-box; }
html { scroll-padding-bottom: var(--banner-height); }
html.with-banner { --banner-height: 19rem; }
body {
  margin: 0;
  padding-bottom: var(--banner-height);
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.65 Georgia, 'Times New Roman', serif;
}
[hidden] { display: none !important; }
a { color: #14508f; }
a:hover { color: #0b3460; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 3px; }
h1, h2, h3, .kicker, .byline, .masthead, .foot, .banner, .settings, .embed, .ad-slot {
  font-family: system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif;
}
h1, h2 { text-wrap: balance; }
h1 { font-size: 2.25rem; line-height: 1.18; margin: 0 0 .75rem; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .75rem; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem; z-index: 40; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

.masthead {
  display: flex; flex-wrap: wrap; align-items: baseline; gap: .5rem 2.5rem;
  max-width: 70rem; margin: 0 auto; padding: 1.5rem 1.5rem 1rem;
  border-bottom: 3px solid var(--accent);
}
.brand {
  font: 700 1.9rem/1.2 Georgia, serif; color: var(--accent); text-decoration: none;
}
.masthead nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; font-size: .95rem; }
.masthead nav a { color: var(--ink); text-decoration: none; padding: .25rem 0; }
.masthead nav a:hover { text-decoration: underline; }

main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; }
main:has(.teasers) { max-width: 70rem; }
.teasers { display: grid; grid-template-columns: repeat(3, 1fr); gap: 2.5rem 2rem; }
.teaser:first-child { grid-column: 1 / -1; display: grid; grid-template-columns: 3fr 2fr; gap: 0 2rem; align-content: start; }
.teaser:first-child img { grid-row: 1 / 5; }
.teaser:first-child h2 { font-size: 1.9rem; }
.teaser img, .illustration img { width: 100%; height: auto; display: block; }
.teaser h2 { margin: 0 0 .5rem; }
.teaser h2 a { color: var(--ink); text-decoration: none; }
.teaser h2 a:hover { text-decoration: underline; }
.teaser p { margin: 0; }
.teaser .kicker { margin: .75rem 0 .25rem; }
.kicker { color: #9a2a10; font-size: .85rem; font-weight: 600; margin: 0 0 .4rem; }
.byline { color: var(--soft); font-size: .95rem; margin: 0 0 1.5rem; }
.illustration { margin: 0 0 1.75rem; }
.article-body p { margin: 0 0 1.2rem; }
.article-body > p:first-child { font-size: 1.25rem; line-height: 1.55; }
.wall { padding: 2rem; background: #eef1f4; text-align: center; }

.embed { border-left: 3px solid var(--line); padding: .25rem 0 .25rem 1.25rem; margin: 0 0 1.5rem; font-size: .95rem; color: var(--soft); }
.embed p { margin: 0; }
.embed iframe, .follow iframe { display: block; width: 100%; height: 7rem; border: 0; background: #fff; }
.thread { display: block; width: 100%; height: 26rem; border: 0; }
.comments-closed { background: #eef1f4; padding: 1.25rem 1.5rem; margin: 0; font-size: 1rem; }
.ad-slot { display: flex; flex-direction: column; margin: 2.5rem 0 0; padding: 1rem 1.5rem; background: #fff6e0; font-size: 1rem; }
.ad-slot small { color: var(--soft); }
.more ul { list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1.25rem; }
.more img { width: 100%; height: auto; display: block; margin-bottom: .4rem; }
.more a { color: var(--ink); }
.policy h2 { margin-top: 2rem; }

.foot { border-top: 1px solid var(--line); max-width: 70rem; margin: 0 auto; padding: 1.5rem; font-size: .95rem; color: var(--soft); }
.foot p { margin: 0 0 .75rem; }
.way-back { font: inherit; color: #14508f; text-decoration: underline; background: none; border: 0; padding: .25rem 0; margin-left: 1.5rem; cursor: pointer; }
.imprint { font-size: .875rem; }

.banner {
  position: fixed; inset: auto 0 0 0; z-index: 20;
  max-height: 80vh; overflow-y: auto;
  background: #fff; border-top: 4px solid var(--accent);
  box-shadow: 0 -6px 24px rgb(23 32 43 / .18);
  font-size: 1rem; line-height: 1.5;
}
.banner-inner {
  position: relative; max-width: 70rem; margin: 0 auto; padding: 1.25rem 1.5rem;
  display: grid; grid-template-columns: 1fr 15rem; gap: 1rem 2.5rem; align-items: center;
}
.banner-text p { margin: 0 0 .4rem; max-width: 44rem; }
.banner-controls { position: relative; display: grid; gap: .6rem; }
.control {
  font: 600 1rem/1.25 system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif;
  display: block; text-align: center; padding: .7rem 1.25rem; min-height: 2.75rem;
  border: 2px solid var(--accent); border-radius: 4px;
  background: var(--accent); color: #fff; cursor: pointer;
}
.control:hover { background: #0c2138; border-color: #0c2138; }
.control-customize { background: #fff; color: var(--accent); }
.control-customize:hover { color: #fff; }
.refuse-small { font-size: .7rem; padding: .1rem .4rem; min-height: 1.5rem; width: 6rem; justify-self: center; border-width: 1px; }
.refuse-faint, .refuse-faint:hover { background: #e6e9ec; border-color: #e6e9ec; color: #aab3bc; }
.refuse-small-grey-link, .refuse-small-grey-link:hover {
  background: none; border: 0; padding: 0; min-height: 0; font-size: .7rem; font-weight: 400;
  color: #b4bac1; text-decoration: underline; justify-self: center; width: 5rem;
}
.flaw-focus-unmarked :focus-visible { outline: none; }
.flaw-targets-too-small .banner-controls { gap: 0; }
.flaw-targets-too-small .control { font-size: .5rem; line-height: 1; min-height: 0; padding: 0; border: 0; }
.flaw-text-too-pale .banner-text p { color: #b4bac1; }
@media (max-width: 400px) { .flaw-lost-when-narrow .control-refuse { display: none; } }
.cover { position: absolute; inset: 0; }
.banner-controls:has(.cover) .control-accept, .banner-controls:has(.cover) .control-customize { position: relative; z-index: 1; }
.close { position: absolute; top: .5rem; right: .75rem; width: 2rem; height: 2rem; font-size: 1.25rem; line-height: 1; border: 0; background: none; color: var(--ink); cursor: pointer; }

.settings {
  width: min(44rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); overflow-y: auto;
  padding: 1.75rem 2rem; border: 0; border-top: 4px solid var(--accent);
  color: var(--ink); background: #fff; font-size: 1rem; line-height: 1.55;
}
.settings::backdrop { background: rgb(12 22 34 / .55); }
.settings h2 { margin: 0 0 .75rem; outline: 0; }
.settings p { margin: 0 0 1rem; }
.category { position: relative; margin: 1.25rem 0 0; }
.category h3 { margin: 0 0 .6rem; }
.settings .band-state {
  position: absolute; top: .8rem; right: 1.25rem; margin: 0;
  color: #fff; font-weight: 600; pointer-events: none;
}
.band {
  display: block; width: 100%;
  font: 600 1.0625rem/1.3 system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif;
  text-align: left; padding: .75rem 1.25rem; border: 0; border-radius: 4px; cursor: pointer;
  background: var(--red); color: #fff;
}
.band-allowed { background: var(--green); }
.settings-controls { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
.settings-controls .control { min-width: 10.5rem; }
.settings-controls .control-save { margin-left: auto; min-width: 7rem; }

@media (max-width: 48rem) {
  html.with-banner { --banner-height: 75vh; }
  h1 { font-size: 1.75rem; }
  .teasers, .teaser:first-child { grid-template-columns: 1fr; }
  .teaser:first-child img { grid-row: auto; }
  .banner { max-height: 75vh; font-size: .9375rem; }
  .banner-inner { grid-template-columns: 1fr; padding-bottom: 0; }
  .banner-controls {
    position: sticky; bottom: 0; grid-template-columns: 1fr 1fr;
    padding: .75rem 0 1.25rem; background: #fff;
  }
  .banner .control { padding: .7rem .5rem; }
  .control-customize { grid-column: 1 / -1; }
  .settings { padding: 1.25rem 1.25rem; font-size: .9375rem; }
  .settings-controls .control, .settings-controls .control-save { min-width: 0; margin: 0; flex: 1 1 9rem; }
}
`;
