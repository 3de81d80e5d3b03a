/** Waiting for something that may never come, and saying what is then. */
import { describe, expect, it } from '@jest/globals';
import { beforeDeadline } from '../../src/browser/deadline.js';

const never = new Promise<string>(() => undefined);
const late = (): never => {
  throw new Error('too late');
};

describe('beforeDeadline', () => {
  it('gives what comes in time', async () => {
    await expect(beforeDeadline(Promise.resolve('here'), 60_000, late)).resolves.toBe('here');
    await expect(beforeDeadline(Promise.reject(new Error('gone')), 60_000, late)).rejects.toThrow(
      'gone',
    );
  });

  it('gives or throws what is said of lateness', async () => {
    await expect(beforeDeadline(never, 1, () => 'instead')).resolves.toBe('instead');
    await expect(beforeDeadline(never, 1, late)).rejects.toThrow('too late');
  });

  it('says nothing of lateness where something came', async () => {
    let calls = 0;

    await beforeDeadline(Promise.resolve(), 1, () => {
      calls += 1;
    });
    await new Promise((resolve) => setTimeout(resolve, 10));

    expect(calls).toBe(0);
  });
});
