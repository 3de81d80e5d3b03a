/** The guards of the documents: what they admit, in whatever order they are asked, and what they say. */
import { describe, expect, it } from '@jest/globals';
import { parseConfig, parseOptions, parseRule, parseRuleSet } from '../../src/schema/parse.js';

describe('the guards of rules', () => {
  it('judge a rule in a file of many as they judge one in a file of its own', () => {
    const set = { id: 'mine', title: 'Mine', version: '1.0.0', rules: [{ id: 'a-rule' }] };

    expect(() => parseRuleSet(set, 'mine.json')).toThrow('mine.json is not valid: /rules/0 lacks');
    expect(() => parseRule({ id: 'a-rule' }, 'a-rule.json')).toThrow(
      'a-rule.json is not valid: / lacks "examples"',
    );
  });

  it('say how much is too little', () => {
    const set = { id: 'mine', title: 'M', version: '1.0.0', rules: [] };

    expect(() => parseRuleSet(set, 'mine.json')).toThrow('/title must have at least 3 characters');
  });
});

describe('the guard of the config', () => {
  const site = (help: unknown): object => ({ sites: [{ url: 'a.test', help }] });

  it.each<[string, unknown, string]>([
    ['no object', [], '/ must be object'],
    [
      'a mistyped option',
      { scenarois: [] },
      '/ has an unknown field "scenarois" (did you mean "scenarios"?)',
    ],
    ['an option it has not', { sandbox: false }, '/ has an unknown field "sandbox"'],
    [
      'a value of another type',
      { repeat: '2' },
      '/repeat takes a whole number of audits, from 1 to 20',
    ],
    [
      'too long a time',
      { waitMax: 600_001 },
      '/waitMax takes a number of milliseconds, from 1 to 600000',
    ],
    [
      'an unknown choice',
      { thirdPartyCookies: 'no' },
      '/thirdPartyCookies must be one of allow, block',
    ],
    ['an empty word in a list', { header: [''] }, '/header/0 must have at least 1 characters'],
    ['no site', { sites: [] }, '/sites must have at least 1 entries'],
    ['a site that is none', { sites: [1] }, '/sites/0 must be string or object'],
    ['a site without address', { sites: [{ help: { accept: '#a' } }] }, '/sites/0 lacks "url"'],
    ['no help', site({}), '/sites/0/help must have at least 1 fields'],
    [
      'a mistyped role',
      site({ acept: '#a' }),
      '/sites/0/help has an unknown field "acept" (did you mean "accept"?)',
    ],
    [
      'an empty selector',
      site({ banner: '' }),
      '/sites/0/help/banner must have at least 1 characters',
    ],
    [
      'no step',
      site({ refuse: [] }),
      '/sites/0/help/refuse lacks an entry with "click"; /sites/0/help/refuse must have at least 1 entries',
    ],
    [
      'a mistyped step',
      site({ refuse: [{ clik: '#a' }] }),
      '/sites/0/help/refuse lacks an entry with "click"; /sites/0/help/refuse/0 has an unknown field "clik" (did you mean "click"?)',
    ],
    [
      'steps that do nothing',
      site({ refuse: [{ waitFor: '#a' }] }),
      '/sites/0/help/refuse lacks an entry with "click"',
    ],
    ['a way of another type', site({ refuse: 1 }), '/sites/0/help/refuse must be string or array'],
  ])('refuses %s', (_case, config, sentence) => {
    expect(() => parseConfig(config, 'ours.json')).toThrow(
      new Error(`ours.json is not valid: ${sentence}.`),
    );
  });

  it('tells all that is wrong at once', () => {
    const config = { repeat: 0, ...site({ save: [{ click: '' }], close: '#x' }) };

    expect(() => parseConfig(config, 'ours.json')).toThrow(
      'ours.json is not valid: /repeat takes a whole number of audits, from 1 to 20; /sites/0/help has an unknown field "close"; /sites/0/help/save/0/click must have at least 1 characters',
    );
  });
});

describe('the guard of options', () => {
  it.each<[string, object, string]>([
    ['a number out of range', { timeout: 0 }, 'timeout takes a number of milliseconds, from 1 to'],
    ['no number', { waitMin: Number.NaN }, 'wait-min takes a number of milliseconds, from 0 to'],
    ['half a page', { concurrency: 1.5 }, 'concurrency takes a whole number of pages, from 1 on'],
    [
      'a choice that is none',
      { failOn: 'all' },
      'fail-on must be one of critical, serious, moderate',
    ],
    [
      'too long a word',
      { locale: 'x'.repeat(1001) },
      'locale must NOT have more than 1000 charact',
    ],
  ])('says of %s on the command line what it says of it in a config', (_case, given, sentence) => {
    const [name = ''] = Object.keys(given);
    const [, words = ''] = /^\S+ (.*)$/.exec(sentence) ?? [];

    expect(() => parseOptions(given)).toThrow(`--${sentence}`);
    expect(() => parseConfig(given, 'ours.json')).toThrow(
      `ours.json is not valid: /${name} ${words}`,
    );
  });
});
