/** Waiting for something that may never come. */
import { describe, expect, it } from '@jest/globals';
import { waitAtMost } from '../../../src/browser/visit/quiet.js';

const longMs = 60_000;

describe('waitAtMost', () => {
  it('leaves no timer behind that would keep the process from ending', async () => {
    const before = countTimers();

    await waitAtMost(Promise.resolve(), longMs);
    await expect(waitAtMost(Promise.reject(new Error('gone')), longMs)).rejects.toThrow('gone');

    expect(countTimers()).toBe(before);
  });

  it('gives up on what never comes', async () => {
    const never = new Promise(() => undefined);

    await expect(waitAtMost(never, 1)).resolves.toBeUndefined();
  });
});

function countTimers(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
}
