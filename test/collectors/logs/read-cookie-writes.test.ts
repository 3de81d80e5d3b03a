/** Reading of what scripts reported of cookies. */
import { describe, expect, it } from '@jest/globals';
import { chainsFrom } from '../../../src/collectors/logs/initiator-chain.js';
import { readCookieWrites } from '../../../src/collectors/logs/read-cookie-writes.js';
import type { ScriptCall } from '../../../src/collectors/logs/script-calls.js';

const place = { url: 'https://b.test/s.js?v=1', line: 3, column: 7 };
const context = { pageHost: 'a.test', chainOf: chainsFrom(() => []) };

function report(kind: string, texts: string[], more: Partial<ScriptCall> = {}): ScriptCall {
  const time = { atMs: 5, timeOrigin: 1 };
  const where = 'https://a.test/x/';
  return { kind, where, texts, ...time, places: [place], inWorker: false, ...more };
}

/** What `document.cookie` reports: the line, shown with its value, shown with its name, cookies enabled. */
function assignment(line: string, shown: string, more: Partial<ScriptCall> = {}): ScriptCall {
  return report('cookie', [line, ...shown.split(' ')], more);
}

describe('document.cookie', () => {
  it('is taken where the document then shows it', () => {
    expect(readCookieWrites([assignment('id=1; path=/', '1 1 1')], context)).toMatchObject([
      {
        asked: { name: 'id', path: '/' },
        outcome: 'taken',
        by: 'script',
        setBy: {
          how: 'script',
          url: 'https://b.test/s.js?v',
          chain: [{ url: 'https://b.test/s.js?v', line: 3, column: 7 }],
        },
      },
    ]);
  });

  it.each([
    ['id=; max-age=0', '0 0 1', { outcome: 'taken', asked: { deletes: true } }],
    ['id=; max-age=0', '0 1 1', { outcome: 'unconfirmed' }],
    ['id=1; path=/other', '0 0 1', { outcome: 'unconfirmed', reasons: [] }],
    ['id=1', '0 0 0', { outcome: 'blocked', reasons: ['user-preferences'] }],
    ['id=1; HttpOnly', '0 0 1', { outcome: 'blocked', reasons: ['http-only'] }],
    [' ; path=/', '0 0 1', { outcome: 'malformed', reasons: ['no-cookie-content'], asked: null }],
  ])('says what came of "%s" (shown %s)', (line, shown, expected) => {
    expect(readCookieWrites([assignment(line, shown)], context)).toMatchObject([expected]);
  });

  it('knows what a frame of another site may not set', () => {
    const frame = { where: 'https://tracker.test/f' };
    const reports = [
      assignment('a=1', '0 0 1', frame),
      assignment('b=1; SameSite=None; Secure', '1 1 1', frame),
    ];

    expect(readCookieWrites(reports, context)).toMatchObject([
      { outcome: 'blocked', reasons: ['same-site-unspecified-treated-as-lax'] },
      { outcome: 'taken' },
    ]);
  });
});

describe('cookieStore', () => {
  const init = '{"name":"id","value":"1","domain":null}';

  it('is read with its defaults, unconfirmed while no outcome is told', () => {
    expect(readCookieWrites([report('cookie-store', [init, '1'])], context)).toMatchObject([
      {
        asked: { domain: 'a.test', path: '/', sameSite: 'Strict', lifetimeDays: null },
        outcome: 'unconfirmed',
        by: 'cookie-store',
      },
    ]);
  });

  it('takes the outcome of the same call in the same document', () => {
    const reports = [
      report('cookie-store', [init, '1']),
      report('cookie-store', [init, '1'], { timeOrigin: 2 }),
      report('cookie-store-delete', ['{"name":"id"}', '2'], { inWorker: true }),
      report('cookie-store-seen', ['1', '1']),
      report('cookie-store-seen', ['1', '2']),
      report('cookie-store-seen', ['0', '1'], { timeOrigin: 2 }),
    ];

    expect(readCookieWrites(reports, context)).toMatchObject([
      { outcome: 'taken', by: 'cookie-store', asked: { deletes: false } },
      { outcome: 'unconfirmed' },
      { outcome: 'taken', by: 'worker', asked: { deletes: true } },
    ]);
  });

  it.each([
    ['', { outcome: 'malformed', reasons: ['name-value-pair-exceeds-max-size'] }],
    ['{"name":"id","domain":"b.test"}', { outcome: 'blocked', reasons: ['invalid-domain'] }],
    ['{"name":"__Host-x","path":"/y"}', { outcome: 'blocked', reasons: ['invalid-prefix'] }],
  ])('tells why the store refuses %s', (text, expected) => {
    const reports = [report('cookie-store', [text, '1']), report('cookie-store-seen', ['0', '1'])];

    expect(readCookieWrites(reports, context)).toMatchObject([expected]);
  });
});
