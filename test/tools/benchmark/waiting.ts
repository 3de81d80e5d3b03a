/**
 * What waiting costs: a `fetch` whose answer nobody reads, a carousel that has grown to 33 million
 * pixels, and a banner that never comes. Measured is the wall time of the default audit of one page
 * against that of the same page without, or of one visit; starting the browser is not counted.
 */
import { startAuditor } from '../../../src/audit.js';
import type { ScenarioId } from '../../../src/schema/scenario-traits.js';
import { serveHttpsHosts } from '../../browser/https-hosts.js';
import { median } from './median.js';

const rounds = 3;

const banner = `<div id="notice" role="dialog" style="position:fixed;left:0;right:0;bottom:0;background:#fff;padding:1em">
  <p>We and our partners use cookies to measure our audience and to show personalised advertising.</p>
  <button>Accept all</button> <button>Reject all</button></div>
<script>
  const notice = document.getElementById('notice');
  if (localStorage.getItem('choice')) notice.remove();
  notice.onclick = ({ target }) => { if (target.matches('button')) { localStorage.setItem('choice', target.textContent); notice.remove(); } };
</script>`;
const unread = `<script>fetch('/hit', { method: 'POST', mode: 'no-cors', body: location.href })</script>`;
const grown = `<style>body{overflow-x:hidden}main{width:33554400px}.carousel{min-height:90000px}</style><div class="carousel"></div>`;

const pages: Readonly<Record<string, string>> = {
  '/banner': banner,
  '/unread': banner + unread,
  '/grown': grown + banner,
  '/nothing': '',
};

/** Prints each as a ratio, the carousel as seconds too. */
export async function benchWaiting(): Promise<void> {
  console.log('waiting: the default audit of a page with something against the same without');
  const site = await serveHttpsHosts(['bench.test'], ({ url = '/' }, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pageOf(pages[url] ?? ''));
  });
  const measure = async (path: string, scenarios?: readonly ScenarioId[]): Promise<number> =>
    measureAudit(`https://bench.test${path}`, site.browserArgs, scenarios);
  try {
    await measure('/banner'); // Only warms the machine up.
    await compare(
      'a fetch that nobody reads',
      () => measure('/unread'),
      () => measure('/banner'),
    );
    await compare(
      'a carousel of 33 million pixels',
      () => measure('/grown'),
      () => measure('/banner'),
    );
    await compare(
      'no banner, six scenarios against one',
      () => measure('/nothing'),
      () => measure('/nothing', ['untouched']),
    );
  } finally {
    await site.close();
  }
}

/** Measures in turns, so that a machine that slows down slows both. */
async function compare(
  name: string,
  measureWith: () => Promise<number>,
  measureWithout: () => Promise<number>,
): Promise<void> {
  const pairs: { readonly ratio: number; readonly more: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = [await measureWith(), await measureWithout()];
    pairs.push({ ratio: one / other, more: one - other });
  }
  const ratio = median(pairs.map((pair) => pair.ratio)).toFixed(2);
  const more = median(pairs.map((pair) => pair.more)).toFixed(1);
  console.log(`  ${name}: wall ${ratio}, ${more} s more (medians of ${rounds})`);
}

async function measureAudit(
  url: string,
  browserArgs: readonly string[],
  scenarios?: readonly ScenarioId[],
): Promise<number> {
  const auditor = await startAuditor({
    browserArgs,
    locale: 'en-GB',
    ...(scenarios && { scenarios }),
  });
  try {
    const startedMs = performance.now();
    await auditor.observe(url);
    return (performance.now() - startedMs) / 1000;
  } finally {
    await auditor.close();
  }
}

function pageOf(parts: string): string {
  const text =
    '<p>The harbour reopened on Monday after a long winter of repairs, and the first boats came in before noon.</p>';
  return `<!doctype html><html lang="en"><title>Harbour</title><link rel="icon" href="data:,"><main><h1>Harbour</h1>${text.repeat(40)}<p><a href="/next">The new line of boats and its timetable</a></p></main>${parts}</html>`;
}
