/**
 * A separate program that downloads Chrome into a given folder; as a process of its own it can be
 * stopped completely.
 */
import { Browser, canDownload, getInstalledBrowsers, install } from '@puppeteer/browsers';
import { chromeBuildId, removeDownload } from '../machine/browser-cache.js';

const unpackingSignMs = 5_000;

const cacheDir = process.argv[2] ?? '';
const environment = process.env;
const baseUrl =
  environment['PUPPETEER_CHROME_DOWNLOAD_BASE_URL'] ?? environment['PUPPETEER_DOWNLOAD_BASE_URL'];
const chrome = { browser: Browser.CHROME, buildId: chromeBuildId, cacheDir };
const wanted = baseUrl === undefined ? chrome : { ...chrome, baseUrl };

// A browser that root downloads must be readable by the account that runs it.
process.umask(0o022);
if (!(await canDownload(wanted))) {
  throw new Error(
    `the download host cannot be reached, or has no Chrome ${chromeBuildId} for this system`,
  );
}
const installed = await getInstalledBrowsers({ cacheDir });
if (!installed.some(({ buildId }) => buildId === chromeBuildId)) {
  // An interrupted download leaves a folder without the browser, which `install` refuses to fill.
  await removeDownload(cacheDir);
}
let unpacking: NodeJS.Timeout | undefined;
await install({
  ...wanted,
  downloadProgressCallback: (downloadedBytes, totalBytes) => {
    process.stdout.write(`${downloadedBytes}/${totalBytes}\n`);
    // Unpacking prints nothing, and the caller takes silence for a broken connection.
    if (downloadedBytes >= totalBytes) {
      unpacking ??= setInterval(() => process.stdout.write('unpacking\n'), unpackingSignMs);
    }
  },
});
clearInterval(unpacking);
