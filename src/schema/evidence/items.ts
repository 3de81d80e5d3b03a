/** What cookies, stored items and requests have in common: what is kept of a value, and how sure a purpose is. */
import { Type } from 'typebox';

const valueShapes = ['empty', 'uuid', 'number', 'hex', 'base64', 'json', 'text', 'other'] as const;

/** What characters a value is made of; kept in place of the value. */
export const ValueShape = Type.Unsafe<ValueShape>(
  Type.String({
    enum: [...valueShapes],
    description:
      'What characters the value is made of: `hex` from 8 digits on, `base64` from 16 characters with both cases and a digit, `json` for an object or a list, `text` for other printable characters.',
  }),
);
export type ValueShape = (typeof valueShapes)[number];

/** How long a value is; kept in place of the value. */
export const ValueLength = Type.Integer({ description: 'Length of the value in characters.' });

/** By what an identifier is found again, in a request or in another profile, without keeping it. */
export const StableParts = Type.Array(Type.String(), {
  description:
    'Hashes of the parts (8 characters or more, with a digit or in both cases, no time) that every value it had in this visit has in common, at most 8; salted per run.',
});

/** How much the purpose of an item can be relied on; `derivePurpose` gives it. */
export const PurposeConfidence = Type.Number({
  minimum: 0,
  maximum: 1,
  description: 'How sure the purpose is, by what it rests on; 0 where it is unknown.',
});

/** Parameters of the address through which an item’s value came from elsewhere. */
export const FromAddress = Type.Array(Type.String(), {
  description:
    'Names of the parameters of a visited address whose value it holds (link decoration); missing where none.',
});
