/** The order in which collectors are asked for what they observed. */
import { describe, expect, it } from '@jest/globals';
import { collectors } from '../../src/collectors/index.js';
import { inOrderOfNeeds } from '../../src/observe/running-collectors.js';

describe('inOrderOfNeeds', () => {
  it('puts what is needed first, whatever the order of the registry', () => {
    expect(inOrderOfNeeds({ a: { needs: ['c'] }, b: {}, c: { needs: ['d'] }, d: {} })).toEqual([
      'd',
      'c',
      'a',
      'b',
    ]);
  });

  it('asks for cookies and storage before what is sent of them', () => {
    const order = inOrderOfNeeds(collectors);

    for (const id of ['requests', 'decoratedLinks'] as const) {
      expect(order.indexOf(id)).toBeGreaterThan(order.indexOf('cookies'));
      expect(order.indexOf(id)).toBeGreaterThan(order.indexOf('storage'));
    }
    expect(order.toSorted()).toEqual(Object.keys(collectors).toSorted());
  });

  it('refuses a need that is no collector', () => {
    expect(() => inOrderOfNeeds({ a: { needs: ['b'] } })).toThrow(
      'a needs b, which is no collector.',
    );
  });

  it('refuses collectors that need each other', () => {
    const circle = { a: { needs: ['b'] }, b: { needs: ['a'] } };

    expect(() => inOrderOfNeeds(circle)).toThrow('a needs b needs a.');
  });
});
