/**
 * Page function, run in the main world of each new document before its scripts: reports messages about
 * consent that a document receives from another one.
 */

/**
 * Reports `[token, 'message', document URL, timeOrigin, now, text, origin of the sender]` for messages
 * whose text names consent: a text as it is, anything else as JSON. At most 200 per document. Nothing is
 * hooked: it is a listener, the first one. Guarded against the page like `reportCookieWrites`.
 * @see IAB Europe, Consent Management Platform API v2, on `__tcfapiReturn`, which frames receive
 */
export function reportMessages(token: string): void {
  if (!('document' in globalThis)) return;
  const mostMessages = 200;
  const longestText = 20_000;
  const mostMembers = 2000;
  const words = ['consent', 'gdpr', 'tcstring', 'gpp', 'gcs', 'gcd', 'optout', 'opt_out'];
  const { apply, getOwnPropertyDescriptor } = Reflect;
  const { debug } = console;
  const { stringify } = JSON;
  const { isView } = ArrayBuffer as unknown as { isView: (this: void, value: unknown) => boolean };
  const { location, performance: clock } = globalThis;
  const { now } = clock as unknown as { now: () => number };
  const { timeOrigin } = clock;
  const inherited = document.baseURI;
  const url = (): string => (location.protocol === 'about:' ? inherited : location.href);
  const { slice, toLowerCase, indexOf } = String.prototype as unknown as {
    slice: (from: number, to: number) => string;
    toLowerCase: () => string;
    indexOf: (part: string) => number;
  };
  const dataOf = getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => unknown;
  const originOf = getOwnPropertyDescriptor(MessageEvent.prototype, 'origin')?.get as () => string;
  let reported = 0;
  const textOf = (message: unknown): string => {
    if (typeof message === 'string') return apply(slice, message, [0, longestText]);
    if (typeof message !== 'object' || message === null) return '';
    let members = 0;
    const text = stringify(message, (_name: string, value: unknown) => {
      members += 1;
      if (members > mostMembers) throw new RangeError('too many members');
      return isView(value) ? null : value;
    });
    return apply(slice, text, [0, longestText]);
  };
  const isAboutConsent = (text: string): boolean => {
    const lower = apply(toLowerCase, text, []);
    for (let at = 0; at < words.length; at += 1) {
      if (apply(indexOf, lower, [words[at] as string]) !== -1) return true;
    }
    return false;
  };
  addEventListener('message', (event) => {
    if (reported >= mostMessages) return;
    const at = apply(now, clock, []);
    try {
      const text = textOf(apply(dataOf, event, []));
      if (text === '' || !isAboutConsent(text)) return;
      reported += 1;
      debug(token, 'message', url(), timeOrigin, at, text, apply(originOf, event, []));
    } catch {
      // Expected of messages that are no JSON, such as circles and large lists: nothing is read.
    }
  });
}
