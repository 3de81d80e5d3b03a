import { describe, expect, it } from '@jest/globals';
import { mergePatch, setAt } from '../../src/documents/merge-patch.js';

describe('a merge patch', () => {
  // The examples of RFC 7396, appendix A.
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [['a', 'b'], ['c'], ['c']],
    [{ a: 'b' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('makes of %j with %j %j', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result);
  });

  it('cannot reach the prototype of objects', () => {
    mergePatch({}, JSON.parse('{"__proto__":{"polluted":true}}'));

    expect({}).not.toHaveProperty('polluted');
  });
});

describe('setting', () => {
  it.each([
    [{ a: 1 }, '/a', null, { a: null }],
    [{ a: [1, 2] }, '/a/1', 3, { a: [1, 3] }],
    [{ a: [1] }, '/a/-', 2, { a: [1, 2] }],
    [{}, '/a/b', 1, { a: { b: 1 } }],
    [{ a: 1 }, '', 2, 2],
    [{ 'a/b': { '~': 1 } }, '/a~1b/~0', 2, { 'a/b': { '~': 2 } }],
  ])('makes of %j by %s a copy', (document, pointer, value, result) => {
    expect(setAt(document, pointer, value)).toEqual(result);
  });
});
