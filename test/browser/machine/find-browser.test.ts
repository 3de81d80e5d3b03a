/** Where a browser is looked for, in which order, and what is said when there is none. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findBrowser, type FoundBrowser } from '../../../src/browser/machine/find-browser.js';
import { canExecute } from '../../../src/browser/machine/may-pass.js';
import { AuditError } from '../../../src/schema/audit-error.js';

const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'find-browser-'));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true }));

function makeProgram(name: string, mode = 0o755): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, mode);
  return file;
}

function errorOf(act: () => unknown): AuditError {
  try {
    act();
  } catch (error) {
    if (error instanceof AuditError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('findBrowser', () => {
  it('prefers the option to the environment, and that to what is installed', () => {
    const option = makeProgram('option');
    const fromEnvironment = makeProgram('environment');
    const environment = { PUPPETEER_EXECUTABLE_PATH: fromEnvironment };
    const candidates: FoundBrowser[] = [{ path: makeProgram('system'), source: 'system' }];

    const found = [
      findBrowser({ browserPath: option, environment, candidates }),
      findBrowser({ environment, candidates }),
      findBrowser({ environment: {}, candidates, user: null }),
    ];

    expect(found.map(({ source }) => source)).toEqual(['option', 'environment', 'system']);
    expect(found[0]?.path).toBe(option);
    expect(found[1]?.path).toBe(fromEnvironment);
  });

  it('takes the first candidate that can be executed', () => {
    const candidates: FoundBrowser[] = [
      { path: makeProgram('plain-file', 0o644), source: 'puppeteer-cache' },
      { path: path.join(folder, 'absent'), source: 'shared-cache' },
      { path: makeProgram('chromium'), source: 'system' },
    ];

    expect(findBrowser({ environment: {}, candidates, user: nobody }).source).toBe('system');
  });

  it('passes over a browser in a folder that is closed to the account that has to run it', () => {
    const closed = makeProgram('closed/chrome');
    chmodSync(path.dirname(closed), 0o700);
    const candidates: FoundBrowser[] = [
      { path: closed, source: 'puppeteer-cache' },
      { path: makeProgram('chromium'), source: 'system' },
    ];

    expect(findBrowser({ environment: {}, candidates, user: nobody }).source).toBe('system');
  });

  it('tells the account that may not execute the only browser there is', () => {
    const closed = makeProgram('closed/chrome');
    chmodSync(path.dirname(closed), 0o700);
    const candidates: FoundBrowser[] = [{ path: closed, source: 'puppeteer-cache' }];

    const error = errorOf(() => findBrowser({ environment: {}, candidates, user: nobody }));

    expect(error.code).toBe('browser-not-found');
    expect(error.message).toContain(closed);
    expect(error.message).toContain('nobody');
    expect(error.message).toContain('npx bandeau doctor --install');
  });

  it('tells how to get a browser where there is none', () => {
    const error = errorOf(() => findBrowser({ environment: {}, candidates: [] }));

    expect(error.code).toBe('browser-not-found');
    expect(error.exitCode).toBe(3);
    expect(error.message).toContain('npx bandeau doctor --install');
  });

  it.each([
    ['--browser', { browserPath: '/absent/chrome', environment: {} }],
    ['PUPPETEER_EXECUTABLE_PATH', { environment: { PUPPETEER_EXECUTABLE_PATH: '/absent/chrome' } }],
  ])('does not fall back to another browser where %s names a missing one', (origin, options) => {
    const candidates: FoundBrowser[] = [{ path: makeProgram('chromium'), source: 'system' }];

    const error = errorOf(() => findBrowser({ ...options, candidates }));

    expect(error.code).toBe('browser-not-found');
    expect(error.message).toContain('/absent/chrome');
    expect(error.message).toContain(origin);
  });
});

describe('canExecute', () => {
  it('refuses a folder and a missing file', () => {
    expect(canExecute(folder, nobody)).toBe(false);
    expect(canExecute(path.join(folder, 'absent'), nobody)).toBe(false);
  });
});
