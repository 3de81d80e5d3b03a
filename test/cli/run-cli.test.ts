/** One command line, within this process and as a process of its own. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runBandeau } from './run-bandeau.js';
import { runCommand } from './run-in-process.js';

describe('runCli', () => {
  it('lists the commands on stdout', async () => {
    const { exitCode, out, err } = await runCommand(['--help']);

    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain('bandeau doctor');
  });

  it('gives the version of its package', async () => {
    const packageFile = new URL('../../../package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };

    expect(await runCommand(['--version'])).toEqual({ exitCode: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    ['a mistyped command', ['docter'], 'did you mean "doctor"?'],
    ['an unknown command', ['frobnicate'], 'frobnicate'],
    ['no command', [], 'name a command'],
    ['a mistyped option', ['doctor', '--instal'], 'did you mean "--install"?'],
    ['a mistyped option with a value', ['doctor', '--browsr=/x'], 'did you mean "--browser"?'],
    ['an unknown option', ['doctor', '--frobnicate'], 'no option "--frobnicate"'],
    ['an unknown short option', ['doctor', '-x'], 'no option "-x"'],
    ['a superfluous word', ['doctor', 'please'], 'please'],
    ['an option without its value', ['doctor', '--browser'], 'browser'],
    ['an option of another command', ['doctor', '--scenarios', 'accept'], '"--scenarios"'],
  ])('answers %s with one line and exit code 2', async (_case, args, words) => {
    const { exitCode, out, err } = await runCommand(args);

    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/^bandeau: [^\n]*--help"\.\n$/);
    expect(err).toContain(words);
  });
});

describe('the executable', () => {
  it('ends with the exit code of a wrong call, and says why in English whatever the locale', async () => {
    const environment = { LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' };

    const { exitCode, stdout, stderr } = await runBandeau(['doctor', '--browser'], environment);

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^bandeau: --browser needs a value\.[^\n]*\n$/);
  });

  it('writes its help to stdout and ends well', async () => {
    const { exitCode, stdout, stderr } = await runBandeau(['--help']);

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('bandeau <command>');
  });
});
