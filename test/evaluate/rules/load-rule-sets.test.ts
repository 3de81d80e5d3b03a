import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadRuleSets } from '../../../src/evaluate/rules/load-rule-sets.js';
import { readRulesAt } from '../../../src/evaluate/rules/read-rules-at.js';
import { makeRule, makeRuleSet } from '../make-rule.js';

const header = { id: 'mine', title: 'Mine', version: '1.0.0' };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rule-sets-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function writeSet(...rules: readonly object[]): Promise<string> {
  await write('set/rule-set.json', header);
  for (const [index, rule] of rules.entries()) {
    await write(`set/${'id' in rule ? String(rule.id) : index}.json`, rule);
  }
  return join(folder, 'set');
}

async function complaintOf(path: string): Promise<string> {
  const error = await loadRuleSets([path]).catch((thrown: unknown) => thrown);
  if (!(error instanceof Error) || error.name !== 'AuditError') throw new Error(String(error));
  return error.message.replaceAll(folder, '');
}

describe('rule sets', () => {
  it('are read from a folder, rules by id', async () => {
    const path = await writeSet(makeRule({ id: 'b' }), makeRule({ id: 'a' }));

    const [ruleSet] = await loadRuleSets([path]);

    expect(ruleSet).toMatchObject({ ...header, rules: [{ id: 'a' }, { id: 'b' }] });
  });

  it('are read from one file', async () => {
    const path = await write('one.json', makeRuleSet(makeRule({})));

    expect(await loadRuleSets([path])).toMatchObject([{ id: 'sample', rules: [{}] }]);
  });

  it('may hold comments and trailing commas', async () => {
    const text = JSON.stringify(makeRuleSet(makeRule({}))).replace(/}$/, ', // the end\n}');

    expect(await loadRuleSets([await write('one.json', text)])).toHaveLength(1);
  });

  it('come after those they extend, each once', async () => {
    const ids = (await loadRuleSets(['fr-cnil', 'eu-core'])).map(({ id }) => id);

    expect(ids).toEqual(['eu-core', 'fr-cnil']);
  });

  it('of a path may extend shipped ones', async () => {
    const path = await write('one.json', { ...makeRuleSet(makeRule({})), extends: ['eu-core'] });

    expect((await loadRuleSets([path])).map(({ id }) => id)).toEqual(['eu-core', 'sample']);
  });

  it('may start with a byte order mark', async () => {
    const path = await write('one.json', `\uFEFF${JSON.stringify(makeRuleSet())}`);

    expect(await loadRuleSets([path])).toHaveLength(1);
  });
});

describe('what is wrong', () => {
  it('is said of an unknown name, with those there are and what may have been meant', async () => {
    await expect(loadRuleSets(['eu-cor'])).rejects.toMatchObject({
      code: 'rule-set-unknown',
      exitCode: 2,
      message: expect.stringMatching(
        /^There is no rule set "eu-cor". Did you mean "eu-core"\?.*fr-cnil/,
      ),
    });
  });

  it('is said of an unknown name that a rule set extends', async () => {
    const path = await write('one.json', { ...makeRuleSet(), extends: ['fr-cnli'] });

    expect(await complaintOf(path)).toMatch(/^\/one.json extends "fr-cnli", but .*"fr-cnil"/);
  });

  it('is said of a path that leads nowhere', async () => {
    expect(await complaintOf(join(folder, 'nothing'))).toBe('/nothing does not exist.');
  });

  it('is said of a folder without a header', async () => {
    await mkdir(join(folder, 'empty'));

    expect(await complaintOf(join(folder, 'empty'))).toBe('/empty/rule-set.json does not exist.');
  });

  it.each([
    ['{\n  "id": oops\n}', '/one.json:2:9 is not JSON'],
    ['{"id": [1, 2', '/one.json:1:13 is not JSON'],
    ['{"id": "a\nb"}', '/one.json:1:10 is not JSON'],
    ['', '/one.json:1:1 is not JSON'],
    ['[]', '/one.json is not valid: / must be object'],
    ['{"__proto__": {}}', 'field named "__proto__"'],
    ['['.repeat(50_000) + ']'.repeat(50_000), 'nested deeper than 100 levels'],
    [`{"id": "${'x'.repeat(10 * 1024 * 1024)}"}`, 'too large'],
  ])('is said of %#: a broken file', async (text, words) => {
    expect(await complaintOf(await write('one.json', text))).toContain(words);
  });

  it.each<[string, object, string]>([
    ['a field it does not know', { sevrity: 'minor' }, 'unknown field "sevrity"'],
    ['a severity that is none', { severity: 'grave' }, '/severity must be one of critical'],
    ['no source', { sources: [] }, '/sources'],
    [
      'a schema that is none',
      { expect: { maxItems: 'x' } },
      '/expect is no JSON Schema: /maxItems',
    ],
    [
      'a keyword of its own',
      { when: { items: { near: 1 } } },
      '/when/items has an unknown keyword',
    ],
    ['a remote reference', { expect: { $ref: 'https://evil.example' } }, '/expect refers to'],
    ['a pattern with look-ahead', { expect: { pattern: '(?!a)' } }, '/expect the pattern "(?!a)"'],
    ['a query that is none', { given: '$.a[' }, '/given "$.a[" is no JSONPath'],
    ['an unknown slot', { message: 'It is {what}.' }, '/message has the slot {what}'],
  ])('is said of a rule with %s: file, place and words', async (_, own, words) => {
    const complaint = await complaintOf(await writeSet({ ...makeRule({ id: 'rule' }), ...own }));

    expect(complaint).toMatch(/^\/set\/rule.json is not valid: \//);
    expect(complaint).toContain(words);
  });

  it('is said of a rule whose file has another name', async () => {
    await writeSet();
    await write('set/one.json', makeRule({ id: 'two' }));

    expect(await complaintOf(join(folder, 'set'))).toContain(
      '/id is "two", but the file is named "one"',
    );
  });

  it('is said of an id that comes twice in a file', async () => {
    const path = await write('one.json', makeRuleSet(makeRule({}), makeRule({})));

    expect(await complaintOf(path)).toContain('/rules/1/id "sample-rule" is that of /rules/0');
  });

  it('is said of an id that two rule sets share', async () => {
    const one = await write('one.json', makeRuleSet(makeRule({})));
    const two = await write('two.json', { ...makeRuleSet(makeRule({})), id: 'other' });

    await expect(loadRuleSets([one, two])).rejects.toThrow('both have a rule "sample-rule"');
  });

  it('is said of a folder of too many rules', async () => {
    await writeSet();
    for (let index = 0; index <= 1000; index += 1) await write(`set/r${index}.json`, '');

    expect(await complaintOf(join(folder, 'set'))).toContain('more than 1000 rules');
  });
});

describe('rules at a path', () => {
  it.each([
    ['a rule', 'set/a.json'],
    ['a folder', 'set'],
    ['the header of a folder', 'set/rule-set.json'],
    ['a folder of folders', '.'],
    ['a rule set in one file', 'one.json'],
  ])('are those of %s', async (_, path) => {
    await writeSet(makeRule({ id: 'a' }));
    await write('one.json', makeRuleSet(makeRule({ id: 'a' })));

    expect(await readRulesAt(join(folder, path))).toMatchObject([{ id: 'a' }]);
  });

  it('are refused where their rule set extends one that is not there', async () => {
    const path = await write('one.json', { ...makeRuleSet(makeRule({})), extends: ['nothing'] });

    await expect(readRulesAt(path)).rejects.toThrow('extends "nothing"');
  });

  it('are missed in a folder that holds none', async () => {
    await expect(readRulesAt(folder)).rejects.toThrow(
      'neither rule-set.json nor a folder with one',
    );
  });
});
