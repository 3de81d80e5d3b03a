/** The visit's clock, with a machine whose wall clock is set while it runs. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { CDPSession } from 'puppeteer-core';
import { VisitClock } from '../../../src/browser/visit/visit-clock.js';

/** A browser whose ticks began 5 s before ours, and whose pages count from an epoch of their own. */
const ticksAheadMs = 5000;
const pagesAheadMs = 1_700_000_000_000;

const session = {
  send: async (method: string) => {
    if (method === 'Performance.getMetrics') {
      const value = (performance.now() + ticksAheadMs) / 1000;
      return { metrics: [{ name: 'Timestamp', value }] };
    }
    return { result: { value: performance.now() + pagesAheadMs } };
  },
} as unknown as CDPSession;

const wallClock = Date.now;

afterEach(() => {
  Date.now = wallClock;
});

describe('VisitClock', () => {
  it('tells one moment alike, whoever tells it', async () => {
    const clock = await VisitClock.start(session);
    const before = clock.nowMs();
    const own = performance.now();
    const after = clock.nowMs();

    const ticks = clock.fromTicks((own + ticksAheadMs) / 1000);
    const page = clock.fromPage({ timeOrigin: pagesAheadMs, now: own });

    for (const moment of [ticks, page]) {
      expect(moment).toBeGreaterThanOrEqual(before - clock.errorMs - 0.01);
      expect(moment).toBeLessThanOrEqual(after + clock.errorMs + 0.01);
    }
    expect(clock.errorMs).toBeLessThan(5);
  });

  it('counts on steadily where the wall clock is set', async () => {
    const clock = await VisitClock.start(session);
    const before = clock.nowMs();

    Date.now = () => wallClock() + 3_600_000;

    expect(clock.nowMs() - before).toBeGreaterThanOrEqual(0);
    expect(clock.nowMs() - before).toBeLessThan(1000);
  });

  it('learns what a document counts from that opened after the wall clock was set', async () => {
    const clock = await VisitClock.start(session);
    const own = performance.now();
    const late = { timeOrigin: pagesAheadMs + 3_600_000, now: own };
    const supposedMs = clock.fromPage(late) - clock.nowMs();

    const askedAtMs = clock.nowMs();
    clock.learn(late, { askedAtMs, answeredAtMs: askedAtMs + 4 });

    expect(supposedMs).toBeGreaterThan(3_500_000);
    expect(clock.fromPage(late)).toBeCloseTo(askedAtMs + 2, 3);
    expect(clock.fromPage({ ...late, now: own + 10 })).toBeCloseTo(askedAtMs + 12, 3);
  });

  it('keeps the first comparison for a document that agrees with it', async () => {
    const clock = await VisitClock.start(session);
    const time = { timeOrigin: pagesAheadMs, now: performance.now() };
    const before = clock.fromPage(time);

    clock.learn(time, { askedAtMs: before - 50, answeredAtMs: before + 200 });

    expect(clock.fromPage(time)).toBe(before);
  });
});
