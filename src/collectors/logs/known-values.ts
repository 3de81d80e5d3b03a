/** The values of a visit's cookies and stored items, so that they are recognised in requests. */
import type { Carried, CarriedForm } from '../../schema/evidence/requests.js';
import { hashValue } from '../../redact/hash-value.js';
import { decodeBase64, formsOf, wordsOf } from '../../redact/value-parts.js';

/** Parts remembered per visit; above this limit the observation is incomplete. */
const mostParts = 20_000;
/** Carried values kept per request. */
const mostCarried = 20;

/** The cookie or stored item that holds a value. */
export type Holder = Pick<Carried, 'kind' | 'name' | 'host'>;

interface Known {
  readonly holder: Holder;
  readonly partHash: string;
  readonly as: CarriedForm;
}

/**
 * Parts of the values in the queries of the page's own addresses, each with its parameter: they
 * come from the site that linked to the page.
 */
export function partsOfAddresses(addresses: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    addresses.flatMap((address) =>
      parametersOf(new URL(address).search.slice(1), 'query').flatMap(({ parameter, text }) =>
        parameter === null ? [] : wordsOf(text).map((part) => [part, parameter] as const),
      ),
    ),
  );
}

/** A piece of a request that is searched for known values. */
interface Piece extends Pick<Carried, 'in' | 'parameter'> {
  readonly text: string;
}

/**
 * The values of one visit's cookies and stored items, in every form in which a request may carry
 * them.
 */
export class KnownValues {
  readonly #salt: string;
  readonly #byForm = new Map<string, Known[]>();
  readonly #noted = new Set<string>();

  constructor(salt: string) {
    this.#salt = salt;
  }

  /** Remembers the parts of a value; above the limit, nothing more is remembered. */
  note(holder: Holder, parts: readonly string[]): void {
    for (const part of parts) {
      const key = [holder.kind, holder.host, holder.name, part].join('\0');
      if (this.#noted.has(key) || this.#noted.size >= mostParts) continue;
      this.#noted.add(key);
      const partHash = hashValue(part, this.#salt);
      for (const [form, as] of formsOf(part)) {
        const known = this.#byForm.get(form);
        if (known) known.push({ holder, partHash, as });
        else this.#byForm.set(form, [{ holder, partHash, as }]);
      }
    }
  }

  /**
   * Finds the known values in a request's address and body.
   * @throws where the page held more than is remembered
   */
  carriedBy({ url, body }: { readonly url: string; readonly body: string }): Carried[] {
    if (this.#noted.size >= mostParts) {
      throw new Error(`Cookies and storage held ${mostParts} values or more.`);
    }
    const found = new Map<string, Carried>();
    if (this.#byForm.size === 0) return [];
    for (const piece of [...piecesOfAddress(url), ...piecesOfBody(body)]) {
      for (const carried of this.#find(piece)) {
        const { kind, name, host, partHash, parameter } = carried;
        found.set([kind, name, host, partHash, carried.in, parameter].join('\0'), carried);
      }
    }
    return [...found.values()].slice(0, mostCarried);
  }

  #find(piece: Piece): Carried[] {
    return wordsOf(piece.text).flatMap((word) => {
      const plain = this.#match(word, piece);
      const inner = plain.length > 0 ? null : decodeBase64(word);
      if (inner === null) return plain;
      const words = wordsOf(inner).flatMap((each) => this.#match(each, piece));
      return words.map((carried) => ({ ...carried, as: 'base64' as const }));
    });
  }

  #match(word: string, { in: where, parameter }: Piece): Carried[] {
    return (this.#byForm.get(word) ?? []).map(({ holder, partHash, as }) => {
      return { ...holder, partHash, as, in: where, parameter };
    });
  }
}

/** A text that names a parameter or a member; any other text may be a person's address or name. */
const fieldName = /^[\w$.:[\]%-]{1,100}$/;

function piecesOfAddress(address: string): Piece[] {
  const { pathname, search } = new URL(address);
  const path = { in: 'path' as const, parameter: null, text: pathname };
  return [path, ...parametersOf(search.slice(1), 'query')];
}

function parametersOf(text: string, where: Carried['in']): Piece[] {
  return text.split('&').map((pair) => {
    const end = pair.indexOf('=');
    if (end === -1) return { in: where, parameter: null, text: pair };
    return { in: where, parameter: fieldNameOf(pair.slice(0, end)), text: pair.slice(end) };
  });
}

function fieldNameOf(name: string): string | null {
  return fieldName.test(name) && !/%40/i.test(name) ? name : null;
}

function piecesOfBody(body: string): Piece[] {
  if (body === '') return [];
  const json = parseJson(body);
  if (json !== undefined) return leavesOf(json, null);
  if (/^[^\s=&]{1,100}=/.test(body)) return parametersOf(body.replaceAll('+', ' '), 'body');
  return [{ in: 'body', parameter: null, text: body }];
}

/** Undefined where the text is not JSON. */
function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Expected for other text that begins like JSON, and for a body that was cut off: SyntaxError.
    return undefined;
  }
}

/** Lists the texts in a JSON value, each with the name of its member. */
function leavesOf(value: unknown, parameter: string | null): Piece[] {
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, parameter));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, each]) => leavesOf(each, fieldNameOf(name)));
  }
  return [{ in: 'body', parameter, text: String(value) }];
}
