/** Page function, in the page's main world: reads the cookie lists of consent tools. */

/** One cookie of a list; the page may have made up all of it. */
export interface ListedCookie {
  readonly name: string;
  readonly host: string;
  /** Name of its category or service. */
  readonly category: string;
  readonly lifetime: string;
}

/**
 * Reads the lists of klaro, tarteaucitron, vanilla-cookieconsent and OneTrust, at most 500 cookies of each.
 * @see each tool's documentation: klaro's `services`, tarteaucitron's `job` and `services`, vanilla's
 * `getConfig('categories')`, OneTrust's `GetDomainData()`
 */
export function readCookieLists(): ListedCookie[] {
  const most = 500;
  type Unknown = Readonly<Record<string, unknown>>;
  const page = globalThis as unknown as Unknown;
  const asObject = (value: unknown): Unknown =>
    (typeof value === 'object' || typeof value === 'function') && value !== null
      ? (value as Unknown)
      : {};
  const listIn = (holder: unknown, name: string): unknown[] => {
    const list = asObject(holder)[name];
    return Array.isArray(list) ? (list as unknown[]).slice(0, most) : [];
  };
  const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
  /**
   * A pattern that only fixes the beginning becomes a name with `*`; other patterns cannot be
   * written as a name.
   */
  const nameOf = (value: unknown): string => {
    if (Array.isArray(value)) return nameOf(value[0]);
    if (!(value instanceof RegExp)) return asText(value) || asText(asObject(value)['name']);
    const [, start = '', end = ''] = /^\^?([\w-]+)(\$?|\.\*\$?)$/.exec(value.source) ?? [];
    return start === '' || end === '$' ? start : `${start}*`;
  };
  const call = (on: unknown, name: string, ...given: unknown[]): unknown => {
    const called = asObject(on)[name];
    return typeof called === 'function' ? (Reflect.apply(called, on, given) as unknown) : undefined;
  };
  const list = (holder: unknown, category: string): ListedCookie[] =>
    listIn(holder, 'cookies').map((cookie) => {
      return { name: nameOf(cookie), host: '', category, lifetime: '' };
    });
  const readers: (() => ListedCookie[])[] = [
    function klaro() {
      const config = page['klaroConfig'] ?? call(page['klaro'], 'defaultConfig');
      return listIn(config, 'services').flatMap((service) =>
        list(service, listIn(service, 'purposes').map(asText).join(' ')),
      );
    },
    function tarteaucitron() {
      const tool = asObject(page['tarteaucitron']);
      const services = listIn(tool, 'job').map((key) => asObject(tool['services'])[asText(key)]);
      return services.flatMap((service) => list(service, asText(asObject(service)['type'])));
    },
    function vanilla() {
      const categories = asObject(call(page['CookieConsent'], 'getConfig', 'categories'));
      return Object.entries(categories).flatMap(([name, category]) =>
        list(asObject(category)['autoClear'], name),
      );
    },
    function oneTrust() {
      return listIn(call(page['OneTrust'], 'GetDomainData'), 'Groups').flatMap((group) => {
        const category = asText(asObject(group)['GroupName']);
        const others = listIn(group, 'Hosts').flatMap((host) => listIn(host, 'Cookies'));
        return [...listIn(group, 'FirstPartyCookies'), ...others].map((one) => {
          const { Name: name, Host: host, IsSession: isSession, Length: days } = asObject(one);
          const lasting = asText(days) === '' ? '' : `${asText(days)} days`;
          const lifetime = isSession === true ? 'session' : lasting;
          return { name: asText(name), host: asText(host), category, lifetime };
        });
      });
    },
  ];
  return readers.flatMap((read) => {
    try {
      return read().slice(0, most);
    } catch {
      // The object is not what its name suggests: it has no readable list.
      return [];
    }
  });
}
