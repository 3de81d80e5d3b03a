/** The schema of a value that may have been looked for and not found. */
import { Type } from 'typebox';

/**
 * A schema, or null, which means that it was looked for and there is none. What could not be
 * observed is missing instead.
 */
export function Nullable<T extends Type.TSchema>(schema: T): Type.TUnion<[T, Type.TNull]> {
  return Type.Union([schema, Type.Null()]);
}
