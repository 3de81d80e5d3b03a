/** The slots that a rule's message may have. */
import { describe, expect, it } from '@jest/globals';
import { assertSlotsKnown } from '../../../src/evaluate/rules/message-slots.js';

describe('assertSlotsKnown', () => {
  it.each(['{name}', '{}', '{value }', '{banner/text}'])('refuses %s, and names it', (slot) => {
    expect(() => assertSlotsKnown(`Seen: ${slot}`)).toThrow(slot);
  });

  it.each(['{value}', '{count}', '{list}', '{/banner/text}'])('knows %s', (slot) => {
    expect(() => assertSlotsKnown(`Seen: ${slot}`)).not.toThrow();
  });
});
