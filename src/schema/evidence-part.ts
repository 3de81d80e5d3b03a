/**
 * Recognises the kind of a part of the evidence by its fields, so that all code agrees on it,
 * whatever pointer led to the part.
 */

/**
 * Fields that identify each kind: all of them are present, as text or as a number. The first kind
 * that fits counts, so a kind with more fields stands before a kind that has some of them.
 */
const marks = {
  trace: ['kind', 'name', 'host', 'scenario', 'pointer'],
  identifier: ['kind', 'name', 'host', 'party'],
  'declared-cookie': ['name', 'source'],
  recipient: ['recipient', 'later', 'pointer'],
  'cookie-fact': ['name', 'host', 'pointer'],
  cookie: ['name', 'domain', 'path'],
  storage: ['kind', 'origin', 'key'],
  request: ['url', 'host', 'method'],
  link: ['url', 'host', 'party'],
  control: ['role', 'text', 'layer'],
  violation: ['id', 'help', 'layer'],
  promise: ['concept', 'sentence', 'outcome'],
  indicator: ['scenario', 'when', 'shows', 'expected'],
  status: ['state', 'label'],
  statement: ['concept', 'text', 'layer'],
  category: ['name', 'purpose'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * The kinds of parts; a `cookie-fact` is a derived fact about a cookie, a `status` the state that
 * an indicator showed.
 */
export type PartKind = keyof typeof marks;

/** The fields of a part; only those that identify its kind are certain. */
export type PartFields = Readonly<Record<string, unknown>>;

/** A part whose kind is known. */
export interface EvidencePart {
  readonly kind: PartKind;
  readonly fields: PartFields;
}

const kinds = Object.keys(marks) as PartKind[];

/** Returns the kind of a value of the evidence; undefined where its fields identify none. */
export function recognisePart(value: unknown): EvidencePart | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = value as PartFields;
  const kind = kinds.find((each) => marks[each].every((field) => isScalar(fields, field)));
  return kind && { kind, fields };
}

function isScalar(fields: PartFields, field: string): boolean {
  if (!Object.hasOwn(fields, field)) return false;
  return typeof fields[field] === 'string' || typeof fields[field] === 'number';
}
