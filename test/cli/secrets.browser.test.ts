/** What an audit writes down of a page full of secrets: none of them, unless it is told to. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { isIPv4, isIPv6 } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv, { type AnySchemaObject } from 'ajv';
import type { Har } from 'har-format';
import { parseEvidence } from '../../src/schema/parse.js';
import { serveHttpsHosts, type HttpsHosts } from '../browser/https-hosts.js';
import { runBandeau, type BandeauRun } from './run-bandeau.js';

/** Each stands in one place only, so that one that gets out tells where. */
const secrets = {
  cookie: 'secret-cookie-4711',
  scriptCookie: 'secret-script-cookie-4711',
  storage: 'secret-storage-4711',
  query: 'secret-query-4711',
  redirect: 'secret-redirect-4711',
  body: 'secret-body-4711',
  sentHeader: 'secret-sent-header-4711',
  receivedHeader: 'secret-received-header-4711',
  link: 'secret-link-4711',
};

const page = `<!doctype html><html lang="en"><head><title>Harbour</title></head><body>
<main><h1>Harbour</h1><p>The harbour reopened on Monday after a long winter of repairs.</p>
<a href="/next?session=${secrets.link}">The next article of this site, with a long caption</a></main>
<div role="dialog" style="position:fixed;bottom:0;left:0;right:0;background:#fff">
<p>We use cookies to measure our audience and to show advertising. You can accept or reject them.</p>
<a href="/policy?user=${secrets.link}">Privacy policy</a>
<button onclick="this.parentNode.remove()">Accept all</button>
<button onclick="this.parentNode.remove()">Reject all</button></div>
<script>
document.cookie = 'visitor=${secrets.scriptCookie}; max-age=1000';
localStorage.setItem('visitor', '${secrets.storage}');
fetch('/collect?uid=${secrets.query}', { method: 'POST', body: '${secrets.body}',
  headers: { 'x-session': '${secrets.sentHeader}' } });
new Image().src = '/moved';
</script></body></html>`;

function answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  if (url === '/moved') {
    response.writeHead(302, { location: `/pixel?to=${secrets.redirect}` }).end();
    return;
  }
  response.writeHead(200, {
    'content-type': url.startsWith('/pixel') ? 'image/gif' : 'text/html',
    'set-cookie': `session=${secrets.cookie}; path=/; httponly`,
    'x-token': secrets.receivedHeader,
  });
  response.end(page);
}

let hosts: HttpsHosts;
let place = '';

beforeAll(async () => {
  hosts = await serveHttpsHosts(['*.test'], answer);
  place = mkdtempSync(path.join(tmpdir(), 'secrets-'));
});

afterAll(async () => {
  await hosts.close();
  rmSync(place, { recursive: true, force: true });
});

async function audit(folder: string, ...args: string[]): Promise<BandeauRun> {
  return runBandeau([
    'audit',
    'https://harbour.test/',
    `--output=${folder}`,
    '--format=html,json,sarif,junit',
    '--scenarios=untouched,refuse',
    '--wait-min=200',
    '--wait-max=1500',
    '--fail-on=never',
    '--har',
    '--html',
    '--accessibility-tree',
    ...args,
    ...hosts.browserArgs.map((arg) => `--browser-arg=${arg}`),
  ]);
}

/** Each file's text, by its path from the folder. */
function readAll(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => path.join(file.parentPath, file.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]),
  );
}

function found(folder: string): string[] {
  const files = [...readAll(folder)];
  return Object.entries(secrets).flatMap(([name, secret]) =>
    files.filter(([, text]) => text.includes(secret)).map(([file]) => `${name} in ${file}`),
  );
}

function readHar(folder: string): Har {
  const [file = ''] = [...readAll(folder).keys()].filter((each) => each.endsWith('refuse.har'));
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Har;
}

describe('what an audit keeps of secrets', () => {
  it('is nothing, in none of its files and not on the terminal', async () => {
    const folder = path.join(place, 'without');

    const run = await audit(folder);

    expect(run.exitCode).toBe(0);
    expect(found(folder)).toEqual([]);
    expect(Object.values(secrets).filter((each) => run.stderr.includes(each))).toEqual([]);
    const names = [...readAll(folder).keys()].map((file) => path.basename(file));
    expect(names).toEqual(expect.arrayContaining(['refuse.har', 'refuse.html.txt']));
    expect(names).toContain('banner-layer-1.accessibility.json');
  }, 120_000);

  it('is all of it where values are asked for, and then the evidence says so', async () => {
    const folder = path.join(place, 'with');

    const run = await audit(folder, '--include-values');

    const told = new Set(found(folder).map((line) => line.split(' ', 1)[0]));
    expect(told).toEqual(new Set(Object.keys(secrets)));
    const [evidence = ''] = [...readAll(folder)]
      .filter(([file]) => file.endsWith('evidence.json'))
      .map(([, text]) => text);
    expect(parseEvidence(JSON.parse(evidence), 'evidence').run.includesValues).toBe(true);
    expect(run.stderr).toMatch(/values/i);
  }, 120_000);

  it('leaves nothing that the manifest does not list', async () => {
    const { exitCode, stdout } = await runBandeau(['verify', path.join(place, 'without')]);

    expect(stdout).toContain('Unchanged: ');
    expect(exitCode).toBe(0);
  });
});

const formats = {
  ipv4: isIPv4,
  ipv6: isIPv6,
  uri: (text: string) => URL.canParse(text),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};

describe('the HAR of a scenario', () => {
  it('is one by the schema of HAR 1.2', () => {
    const require = createRequire(import.meta.url);
    const schemas = require('har-schema') as Record<string, AnySchemaObject>;
    const ajv = new Ajv.default({ strict: false, formats });
    // Its draft-06 says nothing that the present draft does not.
    for (const { $schema: _draft, ...schema } of Object.values(schemas)) ajv.addSchema(schema);
    const validate = ajv.getSchema('har.json#');

    const isValid = validate?.(readHar(path.join(place, 'without')));

    expect(validate?.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
  });

  it('tells each request with its answer', () => {
    const { entries } = readHar(path.join(place, 'without')).log;

    const collected = entries.find(({ request }) => request.url.includes('/collect'));
    expect(collected).toMatchObject({
      request: {
        method: 'POST',
        url: 'https://harbour.test/collect?uid',
        queryString: [{ name: 'uid', value: '' }],
        bodySize: secrets.body.length,
      },
      response: { status: 200, content: { mimeType: 'text/html', size: Buffer.byteLength(page) } },
    });
    const moved = entries.find(({ request }) => request.url.endsWith('/moved'));
    expect(moved?.response).toMatchObject({
      status: 302,
      redirectURL: 'https://harbour.test/pixel?to',
    });
  });
});

/** Each host's requests that carried something, by the header that carried it. */
const carried: Record<'x-staging' | 'authorization', Map<string, number>> = {
  'x-staging': new Map(),
  authorization: new Map(),
};

const staged = {
  header: 'secret-staging-4711',
  password: 'secret-password:with@signs-4711',
  word: Buffer.from('editor:secret-password:with@signs-4711').toString('base64'),
};

/** A page behind a password, with a frame, a picture and a script's request of another host. */
const stagedPage = page.replace(
  '</body>',
  `<img src="https://tracker.test/pixel"><iframe src="https://tracker.test/frame"></iframe>
<script>fetch('https://tracker.test/collect', { mode: 'no-cors' });
new Image().src = '/to-tracker'; new Worker('/worker.js');</script></body>`,
);

function answerStaged({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
  const { host = '' } = headers;
  for (const name of ['x-staging', 'authorization'] as const) {
    const count = (carried[name].get(host) ?? 0) + (headers[name] === undefined ? 0 : 1);
    carried[name].set(host, count);
  }
  if (host === 'staging.test' && headers.authorization !== `Basic ${staged.word}`) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="staging"' }).end();
    return;
  }
  answerAdmitted(`${host}${url}`, response);
}

function answerAdmitted(asked: string, response: ServerResponse): void {
  if (asked.endsWith('/to-tracker')) {
    response.writeHead(302, { location: 'https://tracker.test/moved' }).end();
  } else if (asked.endsWith('/worker.js')) {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end(`fetch('/from-worker'); fetch('https://tracker.test/from-worker');`);
  } else {
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
    response.end(asked === 'staging.test/' ? stagedPage : '<p>Other</p>');
  }
}

describe('a password of the audited host', () => {
  let staging: HttpsHosts;

  beforeAll(async () => {
    staging = await serveHttpsHosts(['*.test'], answerStaged);
  });

  afterAll(() => staging.close());

  const auditStaged = async (folder: string, ...args: string[]): Promise<BandeauRun> =>
    runBandeau([
      'audit',
      'https://staging.test/',
      `--output=${folder}`,
      '--format=html,json,sarif,junit',
      '--scenarios=untouched,refuse',
      '--wait-min=200',
      '--wait-max=1500',
      '--fail-on=never',
      '--har',
      '--html',
      '--include-values',
      '--header',
      `X-Staging: ${staged.header}`,
      ...args,
      ...staging.browserArgs.map((arg) => `--browser-arg=${arg}`),
    ]);

  const leaks = (folder: string): string[] =>
    [...readAll(folder)].flatMap(([file, text]) =>
      Object.entries(staged)
        .filter(([, secret]) => text.includes(secret))
        .map(([name]) => `${name} in ${file}`),
    );

  it.each([
    ['--basic-auth', `editor:${staged.password}@staging.test`],
    ['--header', `Authorization: Basic ${staged.word}`],
  ])(
    'goes to that host alone, and into no file (%s)',
    async (option, value) => {
      for (const counts of Object.values(carried)) counts.clear();
      const folder = path.join(place, `staged${option}`);

      const run = await auditStaged(folder, option, value, `--record=${folder}-record`);

      expect(Object.values(staged).filter((each) => run.stderr.includes(each))).toEqual([]);
      expect(run.exitCode).toBe(0);
      for (const counts of Object.values(carried)) {
        expect(counts.get('tracker.test')).toBe(0);
        expect([...counts].filter(([, count]) => count > 0).map(([host]) => host)).toEqual([
          'staging.test',
        ]);
      }
      expect([...leaks(folder), ...leaks(`${folder}-record`)]).toEqual([]);
      const [recording = ''] = [...readAll(`${folder}-record`)]
        .filter(([file]) => file === 'recording.json')
        .map(([, text]) => text);
      expect(JSON.parse(recording)).toMatchObject({
        visit: { headerNames: ['Authorization', 'X-Staging'] },
      });
    },
    120_000,
  );

  it('is not in the line that says that the host refused it', async () => {
    const wrong = 'secret-wrong-4711';

    const run = await auditStaged(
      path.join(place, 'refused'),
      '--basic-auth',
      `editor:${wrong}@staging.test`,
    );

    expect(run.exitCode).toBe(3);
    expect(`${run.stdout}${run.stderr}`).toContain('401');
    expect(`${run.stdout}${run.stderr}`).not.toContain(wrong);
  }, 120_000);
});
