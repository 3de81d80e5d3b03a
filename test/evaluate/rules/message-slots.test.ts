/** The slots that a rule's message may have. */
import { describe, expect, it } from '@jest/globals';
import {
  assertParametersKnown,
  assertSlotsKnown,
} from '../../../src/evaluate/rules/message-slots.js';

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

describe('assertParametersKnown', () => {
  it('refuses a parameter that there is not, and leaves other braces alone', () => {
    const remediation = { field: '/remediation', parameters: ['longest'] };
    const check = (text: string) => () => assertParametersKnown(text, remediation);

    expect(check('At most {$shortest}.')).toThrow('{$shortest}');
    expect(check("Call gtag('consent', {…}) with {$longest}.")).not.toThrow();
  });
});
