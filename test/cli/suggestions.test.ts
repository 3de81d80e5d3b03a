/** What a call suggests in place of a mistyped word: for every name there is, and for every slip of one letter. */
import { describe, expect, it } from '@jest/globals';
import { listShippedRuleSets, reporters, scenarios } from '../../src/audit.js';
import { commands } from '../../src/cli/commands/index.js';
import { allVariants } from '../../src/reference-site/variants/index.js';
import { flagName, optionNames } from '../../src/schema/options.js';
import { severities } from '../../src/schema/vocabulary.js';
import { nearestName } from '../../src/text/nearest-name.js';
import { runCommand } from './run-in-process.js';

const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['commands', commands.map(({ command }) => command.split(' ')[0] ?? '')],
  ['subcommands', ['list', 'show', 'fields', 'validate', 'test']],
  ['options', [...optionNames.map((name) => flagName(name)), 'input', 'config', 'help', 'key']],
  ['rule sets', await listShippedRuleSets()],
  ['formats', Object.keys(reporters)],
  ['scenarios', Object.keys(scenarios)],
  // One in five: they are many, and long.
  ['variants', [...allVariants.keys()].filter((_id, index) => index % 5 === 0)],
  ['severities', severities],
];

/** Every way to exchange two neighbours, leave one out, double one, or hit another key. */
function slipsOf(name: string): string[] {
  return Array.from(name).flatMap((letter, at) => {
    const [before, after] = [name.slice(0, at), name.slice(at + 1)];
    const other = letter === 'q' ? 'w' : 'q';
    const exchanged = `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`;
    return [exchanged, before + after, before + letter + letter + after, before + other + after];
  });
}

/** Whether one slip leads to both: then either may have been meant. */
const isTie = (slip: string, name: string): boolean => slipsOf(name).includes(slip);

describe('a slip of one letter', () => {
  it.each(kinds)('is understood in the names of all %s', (_kind, names) => {
    const wrong = names.flatMap((name) =>
      slipsOf(name)
        .filter((slip) => !names.includes(slip))
        .map((slip) => [slip, name, nearestName(slip, names)] as const)
        .filter(([slip, , nearest]) => nearest !== name && !isTie(slip, nearest ?? '')),
    );

    expect(names.length).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });
});

describe('nonsense', () => {
  const nonsense = 'frobnicate xyzzy asdf qwerty foobar banana lorem-ipsum hunting zzz 42 zebra';

  it.each(kinds)('is taken for none of the %s', (_kind, names) => {
    const taken = nonsense.split(' ').map((word) => [word, nearestName(word, names)]);

    expect(taken.filter(([, name]) => name !== undefined)).toEqual([]);
  });
});

describe('a call', () => {
  it.each([
    ['adit', 'did you mean "audit"? See "bandeau --help".'],
    ['adit https://a.test/', 'no command "adit"; did you mean "audit"? See "bandeau --help".'],
    ['adit a.test -f json', 'no command "adit"; did you mean "audit"?'],
    ['-f json adit a.test', 'did you mean "audit"?'],
    ['evalute evidence.json', 'no command "evalute"; did you mean "evaluate"?'],
    ['rule list', 'no command "rule"; did you mean "rules"?'],
    ['rules shwo choice-click-parity', 'no command "rules shwo"; did you mean "rules show"?'],
    ['rules lsit -f json', 'did you mean "rules list"? See "bandeau rules --help".'],
    ['rules list -f jsno', '--format must be one of text, json; did you mean "json"?'],
    ['rules list --fromat json', 'no option "--fromat"; did you mean "--format"?'],
    ['--verson', 'no option "--verson"; did you mean "--version"? See "bandeau --help".'],
    ['--fial-on never audit a.test', 'did you mean "--fail-on"? See "bandeau audit --help".'],
    ['audit a.test --fail-on sreious', 'did you mean "serious"?'],
    ['audit a.test --third-party-cookies blok', 'did you mean "block"?'],
    ['audit a.test --viewport mobil', 'Did you mean "mobile"?'],
    ['audit a.test -r eu-croe', 'Did you mean "eu-core"?'],
    ['audit a.test -f srif', 'Did you mean "sarif"?'],
    ['audit a.test --scenarios untuoched', 'Did you mean "untouched"?'],
    ['verify folder --kye public.pem', 'did you mean "--key"?'],
    ['demo --variant refernce', 'Did you mean "reference"?'],
  ])('bandeau %s', async (call, words) => {
    const run = await runCommand(call.split(' '));

    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.err).toMatch(/^bandeau: [^\n]+\n$/);
    expect(run.err).toContain(words);
  });

  it.each([
    ['frobnicate', 'There is no command "frobnicate". See "bandeau --help".'],
    ['frobnicate a.test', 'There is no command "frobnicate". See "bandeau --help".'],
    ['rules frobnicate', 'There is no command "rules frobnicate". See "bandeau rules --help".'],
    ['doctor please', 'The command "doctor" does not take "please". See "bandeau doctor --help".'],
    ['audit a.test --frobnicate', 'There is no option "--frobnicate". See "bandeau audit --help".'],
  ])('bandeau %s suggests nothing', async (call, line) => {
    expect((await runCommand(call.split(' '))).err).toBe(`bandeau: ${line}\n`);
  });
});
