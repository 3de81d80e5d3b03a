/**
 * Limits for the JSON Schemas of rules, so that a stranger's rule set can neither stall the tool
 * nor refer to anything outside.
 */
import { AuditError } from '../../schema/audit-error.js';
import { locate } from '../../schema/json-pointer.js';

type Schema = Record<string, unknown>;

const draft = 'https://json-schema.org/draft/2020-12/schema';
/** Number of subschemas; each counts once for every reference to it. */
const maximumSize = 2000;
const maximumDepth = 60;

const holdsOne = new Set([
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const holdsList = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const holdsMap = new Set(['$defs', 'dependentSchemas', 'patternProperties', 'properties']);
const elsewhere = new Set(['$id', '$anchor', '$dynamicAnchor', '$dynamicRef', '$vocabulary']);

/**
 * Checks that a schema stays within the limits: references only to its own parts and without
 * circles, and only known keywords.
 * @throws {AuditError} rule-set-invalid — with the place in the schema
 */
export function assertSchemaBounded(
  schema: Schema | boolean,
  isKeyword: (keyword: string) => boolean,
): void {
  new Bounds(schema, isKeyword).visit(schema, { pointer: '', references: [], depth: 0 });
}

interface SchemaPlace {
  readonly pointer: string;
  readonly references: readonly string[];
  readonly depth: number;
}

/** One walk over one schema, which counts the subschemas. */
class Bounds {
  private size = 0;
  private readonly root: Schema | boolean;
  private readonly isKeyword: (keyword: string) => boolean;

  constructor(root: Schema | boolean, isKeyword: (keyword: string) => boolean) {
    this.root = root;
    this.isKeyword = isKeyword;
  }

  visit(schema: unknown, place: SchemaPlace): void {
    this.size += 1;
    if (this.size > maximumSize) throw invalid(place, 'grows too large by its references');
    if (place.depth > maximumDepth) throw invalid(place, 'is nested too deeply');
    if (!isSchemaObject(schema)) return;
    for (const [keyword, value] of Object.entries(schema)) {
      this.visitKeyword(keyword, value, place);
    }
  }

  private visitKeyword(keyword: string, value: unknown, place: SchemaPlace): void {
    this.assertAllowed(keyword, value, place);
    if (keyword === '$ref') this.visitReference(value, place);
    if (holdsOne.has(keyword)) this.visit(value, below(place, keyword));
    if (!holdsList.has(keyword) && !holdsMap.has(keyword)) return;
    for (const [name, part] of Object.entries(isContainer(value) ? value : {})) {
      this.visit(part, below(place, `${keyword}/${name}`));
    }
  }

  private assertAllowed(keyword: string, value: unknown, place: SchemaPlace): void {
    if (keyword === '$schema') {
      if (value !== draft) throw invalid(place, `has another "$schema" than ${draft}`);
      return;
    }
    if (elsewhere.has(keyword)) throw invalid(place, `has "${keyword}", which rules may not use`);
    if (!this.isKeyword(keyword)) throw invalid(place, `has an unknown keyword "${keyword}"`);
  }

  private visitReference(reference: unknown, place: SchemaPlace): void {
    if (typeof reference !== 'string' || !/^#(\/|$)/.test(reference)) {
      throw invalid(
        place,
        `refers to ${JSON.stringify(reference)}; only "#/…" in the same schema is followed`,
      );
    }
    if (place.references.includes(reference)) {
      throw invalid(place, `refers to "${reference}" in a circle`);
    }
    const target = locate(this.root, decodeFragment(reference.slice(1)));
    if (target.state !== 'found')
      throw invalid(place, `refers to "${reference}", which is not there`);
    const references = [...place.references, reference];
    this.visit(target.value, { ...place, references, depth: place.depth + 1 });
  }
}

function below(place: SchemaPlace, name: string): SchemaPlace {
  return { ...place, pointer: `${place.pointer}/${name}`, depth: place.depth + 1 };
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // URIError: the fragment is not percent-encoded and is used unchanged.
    return fragment;
  }
}

function isSchemaObject(value: unknown): value is Schema {
  return isContainer(value) && !Array.isArray(value);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function invalid(place: SchemaPlace, what: string): AuditError {
  return new AuditError('rule-set-invalid', `${place.pointer || '/'} ${what}`);
}
