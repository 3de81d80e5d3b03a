/** Says in words which place of the evidence a pointer leads to, for readers of findings. */
import { pointerSegments } from './json-pointer.js';

/**
 * Describes a place of the evidence; the page itself may have chosen the names in it.
 * @example
 * describePlace('/scenarios/refuse/cookies') // 'cookies in the scenario "refuse"'
 * describePlace('/derived/choice/acceptControls') // 'accept controls of the choice'
 */
export function describePlace(pointer: string): string {
  const [section = '', ...fields] = pointerSegments(pointer);
  if (section === 'scenarios') {
    const [id = '', ...inside] = fields;
    const scenario = `the scenario "${id}"`;
    return inside.length === 0 ? scenario : `${inWords(inside)} in ${scenario}`;
  }
  if (section === 'derived' && fields.length > 0) return inWords(fields);
  return inWords([section, ...fields]);
}

function inWords(fields: readonly string[]): string {
  const [whole = '', ...parts] = fields.map((field) => wordsOf(field));
  return parts.length === 0 ? `the ${whole}` : `${parts.toReversed().join(' of ')} of the ${whole}`;
}

/** A position in a list counts from 1 for readers. */
function wordsOf(field: string): string {
  if (/^\d+$/.test(field)) return `no. ${Number(field) + 1}`;
  return field.replaceAll('-', ' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
