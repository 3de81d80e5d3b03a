/**
 * Finds the signal string in a value that a consent tool stored: the value itself, or a member of
 * its JSON.
 */
import type { ConsentStores } from '../../knowledge/consent-stores.js';

/** In characters. The JSON of a consent tool has a few kilobytes; a longer text is not parsed. */
const longestJson = 200_000;
const mostMembers = 5000;

/** Longest value that is read from a page, in characters. */
export const longestStored = longestJson;

/**
 * Returns the string in a stored value; undefined where its JSON holds none.
 * @example findStoredString(tcStores, '{"gdpr":{"TCString":"CP…"}}') // 'CP…'
 */
export function findStoredString({ members }: ConsentStores, value: string): string | undefined {
  const text = decode(value.trim()).replace(/^"(.*)"$/s, '$1');
  if (text === '') return undefined;
  if (!/^[{[]/.test(text)) return text;
  if (text.length > longestJson) return undefined;
  return findMember(parse(text), new Set(members));
}

function decode(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    // URIError: a lone `%` is part of the value.
    return value;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // SyntaxError: the value only begins like JSON.
    return undefined;
  }
}

/** Breadth first, so that deep nesting needs no recursion. */
function findMember(root: unknown, members: ReadonlySet<string>): string | undefined {
  const waiting: unknown[] = [root];
  for (let index = 0; index < waiting.length && index < mostMembers; index += 1) {
    const value = waiting[index];
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === 'string' && member !== '' && members.has(name.toLowerCase())) {
        return member;
      }
      if (waiting.length < mostMembers) waiting.push(member);
    }
  }
  return undefined;
}
