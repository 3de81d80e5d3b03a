/** Finds one's way in the schema of evidence, along names and JSONPath queries. */
import { createRequire } from 'node:module';
import type * as JsonP3 from 'json-p3';
import { Evidence } from '../../schema/evidence.js';

// The package is CommonJS, which an `import` would read three times to detect.
const { jsonpath } = createRequire(import.meta.url)('json-p3') as typeof JsonP3;

/** A JSON Schema, as far as it is read here. */
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

/** Gives the names that a query selects by, segment by segment; none where it selects otherwise. */
export function namesInQuery(given: string): string[][] {
  return jsonpath
    .compile(given)
    .segments.map(({ selectors }) =>
      selectors.flatMap((selector) =>
        selector instanceof jsonpath.selectors.NameSelector ? [selector.name] : [],
      ),
    );
}

/** The forms that a value may have. */
export function alternatives(schema: SchemaNode): readonly SchemaNode[] {
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
