/** Reports of page functions: whose they are, which script they name, how many are kept. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { WatchedTarget } from '../../../src/browser/frames/watched-target.js';
import { ScriptCalls } from '../../../src/collectors/logs/script-calls.js';

const clock = {
  nowMs: () => 0,
  fromPage: ({ timeOrigin, now }: { timeOrigin: number; now: number }) => timeOrigin + now,
  learn: () => undefined,
};

interface Watched {
  readonly writes: ScriptCalls;
  readonly report: (token: string, texts: string[], urls?: string[]) => void;
  readonly token: string;
  readonly sources: readonly string[];
}

async function watch(): Promise<Watched> {
  const sources: string[] = [];
  const session = Object.assign(new EventEmitter(), {
    send: async (_method: string, { source }: { source: string }) => {
      sources.push(source);
    },
  });
  const target = { session, kind: 'page' } as unknown as WatchedTarget;
  const writes = new ScriptCalls(clock);
  await writes.watch(target);
  await writes.watch(target);
  const token = /\("([0-9a-f-]{36})"\);/.exec(sources[0] ?? '')?.[1] ?? '';
  const report = (by: string, texts: string[], urls: string[] = []): void => {
    session.emit('Runtime.consoleAPICalled', {
      type: 'debug',
      args: [by, ...texts].map((value) => ({ type: 'string', value })),
      stackTrace: {
        callFrames: urls.map((url, lineNumber) => ({ url, lineNumber, columnNumber: 0 })),
      },
    });
  };
  return { writes, report, token, sources };
}

describe('ScriptCalls', () => {
  it('hooks a target once, whoever asks', async () => {
    const { sources, token } = await watch();

    expect(sources).toHaveLength(1);
    expect(token).not.toBe('');
  });

  it('takes a report with the places that have an address, the moment told by the page', async () => {
    const { writes, report, token } = await watch();

    report(
      token,
      ['cookie', 'https://a.test/', '1000', '5', 'id=1'],
      ['', 'https://b.test/s.js', 'https://a.test/'],
    );

    expect(writes.all()).toEqual([
      {
        kind: 'cookie',
        where: 'https://a.test/',
        texts: ['id=1'],
        timeOrigin: 1000,
        now: 5,
        atMs: 1005,
        places: [
          { url: 'https://b.test/s.js', line: 2, column: 1 },
          { url: 'https://a.test/', line: 3, column: 1 },
        ],
        inWorker: false,
      },
    ]);
  });

  it('takes no report of a page that does not know the token', async () => {
    const { writes, report } = await watch();

    report('guess', ['cookie', 'https://a.test/', 'id=1']);

    expect(writes.all()).toEqual([]);
  });

  it('says so rather than tell half of more writes than it keeps', async () => {
    const { writes, report, token } = await watch();

    for (let count = 0; count < 20_001; count += 1) report(token, ['cookie', '', 'id=1']);

    expect(() => writes.all()).toThrow('20000 calls');
  });
});
