/** What becomes of collectors that fail. */
import { describe, expect, it } from '@jest/globals';
import type { WatchedTarget } from '../../src/browser/frames/watched-target.js';
import type { Recorder } from '../../src/collectors/collector.js';
import { CollectorGuard } from '../../src/observe/collector-guard.js';

const target = {} as WatchedTarget;

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
    const guard = new CollectorGuard();

    expect(await live(guard, {})).toBe('observed');
    expect(guard.failures).toEqual([]);
  });

  it.each([
    ['watch', { watch: fail }],
    ['phaseEnds', { phaseEnds: fail }],
    ['result', { result: fail }],
  ])('turns an error of %s into one failure and no result', async (_name, recorder) => {
    const guard = new CollectorGuard();

    expect(await live(guard, recorder)).toBeUndefined();
    expect(guard.failures).toEqual([
      { collector: 'sample', code: 'collector-failed', message: 'the page hid it' },
    ]);
  });

  it('turns an error at the start into one failure and no result', async () => {
    const guard = new CollectorGuard();

    const guarded = guard.start('sample', fail);
    await guarded.watch(target);
    await guarded.phaseEnds('before-choice');

    expect(await guarded.result()).toBeUndefined();
    expect(guard.failures).toHaveLength(1);
  });

  it('does not hold a target against the recorder that is gone before it is watched', async () => {
    const guard = new CollectorGuard();
    const gone = (): never => {
      throw new Error('Protocol error (Network.enable): Target closed');
    };

    expect(await live(guard, { watch: gone })).toBe('observed');
  });
});
