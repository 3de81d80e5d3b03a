/** Joining of what was seen of storage. */
import { describe, expect, it } from '@jest/globals';
import {
  assembleStorage,
  type HeldItem,
  type StorageWrite,
  type WeighedValue,
} from '../../../src/collectors/storage/assemble-storage.js';
import { hashValue } from '../../../src/redact/hash-value.js';
import { partsOf } from '../../../src/redact/value-parts.js';
import { plainContext } from '../plain-context.js';

function weighed(value: string): WeighedValue {
  return { ...plainContext.redact.value(value), bytes: value.length, parts: partsOf(value) };
}

const place = { kind: 'localStorage' as const, origin: 'https://a.test', key: 'k' };

function write(more: Partial<StorageWrite>): StorageWrite {
  return { ...place, value: null, atMs: 1, by: null, ...more };
}

function held(more: Partial<HeldItem>): HeldItem {
  return { ...place, value: weighed('v'), atMs: 900, phase: 'before-choice', holds: {}, ...more };
}

describe('assembleStorage', () => {
  it('tells one write once, though its script and its effect both show it', () => {
    const writes = [
      write({ atMs: 10, by: { url: 'https://b.test/s.js' } }),
      write({ atMs: 12, value: weighed('first') }),
    ];

    expect(assembleStorage(writes, [held({})], plainContext)).toEqual([
      {
        ...place,
        phase: 'before-choice',
        atMs: 10,
        presentIn: ['before-choice'],
        rewrittenIn: ['before-choice'],
        setBy: { how: 'script', url: 'https://b.test/s.js' },
        sizeBytes: 2,
        valueHash: '#v',
        valueLength: 1,
        valueShape: 'text',
      },
    ]);
  });

  it('tells each phase of writing and staying', () => {
    const writes = [write({ atMs: 10 }), write({ atMs: 1500 })];
    const items = [held({}), held({ phase: 'after-choice', atMs: 1900 })];

    expect(assembleStorage(writes, items, plainContext)).toMatchObject([
      {
        phase: 'before-choice',
        presentIn: ['before-choice', 'after-choice'],
        rewrittenIn: ['before-choice', 'after-choice'],
      },
    ]);
  });

  it('keeps an item whose writing nobody saw', () => {
    expect(assembleStorage([], [held({ atMs: 1900 })], plainContext)).toMatchObject([
      { phase: 'after-choice', rewrittenIn: [], setBy: { how: 'script', url: null } },
    ]);
  });

  it('keeps a long key short', () => {
    const [item] = assembleStorage([], [held({ key: 'x'.repeat(9000) })], plainContext);

    expect(item?.key).toHaveLength(256);
    expect(item?.sizeBytes).toBe(9001);
  });
});

describe('hashValue', () => {
  it('is the same for the same value and salt alone', () => {
    expect(hashValue('a', 's')).toBe(hashValue('a', 's'));
    expect(hashValue('a', 's')).not.toBe(hashValue('b', 's'));
    expect(hashValue('a', 's')).not.toBe(hashValue('a', 't'));
    expect(hashValue('a', 's')).toMatch(/^[0-9a-f]{16}$/);
  });
});
