/** Unit tests of `src/evaluate/rules/read-words`, by real files. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadRuleSets } from '../../../src/evaluate/rules/load-rule-sets.js';
import { makeRule } from '../make-rule.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bandeau-words-'));
  await mkdir(join(folder, 'words'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(path: string, value: object): Promise<void> {
  await writeFile(join(folder, path), JSON.stringify(value));
}

async function writeSet(words: object, header: object = {}): Promise<void> {
  await write('rule-set.json', { id: 'own', title: 'Own rules', version: '1.0.0', ...header });
  await write('one.json', makeRule({ id: 'one', message: 'Seen {count} times: {list}.' }));
  await write('words/fr.json', words);
}

describe('the words of a rule set', () => {
  it('are told in the language asked for, and in English where it has none', async () => {
    await writeSet({ title: 'Règles', rules: { one: { message: 'Vu : {list} ({count}).' } } });
    const [french] = await loadRuleSets([folder], { language: 'fr' });
    const [german] = await loadRuleSets([folder], { language: 'de' });
    const [english] = await loadRuleSets([folder]);

    expect(french?.title).toBe('Règles');
    expect(french?.rules[0]?.message).toBe('Vu : {list} ({count}).');
    expect(french?.rules[0]?.title).toBe(english?.rules[0]?.title);
    expect(german).toEqual(english);
  });

  it('take the place of the message of an override', async () => {
    const message = 'Here it is said otherwise: {list}.';
    const override = { 'prior-no-nonexempt-cookie': { message, reason: 'a test of the words' } };
    await writeSet(
      { rules: { 'prior-no-nonexempt-cookie': { message: 'Dit autrement : {list}.' } } },
      { extends: ['eu-core'], override },
    );
    const sets = await loadRuleSets([folder], { language: 'fr' });

    expect(sets.at(-1)?.override?.['prior-no-nonexempt-cookie']?.message).toBe(
      'Dit autrement : {list}.',
    );
  });

  it.each([
    ['a lost slot', { rules: { one: { message: 'Vu : {list}.' } } }, '/rules/one/message has the'],
    ['a rule that is not there', { rules: { onne: {} } }, 'Did you mean "one"?'],
    ['a field that words have not', { rules: { one: { text: 'Vu.' } } }, 'fr.json is not valid'],
  ])('are refused for %s', async (_, words, complaint) => {
    await writeSet(words);

    await expect(loadRuleSets([folder], { language: 'fr' })).rejects.toThrow(complaint);
  });
});
