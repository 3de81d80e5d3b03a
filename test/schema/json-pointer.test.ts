/** Unit tests of `src/schema/json-pointer`. */
import { describe, expect, it } from '@jest/globals';
import {
  isWithin,
  lastSegment,
  locate,
  pointerBelow,
  pointerSegments,
  toPointer,
  valueAt,
} from '../../src/schema/json-pointer.js';

const awkward = ['', '/', '~', '~1', '~01', 'a/b~c', '0', ' ', '__proto__', '%25', 'é'];

/** The document of RFC 6901, § 5. */
const example = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

describe('a pointer', () => {
  it.each([
    ['', example],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('leads by %j where RFC 6901 says', (pointer, value) => {
    expect(valueAt(example, pointer)).toEqual(value);
  });

  it.each(awkward)('keeps the name %j whole', (name) => {
    const pointer = toPointer(['scenarios', name, 2]);

    expect(pointerSegments(pointer)).toEqual(['scenarios', name, '2']);
    expect(valueAt({ scenarios: { [name]: ['a', 'b', 'c'] } }, pointer)).toBe('c');
    expect(lastSegment(pointerBelow('/scenarios', name))).toBe(name);
  });

  it('tells what was looked for and is not there from what nobody looked for', () => {
    const document = { banner: null, cookies: [{}] };

    expect(locate(document, '/banner/text')).toEqual({ state: 'none' });
    expect(locate(document, '/cookies/1/name')).toEqual({ state: 'none' });
    expect(locate(document, '/cookies/0/name')).toEqual({ state: 'missing' });
    expect(locate(document, '/storage')).toEqual({ state: 'missing' });
  });

  it.each(['/cookies/length', '/cookies/-', '/constructor', '/cookies/0/toString'])(
    'finds nothing that only JavaScript knows, as by %s',
    (pointer) => {
      expect(locate({ cookies: [{}] }, pointer)).toEqual({ state: 'missing' });
    },
  );

  it('lies within a place by whole steps', () => {
    expect(isWithin('/scenarios/accept/cookies', '/scenarios/accept')).toBe(true);
    expect(isWithin('/scenarios/accept', '/scenarios/accept')).toBe(true);
    expect(isWithin('/scenarios/accepted', '/scenarios/accept')).toBe(false);
  });
});
