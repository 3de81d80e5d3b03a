/** Finds the fields of a document that the schema of evidence lets be missing. */
import {
  alternatives,
  evidenceSchema,
  fieldSchemas,
} from '../../src/evaluate/rules/evidence-schema.js';

/** Gives the pointers of a document's fields that its schema lets be missing. */
export function optionalPointers(value: unknown, schema = evidenceSchema, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const required = alternatives(schema).some((node) => node.required?.includes(name));
    const isField = !Array.isArray(value) && !required;
    const below = fieldSchemas(schema, name).flatMap((next) =>
      optionalPointers(field, next, pointer),
    );
    return isField ? [pointer, ...below] : below;
  });
}
