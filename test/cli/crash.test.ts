/** What the executable does where an error comes that nobody waits for. */
import { describe, expect, it } from '@jest/globals';
import { runBandeau } from './run-bandeau.js';

describe('an error out of nowhere', () => {
  it.each([
    ['thrown', "throw new Error('out of nowhere')"],
    ['rejected', "Promise.reject(new Error('out of nowhere'))"],
  ])('is shown, and never ends with the code of a failed rule (%s)', async (_name, act) => {
    const script = `setTimeout(() => { ${act} }, 1000)`;
    const preload = `--import=data:text/javascript,${encodeURIComponent(script)}`;

    const run = await runBandeau(['demo', '--serve'], { NODE_OPTIONS: preload });

    expect(run.stderr).toContain('Error: out of nowhere');
    expect(run).toMatchObject({ exitCode: 3, signal: null });
  });
});
