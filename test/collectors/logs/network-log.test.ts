/** The network log, fed with the browser's events in awkward order and number. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { WatchedTarget } from '../../../src/browser/frames/watched-target.js';
import { NetworkLog } from '../../../src/collectors/logs/network-log.js';

const clock = { nowMs: () => 0, fromTicks: (seconds: number) => seconds * 1000 };

interface FakeTarget {
  readonly session: EventEmitter;
  readonly target: WatchedTarget;
}

function fakeTarget(): FakeTarget {
  const session = new EventEmitter();
  return { session, target: { session, kind: 'page' } as unknown as WatchedTarget };
}

function request(url: string, more: object = {}): object {
  const initiator = { type: 'other' };
  const about = { initiator, type: 'Image', timestamp: 1, documentURL: 'https://a.test/' };
  return { requestId: '1', request: { url, method: 'GET' }, ...about, ...more };
}

const extra = (lines: string[], blocked: string[] = []): object => ({
  requestId: '1',
  statusCode: 200,
  headers: { 'set-cookie': lines.join('\n') },
  blockedCookies: blocked.map((cookieLine) => ({
    cookieLine,
    blockedReasons: ['SameSiteNoneInsecure'],
  })),
});

describe('NetworkLog', () => {
  it('joins extra information that comes before the request', () => {
    const { session, target } = fakeTarget();
    const log = new NetworkLog(clock);
    log.watch(target);

    session.emit('Network.responseReceivedExtraInfo', extra(['a=1', 'b=1'], ['b=1']));
    session.emit('Network.requestWillBeSent', request('https://a.test/x'));

    expect(log.requests()).toMatchObject([
      {
        url: 'https://a.test/x',
        status: 200,
        setCookieLines: ['a=1'],
        refusedLines: [{ line: 'b=1', reasons: ['same-site-none-insecure'] }],
        atMs: 1000,
      },
    ]);
  });

  it('counts a navigation once that two sessions tell of', () => {
    const log = new NetworkLog(clock);
    const [parent, own] = [fakeTarget(), fakeTarget()];
    log.watch(parent.target);
    log.watch(parent.target);
    log.watch(own.target);

    for (const { session } of [parent, own]) {
      session.emit('Network.requestWillBeSent', request('https://a.test/frame'));
    }

    expect(log.requests()).toHaveLength(1);
  });

  it('counts a redirect once that two sessions tell of, and gives each hop its own cookies', () => {
    const log = new NetworkLog(clock);
    const [parent, own] = [fakeTarget(), fakeTarget()];
    log.watch(parent.target);
    log.watch(own.target);
    const redirect = { redirectResponse: { status: 302 }, redirectHasExtraInfo: true };

    for (const { session } of [parent, own]) {
      session.emit('Network.requestWillBeSent', request('https://a.test/frame'));
    }
    for (const { session } of [parent, own]) {
      const next = request('https://b.test/frame', { ...redirect, timestamp: 2 });
      session.emit('Network.requestWillBeSent', next);
    }
    parent.session.emit('Network.responseReceivedExtraInfo', extra(['a=1']));
    own.session.emit('Network.responseReceivedExtraInfo', extra(['b=1']));

    expect(log.requests()).toMatchObject([
      { url: 'https://a.test/frame', status: 302, setCookieLines: ['a=1'] },
      {
        url: 'https://b.test/frame',
        redirectedFrom: 'https://a.test/frame',
        setCookieLines: ['b=1'],
      },
    ]);
  });

  it('leaves out what is no request to the network', () => {
    const { session, target } = fakeTarget();
    const log = new NetworkLog(clock);
    log.watch(target);

    session.emit('Network.requestWillBeSent', request('data:image/png;base64,x'));

    expect(log.requests()).toEqual([]);
  });

  it('says so rather than tell half of more requests than it keeps', () => {
    const { session, target } = fakeTarget();
    const log = new NetworkLog(clock);
    log.watch(target);

    for (let id = 0; id <= 20_000; id += 1) {
      session.emit('Network.requestWillBeSent', request('https://a.test/', { requestId: `${id}` }));
    }

    expect(() => log.requests()).toThrow('more than 20000 requests');
  });
});
