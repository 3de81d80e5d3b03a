/** Describes a part of the evidence in words, from its pointer and its value. */
import type { FindingPart } from '../../schema/report.js';
import { recognisePart, type PartFields, type PartKind } from '../../schema/evidence-part.js';
import { describePlace } from '../../schema/describe-place.js';
import { pointerSegments, toPointer } from '../../schema/json-pointer.js';
import { phases, purposes, type Phase, type Purpose } from '../../schema/vocabulary.js';
import { en } from '../words/en.js';
import { say, wordFor } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';
import { formatLifetime } from './format.js';

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

const describers: Readonly<
  Partial<Record<PartKind, (part: PartFields, words: Words) => Described>>
> = {
  trace: describeTrace,
  'cookie-fact': describeCookieFact,
  cookie: describeCookie,
  storage: describeStorage,
  request: describeAddress,
  link: (part, words) => ({ ...describeAddress(part, words), kind: words.parts.link }),
  promise: describePromise,
  indicator: describeIndicator,
  violation: describeViolation,
  control: describeControl,
  status: describeStatus,
  category: describeCategory,
};

/** Describes one part; a part of an unknown kind is shown as JSON. */
export function describePart({ pointer, value }: FindingPart, words: Words = en): PartDescription {
  const segments = pointerSegments(pointer);
  const part = recognisePart(value);
  const described = (part && describers[part.kind]?.(part.fields, words)) ?? {
    kind: nameField(segments, words),
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

function describeTrace(part: PartFields, words: Words): Described {
  const { cookie, storage, request, trace, host } = words.parts;
  return {
    kind: new Map(Object.entries({ cookie, storage, request })).get(spell(part, 'kind')) ?? trace,
    subject: spell(part, 'name'),
    notes: [say(words, host, { host: spell(part, 'host') }), ...circumstances(part, words)],
    isProse: false,
  };
}

function describeCookieFact(part: PartFields, words: Words): Described {
  return { ...describeTrace(part, words), kind: words.parts.cookie };
}

function describeCookie(part: PartFields, words: Words): Described {
  const { parts } = words;
  const days = part['lifetimeDays'];
  const kept =
    typeof days === 'number'
      ? [say(words, parts.kept, { lifetime: formatLifetime(days, words) })]
      : [];
  return {
    kind: parts.cookie,
    subject: spell(part, 'name'),
    notes: [
      say(words, parts.domain, { domain: spell(part, 'domain') }),
      ...circumstances(part, words),
      ...kept,
      ...describeWriter(part, words),
    ],
    isProse: false,
  };
}

function describeStorage(part: PartFields, words: Words): Described {
  return {
    kind: spell(part, 'kind'),
    subject: spell(part, 'key'),
    notes: [
      say(words, words.parts.origin, { origin: spell(part, 'origin') }),
      ...circumstances(part, words),
      ...describeWriter(part, words),
    ],
    isProse: false,
  };
}

function describeAddress(part: PartFields, words: Words): Described {
  const notes = [...readTexts(part, 'entity'), ...circumstances(part, words)];
  return { kind: words.parts.request, subject: spell(part, 'url'), notes, isProse: false };
}

function describePromise(part: PartFields, { parts }: Words): Described {
  const notes = readTexts(part, 'reason');
  return { kind: parts.sentence, subject: spell(part, 'sentence'), notes, isProse: true };
}

function describeIndicator(part: PartFields, words: Words): Described {
  const state = wordFor(words.states, spell(part, 'expected'));
  const notes = [say(words, words.parts.expected, { state })];
  const subject = wordFor(words.states, spell(part, 'shows'));
  return { kind: words.parts.status, subject, notes, isProse: true };
}

function describeViolation(part: PartFields): Described {
  const notes = [spell(part, 'help'), ...readTexts(part, 'targets')];
  return { kind: 'axe-core', subject: spell(part, 'id'), notes, isProse: false };
}

function describeControl(part: PartFields, words: Words): Described {
  const own = spell(part, 'role');
  const role = words.language === 'en' ? own : wordFor(words.roles, own);
  const notes = [say(words, words.parts.role, { role })];
  return { kind: words.parts.control, subject: spell(part, 'text'), notes, isProse: true };
}

function describeStatus(part: PartFields, words: Words): Described {
  const notes = [wordFor(words.states, spell(part, 'state')), ...readTexts(part, 'color')];
  return { kind: words.parts.status, subject: spell(part, 'label'), notes, isProse: true };
}

function describeCategory(part: PartFields, words: Words): Described {
  const { parts, channels, states } = words;
  const initially = readText(part, 'initially');
  const notes = [
    ...circumstances(part, words),
    ...(initially === undefined
      ? []
      : [say(words, parts.atFirst, { state: wordFor(states, initially) })]),
    ...(part['locked'] === true ? [parts.locked] : []),
    ...readTexts(part, 'stateShownBy').map((channel) =>
      say(words, parts.shownBy, { channel: wordFor(channels, channel) }),
    ),
  ];
  return { kind: parts.category, subject: spell(part, 'name'), notes, isProse: true };
}

function circumstances(value: PartFields, words: Words): string[] {
  const purpose = readText(value, 'purpose');
  const phase = readText(value, 'phase');
  return [
    ...(isPurpose(purpose) ? [words.purposes[purpose].inside] : []),
    ...(isPhase(phase) ? [words.phases[phase].word] : []),
  ];
}

function describeWriter(value: PartFields, words: Words): string[] {
  const writer = value['setBy'];
  if (!isRecord(writer)) return [];
  const url = readText(writer, 'url');
  const how = readText(writer, 'how');
  if (url === undefined || how === 'unknown') return [];
  const { setByAnswer, setByScript } = words.parts;
  return [say(words, how === 'header' ? setByAnswer : setByScript, { url })];
}

/** Writes any value on one line, the fields of a record with their names. */
function spellValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(spellValue).join(', ');
  if (!isRecord(value)) return String(value);
  const fields = Object.entries(value).map(([name, entry]) => `${name}: ${spellValue(entry)}`);
  return fields.join(' · ');
}

/** The scenario has a mark of its own. The fields of the evidence have English names. */
function nameField(segments: readonly string[], { language, parts }: Words): string {
  if (language !== 'en') return parts.other;
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
