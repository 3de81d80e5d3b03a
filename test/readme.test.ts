/** What the README promises, held against the program, the packages and the tree. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { defaultScenarios, listShippedRuleSets, reporters, scenarios } from '../src/audit.js';
import { plainJson } from '../src/documents/plain-json.js';
import { readConfig } from '../src/cli/options/read-config.js';
import { runCommand } from './cli/run-in-process.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const packageFile = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};

/** The text under a heading, up to the next one of any level. */
function section(heading: string): string {
  const [, text = ''] = readme.split(new RegExp(`^#+ ${heading}\\n`, 'm'));
  return text.split(/^#+ /m)[0] ?? '';
}

/** Words in backticks in the first column of a section's tables. */
function firstColumn(text: string): string[] {
  return [...text.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) => inBackticks(cell));
}

function inBackticks(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
}

function sorted(words: Iterable<string>): string[] {
  return [...new Set(words)].toSorted();
}

describe('the README', () => {
  it('has a line for every package, and for no other', () => {
    const { dependencies, devDependencies, optionalDependencies } = packageFile;

    expect(sorted(firstColumn(section('Why these packages')))).toEqual(
      sorted(Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })),
    );
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);

    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);

    expect(named.filter((name) => packageFile.scripts[name] === undefined)).toEqual([]);
  });

  it('names commands and options that are there', async () => {
    const commands = ['', 'audit', 'evaluate', 'verify', 'rules', 'demo', 'doctor'];
    let help = '';
    // One after another: Jest cannot load one module for several at once.
    for (const command of commands) {
      help += (await runCommand([...command.split(' ').filter(Boolean), '--help'])).out;
    }
    const own = readme.replaceAll(/npm run [^\n`]*/g, '').replaceAll('--no-sandbox`', '`');
    const options = sorted(
      [...own.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option),
    );

    expect(options.length).toBeGreaterThan(15);
    expect(options.filter((option) => !new RegExp(`${option}\\s`).test(help))).toEqual([]);
    for (const command of commands) expect(help).toContain(`bandeau ${command}`.trim());
  });

  it('names the rule sets, the scenarios and the formats', async () => {
    const visits = section('What an audit does').split('**It observes.**')[0] ?? '';
    const [byDefault = '', onRequest = ''] = visits.split('On request');

    expect(sorted(firstColumn(section('What an audit does')))).toEqual(await listShippedRuleSets());
    expect(sorted(inBackticks(byDefault))).toEqual(sorted(defaultScenarios));
    expect(sorted(inBackticks(visits))).toEqual(sorted(Object.keys(scenarios)));
    expect(onRequest).not.toBe('');
    for (const { fileName } of Object.values(reporters)) expect(readme).toContain(fileName);
  });

  it('tells who may import whom as the test of the layers does', () => {
    const test = readFileSync(path.join(root, 'test', 'architecture.test.ts'), 'utf8');
    const [, table = ''] = /const mayImport[^{]*\{\n(.*?)\n\};/s.exec(test) ?? [];
    const held = [...table.matchAll(/^ +'?([\w.-]+)'?: \[([^\]]*)\],$/gm)].map(
      ([, part = '', names = '']) => [part, ...(names.match(/[\w.-]+/g) ?? [])],
    );
    const told = section('Who may import whom')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => inBackticks(line));

    expect(held.length).toBeGreaterThan(10);
    expect(told).toEqual(held.map((names) => names.filter((name) => name !== '')));
  });

  it('shows a config that is admitted', async () => {
    const [, text = ''] = /```jsonc\n(.*?)```/s.exec(section('A site that needs help')) ?? [];
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'readme-')), 'bandeau.json');
    writeFileSync(file, text);

    const { sites } = await readConfig(file).finally(() =>
      rmSync(path.dirname(file), { recursive: true }),
    );

    expect(sites[0]?.help?.refuse).toHaveLength(3);
  });

  it('shows a rule set and a rule that are valid, with examples that hold', async () => {
    const blocks = [...section('A rule').matchAll(/```jsonc\n(.*?)```/gs)];
    const [set = {}, rule] = blocks.map(
      ([, text = '']) => JSON.parse(plainJson(text)) as Record<string, unknown>,
    );
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'readme-')), 'gazette.json');
    writeFileSync(file, JSON.stringify({ ...set, rules: [rule] }));

    const valid = await runCommand(['rules', 'validate', file]);
    const tested = await runCommand(['rules', 'test', file]);
    rmSync(path.dirname(file), { recursive: true });

    expect(valid.err).toBe('');
    expect(valid.out).toContain('valid, 1 rule');
    expect(tested.out).toContain('Rules: 1, examples: 4, with another outcome: 0.');
  });

  it('shows code that compiles against the package', () => {
    const [, code = ''] = /```ts\n(.*?)```/s.exec(section('As a library')) ?? [];
    const folder = path.join(root, 'dist', 'readme');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'example.ts'), code);
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
    const more = ['--types', 'node', '--skipLibCheck', '--ignoreConfig', 'example.ts'];

    const { stdout, status } = spawnSync(process.execPath, [tsc, ...options, ...more], {
      cwd: folder,
      encoding: 'utf8',
    });

    expect(code).toContain("from 'bandeau'");
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});
