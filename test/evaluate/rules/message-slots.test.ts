/** The slots that a rule's message may have. */
import { describe, expect, it } from '@jest/globals';
import { assertSlotsKnown } from '../../../src/evaluate/rules/message-slots.js';

const about = { field: '/message', parameters: ['longest'] };

describe('assertSlotsKnown', () => {
  it.each(['{name}', '{}', '{value }', '{banner/text}', '{$other}', '{$}', '{value/}'])(
    'refuses %s, and names it',
    (slot) => {
      expect(() => assertSlotsKnown(`Seen: ${slot}`, about)).toThrow(slot);
    },
  );

  it.each(['{value}', '{count}', '{list}', '{/banner/text}', '{value/lifetimeDays}', '{$longest}'])(
    'knows %s',
    (slot) => {
      expect(() => assertSlotsKnown(`Seen: ${slot}`, about)).not.toThrow();
    },
  );
});
