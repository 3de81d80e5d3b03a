/** Page function, among the page's own scripts: the lists of cookies that consent tools keep there. */

/** One cookie of a list; all of it the page may have made up. */
export interface ListedThere {
  readonly name: string;
  readonly host: string;
  /** Name of the category or the service it stands under. */
  readonly category: string;
  readonly lifetime: string;
}

/**
 * Reads the lists of klaro, tarteaucitron and vanilla-cookieconsent, at most 500 cookies of each.
 * @see each tool's documentation: klaro's `services`, tarteaucitron's `job` and `services`, vanilla's
 * `getConfig('categories')`
 */
export function readCookieLists(): ListedThere[] {
  const most = 500;
  type Unknown = Readonly<Record<string, unknown>>;
  const page = globalThis as unknown as Unknown;
  const asObject = (value: unknown): Unknown =>
    (typeof value === 'object' || typeof value === 'function') && value !== null
      ? (value as Unknown)
      : {};
  const asList = (value: unknown): unknown[] =>
    Array.isArray(value) ? (value as unknown[]).slice(0, most) : [];
  const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
  /** A pattern that only fixes the beginning is told as such; others cannot be told as a name. */
  const nameOf = (value: unknown): string => {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return nameOf(value[0]);
    if (!(value instanceof RegExp)) return asText(asObject(value)['name']);
    const [, start = '', end = ''] = /^\^?([\w-]+)(\$?|\.\*\$?)$/.exec(value.source) ?? [];
    if (start === '') return '';
    return end === '$' ? start : `${start}*`;
  };
  const call = (on: unknown, name: string, ...given: unknown[]): unknown => {
    const called = asObject(on)[name];
    return typeof called === 'function' ? (Reflect.apply(called, on, given) as unknown) : undefined;
  };
  const list = (cookies: unknown, category: string): ListedThere[] =>
    asList(cookies).map((cookie) => ({ name: nameOf(cookie), host: '', category, lifetime: '' }));

  const readers: (() => ListedThere[])[] = [
    function klaro() {
      const config = asObject(page['klaroConfig'] ?? call(page['klaro'], 'defaultConfig'));
      return asList(config['services'] ?? config['apps']).flatMap((each) => {
        const service = asObject(each);
        const purposes = asList(service['purposes']).map((purpose) => asText(purpose));
        return list(service['cookies'], purposes.join(' '));
      });
    },
    function tarteaucitron() {
      const tool = asObject(page['tarteaucitron']);
      const services = asObject(tool['services']);
      return asList(tool['job']).flatMap((key) => {
        const service = asObject(services[asText(key)]);
        return list(service['cookies'], asText(service['type']));
      });
    },
    function vanilla() {
      const categories = asObject(call(page['CookieConsent'], 'getConfig', 'categories'));
      return Object.entries(categories).flatMap(([name, category]) =>
        list(asObject(asObject(category)['autoClear'])['cookies'], name),
      );
    },
  ];
  return readers.flatMap((read) => {
    try {
      return read().slice(0, most);
    } catch {
      // The page's own object is not what its name says: it lists nothing that can be read.
      return [];
    }
  });
}
