/**
 * Refuses TC strings that name more vendors than exist, before they are decoded: the decoder lists
 * every id of a range, and keeps those of restrictions in a tree that can become very deep.
 * @see IAB Europe, Transparency and Consent String with Global Vendor List Format v2.3, core segment
 */

/**
 * Longest string decoded, in characters; a string that lists every vendor of today bit by bit has
 * about 1,000.
 */
export const longestSignal = 16_384;

/** Vendor ids have 16 bits, so no valid list is longer. */
const mostVendors = 65_536;
/** Vendor ids in the restrictions of one kind; the global vendor list has some 1,100 vendors. */
const mostRestricted = 4000;
const mostRestrictions = 200;

/** Bits of the core segment before its vendors. */
const headBits = 213;

interface Bits {
  /** Reads an unsigned number; NaN past the end, where the decoder will fail. */
  next(width: number): number;
}

/**
 * Checks the ranges of one segment.
 * @param bits the segment as zeroes and ones
 * @throws {RangeError} where they name too many vendors
 */
export function assertBounded(bits: string, segment: 'core' | 'vendors'): void {
  if (segment === 'vendors') {
    skipVendors(readBits(bits, 3));
    return;
  }
  const reader = readBits(bits, headBits);
  skipVendors(reader);
  skipVendors(reader);
  skipRestrictions(reader);
}

function readBits(bits: string, from: number): Bits {
  let at = from;
  return {
    next(width) {
      const value = at + width > bits.length ? Number.NaN : parseInt(bits.slice(at, at + width), 2);
      at += width;
      return value;
    },
  };
}

function skipVendors(reader: Bits): void {
  const highest = reader.next(16);
  if (reader.next(1) === 1) countRanges(reader, mostVendors);
  else reader.next(highest || 0);
}

function skipRestrictions(reader: Bits): void {
  const restrictions = reader.next(12);
  if (restrictions > mostRestrictions) throw new RangeError('it has too many restrictions');
  const counts = new Map<number, number>();
  for (let index = 0; index < restrictions; index += 1) {
    const kind = reader.next(8);
    const before = counts.get(kind) ?? 0;
    counts.set(kind, before + countRanges(reader, mostRestricted - before));
  }
}

function countRanges(reader: Bits, most: number): number {
  const entries = reader.next(12);
  let count = 0;
  for (let index = 0; index < entries; index += 1) {
    const isRange = reader.next(1) === 1;
    const first = reader.next(16);
    count += isRange ? Math.max(0, reader.next(16) - first) + 1 : 1;
    if (count > most) throw new RangeError('its ranges name too many vendors');
  }
  return count;
}
