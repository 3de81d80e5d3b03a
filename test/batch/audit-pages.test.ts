/** A batch whose pages cannot be written down ends, and leaves no browser behind. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeAllBrowsers, namedRules } from '../../src/audit.js';
import { auditPages } from '../../src/batch/audit-pages.js';

/** Speaks as much of the protocol as a start takes; of the visits, the first fails and the others never begin. */
const program = `#!${process.execPath}
const fs = require('node:fs');
if (process.argv.includes('--version')) process.exit();
fs.appendFileSync(__dirname + '/starts', process.pid + '\\n');
let text = '';
let visits = 0;
fs.createReadStream(null, { fd: 3 }).on('data', (chunk) => {
  const messages = (text + chunk).split('\\0');
  text = messages.pop();
  for (const message of messages) answer(JSON.parse(message));
});
function answer({ id, method }) {
  if (method === 'Target.createBrowserContext') {
    visits += 1;
    if (visits > 1) return;
    return setTimeout(() => send({ id, error: { code: -32000, message: 'No.' } }), 500);
  }
  send({ id, result: { browserContextIds: [], product: 'Fake/1.0', userAgent: 'Fake' } });
}
function send(message) {
  fs.writeSync(4, JSON.stringify(message) + '\\0');
}
`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'audit-pages-'));
  writeFileSync(path.join(folder, 'browser.cjs'), program);
  chmodSync(path.join(folder, 'browser.cjs'), 0o755);
  // Root starts browsers as another user, who leaves a mark here.
  chmodSync(folder, 0o777);
});

afterEach(async () => {
  await closeAllBrowsers();
  rmSync(folder, { recursive: true });
});

function runningBrowsers(): number[] {
  const pids = readFileSync(path.join(folder, 'starts'), 'utf8').trim().split('\n').map(Number);
  return pids.filter((pid) => isRunning(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // Expected: no such process.
    return false;
  }
}

describe('auditPages', () => {
  it('gives up the pages under way where one cannot be written down, and starts no browser again', async () => {
    const written: string[] = [];
    const urls = ['https://a.test/', 'https://b.test/', 'https://c.test/', 'https://d.test/'];

    const batch = auditPages(urls, {
      rules: namedRules([]),
      scenarios: ['untouched'],
      concurrency: 2,
      browserPath: path.join(folder, 'browser.cjs'),
      onPage: async ({ url }) => {
        written.push(url);
        // Of a page that was given up there would be nothing to write, and so nothing to fail.
        if (written.length === 1) throw new Error('no space left');
      },
    });

    await expect(batch).rejects.toThrow('no space left');
    await wait(2000);
    expect(written).toHaveLength(1);
    expect(readFileSync(path.join(folder, 'starts'), 'utf8').trim().split('\n')).toHaveLength(1);
    expect(runningBrowsers()).toEqual([]);
  });
});
