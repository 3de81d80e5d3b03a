/** Whether memory stays flat over many visits in one browser: Node's heap, and the browser's processes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { launchBrowser } from '../../../src/browser/launch/launch.js';
import { observePage } from '../../../src/audit/observe-page.js';
import { startReferenceSite } from '../../../src/reference-site/site.js';
import { treePssKibibytes } from './process-tree.js';

const visits = 200;
/** Visits after which caches, and code that is compiled once, are there. */
const settled = 50;
/** Visits between two looks. */
const stride = 10;

interface Look {
  readonly visit: number;
  readonly heapKibibytes: number;
  readonly treeKibibytes: number;
}

/** Prints the growth over the last visits, in KiB per visit. */
export async function benchMemory(): Promise<void> {
  console.log(`memory: ${visits} visits that refuse, one after another in one browser`);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const site = await startReferenceSite();
  const launched = await launchBrowser({ browserArgs: site.browserArgs });
  const looks: Look[] = [];
  try {
    for (let visit = 1; visit <= visits; visit += 1) {
      await observePage(launched, site.url('reference'), {
        scenarios: ['refuse'],
        locale: 'fr-FR',
        timezone: 'UTC',
        thirdPartyCookies: 'allow',
        viewport: { width: 1280, height: 900 },
        timeoutMs: 30_000,
        waits: { minimumMs: 100, capMs: 3000 },
      });
      // The site keeps what it served for tests to read; that is not what is measured.
      site.clearLog();
      if (visit % stride > 0) continue;
      collect();
      const heapKibibytes = process.memoryUsage().heapUsed / 1024;
      looks.push({ visit, heapKibibytes, treeKibibytes: treePssKibibytes() });
    }
  } finally {
    await launched.close();
    await site.close();
  }
  report('Node heap', looks, ({ heapKibibytes }) => heapKibibytes);
  report('Node and browser, PSS', looks, ({ treeKibibytes }) => treeKibibytes);
}

function report(what: string, looks: readonly Look[], read: (look: Look) => number): void {
  const late = looks.filter(({ visit }) => visit >= settled);
  const points = late.map((look): [number, number] => [look.visit, read(look)]);
  const [first = [0, 0]] = points;
  const last = points.at(-1) ?? [0, 0];
  const mebibytes = (kibibytes: number): string => (kibibytes / 1024).toFixed(1);
  console.log(
    `  ${what}: ${mebibytes(first[1])} MiB at visit ${first[0]}, ${mebibytes(last[1])} MiB at visit ${last[0]}; ${slope(points).toFixed(1)} KiB per visit`,
  );
}

/** Least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
