/** What becomes of collectors that fail. */
import { describe, expect, it } from '@jest/globals';
import type { WatchedTarget } from '../../src/browser/frames/watched-target.js';
import type { Recorder } from '../../src/collectors/collector.js';
import { CollectorGuard } from '../../src/observe/collector-guard.js';

const target = {} as WatchedTarget;

/** More than any test takes. */
const patient = { withinMs: 60_000, free: () => Promise.resolve() };

/** Goes through a recorder's whole life and gives its result. */
async function live(guard: CollectorGuard, recorder: Partial<Recorder<string>>): Promise<unknown> {
  const guarded = guard.start('sample', () => ({ result: () => 'observed', ...recorder }));
  await guarded.watch(target);
  await guarded.phaseEnds('before-choice');
  return guarded.result();
}

const fail = (): never => {
  throw new Error('the page hid it');
};

describe('CollectorGuard', () => {
  it('gives the result of a recorder that did not fail', async () => {
    const guard = new CollectorGuard(patient);

    expect(await live(guard, {})).toBe('observed');
    expect(guard.failures).toEqual([]);
  });

  it.each([
    ['watch', { watch: fail }],
    ['phaseEnds', { phaseEnds: fail }],
    ['result', { result: fail }],
  ])('turns an error of %s into one failure and no result', async (_name, recorder) => {
    const guard = new CollectorGuard(patient);

    expect(await live(guard, recorder)).toBeUndefined();
    expect(guard.failures).toEqual([
      { collector: 'sample', code: 'collector-failed', message: 'the page hid it' },
    ]);
  });

  it('turns an error at the start into one failure and no result', async () => {
    const guard = new CollectorGuard(patient);

    const guarded = guard.start('sample', fail);
    await guarded.watch(target);
    await guarded.phaseEnds('before-choice');

    expect(await guarded.result()).toBeUndefined();
    expect(guard.failures).toHaveLength(1);
  });

  it('frees the page of a recorder that does not end, and goes on without it', async () => {
    let freed = 0;
    const free = (): Promise<void> => {
      freed += 1;
      return Promise.resolve();
    };
    const guard = new CollectorGuard({ withinMs: 1, free });
    const endless = (): Promise<never> => new Promise(() => undefined);

    expect(await live(guard, { phaseEnds: endless })).toBeUndefined();
    expect(await guard.observe('other', () => Promise.resolve('seen'))).toBe('seen');
    expect(guard.failures).toEqual([
      { collector: 'sample', code: 'collector-failed', message: 'It did not end within 1 ms.' },
    ]);
    expect(freed).toBe(1);
  });

  it('does not hold a target against the recorder that is gone before it is watched', async () => {
    const guard = new CollectorGuard(patient);
    const gone = (): never => {
      throw new Error('Protocol error (Network.enable): Target closed');
    };

    expect(await live(guard, { watch: gone })).toBe('observed');
  });
});
