/**
 * Decodes GPP strings from pages, which may contain anything.
 * @see IAB Tech Lab, Global Privacy Platform: Consent String Specification
 */
import { GppModel, HeaderV1, Sections } from '@iabgpp/cmpapi';
import type { GppSection } from '../schema/evidence/signals.js';
import { longestSignal } from './bound-tc-string.js';
import { decodeTcString, type Decoded } from './decode-tc-string.js';

/**
 * Longest header that is decoded, in characters; one that names every existing section has about
 * 30.
 */
const longestHeader = 64;
/**
 * Limits: entries of the header's list of sections; bits of one number in it, far more than the id
 * of a section needs.
 */
const mostEntries = 32;
const longestNumber = 12;

/** The section of the European framework, which is decoded as a TC string. */
const tcfSection = 2;
const longestField = 16;

/**
 * Decodes the header and every section that it names; never throws. A section that cannot be
 * decoded is malformed on its own.
 */
export function decodeGppString(text: string): Decoded<GppSection[]> {
  if (text.length > longestSignal)
    return malformed(`it is longer than ${longestSignal} characters`);
  const [header = '', ...parts] = text.split('~');
  const ids = readHeader(header);
  if (!ids) return malformed('its header cannot be read');
  if (ids.length !== parts.length) {
    return malformed(`its header names ${ids.length} sections, but it has ${parts.length}`);
  }
  const facts = ids.map((id, index) => readSection(id, parts[index] ?? ''));
  return { facts, malformed: null };
}

function malformed(reason: string): Decoded<never> {
  return { facts: null, malformed: reason };
}

/** Null where the header is invalid, or would make the decoder count without end. */
function readHeader(header: string): readonly number[] | null {
  if (header.length > longestHeader || !/^DB[\w-]{2,}$/.test(header)) return null;
  const bits = toBits(header);
  const tooLong = bits.slice(24).split('11');
  if (parseInt(bits.slice(12, 24), 2) > mostEntries) return null;
  if (tooLong.some(({ length }) => length > longestNumber)) return null;
  try {
    return new HeaderV1(header).getFieldValue('SectionIds') as readonly number[];
  } catch {
    // The decoder throws where bits are missing.
    return null;
  }
}

function toBits(base64Url: string): string {
  const bytes = Buffer.from(
    `${base64Url}${'A'.repeat((4 - (base64Url.length % 4)) % 4)}`,
    'base64url',
  );
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.slice(0, base64Url.length * 6);
}

function readSection(id: number, part: string): GppSection {
  const name = Sections.SECTION_ID_NAME_MAP.get(id) ?? '';
  const none = { id, name, malformed: null, fields: null, tcf: null };
  if (id === tcfSection) {
    const { facts, malformed: reason } = decodeTcString(part);
    return { ...none, malformed: reason, tcf: facts };
  }
  // The sections of US laws have few fields of fixed length; the other sections hold lists of
  // vendors.
  if (!name.startsWith('us')) return none;
  try {
    return { ...none, fields: readFields(name, part) };
  } catch {
    // The decoder throws many kinds of errors, each with the string in its message.
    return { ...none, malformed: 'its bits cannot be read' };
  }
}

function readFields(name: string, part: string): NonNullable<GppSection['fields']> {
  const model = new GppModel();
  model.decodeSection(name, part);
  const fields = Object.entries(model.getSection(name) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    fields.flatMap(([field, value]) => (isPlain(value) ? [[field, value]] : [])),
  );
}

function isPlain(value: unknown): value is number | boolean | string | number[] {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'number');
  if (typeof value === 'string') return value.length <= longestField;
  return typeof value === 'number' || typeof value === 'boolean';
}
