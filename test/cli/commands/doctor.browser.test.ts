/** `bandeau doctor` with real browsers, and with programs that are none. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { executable, runBandeau } from '../run-bandeau.js';

describe('bandeau doctor', () => {
  it('says which browser it would use, and that it starts in its sandbox', async () => {
    const run = await runBandeau(['doctor']);

    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatch(/^Browser {2}\S/m);
    expect(run.stdout).toMatch(/^Version {2}Chrome\/\d+/m);
    expect(run.stdout).toMatch(/^Sandbox {2}(?!off)/m);
    expect(run.stdout).toMatch(/^Starts {3}yes$/m);
  });

  it('says that the sandbox is off where it was told so', async () => {
    const run = await runBandeau(['doctor', '--no-sandbox']);

    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/^Sandbox {2}off/m);
  });

  it('says in one line that a program is no browser', async () => {
    const run = await runBandeau(['doctor', '--browser', process.execPath]);

    expect(run).toMatchObject({ exitCode: 3, stdout: '' });
    expect(run.stderr).toMatch(/^bandeau: The browser at .* did not start: [^\n]*\n$/);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves no browser and no profile behind after %s', async (signal, exitCode) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doctor-'));
    // The browser may run under another account, which has to reach its profile in there.
    chmodSync(folder, 0o711);
    const watcher = watch(folder);
    const child = spawn(process.execPath, [executable, 'doctor'], {
      env: { ...process.env, TMPDIR: folder },
      stdio: 'ignore',
    });
    const exited = once(child, 'exit') as Promise<[number | null]>;

    try {
      await Promise.race([once(watcher, 'change'), exited]);
      child.kill(signal);
      const [code] = await exited;

      expect(code).toBe(exitCode);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      watcher.close();
      rmSync(folder, { recursive: true });
    }
  });
});
