/** Says in words what a part of the evidence is, by its pointer and the value that stands there. */
import type { FindingPart } from '../../schema/report.js';
import { pointerSegments } from '../../schema/json-pointer.js';
import { phases, purposes, type Phase, type Purpose } from '../../schema/vocabulary.js';
import { formatLifetime } from './format.js';
import { phaseMarks, purposeWords } from './words.js';

/** A part of the evidence, in words. */
export interface PartDescription {
  /** Scenario in which it was seen; undefined where it belongs to none. */
  readonly scenario: string | undefined;
  /** What kind of thing it is, e.g. `Cookie`. */
  readonly kind: string;
  /** Which one, in the page's own words. */
  readonly subject: string;
  readonly notes: readonly string[];
  /** Whether the subject is a sentence or a label rather than a name. */
  readonly isProse: boolean;
}

type Value = Readonly<Record<string, unknown>>;
const traceWords = new Map([
  ['cookie', 'Cookie'],
  ['storage', 'Storage'],
  ['request', 'Request'],
]);

type Described = Omit<PartDescription, 'scenario'>;

/** Describes one part; what is not known by its shape is shown as JSON. */
export function describePart({ pointer, value }: FindingPart): PartDescription {
  const tokens = pointerSegments(pointer);
  const record: Value = isRecord(value) ? value : {};
  const scenario = tokens[0] === 'scenarios' ? tokens[1] : readText(record, 'scenario');
  const described = describeRecord(record) ?? {
    kind: nameField(tokens),
    subject: spellValue(value),
    notes: [],
    isProse: false,
  };
  return { scenario, ...described };
}

/** Lists every pointer a part names: its own, and the observation that a derived fact refers to. */
export function listPointers({ pointer, value }: FindingPart): string[] {
  const observed = isRecord(value) ? readText(value, 'pointer') : undefined;
  return observed === undefined ? [pointer] : [pointer, observed];
}

function describeRecord(value: Value): Described | undefined {
  return (
    describeTrace(value) ??
    describeCookie(value) ??
    describeStorage(value) ??
    describeRequest(value) ??
    describeJudgedFact(value) ??
    describeControl(value)
  );
}

function describeTrace(value: Value): Described | undefined {
  const name = readText(value, 'name');
  const kind = readText(value, 'kind');
  const host = readText(value, 'host');
  if (name === undefined || host === undefined || readText(value, 'pointer') === undefined) {
    return undefined;
  }
  return {
    kind: traceWords.get(kind ?? '') ?? 'Trace',
    subject: name,
    notes: [`host ${host}`, ...circumstances(value)],
    isProse: false,
  };
}

function describeCookie(value: Value): Described | undefined {
  const [name, domain] = [readText(value, 'name'), readText(value, 'domain')];
  if (name === undefined || domain === undefined) return undefined;
  const lifetime = value['lifetimeDays'];
  const kept = typeof lifetime === 'number' ? [`kept for ${formatLifetime(lifetime)}`] : [];
  return {
    kind: 'Cookie',
    subject: name,
    notes: [`for ${domain}`, ...circumstances(value), ...kept, ...describeWriter(value)],
    isProse: false,
  };
}

function describeStorage(value: Value): Described | undefined {
  const [key, origin] = [readText(value, 'key'), readText(value, 'origin')];
  if (key === undefined || origin === undefined) return undefined;
  return {
    kind: readText(value, 'kind') ?? 'Storage',
    subject: key,
    notes: [`of ${origin}`, ...circumstances(value), ...describeWriter(value)],
    isProse: false,
  };
}

function describeRequest(value: Value): Described | undefined {
  const [url, host] = [readText(value, 'url'), readText(value, 'host')];
  if (url === undefined || host === undefined) return undefined;
  const entity = readText(value, 'entity');
  return {
    kind: 'Request',
    subject: url,
    notes: [...(entity === undefined ? [] : [entity]), ...circumstances(value)],
    isProse: false,
  };
}

function describeJudgedFact(value: Value): Described | undefined {
  const [sentence, reason] = [readText(value, 'sentence'), readText(value, 'reason')];
  if (sentence !== undefined && reason !== undefined) {
    return { kind: 'Sentence', subject: sentence, notes: [reason], isProse: true };
  }
  const [shows, expected] = [readText(value, 'shows'), readText(value, 'expected')];
  if (shows !== undefined && expected !== undefined) {
    return { kind: 'Status shown', subject: shows, notes: [`expected ${expected}`], isProse: true };
  }
  const [help, id] = [readText(value, 'help'), readText(value, 'id')];
  return help === undefined || id === undefined
    ? undefined
    : {
        kind: 'axe-core',
        subject: id,
        notes: [help, ...readTexts(value, 'targets')],
        isProse: false,
      };
}

function describeControl(value: Value): Described | undefined {
  const [role, text] = [readText(value, 'role'), readText(value, 'text')];
  if (role !== undefined && text !== undefined) {
    return { kind: 'Control', subject: text, notes: [`role ${role}`], isProse: true };
  }
  const [state, label] = [readText(value, 'state'), readText(value, 'label')];
  return state === undefined || label === undefined
    ? undefined
    : {
        kind: 'Status shown',
        subject: label,
        notes: [state, ...readTexts(value, 'color')],
        isProse: true,
      };
}

function circumstances(value: Value): string[] {
  const purpose = readText(value, 'purpose');
  const phase = readText(value, 'phase');
  return [
    ...(isPurpose(purpose) ? [purposeWords[purpose].word.toLowerCase()] : []),
    ...(isPhase(phase) ? [phaseMarks[phase].word] : []),
  ];
}

function describeWriter(value: Value): string[] {
  const writer = value['setBy'];
  if (!isRecord(writer)) return [];
  const url = readText(writer, 'url');
  const how = readText(writer, 'how');
  if (url === undefined || how === 'unknown') return [];
  return [how === 'header' ? `set by the answer of ${url}` : `set by the script ${url}`];
}

/** Spells any value on one line, the fields of a record by their names. */
function spellValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(spellValue).join(', ');
  if (!isRecord(value)) return String(value);
  const fields = Object.entries(value).map(([name, entry]) => `${name}: ${spellValue(entry)}`);
  return fields.join(' · ');
}

function nameField(tokens: readonly string[]): string {
  const words = tokens.filter((token) => !/^\d+$/u.test(token)).slice(1);
  const named = tokens[0] === 'scenarios' ? words.slice(1) : words;
  return named.length > 0 ? named.join(' › ') : (tokens[0] ?? '');
}

function readText(value: Value, field: string): string | undefined {
  const entry = Object.hasOwn(value, field) ? value[field] : undefined;
  return typeof entry === 'string' ? entry : undefined;
}

function readTexts(value: Value, field: string): string[] {
  return [value[field]].flat().filter((entry) => typeof entry === 'string');
}

function isRecord(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPurpose(text: string | undefined): text is Purpose {
  return purposes.some((purpose) => purpose === text);
}

function isPhase(text: string | undefined): text is Phase {
  return phases.some((phase) => phase === text);
}
