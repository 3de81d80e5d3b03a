/** Joining of what the page asked for with what went over the wire. */
import { describe, expect, it } from '@jest/globals';
import { joinExchange, credentialsOf, type Hop } from '../../../src/collectors/logs/exchange.js';

function hop(url: string, more: Partial<Hop> = {}): Hop {
  const rest = { method: 'GET', type: 'Image', atMs: 0, initiator: null, frameId: '', places: [] };
  const answer = {
    sentBytes: 0,
    receivedBytes: 0,
    body: '',
    hints: [],
    status: null,
    hasExtraInfo: true,
  };
  return { url, ...rest, documentUrl: '', ...answer, ...more };
}

const line = (name: string) => ({ status: 200, lines: [name], refused: [] });

describe('joinExchange', () => {
  it('gives each hop the answer of the same position', () => {
    const exchange = {
      hops: [hop('https://a.test/', { status: 302 }), hop('https://b.test/')],
      sent: [],
      received: [line('a=1'), line('b=1')],
    };

    expect(joinExchange(exchange)).toMatchObject([
      { url: 'https://a.test/', status: 302, setCookieLines: ['a=1'], redirectedFrom: null },
      {
        url: 'https://b.test/',
        status: 200,
        setCookieLines: ['b=1'],
        redirectedFrom: 'https://a.test/',
      },
    ]);
  });

  it('passes over a hop that never touched the network', () => {
    const exchange = {
      hops: [hop('http://a.test/', { hasExtraInfo: false }), hop('https://a.test/')],
      sent: [],
      received: [line('a=1')],
    };

    expect(joinExchange(exchange).map(({ setCookieLines }) => setCookieLines)).toEqual([
      [],
      ['a=1'],
    ]);
  });
});

describe('tellCredentials', () => {
  it.each([
    ['a navigation', { mode: 'navigate', site: 'cross-site' }, 'Document', 'sent'],
    ['an image', { mode: 'no-cors', site: 'cross-site', storageAccess: 'active' }, 'Image', 'sent'],
    ['an anonymous image', { mode: 'cors', site: 'cross-site' }, 'Image', 'omitted'],
    ['a script of the site', { mode: 'no-cors', site: 'same-site' }, 'Script', 'sent'],
    ['a fetch to a subdomain', { mode: 'no-cors', site: 'same-site' }, 'Fetch', 'unknown'],
    ['a fetch to the origin itself', { mode: 'cors', site: 'same-origin' }, 'Fetch', 'sent'],
    ['a request without metadata', {}, 'Image', 'sent'],
  ])('judges %s', (...[, headers, type, expected]) => {
    expect(credentialsOf(headers, type)).toBe(expected);
  });
});
