/** Starts the real browser: its sandbox, its account, its profile, and third-party cookies. */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { launchBrowser } from '../../../src/browser/launch/launch.js';
import type { LaunchedBrowser, LaunchOptions } from '../../../src/browser/launch/launch-options.js';
import { serveHttpsHosts, type HttpsHosts } from '../https-hosts.js';

let launched: LaunchedBrowser | undefined;
let hosts: HttpsHosts | undefined;

afterEach(async () => {
  await launched?.close();
  await hosts?.close();
  launched = undefined;
  hosts = undefined;
});

async function start(options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  launched = await launchBrowser(options);
  return launched;
}

describe('launchBrowser', () => {
  it('starts in a sandbox that the browser itself calls adequate', async () => {
    const { browser, sandbox } = await start();
    const page = await browser.newPage();

    await page.goto('chrome://sandbox');
    const verdict = await page.waitForSelector('#evaluation:not(:empty)');

    expect(sandbox).toBe(true);
    expect(await verdict?.evaluate((element) => element.textContent)).toBe(
      'You are adequately sandboxed.',
    );
  });

  it('runs as an unprivileged user where root starts it', async () => {
    const { browser, runsAs } = await start();
    const session = await browser.target().createCDPSession();

    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const main = processInfo.find(({ type }) => type === 'browser');

    const owner = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${main?.id}/status`, 'utf8'))?.[1];
    const callerUid = process.getuid?.();
    expect(runsAs).toBe(callerUid === 0 ? 'nobody' : null);
    expect(Number(owner) === 0).toBe(false);
    expect(Number(owner) === callerUid).toBe(callerUid !== 0);
  });

  it('removes the profile when it is closed, and closing again does nothing', async () => {
    const { browser, close } = await start();
    const session = await browser.target().createCDPSession();
    const { arguments: args } = await session.send('Browser.getBrowserCommandLine');
    const flag = args.find((each) => each.startsWith('--user-data-dir='));
    const profile = flag?.slice('--user-data-dir='.length) ?? '';
    const existed = existsSync(profile);

    await close();
    await close();

    expect(existed).toBe(true);
    expect(existsSync(profile)).toBe(false);
  });

  it('gives every page the languages of the locale', async () => {
    const { browser } = await start({ locale: 'fr-FR' });
    const context = await browser.createBrowserContext();
    const page = await context.newPage();

    const languages = await page.evaluate(() => navigator.languages);

    expect(languages.slice(0, 2)).toEqual(['fr-FR', 'fr']);
  });
});

/** A page that embeds another site's frame and pixel, each of which sets a cookie of its own. */
class ThirdPartyCookies {
  readonly sent: string[] = [];

  answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { host, cookie } = request.headers;
    if (host === 'tracker.example') {
      this.sent.push(cookie ?? '');
      response.setHeader('Set-Cookie', 'id=1; SameSite=None; Secure; Max-Age=3600; Path=/');
    }
    response.setHeader('Content-Type', 'text/html');
    response.end(host === 'news.test' ? '<p>news</p>' : '');
  };
}

async function visitTwice(options: LaunchOptions): Promise<{ sent: string[]; stored: string[] }> {
  const site = new ThirdPartyCookies();
  hosts = await serveHttpsHosts(['news.test', 'tracker.example'], site.answer);
  const { browser } = await start({ ...options, browserArgs: hosts.browserArgs });
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto('https://news.test/');
  for (let visit = 0; visit < 2; visit += 1) {
    await page.evaluate(async () => {
      await fetch('https://tracker.example/pixel', { mode: 'no-cors', credentials: 'include' });
    });
  }
  const stored = (await context.cookies()).map(({ domain, name }) => `${domain} ${name}`);
  return { sent: site.sent, stored };
}

describe('third-party cookies', () => {
  it('are stored and sent in a fresh context by default', async () => {
    expect(await visitTwice({})).toEqual({ sent: ['', 'id=1'], stored: ['tracker.example id'] });
  });

  it('are neither stored nor sent where they are to be blocked', async () => {
    expect(await visitTwice({ thirdPartyCookies: 'block' })).toEqual({
      sent: ['', ''],
      stored: [],
    });
  });
});
