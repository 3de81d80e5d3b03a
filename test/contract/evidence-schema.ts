/** Finds one's way in the schema of evidence, for tests that hold documents against it. */
import { jsonpath } from 'json-p3';
import { Evidence } from '../../src/schema/evidence.js';

/** A JSON Schema, as far as these tests read it. */
export interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** The schema of a whole evidence document. */
export const evidenceSchema = Evidence as unknown as SchemaNode;

/** Gives the schemas a field may have; none where the schema does not know the field. */
export function fieldSchemas(schema: SchemaNode, name: string): SchemaNode[] {
  return alternatives(schema).flatMap((node) => {
    const own = node.properties?.[name];
    if (own !== undefined) return [own];
    const record = Object.values(node.patternProperties ?? {});
    const rest = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
    const element = node.items !== undefined && /^(\d+|-)$/.test(name) ? [node.items] : [];
    return [...record, ...rest, ...element];
  });
}

/** Gives the schemas at a place given by names; none where there is no such place. */
export function schemasAt(names: readonly string[], from = evidenceSchema): SchemaNode[] {
  return names.reduce<SchemaNode[]>(
    (schemas, name) => schemas.flatMap((schema) => fieldSchemas(schema, name)),
    [from],
  );
}

/** Gives the schemas of what a JSONPath query may select; none where it leads nowhere. */
export function schemasOfQuery(given: string): SchemaNode[] {
  let schemas = [evidenceSchema];
  for (const segment of jsonpath.compile(given).segments) {
    const starts = segment.toString().startsWith('..') ? schemas.flatMap(withDescendants) : schemas;
    schemas = segment.selectors.flatMap((selector) =>
      starts.flatMap((schema) =>
        selector instanceof jsonpath.selectors.NameSelector
          ? fieldSchemas(schema, selector.name)
          : childSchemas(schema),
      ),
    );
  }
  return schemas;
}

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

function alternatives(schema: SchemaNode): readonly SchemaNode[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap((node) => alternatives(node));
}

function childSchemas(schema: SchemaNode): SchemaNode[] {
  return alternatives(schema).flatMap((node) => [
    ...Object.values(node.properties ?? {}),
    ...Object.values(node.patternProperties ?? {}),
    ...(typeof node.additionalProperties === 'object' ? [node.additionalProperties] : []),
    ...(node.items === undefined ? [] : [node.items]),
  ]);
}

function withDescendants(schema: SchemaNode): SchemaNode[] {
  return [schema, ...childSchemas(schema).flatMap((child) => withDescendants(child))];
}
