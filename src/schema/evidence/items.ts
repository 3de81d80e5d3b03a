/**
 * The common fields of cookies, stored items and requests: what is kept of a value, and the
 * confidence of a purpose.
 */
import { Type } from 'typebox';

const valueShapes = ['empty', 'uuid', 'number', 'hex', 'base64', 'json', 'text', 'other'] as const;

/** The kind of characters in a value; kept in place of the value. */
export const ValueShape = Type.Unsafe<ValueShape>(
  Type.String({
    enum: [...valueShapes],
    description:
      'What characters the value is made of: `hex` from 8 digits on, `base64` from 16 characters with both cases and a digit, `json` for an object or a list, `text` for other printable characters.',
  }),
);
export type ValueShape = (typeof valueShapes)[number];

const valueAnswers = ['yes', 'no', 'both'] as const;

/** What the value of a consent record says; kept in place of the value. */
export const ValueAnswers = Type.Unsafe<ValueAnswers>(
  Type.String({
    enum: [...valueAnswers],
    description:
      'What the value says to the purposes that it names, such as `{"ads":false}` or `denied`: yes to all, no to all, or both; missing where it names none.',
  }),
);
export type ValueAnswers = (typeof valueAnswers)[number];

/** The length of a value; kept in place of the value. */
export const ValueLength = Type.Integer({ description: 'Length of the value in characters.' });

/**
 * Parts by which an identifier is recognised in a request or in another profile, without keeping
 * its value.
 */
export const StableParts = Type.Array(Type.String(), {
  description:
    'Hashes of the parts (8 characters or more, with a digit or in both cases, no time) that every value it had in this visit has in common, at most 8; salted per run.',
});

/** The confidence of an item's purpose; `derivePurpose` sets it. */
export const PurposeConfidence = Type.Number({
  minimum: 0,
  maximum: 1,
  description: 'How sure the purpose is, by what it rests on; 0 where it is unknown.',
});

/** Parameters of the address through which an item’s value came from another site. */
export const FromAddress = Type.Array(Type.String(), {
  description:
    'Names of the parameters of a visited address whose value it holds (link decoration); missing where none.',
});
