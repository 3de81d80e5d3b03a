/**
 * Recognises a part of the evidence by its fields, so that whoever names or describes one takes it for
 * the same, by whatever pointer it was reached.
 */

/**
 * Fields by which each kind is known: all are there, as text or as a number. The first kind that fits
 * counts, so those that share fields with another stand before it.
 */
const marks = {
  trace: ['kind', 'name', 'host', 'scenario', 'pointer'],
  identifier: ['kind', 'name', 'host', 'party'],
  'declared-cookie': ['name', 'source'],
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

/** What a part can be; a `cookie-fact` is derived of a cookie, a `status` is what an indicator showed. */
export type PartKind = keyof typeof marks;

/** The fields of a part, of which nothing is certain but those of its kind. */
export type PartFields = Readonly<Record<string, unknown>>;

/** A part whose kind is known. */
export interface EvidencePart {
  readonly kind: PartKind;
  readonly fields: PartFields;
}

const kinds = Object.keys(marks) as PartKind[];

/** Tells what a value of the evidence is; undefined where its fields do not say. */
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
