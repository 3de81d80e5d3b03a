/** Bad input against a real browser: no page that could not be audited passes, and the others are audited. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  assembleReport,
  defaultScenarios,
  loadRulesForPages,
  renderTerminal,
} from '../src/audit.js';
import { auditPages, type AuditedPage, type BatchOptions } from '../src/batch/audit-pages.js';
import { findBrowser } from '../src/browser/machine/find-browser.js';
import { parseReport } from '../src/schema/parse.js';
import type { Report, ReportInput } from '../src/schema/report.js';
import { startDifficultSite, type DifficultSite } from './bad-input/difficult-site.js';
import { fairPages } from './bad-input/stand-ins.js';
import { writeMarkingBrowser } from './bad-input/marking-browser.js';
import { serveHttpsHosts } from './browser/https-hosts.js';
import { runBandeau, startBandeau } from './cli/run-bandeau.js';

const longMs = 240_000;
let site: DifficultSite;
let folder = '';

beforeAll(async () => {
  site = await startDifficultSite();
  folder = mkdtempSync(path.join(tmpdir(), 'bad-input-'));
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Short waits: these pages are loaded for how they fail, not for what they set. */
async function auditQuickly(
  urls: readonly string[],
  more: Partial<BatchOptions> = {},
): Promise<AuditedPage[]> {
  return auditPages(urls, {
    rules: await loadRulesForPages(['eu-core']),
    browserArgs: site.browserArgs,
    scenarios: ['untouched'],
    concurrency: 3,
    waitMinMs: 300,
    waitMaxMs: 1500,
    timeoutMs: 5000,
    ...more,
  });
}

/** Options of the command line for the same. */
function quickArgs(): string[] {
  const waits = ['--wait-min', '300', '--wait-max', '1500', '--timeout', '5000'];
  const browserArgs = site.browserArgs.map((arg) => `--browser-arg=${arg}`);
  return ['--rules', 'eu-core', '--scenarios', 'untouched', ...waits, ...browserArgs];
}

function readReport(output: string): Report {
  const file = path.join(output, 'report.json');
  return parseReport(JSON.parse(readFileSync(file, 'utf8')), file);
}

const stackTrace = /\n\s+at .+:\d+/;

const notAudited: readonly (readonly [name: string, path: string, code: string, words: string])[] =
  [
    ['a host that no name leads to', 'http://gone.test/', 'name-not-resolved', 'spelling'],
    ['a port at which nothing listens', 'refused', 'connection-refused', 'check host and port'],
    ['a server that says nothing', 'silent', 'timed-out', '--timeout'],
    ['a document that never comes', '/never-answers', 'timed-out', '--timeout'],
    ['a document that never ends', '/endless', 'timed-out', '--timeout'],
    ['a script that never comes', '/blocking-script', 'timed-out', '--timeout'],
    ['a script that never ends', '/busy-loop', 'timed-out', 'busy'],
    ['a document that is cut off', '/cut-off', 'navigation-failed', 'broke off'],
    ['a server that hangs up', '/hangs-up', 'navigation-failed', 'broke off'],
    ['status 404', '/404', 'http-error', 'answered 404'],
    ['status 500', '/500', 'http-error', 'answered 500'],
    ['a redirect to status 404', '/redirect-to-404', 'http-error', '/404 answered 404'],
    ['a script that leads to status 404', '/script-to-404', 'http-error', '/404 answered 404'],
    ['a late script that leads to status 404', '/late-to-404', 'http-error', '/404 answered 404'],
    ['an answer without content', '/no-content', 'not-a-page', 'HTML page'],
    ['a PDF', '/pdf', 'not-a-page', 'application/pdf'],
    ['a download', '/download', 'not-a-page', 'download'],
    ['HTML as a download', '/html-download', 'not-a-page', 'download'],
    ['JSON', '/json', 'not-a-page', 'application/json'],
    ['plain text', '/text', 'not-a-page', 'text/plain'],
    ['an image', '/image', 'not-a-page', 'image/svg+xml'],
    ['an empty document', '/empty', 'not-a-page', 'empty document'],
    ['a script that leads to a blank page', '/blank', 'not-a-page', 'about:blank'],
    ['a redirect loop', '/redirect-loop', 'redirect-loop', 'circle'],
    ['a redirect to a host that is not there', '/to-nowhere', 'name-not-resolved', 'spelling'],
    ['a redirect to a mail address', '/to-mail', 'not-a-page', 'HTML page'],
    ['a redirect to a file', '/to-file', 'navigation-failed', 'UNSAFE_REDIRECT'],
    ['a refresh of itself', '/refresh-itself', 'redirect-loop', 'does not stay'],
    ['a script that goes on and on', '/away-in-a-loop', 'redirect-loop', 'does not stay'],
    // It is seen to leave while it arrives or, on a slow machine, only while it is looked at.
    [
      'a page that leaves',
      '/away-after-load',
      'redirect-loop|observation-failed',
      '/away-after-load',
    ],
    ['a page that reloads itself', '/reloads-itself', 'redirect-loop', 'does not stay'],
    ["a seller's check for robots", '/wall-cloudflare', 'bot-challenge', 'Cloudflare'],
    ['a check by a script alone', '/wall-datadome', 'bot-challenge', 'DataDome'],
    ['a check that names itself', '/wall-aws', 'bot-challenge', 'confirm you are human'],
    ['a check in a frame', '/wall-imperva', 'bot-challenge', 'Imperva'],
    ['a check for robots in French', '/wall-in-french', 'bot-challenge', 'robot'],
    ['a check for robots in Russian', '/wall-in-russian', 'bot-challenge', 'робот'],
    ['a refusal', '/wall-akamai', 'access-denied', 'Access Denied'],
    ['a refusal with a check', '/wall-human', 'bot-challenge|access-denied', 'human'],
    ['a refusal in German', '/denied-in-german', 'access-denied', 'Zugriff verweigert'],
    ['a refusal in Polish', '/denied-in-polish', 'access-denied', 'Odmowa'],
    ['an error of status 200', '/error-500', 'error-page', '500 Internal Server Error'],
    ['an error of status 200 in Spanish', '/error-in-spanish', 'error-page', '503'],
    ['XML that is not well-formed', '/broken-xml', 'xml-invalid', 'XML'],
    ['a picture served as HTML', '/picture-as-html', 'not-html', 'picture'],
    ['a drawing served as HTML', '/drawing-as-html', 'not-html', 'picture'],
  ];

const audited: readonly (readonly [name: string, path: string, finalUrl: string])[] = [
  ['a plain page', '/good', 'http://site.test/good'],
  ['an address with a fragment', '/good#top', 'http://site.test/good#top'],
  ['a page with dialogs', '/dialogs', 'http://site.test/dialogs'],
  ['a page that opens windows', '/opens-windows', 'http://site.test/opens-windows'],
  ['a page that closes itself', '/closes-itself', 'http://site.test/closes-itself'],
  ['an image that never comes', '/image-never-ends', 'http://site.test/image-never-ends'],
  ['a page that floods its history', '/floods-history', 'http://site.test/floods-history'],
  ['a page that changes its hash', '/changes-its-hash', 'http://site.test/changes-its-hash'],
  ['a worker that never loads', '/worker-never-loads', 'http://site.test/worker-never-loads'],
  ['a refresh to another page', '/refresh-once', 'http://site.test/good'],
  ['a script that leads to another page', '/replaces-itself', 'http://site.test/good'],
  [
    'a page whose other page is not there',
    '/second-page-fails',
    'http://site.test/second-page-fails',
  ],
  ...Object.keys(fairPages).map(
    (page) => [`a fair page (${page})`, page, `http://site.test${page}`] as const,
  ),
  ['a redirect to another site', '/to-other-site', 'http://other.test/good'],
  ['a script that leads to another site', '/script-to-other-site', 'http://other.test/good'],
];

describe('one batch of difficult pages', () => {
  let pages: ReadonlyMap<string, AuditedPage>;

  const addressOf = (place: string): string => {
    if (place === 'silent') return site.silentUrl;
    if (place === 'refused') return site.refusedUrl;
    return place.startsWith('/') ? site.url(place) : place;
  };

  beforeAll(async () => {
    const places = [...notAudited, ...audited].map(([, place]) => place);
    const results = await auditQuickly(places.map(addressOf));
    pages = new Map(results.map((page, index) => [places[index] ?? '', page]));
  }, longMs);

  it.each(notAudited)('does not audit %s', (_name, place, code, words) => {
    const page = pages.get(place);

    const codes = new RegExp(`^(${code})$`);
    expect(page).toMatchObject({
      url: addressOf(place),
      error: { code: expect.stringMatching(codes) },
    });
    const message = page && 'error' in page ? page.error.message : '';
    expect(message).toContain(words);
    // What happened, then what to do.
    expect(message).toMatch(/^\S+ .+\. [A-Z].+\.$/);
    expect(message).not.toMatch(stackTrace);
  });

  it.each(audited)('audits %s', (_name, place, finalUrl) => {
    const page = pages.get(place);

    expect(page).toMatchObject({
      url: addressOf(place),
      evidence: { page: { finalUrl }, scenarios: { untouched: { status: 'completed' } } },
    });
  });

  it('takes the site that is shown in the end for the first party', () => {
    expect(pages.get('/to-other-site')).toMatchObject({
      evidence: { page: { site: 'other.test' } },
    });
  });
});

describe('a page that cannot be loaded again', () => {
  it.each([
    ['/fails-on-return', 'answered 500'],
    ['/wall-on-return', 'human'],
  ])('ends its scenario, not the page: %s', async (place, reason) => {
    const [page] = await auditQuickly([site.url(place)], {
      scenarios: ['untouched', 'refuse'],
    });

    expect(page).toMatchObject({
      evidence: {
        scenarios: {
          untouched: { status: 'failed', reason: expect.stringContaining(reason) },
          refuse: { status: 'blocked', reason: 'No consent banner was found.' },
        },
      },
    });
    const findings = page && 'findings' in page ? page.findings : [];
    const prior = findings.filter(({ ruleId }) => ruleId.startsWith('prior-'));
    const outcomes = Object.fromEntries(prior.map(({ ruleId, outcome }) => [ruleId, outcome]));
    // Without a banner there is nothing to record a choice for.
    const { 'prior-no-positive-record': record, ...others } = outcomes;
    expect(record).toBe('inapplicable');
    expect(new Set(Object.values(others))).toEqual(new Set(['cantTell']));
  });
});

describe('a page without a banner', () => {
  const bannerRule = 'banner-shown-when-required';

  it('is fine where it tracks nothing, and a finding where it tracks', async () => {
    const [good, tracks] = await auditQuickly([site.url('/good'), site.url('/tracks')]);

    expect([good, tracks]).toMatchObject([
      { evidence: { banner: null } },
      { evidence: { banner: null } },
    ]);
    expect(findingOf(good, bannerRule)).toMatchObject({ outcome: 'passed' });
    const summary = renderTerminal(reportOn([good, tracks]));
    expect(summary).toContain('none found, and nothing was seen that would need one.');
    expect(summary).toContain('none found, though something was seen that needs consent.');
    expect(findingOf(tracks, bannerRule)).toMatchObject({ outcome: 'failed' });
    expect(findingOf(tracks, 'prior-no-nonexempt-cookie')).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('_ga'),
    });
  });

  it('leaves no question about choices open where there is none to make', async () => {
    const [good] = await auditQuickly([site.url('/good')], { scenarios: defaultScenarios });

    const findings = good && 'findings' in good ? good.findings : [];
    expect(findings).not.toHaveLength(0);
    expect(findings.filter(({ outcome }) => /failed|cantTell|untested/.test(outcome))).toEqual([]);
  });

  function reportOn(pages: readonly (AuditedPage | undefined)[]): ReportInput {
    const present = pages.filter((page) => page !== undefined);
    const clock = { startedAt: '', finishedAt: '' };
    return { report: assembleReport({ ...clock, ruleSets: [], pages: present }), evidence: [] };
  }

  function findingOf(page: AuditedPage | undefined, ruleId: string): unknown {
    return page && 'findings' in page
      ? page.findings.find((finding) => finding.ruleId === ruleId)
      : undefined;
  }
});

describe('a certificate that nobody vouches for', () => {
  it('is an error, unless the caller says that it does not matter', async () => {
    const hosts = await serveHttpsHosts(['self-signed.test'], (_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>Page</title><p>Words.</p>');
    });
    const [mapping = ''] = hosts.browserArgs;
    const url = 'https://self-signed.test/';
    try {
      const [refused] = await auditQuickly([url], { browserArgs: [mapping] });
      const [admitted] = await auditQuickly([url], {
        browserArgs: [mapping],
        ignoreHttpsErrors: true,
      });

      expect(refused).toMatchObject({
        error: {
          code: 'certificate-invalid',
          message: expect.stringContaining('--ignore-https-errors'),
        },
      });
      expect(admitted).toMatchObject({ evidence: { page: { finalUrl: url } } });
    } finally {
      await hosts.close();
    }
  });
});

describe('third-party cookies', () => {
  const set = 'id=1; Secure; SameSite=None; Max-Age=3600; Path=/';

  it.each([
    ['allow', ['id']],
    ['block', []],
  ] as const)('are seen as a visitor sees them who has set: %s', async (choice, names) => {
    const hosts = await serveHttpsHosts(['news.test', 'tracker.example'], (request, response) => {
      const isTracker = request.headers.host === 'tracker.example';
      response.setHeader('Content-Type', isTracker ? 'image/gif' : 'text/html');
      if (isTracker) response.setHeader('Set-Cookie', set);
      response.end(
        isTracker ? '' : '<!doctype html><p>News.</p><img src="https://tracker.example/pixel">',
      );
    });
    try {
      const [page] = await auditQuickly(['https://news.test/'], {
        browserArgs: hosts.browserArgs,
        thirdPartyCookies: choice,
      });

      const evidence = page && 'evidence' in page ? page.evidence : undefined;
      expect(evidence?.run.thirdPartyCookies).toBe(choice);
      const cookies = evidence?.scenarios['untouched']?.cookies ?? [];
      const third = cookies.filter(({ party }) => party === 'third');
      expect(third.map(({ name }) => name)).toEqual(names);
    } finally {
      await hosts.close();
    }
  });
});

describe('bandeau audit', () => {
  it(
    'reports what could be audited, says why the rest was not, and ends with 3',
    async () => {
      const output = path.join(folder, 'mixed');
      const urls = [site.url('/404'), site.url('/good'), 'http://gone.test/'];

      const run = await runBandeau(['audit', ...urls, '-o', output, ...quickArgs()]);

      expect(run).toMatchObject({ exitCode: 3, stdout: '' });
      expect(run.stderr).toContain('answered 404');
      expect(run.stderr).toContain('ERR_NAME_NOT_RESOLVED');
      expect(run.stderr).not.toMatch(stackTrace);
      const { pages, summary } = readReport(output);
      expect(summary).toMatchObject({ pages: 3, audited: 1, notAudited: 2 });
      expect(pages).toMatchObject([
        { status: 'not-audited', error: { code: 'http-error' }, findings: [] },
        { status: 'audited', finalUrl: site.url('/good') },
        { status: 'not-audited', error: { code: 'name-not-resolved' }, findings: [] },
      ]);
      expect(readFileSync(path.join(output, 'report.html'), 'utf8')).toContain('answered 404');
      const again = path.join(folder, 'mixed-again');
      const judged = await runBandeau(['evaluate', output, '-r', 'eu-core', '-o', again]);
      expect(judged.exitCode).toBe(3);
      expect(judged.stderr).toContain('3 pages, 2 not audited');
      const states = (report: Report): unknown[] =>
        report.pages.map(({ url, status, error }) => ({ url, status, error }));
      expect(states(readReport(again))).toEqual(states(readReport(output)));
      const manifest = readFileSync(path.join(output, 'manifest.json'), 'utf8');
      expect(manifest).toContain('"journal.json"');
      expect(await runBandeau(['verify', output])).toMatchObject({ exitCode: 0 });
    },
    longMs,
  );

  it(
    'goes on with another browser where one was killed, and ends with 3',
    async () => {
      const output = path.join(folder, 'killed');
      const browser = writeMarkingBrowser(findBrowser().path);
      site.onRequest('/second', () => process.kill(browser.pid(), 'SIGKILL'));
      try {
        const urls = [site.url('/good'), site.url('/tracks')];
        const args = ['-o', output, '--browser', browser.path, ...quickArgs()];

        const run = await runBandeau(['audit', ...urls, ...args]);

        expect(run).toMatchObject({ exitCode: 3, stdout: '' });
        expect(run.stderr).not.toMatch(stackTrace);
        expect(readReport(output).pages).toMatchObject([
          { status: 'not-audited', error: { code: 'browser-died' }, findings: [] },
          { status: 'audited', finalUrl: site.url('/tracks') },
        ]);
      } finally {
        browser.remove();
      }
    },
    longMs,
  );

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'keeps what was finished when %s ends it',
    async (signal, exitCode) => {
      const output = path.join(folder, signal);
      const browser = writeMarkingBrowser(findBrowser().path);
      const urls = [site.url('/tracks'), site.url('/never-answers')];
      const args = ['-o', output, '--browser', browser.path, ...quickArgs(), '--timeout', '60000'];
      const { child, ended } = startBandeau(['audit', ...urls, ...withoutRepeats(args)]);
      let signalledAtMs = 0;
      site.onRequest('/never-answers', () => {
        signalledAtMs = performance.now();
        child.kill(signal);
      });

      const run = await ended;

      expect(performance.now() - signalledAtMs).toBeLessThan(2000);
      expect(run).toMatchObject({ exitCode, stdout: '' });
      expect(run.stderr).toContain('bandeau: interrupted\n1 page was finished');
      expect(run.stderr).toContain(`bandeau evaluate ${output}`);
      expect(run.stderr).not.toMatch(stackTrace);
      expect(isRunning(browser.pid())).toBe(false);
      browser.remove();
      const [slug = ''] = readdirSync(path.join(output, 'pages'));
      expect(existsSync(path.join(output, 'pages', slug, 'evidence.json'))).toBe(true);
      const judged = await runBandeau(['evaluate', output, '-r', 'eu-core', '-o', output, '-q']);
      expect(judged.exitCode).toBe(3);
      expect(readReport(output).pages).toMatchObject([
        { url: site.url('/tracks'), status: 'audited' },
        {
          url: site.url('/never-answers'),
          status: 'not-audited',
          error: { code: 'interrupted' },
        },
      ]);
    },
    longMs,
  );

  it(
    'ends at the second Ctrl-C, with no browser left',
    async () => {
      const output = path.join(folder, 'second-interruption');
      const page = site.url('/never-answers');
      const { child, ended } = startBandeau(['audit', page, '-o', output, '-q', ...quickArgs()]);
      const browserGone = new Promise<void>((resolve) => {
        site.onRequest('/never-answers', ({ socket }) => {
          socket.once('close', resolve);
          child.stderr?.once('data', () => child.kill('SIGINT'));
          child.kill('SIGINT');
        });
      });

      const run = await ended;

      await browserGone;
      const said = 'bandeau: interrupted\nNo page was finished.\n';
      expect(run).toEqual({ exitCode: 130, signal: null, stdout: '', stderr: said });
    },
    longMs,
  );

  it(
    'ends with 2 and one line where a page cannot be written down, with no browser left',
    async () => {
      const output = path.join(folder, 'unwritable');
      mkdirSync(output);
      writeFileSync(path.join(output, 'pages'), 'in the way');
      const browser = writeMarkingBrowser(findBrowser().path);
      const urls = ['/good', '/second', '/tracks', '/dialogs', '/never-answers'].map((page) =>
        site.url(page),
      );
      const args = ['-o', output, '--browser', browser.path, '--concurrency', '2', ...quickArgs()];
      const { child, ended } = startBandeau(['audit', ...urls, ...args, '-q']);
      const hanging = setTimeout(() => child.kill('SIGKILL'), 90_000);
      try {
        const run = await ended;

        expect(run).toMatchObject({ exitCode: 2, stdout: '' });
        expect(run.stderr).toMatch(/^bandeau: \S+ cannot be written: [^\n]+\n$/);
        expect(isRunning(browser.pid())).toBe(false);
        const journal = readFileSync(path.join(output, 'journal.json'), 'utf8');
        expect(journal).not.toContain('browser-died');
        expect(await runBandeau(['evaluate', output, '-o', '-', '-q'])).toMatchObject({
          exitCode: 3,
        });
      } finally {
        clearTimeout(hanging);
        browser.remove();
      }
    },
    longMs,
  );

  /** The last of an option's values alone. */
  function withoutRepeats(args: readonly string[]): string[] {
    const first = args.indexOf('--timeout');
    return args.filter((_arg, index) => index !== first && index !== first + 1);
  }

  function isRunning(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      // Expected: no such process.
      return false;
    }
  }
});
