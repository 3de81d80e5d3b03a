/** What a way of the help is made of. */
import { describe, expect, it } from '@jest/globals';
import { stepsOf, helpedRoles } from '../../../src/banner/finding/find-by-help.js';

describe('stepsOf', () => {
  it.each([
    ['a selector', '.x', [{ click: '.x' }]],
    ['steps', [{ waitFor: '.x' }, { click: '.y' }], [{ waitFor: '.x' }, { click: '.y' }]],
    ['nothing', undefined, []],
  ])('takes %s', (_case, way, steps) => {
    expect(stepsOf(way)).toEqual(steps);
  });
});

describe('toldRoles', () => {
  it('names the control of a role where one click is the whole way', () => {
    const told = helpedRoles({
      banner: '#notice',
      accept: '.a',
      refuse: [{ click: '.more' }, { click: '.b' }],
      save: [{ waitFor: '.panel' }, { click: '.c' }],
      reopen: '.entry',
    });

    expect(told).toEqual({ accept: '.a', save: '.c' });
  });
});
