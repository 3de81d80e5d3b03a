/** Wrong calls: each ends with one line that says what is wrong, and before any browser starts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { writeMarkingBrowser, type MarkingBrowser } from '../bad-input/marking-browser.js';
import { runCommand } from './run-in-process.js';

let folder = '';
let browser: MarkingBrowser;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bad-calls-'));
  browser = writeMarkingBrowser();
  mkdirSync(path.join(folder, 'empty'));
  write('broken.json', '{ "id": ');
  write('incomplete.json', '{ "id": "mine", "title": "Mine", "version": "1.0.0", "rules": [{}] }');
  write('addresses.txt', '# pages\nhttps://a.test/\nnot an address\n');
  write('a-file', '');
  write('broken.jsonc', '{\n  // a comment\n  "sites": [,]\n}\n');
  write('mistyped.json', '{ "sites": [{ "url": "a.test", "help": { "acept": "#yes" } }] }');
  write('no-address.json', '{ "sites": ["a.test", "not an address"] }');
  write('no-scenario.json', '{ "sites": ["a.test"], "scenarios": ["acept"] }');
  write('no-locale.json', '{ "sites": ["a.test"], "locale": "french" }');
  write('no-site.json', '{ "repeat": 2 }');
});

afterAll(() => {
  browser.remove();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

const inFolder = (arg: string): string => arg.replace('@/', `${folder}/`);

const password = ['--basic-auth', 'me:secret@a.test'];
const passwords = [...password, ...password];

describe('audit', () => {
  afterEach(() => browser.forget());

  it.each<[string, string[], string[]]>([
    ['no address', [], ['give its address']],
    ['an empty address', [''], ['""', 'no address of a page']],
    ['words', ['not an address'], ['"not an address"', 'https://example.org/news']],
    ['another scheme', ['ftp://a.test/'], ['"ftp://a.test/"']],
    ['a script', ['javascript:alert(1)'], ['"javascript:alert(1)"']],
    ['a file', ['file:///etc/passwd'], ['"file:///etc/passwd"']],
    ['a password in the address', ['https://me:secret@a.test/'], ['a.test', '--basic-auth']],
    ['stdin as an address', ['-'], ['--input -']],
    ['a list with a wrong line', ['--input', '@/addresses.txt'], ['"not an address"']],
    ['a list that is not there', ['--input', '@/none.txt'], ['none.txt does not exist']],
    ['an unknown option', ['a.test', '--frobnicate'], ['no option "--frobnicate"']],
    ['a mistyped option', ['a.test', '--no-progres'], ['did you mean "--no-progress"?']],
    ['an option given twice', ['a.test', '--timeout', '1', '--timeout', '2'], ['--timeout takes']],
    ['an option without value', ['a.test', '--timeout'], ['--timeout needs a value']],
    ['an unknown rule set', ['a.test', '-r', 'eu-cor'], ['"eu-cor"', 'Did you mean "eu-core"?']],
    ['no rule set', ['a.test', '-r', ','], ['--rules', 'at least one']],
    ['a rule set that is not there', ['a.test', '-r', '@/none.json'], ['none.json does not exist']],
    ['a folder without rules', ['a.test', '-r', '@/empty'], ['empty/rule-set.json does not exist']],
    ['a rule set that is no JSON', ['a.test', '-r', '@/broken.json'], ['broken.json:1:', 'JSON']],
    [
      'a rule set that breaks the schema',
      ['a.test', '-r', '@/incomplete.json'],
      ['incomplete.json is not valid', '/rules/0 lacks "given"', '/rules/0 lacks "sources"'],
    ],
    ['an unknown scenario', ['a.test', '--scenarios', 'acept'], ['"acept"', 'mean "accept"?']],
    ['no scenario', ['a.test', '--scenarios', ','], ['--scenarios must have at least 1']],
    ['an unknown format', ['a.test', '-f', 'sarrif'], ['"sarrif"', 'Did you mean "sarif"?']],
    ['two formats for stdout', ['a.test', '-f', 'html,json', '-o', '-'], ['name one with -f']],
    ['words for a viewport', ['a.test', '--viewport', 'big'], ['--viewport', '"big"']],
    ['no viewport to speak of', ['a.test', '--viewport', '0x0'], ['--viewport', '"0x0"']],
    ['an immense viewport', ['a.test', '--viewport', '90000x90000'], ['"90000x90000"']],
    ['no number', ['a.test', '--timeout', 'soon'], ['--timeout takes a number']],
    ['no time at all', ['a.test', '--timeout', '0'], ['--timeout takes a number']],
    ['negative time', ['a.test', '--wait-max=-5'], ['--wait-max takes a number']],
    ['no audit at all', ['a.test', '--repeat', '0'], ['--repeat takes', 'from 1 to 20']],
    ['a least above the most', ['a.test', '--wait-min', '900', '--wait-max', '9'], ['from 900']],
    ['no page at once', ['a.test', '--concurrency', '0'], ['--concurrency takes a whole number']],
    ['words for a number of pages', ['a.test', '--concurrency', 'x'], ['--concurrency takes']],
    ['a header without value', ['a.test', '--header', 'X-Only'], ['--header takes "Name: value"']],
    ['a password for no host', ['a.test', '--basic-auth', 'me:secret'], ['--basic-auth takes']],
    ['a password for no name', ['a.test', '--basic-auth', ':secret@a.test'], ['user:password@']],
    ['a password for a path', ['a.test', '--basic-auth', 'me:secret@a/b'], ['user:password@host']],
    ['two passwords', ['a.test', ...passwords], ['--basic-auth takes one value']],
    ['a replay with a password', ['--replay', '@/none', ...password], ['leave --basic-auth out']],
    ['a recording that is not there', ['--replay', '@/none'], ['recording.json does not exist']],
    [
      'a recording and a replay',
      ['a.test', '--record', '@/new', '--replay', '@/none'],
      ['together'],
    ],
    [
      'a replay that is told how to visit',
      ['--replay', '@/none', '--locale', 'fr-FR'],
      ['leave --locale out'],
    ],
    ['a recording of two pages', ['a.test', 'b.test', '--record', '@/new'], ['2 were named']],
    ['a recording of repeats', ['a.test', '--repeat', '2', '--record', '@/new'], ['--repeat out']],
    ['a recording where something is', ['a.test', '--record', '@/'], ['new or an empty folder']],
    ['a wrong locale', ['a.test', '--locale', 'fr_'], ['--locale takes', '"fr_"', 'fr-FR']],
    ['the name of a language', ['a.test', '--locale', 'french'], ['not "french"', 'fr-FR']],
    ['a language nobody knows', ['a.test', '--locale', 'xx-FR'], ['--locale takes', '"xx-FR"']],
    ['no language', ['a.test', '--locale', 'und'], ['--locale takes', '"und"']],
    ['a region nobody knows', ['a.test', '--locale', 'fr-XX'], ['--locale takes', '"fr-XX"']],
    ['a wrong locale in a config', ['-c', '@/no-locale.json'], ['/locale takes', '"french"']],
    [
      'an unknown severity',
      ['a.test', '--fail-on', 'all'],
      ['--fail-on must be one of critical, serious, moderate, minor, each alone or with :'],
    ],
    [
      'an unknown choice',
      ['a.test', '--third-party-cookies', 'no'],
      ['must be one of allow, block'],
    ],
    ['an empty word', ['a.test', '--proxy', ''], ['--proxy must have at least 1 characters']],
    ['a file for a folder', ['a.test', '-o', '@/a-file'], ['a-file cannot be written']],
    ['a config that is not there', ['-c', '@/none.json'], ['none.json does not exist']],
    ['a config that is no JSON', ['-c', '@/broken.jsonc'], ['broken.jsonc:3:13 is not JSON']],
    [
      'a config that breaks the schema',
      ['a.test', '-c', '@/mistyped.json'],
      ['mistyped.json is not valid', '/sites/0/help', '"acept" (did you mean "accept"?)'],
    ],
    [
      'a config with a wrong address',
      ['-c', '@/no-address.json'],
      ['no-address.json is not valid: /sites/1 "not an address"'],
    ],
    [
      'a config with an unknown scenario',
      ['-c', '@/no-scenario.json'],
      ['no-scenario.json is not valid', '"acept"', 'mean "accept"?'],
    ],
    ['a config without sites, and no address', ['-c', '@/no-site.json'], ['sites with --config']],
    [
      'what the call says over the config',
      ['-c', '@/no-site.json', 'a.test', '--repeat', '0'],
      ['bandeau: --repeat takes'],
    ],
  ])('refuses %s', async (_case, args, words) => {
    const place = args.includes('-o') ? [] : ['-o', path.join(folder, 'report')];
    const given = [...args, ...place].map(inFolder);

    const run = await runCommand(['audit', ...given, '--browser', browser.path]);

    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.err).toMatch(/^bandeau: [^\n]+\n$/);
    for (const word of words) expect(run.err).toContain(word);
    expect(run.err).not.toContain('secret');
    expect(browser.isStarted()).toBe(false);
  });

  it('says each unknown option once', async () => {
    const { err } = await runCommand(['audit', 'a.test', '--no-such-thing', '--nor-this']);

    expect(err.match(/There is no option/g)).toHaveLength(2);
  });
});

describe('a right call', () => {
  it('does start the browser', async () => {
    const output = path.join(folder, 'report');

    const run = await runCommand(['audit', 'a.test', '-o', output, '--browser', browser.path]);

    expect(browser.isStarted()).toBe(true);
    expect(run).toMatchObject({ exitCode: 3, out: '' });
    expect(run.err).toMatch(/^bandeau: The browser at ".*" did not start: [^\n]+\n$/);
  });
});

describe('other commands', () => {
  it.each<[string, string[], string[]]>([
    ['a mistyped subcommand', ['rules', 'lst'], ['did you mean "rules list"?', '"bandeau rules']],
    ['an unknown rule', ['rules', 'show', 'refuse-persist'], ['"refuse-persist"']],
    ['no rule', ['rules', 'show'], ['something to act on']],
    ['an unknown variant', ['demo', '--variant', 'exemplar'], ['mean "exemplary"?']],
    ['evidence that is not there', ['evaluate', '@/none'], ['none does not exist']],
    ['evidence that is no JSON', ['evaluate', '@/broken.json'], ['broken.json:1:', 'not JSON']],
    ['a folder without evidence', ['evaluate', '@/empty'], ['holds no pages/']],
    ['empty stdin', ['evaluate', '-'], ['stdin', 'not JSON']],
  ])('refuse %s', async (_case, args, words) => {
    const run = await runCommand(args.map(inFolder));

    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.err).toMatch(/^bandeau: [^\n]+\n$/);
    for (const word of words) expect(run.err).toContain(word);
  });
});
