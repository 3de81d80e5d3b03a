/** What a part of the evidence is to people, and what makes it the same part in the next run. */
import { pointerSegments, toPointer, valueAt } from '../../schema/json-pointer.js';
import { plainText, shortValue } from '../../text/plain-text.js';

type Fields = Readonly<Record<string, unknown>>;

interface PartKind {
  readonly id: string;
  /** Fields by which the kind is known; each must be there as text, or as a number. */
  readonly has: readonly string[];
  readonly identity: (part: Fields) => string;
  readonly name: (part: Fields) => string;
}

/** Named parts of the evidence, the ones with most telling fields first. */
const kinds: readonly PartKind[] = [
  {
    id: 'trace',
    has: ['kind', 'name', 'host', 'scenario', 'pointer'],
    identity: ({ kind, name, host }) => `${text(kind)} ${pathOnly(text(name))} ${text(host)}`,
    name: ({ kind, name, host }) =>
      kind === 'request'
        ? `request to ${text(host)}`
        : `${kind === 'storage' ? 'storage key' : text(kind)} "${text(name)}" (${text(host)})`,
  },
  {
    id: 'cookie',
    has: ['name', 'domain', 'path'],
    identity: ({ name, domain, path }) => `${text(name)} ${text(domain)} ${text(path)}`,
    name: ({ name, domain }) => `cookie "${text(name)}" (${text(domain)})`,
  },
  {
    id: 'storage',
    has: ['kind', 'origin', 'key'],
    identity: ({ kind, origin, key }) => `${text(kind)} ${text(origin)} ${text(key)}`,
    name: ({ kind, origin, key }) => `${text(kind)} key "${text(key)}" (${text(origin)})`,
  },
  {
    id: 'request',
    has: ['url', 'host', 'method'],
    identity: ({ url, host, method }) => `${text(method)} ${text(host)}${pathOf(text(url))}`,
    name: ({ host }) => `request to ${text(host)}`,
  },
  {
    id: 'control',
    has: ['role', 'text', 'layer'],
    identity: ({ role, layer }) => `${text(role)} ${text(layer)}`,
    name: ({ text: label, role }) => `"${text(label)}" (${text(role)})`,
  },
  {
    id: 'violation',
    has: ['id', 'help', 'layer'],
    identity: ({ id, layer }) => `${text(id)} ${text(layer)}`,
    name: ({ id, help }) => `${text(help)} (${text(id)})`,
  },
  {
    id: 'promise',
    has: ['concept', 'sentence', 'outcome'],
    identity: ({ concept }) => text(concept),
    name: ({ sentence, reason }) => `"${text(sentence)}": ${text(reason)}`,
  },
  {
    id: 'indicator',
    has: ['scenario', 'when', 'shows', 'expected'],
    identity: ({ scenario, when }) => `${text(scenario)} ${text(when)}`,
    name: ({ scenario, when, shows, expected }) =>
      `${text(scenario)}, ${text(when)}: shows ${text(shows)}, should show ${text(expected)}`,
  },
  {
    id: 'statement',
    has: ['concept', 'text', 'layer'],
    identity: ({ concept, layer }) => `${text(concept)} ${text(layer)}`,
    name: ({ text: sentence }) => `"${text(sentence)}"`,
  },
  {
    id: 'category',
    has: ['name', 'purpose'],
    identity: ({ name }) => text(name),
    name: ({ name }) => `category "${text(name)}"`,
  },
];

/**
 * Gives what makes a part the same one in the next run, whatever its place in a list: the identity of
 * the nearest named part it lies in, and the way from there without list positions.
 */
export function identifyPart(document: unknown, pointer: string): string {
  const segments = pointerSegments(pointer);
  for (let length = segments.length; length > 0; length -= 1) {
    const part = valueAt(document, toPointer(segments.slice(0, length)));
    const kind = kindOf(part);
    if (kind === undefined) continue;
    const below = withoutPositions(document, segments, length);
    return `${kind.id} ${kind.identity(part as Fields)}${below}`;
  }
  return withoutPositions(document, segments, 0);
}

/** Names a part in people's words; text from the page is cleaned and shortened. */
export function namePart(value: unknown): string {
  const kind = kindOf(value);
  return kind === undefined ? shortValue(value) : plainText(kind.name(value as Fields), 160);
}

function kindOf(value: unknown): PartKind | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const part = value as Fields;
  return kinds.find((kind) => kind.has.every((field) => isScalar(part, field)));
}

function isScalar(part: Fields, field: string): boolean {
  if (!Object.hasOwn(part, field)) return false;
  return typeof part[field] === 'string' || typeof part[field] === 'number';
}

function withoutPositions(document: unknown, segments: readonly string[], from: number): string {
  const kept = segments.filter((_, index) => {
    const holder = valueAt(document, toPointer(segments.slice(0, index)));
    return index >= from && !Array.isArray(holder);
  });
  return toPointer(kept);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function pathOnly(name: string): string {
  return name.split(/[?#]/)[0] ?? '';
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : pathOnly(url);
}
