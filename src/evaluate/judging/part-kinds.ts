/** The names of the evidence's parts, and the fields that identify a part across runs. */
import { recognisePart, type PartFields, type PartKind } from '../../schema/evidence-part.js';
import { pointerSegments, toPointer, valueAt } from '../../schema/json-pointer.js';
import { plainText, shortValue } from '../../text/plain-text.js';

/** How the parts of one kind are identified and named. */
interface PartWords {
  readonly identity: (part: PartFields) => string;
  readonly name: (part: PartFields) => string;
}

const words: Readonly<Partial<Record<PartKind, PartWords>>> = {
  trace: {
    identity: ({ kind, name, host }) => `${text(kind)} ${pathOnly(text(name))} ${text(host)}`,
    name: ({ kind, name, host }) =>
      kind === 'request'
        ? `request to ${text(host)}`
        : `${kind === 'storage' ? 'storage key' : text(kind)} "${text(name)}" (${text(host)})`,
  },
  identifier: {
    identity: ({ kind, name, host }) => `${text(kind)} ${text(name)} ${text(host)}`,
    name: ({ name, host }) => `identifier "${text(name)}" (${text(host)})`,
  },
  'declared-cookie': {
    identity: ({ name, host }) => `${text(name)} ${text(host)}`,
    name: ({ name }) => `declared cookie "${text(name)}"`,
  },
  recipient: {
    identity: ({ recipient }) => text(recipient),
    name: ({ recipient }) => text(recipient),
  },
  'cookie-fact': {
    identity: ({ name, host }) => `${text(name)} ${text(host)}`,
    name: ({ name, host }) => `cookie "${text(name)}" (${text(host)})`,
  },
  cookie: {
    identity: ({ name, domain, path }) => `${text(name)} ${text(domain)} ${text(path)}`,
    name: ({ name, domain }) => `cookie "${text(name)}" (${text(domain)})`,
  },
  storage: {
    identity: ({ kind, origin, key }) => `${text(kind)} ${text(origin)} ${text(key)}`,
    name: ({ kind, origin, key }) => `${text(kind)} key "${text(key)}" (${text(origin)})`,
  },
  request: {
    identity: ({ url, host, method }) => `${text(method)} ${text(host)}${pathOf(text(url))}`,
    name: ({ host }) => `request to ${text(host)}`,
  },
  control: {
    identity: ({ role, layer }) => `${text(role)} ${text(layer)}`,
    name: ({ text: label, role }) => `"${text(label)}" (${text(role)})`,
  },
  violation: {
    identity: ({ id, layer }) => `${text(id)} ${text(layer)}`,
    name: ({ id, help }) => `${text(help)} (${text(id)})`,
  },
  promise: {
    identity: ({ concept }) => text(concept),
    name: ({ sentence, reason }) => `"${text(sentence)}": ${text(reason)}`,
  },
  indicator: {
    identity: ({ scenario, when }) => `${text(scenario)} ${text(when)}`,
    name: ({ scenario, when, shows, expected }) =>
      `${text(scenario)}, ${text(when)}: shows ${text(shows)}, should show ${text(expected)}`,
  },
  statement: {
    identity: ({ concept, layer }) => `${text(concept)} ${text(layer)}`,
    name: ({ text: sentence }) => `"${text(sentence)}"`,
  },
  category: {
    identity: ({ name }) => text(name),
    name: ({ name }) => `category "${text(name)}"`,
  },
};

/**
 * Returns what identifies a part across runs, whatever its position in a list: the identity of the
 * nearest named part around it, and the path from there without list positions.
 */
export function identifyPart(document: unknown, pointer: string): string {
  const segments = pointerSegments(pointer);
  for (let length = segments.length; length > 0; length -= 1) {
    const part = valueAt(document, toPointer(segments.slice(0, length)));
    const identity = identityOf(part);
    if (identity !== undefined) return identity + withoutPositions(document, segments, length);
  }
  return withoutPositions(document, segments, 0);
}

/** Names a part for people; text from the page is cleaned and shortened. */
export function namePart(value: unknown): string {
  const part = recognisePart(value);
  const name = part && words[part.kind]?.name(part.fields);
  return name === undefined ? shortValue(value) : plainText(name, 160);
}

function identityOf(value: unknown): string | undefined {
  const part = recognisePart(value);
  const own = part && words[part.kind];
  return own && `${part.kind} ${own.identity(part.fields)}`;
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
