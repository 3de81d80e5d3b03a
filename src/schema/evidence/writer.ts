/** Who set or requested something, and through which calls. */
import { Type, type Static } from 'typebox';
import { Nullable } from './nullable.js';

/** A place in the page’s own code, never in the code that bandeau adds to the page. */
export const Place = Type.Object(
  {
    url: Type.String({ description: 'Script or document; values of its query are left out.' }),
    line: Nullable(Type.Integer({ description: 'Counted from 1; null where it is not told.' })),
    column: Nullable(Type.Integer({ description: 'Counted from 1; null where it is not told.' })),
  },
  { description: 'A place in a script or a document.' },
);
export type Place = Static<typeof Place>;

/** A list of the places that led to something; the description says to what. */
export function Chain(description: string): Type.TArray<typeof Place> {
  return Type.Array(Place, { description });
}

/** The response or the script behind a cookie or a stored item. */
export const Writer = Type.Object(
  {
    how: Type.Unsafe<'header' | 'script' | 'unknown'>(
      Type.String({
        enum: ['header', 'script', 'unknown'],
        description: 'A `Set-Cookie` header of an answer, or a script.',
      }),
    ),
    url: Nullable(Type.String({ description: 'The response or the script; null where unknown.' })),
    chain: Type.Optional(
      Chain(
        'The calls that wrote it or made the request, innermost first, and on from there what brought the outermost script into the page; at most 10.',
      ),
    ),
  },
  { description: 'Who set it.' },
);
export type Writer = Static<typeof Writer>;
