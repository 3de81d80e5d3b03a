/** Page function: the values of cookies and localStorage under given names. */

/** One store of a consent tool. */
export interface HeldStore {
  readonly kind: 'cookie' | 'localStorage';
  readonly name: string;
  /** Cut after `longest` characters. */
  readonly value: string;
}

/**
 * Reads what scripts of the document's origin can read.
 * @param names a `*` at the end stands for any ending
 */
export function readConsentStores(names: readonly string[], longest: number): HeldStore[] {
  const most = 40;
  const isOne = (name: string): boolean =>
    name.length <= 200 &&
    names.some((known) =>
      known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known,
    );
  const found: HeldStore[] = [];
  const keep = (kind: HeldStore['kind'], name: string, value: string): void => {
    if (found.length < most) found.push({ kind, name, value: value.slice(0, longest + 1) });
  };
  try {
    for (const line of document.cookie.split('; ')) {
      const [name = '', ...rest] = line.split('=');
      if (isOne(name)) keep('cookie', name, rest.join('='));
    }
  } catch {
    // A sandboxed document has no cookies: SecurityError.
  }
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const name = localStorage.key(index) ?? '';
      if (isOne(name)) keep('localStorage', name, localStorage.getItem(name) ?? '');
    }
  } catch {
    // A sandboxed document has no storage: SecurityError.
  }
  return found;
}
