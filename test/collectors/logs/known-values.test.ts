/** Recognising what cookies and storage hold in what is sent. */
import { describe, expect, it } from '@jest/globals';
import { hashValue } from '../../../src/redact/hash-value.js';
import { KnownValues } from '../../../src/collectors/logs/known-values.js';

const holder = { kind: 'storage', name: 'device', host: 'news.test' } as const;
const part = 'a1b2c3d4e5f6';

function carried(url: string, body = '') {
  const values = new KnownValues('salt');
  values.note(holder, [part]);
  return values.carriedBy({ url, body });
}

describe('KnownValues', () => {
  it('tells whose value it is, where it stands and in which form', () => {
    expect(carried(`https://a.test/p?x=1&uid=${part}`)).toEqual([
      { ...holder, partHash: hashValue(part, 'salt'), as: 'plain', in: 'query', parameter: 'uid' },
    ]);
  });

  it.each([
    ['in the name of a JSON member that says what it is', `{"user":{"id":"${part}"}}`, 'id'],
    ['under a name that may tell a person', `{"jane@news.test":"${part}"}`, null],
    ['in a list', `["x","${part}"]`, null],
    ['in a form', `v=1&u=${part}`, 'u'],
    ['in a text', `hello ${part}`, null],
  ])('finds it in a body: %s', (_what, body, parameter) => {
    expect(carried('https://a.test/', body)).toMatchObject([{ in: 'body', parameter }]);
  });

  it.each([
    ['what is not held', 'https://a.test/?u=b1b2c3d4e5f6'],
    ['a longer word that it begins', `https://a.test/?u=${part}77`],
    ['nothing', 'https://a.test/'],
  ])('finds none in %s', (_what, url) => {
    expect(carried(url)).toEqual([]);
  });

  it('says so rather than tell half of more values than it keeps', () => {
    const values = new KnownValues('salt');
    const parts = Array.from({ length: 20_000 }, (_, at) => `a1b2c3d4${at}`);
    values.note(holder, parts);

    expect(() => values.carriedBy({ url: 'https://a.test/', body: '' })).toThrow('20000 values');
  });
});
