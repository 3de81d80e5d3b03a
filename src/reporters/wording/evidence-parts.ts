/** Describes a part of the evidence in words, from its pointer and its value. */
import type { FindingPart } from '../../schema/report.js';
import { recognisePart, type PartFields, type PartKind } from '../../schema/evidence-part.js';
import { describePlace } from '../../schema/describe-place.js';
import { pointerSegments, toPointer } from '../../schema/json-pointer.js';
import { phases, purposes, type Phase, type Purpose } from '../../schema/vocabulary.js';
import { formatLifetime } from './format.js';
import { phaseMarks, purposeWords } from './words.js';

/** A part of the evidence, in words. */
export interface PartDescription {
  /** Scenario in which it was seen; undefined where it belongs to no scenario. */
  readonly scenario: string | undefined;
  /** The kind of part, e.g. `Cookie`. */
  readonly kind: string;
  /** The particular part, in the page's own words. */
  readonly subject: string;
  readonly notes: readonly string[];
  /** Whether the subject is a sentence or a label rather than a name. */
  readonly isProse: boolean;
}

type Described = Omit<PartDescription, 'scenario'>;

const describers: Readonly<Partial<Record<PartKind, (part: PartFields) => Described>>> = {
  trace: describeTrace,
  'cookie-fact': describeCookieFact,
  cookie: describeCookie,
  storage: describeStorage,
  request: describeAddress,
  link: (part) => ({ ...describeAddress(part), kind: 'Link' }),
  promise: describePromise,
  indicator: describeIndicator,
  violation: describeViolation,
  control: describeControl,
  status: describeStatus,
  category: describeCategory,
};

/** Describes one part; a part of an unknown kind is shown as JSON. */
export function describePart({ pointer, value }: FindingPart): PartDescription {
  const segments = pointerSegments(pointer);
  const part = recognisePart(value);
  const described = (part && describers[part.kind]?.(part.fields)) ?? {
    kind: nameField(segments),
    subject: spellValue(value),
    notes: [],
    isProse: false,
  };
  const [section, scenario] = segments;
  const own = isRecord(value) ? readText(value, 'scenario') : undefined;
  return { scenario: section === 'scenarios' ? scenario : own, ...described };
}

/**
 * Lists the pointers of a part: its own, and that of the observation that a derived fact refers to.
 */
export function listPointers({ pointer, value }: FindingPart): string[] {
  const observed = isRecord(value) ? readText(value, 'pointer') : undefined;
  return observed === undefined ? [pointer] : [pointer, observed];
}

const traceWords = new Map([
  ['cookie', 'Cookie'],
  ['storage', 'Storage'],
  ['request', 'Request'],
]);

function describeTrace(part: PartFields): Described {
  return {
    kind: traceWords.get(spell(part, 'kind')) ?? 'Trace',
    subject: spell(part, 'name'),
    notes: [`host ${spell(part, 'host')}`, ...circumstances(part)],
    isProse: false,
  };
}

function describeCookieFact(part: PartFields): Described {
  return { ...describeTrace(part), kind: 'Cookie' };
}

function describeCookie(part: PartFields): Described {
  const lifetime = part['lifetimeDays'];
  const kept = typeof lifetime === 'number' ? [`kept for ${formatLifetime(lifetime)}`] : [];
  return {
    kind: 'Cookie',
    subject: spell(part, 'name'),
    notes: [
      `for ${spell(part, 'domain')}`,
      ...circumstances(part),
      ...kept,
      ...describeWriter(part),
    ],
    isProse: false,
  };
}

function describeStorage(part: PartFields): Described {
  return {
    kind: spell(part, 'kind'),
    subject: spell(part, 'key'),
    notes: [`of ${spell(part, 'origin')}`, ...circumstances(part), ...describeWriter(part)],
    isProse: false,
  };
}

function describeAddress(part: PartFields): Described {
  const notes = [...readTexts(part, 'entity'), ...circumstances(part)];
  return { kind: 'Request', subject: spell(part, 'url'), notes, isProse: false };
}

function describePromise(part: PartFields): Described {
  const notes = readTexts(part, 'reason');
  return { kind: 'Sentence', subject: spell(part, 'sentence'), notes, isProse: true };
}

function describeIndicator(part: PartFields): Described {
  const notes = [`expected ${spell(part, 'expected')}`];
  return { kind: 'Status shown', subject: spell(part, 'shows'), notes, isProse: true };
}

function describeViolation(part: PartFields): Described {
  const notes = [spell(part, 'help'), ...readTexts(part, 'targets')];
  return { kind: 'axe-core', subject: spell(part, 'id'), notes, isProse: false };
}

function describeControl(part: PartFields): Described {
  const notes = [`role ${spell(part, 'role')}`];
  return { kind: 'Control', subject: spell(part, 'text'), notes, isProse: true };
}

function describeStatus(part: PartFields): Described {
  const notes = [spell(part, 'state'), ...readTexts(part, 'color')];
  return { kind: 'Status shown', subject: spell(part, 'label'), notes, isProse: true };
}

function describeCategory(part: PartFields): Described {
  const initially = readText(part, 'initially');
  const notes = [
    ...circumstances(part),
    ...(initially === undefined ? [] : [`${initially} at first`]),
    ...(part['locked'] === true ? ['cannot be changed'] : []),
    ...readTexts(part, 'stateShownBy').map((channel) => `state shown by ${channel}`),
  ];
  return { kind: 'Category', subject: spell(part, 'name'), notes, isProse: true };
}

function circumstances(value: PartFields): string[] {
  const purpose = readText(value, 'purpose');
  const phase = readText(value, 'phase');
  return [
    ...(isPurpose(purpose) ? [purposeWords[purpose].word.toLowerCase()] : []),
    ...(isPhase(phase) ? [phaseMarks[phase].word] : []),
  ];
}

function describeWriter(value: PartFields): string[] {
  const writer = value['setBy'];
  if (!isRecord(writer)) return [];
  const url = readText(writer, 'url');
  const how = readText(writer, 'how');
  if (url === undefined || how === 'unknown') return [];
  return [how === 'header' ? `set by the answer of ${url}` : `set by the script ${url}`];
}

/** Writes any value on one line, the fields of a record with their names. */
function spellValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(spellValue).join(', ');
  if (!isRecord(value)) return String(value);
  const fields = Object.entries(value).map(([name, entry]) => `${name}: ${spellValue(entry)}`);
  return fields.join(' · ');
}

/** The scenario has a mark of its own. */
function nameField(segments: readonly string[]): string {
  const words = segments.filter((segment) => !/^\d+$/u.test(segment));
  const inside = words[0] === 'scenarios' && words.length > 2 ? words.slice(2) : words;
  return describePlace(toPointer(inside));
}

/** Returns a field of the part, which is text or a number. */
function spell(part: PartFields, field: string): string {
  return String(part[field]);
}

function readText(value: PartFields, field: string): string | undefined {
  const entry = Object.hasOwn(value, field) ? value[field] : undefined;
  return typeof entry === 'string' ? entry : undefined;
}

function readTexts(value: PartFields, field: string): string[] {
  return [value[field]].flat().filter((entry) => typeof entry === 'string');
}

function isRecord(value: unknown): value is PartFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPurpose(text: string | undefined): text is Purpose {
  return purposes.some((purpose) => purpose === text);
}

function isPhase(text: string | undefined): text is Phase {
  return phases.some((phase) => phase === text);
}
