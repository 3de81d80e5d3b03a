/** The fields of the evidence, which rules can judge, as the schema describes them. */
import { nearestName } from '../text/nearest-name.js';
import { AuditError } from './audit-error.js';
import { Evidence } from './evidence.js';
import { pointerSegments, toPointer } from './json-pointer.js';

/** A part of the evidence, at any place in a document. */
export interface Field {
  /** The requested JSON Pointer; below a list or a record, `*` stands for each entry. */
  readonly pointer: string;
  /** The last segment of the pointer; empty for the whole document. */
  readonly name: string;
  /**
   * Its JSON type, never null; lists and records with the type of their entries: `array of
   * objects`.
   */
  readonly type: string;
  readonly mayBeMissing: boolean;
  readonly mayBeNull: boolean;
  /** One or several sentences; an entry without its own has those of its list or record. */
  readonly description: string;
  /**
   * All possible values of the field, or of each of its entries; empty where there is no closed
   * list.
   */
  readonly values: readonly string[];
}

/** A field with its members. */
export interface FieldWithMembers extends Field {
  /** What has the members: the field itself, or each entry of it. */
  readonly holder: string;
  /** In the order of the schema; empty where no members are named. */
  readonly members: readonly Field[];
}

/** The parts of a JSON Schema that are read here. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

interface Part {
  readonly schema: Schema;
  readonly steps: readonly string[];
  readonly mayBeMissing: boolean;
  readonly description: string;
}

/**
 * Finds a part of the evidence by its JSON Pointer; the empty one means the whole document. A
 * number or `*` leads into a list, any name into a record (a scenario's, for example).
 * @throws {AuditError} usage — the schema has nothing at this place; the message suggests the
 * probable pointer
 * @example fieldAt('/banner/controls/0/role').type // 'string'
 */
export function fieldAt(pointer: string): FieldWithMembers {
  assertPointer(pointer);
  const root = Evidence as unknown as Schema;
  let part: Part = {
    schema: root,
    steps: [],
    mayBeMissing: false,
    description: root.description ?? '',
  };
  for (const step of pointerSegments(pointer)) part = enter(part, step);
  const holder = holderOf(part);
  const members = namesIn(holder).map((name) => toField(enter(holder, name)));
  return { ...toField(part), holder: toPointer(holder.steps), members };
}

function assertPointer(pointer: string): void {
  if (pointer === '' || pointer.startsWith('/')) return;
  const steps = pointer.split(/[./[\]'"$]+/u).filter((step) => step !== '');
  const advice = `which starts with "/": try "${toPointer(steps)}".`;
  throw new AuditError('usage', `"${pointer}" is no JSON Pointer, ${advice}`);
}

/** @throws {AuditError} usage — the schema has no such step */
function enter(part: Part, step: string): Part {
  const below = formsOf(part.schema)
    .map((form) => follow(form, step))
    .find((found) => found !== undefined);
  if (below === undefined) throw new AuditError('usage', describeDeadEnd(part, step));
  const { schema, mayBeMissing, isEntry } = below;
  const own = descriptionOf(schema);
  const description = own === '' && isEntry ? part.description : own;
  return { schema, steps: [...part.steps, step], mayBeMissing, description };
}

interface Below {
  readonly schema: Schema;
  readonly mayBeMissing: boolean;
  readonly isEntry: boolean;
}

function follow(form: Schema, step: string): Below | undefined {
  const { properties = {}, required = [], items } = form;
  const property = Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (property) {
    return { schema: property, mayBeMissing: !required.includes(step), isEntry: false };
  }
  if (items && /^(?:\d+|\*)$/u.test(step)) {
    return { schema: items, mayBeMissing: false, isEntry: true };
  }
  const entry = entryOf(form);
  return entry && { schema: entry, mayBeMissing: true, isEntry: true };
}

/** The schema of each value of a record; undefined where the schema is no record. */
function entryOf({ patternProperties = {}, additionalProperties }: Schema): Schema | undefined {
  const [entry] = Object.values(patternProperties);
  return entry ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
}

/**
 * Goes through lists and records to the part that has named members, or to the innermost entries.
 */
function holderOf(part: Part): Part {
  const isLeaf = formsOf(part.schema).every((form) => !form.items && !entryOf(form));
  return isLeaf ? part : holderOf(enter(part, '*'));
}

function namesIn({ schema }: Part): string[] {
  return formsOf(schema).flatMap(({ properties = {} }) => Object.keys(properties));
}

function toField(part: Part): Field {
  const { schema, steps, mayBeMissing, description } = part;
  return {
    pointer: toPointer(steps),
    name: steps.at(-1) ?? '',
    type: describeType(schema),
    mayBeMissing,
    mayBeNull: alternatives(schema).some(({ type }) => type === 'null'),
    description,
    values: formsOf(holderOf(part).schema).flatMap(valuesOf),
  };
}

function valuesOf({ enum: values = [], const: value }: Schema): string[] {
  return (value === undefined ? values : [value]).map(String);
}

function descriptionOf(schema: Schema): string {
  if (schema.description !== undefined) return schema.description;
  return (schema.anyOf ?? []).map(descriptionOf).find((text) => text !== '') ?? '';
}

function alternatives(schema: Schema): readonly Schema[] {
  return schema.anyOf?.flatMap((form) => alternatives(form)) ?? [schema];
}

/** The possible forms of a value other than null. */
function formsOf(schema: Schema): readonly Schema[] {
  return alternatives(schema).filter(({ type }) => type !== 'null');
}

function describeType(schema: Schema): string {
  return [...new Set(formsOf(schema).map(describeForm))].join(' or ');
}

function describeForm(form: Schema): string {
  if (form.items) return `array of ${plural(describeType(form.items))}`;
  const entry = entryOf(form);
  if (entry) return `record of ${plural(describeType(entry))}`;
  const [value] = form.enum ?? [];
  return `${form.type ?? (value === undefined ? 'any type' : typeof value)}${describeRange(form)}`;
}

function describeRange({ minimum, maximum }: Schema): string {
  const from = minimum === undefined ? '' : ` from ${minimum}`;
  return maximum === undefined ? from : `${from} to ${maximum}`;
}

function plural(types: string): string {
  const noun = /^(?:array|record|string|number|integer|boolean|object)\b/u;
  return types
    .split(' or ')
    .map((type) => type.replace(noun, '$&s'))
    .join(' or ');
}

function describeDeadEnd(part: Part, step: string): string {
  const holder = holderOf(part);
  const names = namesIn(holder);
  const here = toPointer(part.steps);
  if (names.length === 0) return `There is no "${step}" in ${here}, which has no fields.`;
  const nearest = nearestName(step, names);
  const advice =
    nearest === undefined
      ? `see "bandeau rules fields${here === '' ? '' : ` ${here}`}".`
      : `did you mean "${toPointer([...holder.steps, nearest])}"?`;
  return `There is no "${step}" in ${here === '' ? 'the evidence' : here}; ${advice}`;
}
