/** Other programs, run to their end or stopped when they fall silent. */
import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../../../src/browser/machine/run-command.js';

async function runScript(script: string, silenceMs = 60_000): ReturnType<typeof runCommand> {
  return runCommand({ program: process.execPath, args: ['--eval', script], silenceMs });
}

describe('runCommand', () => {
  it('says that a program succeeded', async () => {
    expect(await runScript("console.log('done')")).toEqual({
      succeeded: true,
      lastWords: 'done',
      output: 'done\n',
    });
  });

  it('picks the complaint out of what a program said', async () => {
    const script =
      "console.error('E: Unable to locate package chromium\\nsee the manual'); process.exitCode = 100;";

    expect(await runScript(script)).toMatchObject({
      succeeded: false,
      lastWords: 'E: Unable to locate package chromium',
    });
  });

  it('stops a program that shows no sign of life', async () => {
    const result = await runScript('setInterval(() => {}, 1000)', 300);

    expect(result).toMatchObject({ succeeded: false, lastWords: 'no sign of life for 0.3 s' });
  });

  it('takes a program that does not exist for one that failed', async () => {
    const result = await runCommand({ program: '/absent/apt-get', args: [], silenceMs: 1_000 });

    expect(result.succeeded).toBe(false);
    expect(result.lastWords).toContain('ENOENT');
  });
});
