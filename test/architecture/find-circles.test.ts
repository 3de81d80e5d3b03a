/** Unit tests of the search for circles. */
import { describe, expect, it } from '@jest/globals';
import { describeCircle, findCircles } from './find-circles.js';

const circlesOf = (imports: Record<string, string[]>) =>
  findCircles(new Map(Object.entries(imports)));

describe('findCircles', () => {
  it.each([
    ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
    ['two ways to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['a file that imports itself', { a: ['a'] }, [['a']]],
    ['two files', { a: ['b'], b: ['a'] }, [['a', 'b']]],
    ['a circle further in', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, [['b', 'c', 'd']]],
    [
      'the shorter of two',
      { a: ['b', 'c'], b: ['d'], d: ['a'], c: ['a'] },
      [
        ['a', 'c'],
        ['b', 'd', 'a'],
      ],
    ],
    [
      'circles apart',
      { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a file outside the map', { a: ['x'] }, []],
  ])('sees %s', (_what, imports: Record<string, string[]>, circles) => {
    expect(circlesOf(imports)).toEqual(circles);
  });

  it('says a circle in one sentence', () => {
    expect(describeCircle(['a', 'b', 'c'])).toBe('a imports b, which imports c, which imports a');
  });
});
