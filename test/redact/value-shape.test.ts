/** What values look like. */
import { describe, expect, it } from '@jest/globals';
import { shapeOf } from '../../src/redact/value-shape.js';

describe('shapeOf', () => {
  it.each([
    ['', 'empty'],
    ['6f9619ff-8b86-d011-b42d-00cf4fc964ff', 'uuid'],
    ['1712345678', 'number'],
    ['-1.5', 'number'],
    ['7f3a9c0012ab', 'hex'],
    ['DEADBEEF', 'hex'],
    ['face', 'text'],
    ['true', 'text'],
    ['dGhpcyBpcyBhIHRlc3Q1', 'base64'],
    ['CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA', 'text'],
    ['CPXxRfAPXxRfAAfKABENB4CgAAAAAAAAAAYgAAAAAAAA', 'base64'],
    ['GA1.2.345.678', 'text'],
    ['été 🍪', 'text'],
    ['{"a":1}', 'json'],
    ['%5B1%2C2%5D', 'json'],
    ['{not json', 'text'],
    ['%7B%', 'text'],
    ['a\u0001', 'other'],
    ['a\nb', 'other'],
    ['\ud800', 'other'],
  ])('calls %j %s', (value, shape) => {
    expect(shapeOf(value)).toBe(shape);
  });

  it('looks only at the beginning of a very long value', () => {
    expect(shapeOf('1'.repeat(10_000_000))).toBe('number');
    expect(shapeOf(`[${'1,'.repeat(5_000_000)}1]`)).toBe('text');
  });
});
