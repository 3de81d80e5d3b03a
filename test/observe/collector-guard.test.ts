/** What becomes of collectors that fail. */
import { describe, expect, it } from '@jest/globals';
import type { Visit } from '../../src/browser/visit/visit.js';
import type { WatchedTarget } from '../../src/browser/frames/watched-target.js';
import type { Collector, Recorder } from '../../src/collectors/collector.js';
import { CollectorGuard } from '../../src/observe/collector-guard.js';

const visit = {} as Visit;
const target = {} as WatchedTarget;

/** Goes through a recorder's whole life and tells its result. */
async function live(watch: CollectorGuard, recorder: Partial<Recorder<string>>): Promise<unknown> {
  const whole = { result: () => 'observed', ...recorder };
  const collector: Collector<string> = { id: 'sample', start: () => whole };
  const guarded = watch.start(collector, visit);
  await guarded.watch(target);
  await guarded.phaseEnds('before-choice');
  return guarded.result();
}

const fail = (): never => {
  throw new Error('the page hid it');
};

describe('Watch', () => {
  it('gives the result of a recorder that did not fail', async () => {
    const watch = new CollectorGuard();

    expect(await live(watch, {})).toBe('observed');
    expect(watch.failures).toEqual([]);
  });

  it.each([
    ['watch', { watch: fail }],
    ['phaseEnds', { phaseEnds: fail }],
    ['result', { result: fail }],
  ])('turns an error of %s into one failure and no result', async (_name, recorder) => {
    const watch = new CollectorGuard();

    expect(await live(watch, recorder)).toBeUndefined();
    expect(watch.failures).toEqual([
      { collector: 'sample', code: 'collector-failed', message: 'the page hid it' },
    ]);
  });

  it('does not hold a target against the recorder that is gone before it is watched', async () => {
    const watch = new CollectorGuard();
    const gone = (): never => {
      throw new Error('Protocol error (Network.enable): Target closed');
    };

    expect(await live(watch, { watch: gone })).toBe('observed');
  });
});
