/** Page function, among the page's own scripts: the list of cookies that OneTrust keeps there. */
import type { ListedThere } from './read-cookie-lists.js';

/**
 * Reads its groups with the cookies of the site and of other hosts, at most 500 of each.
 * @see OneTrust's developer documentation, `OneTrust.GetDomainData()`
 */
export function readOneTrustList(): ListedThere[] {
  const most = 500;
  type Unknown = Readonly<Record<string, unknown>>;
  const asObject = (value: unknown): Unknown =>
    (typeof value === 'object' || typeof value === 'function') && value !== null
      ? (value as Unknown)
      : {};
  const asList = (value: unknown): unknown[] =>
    Array.isArray(value) ? (value as unknown[]).slice(0, most) : [];
  const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
  const lifetimeOf = ({ IsSession: isSession, Length: length }: Unknown): string => {
    if (isSession === true) return 'session';
    return /^\d+$/.test(asText(length)) ? `${asText(length)} days` : '';
  };
  try {
    const tool = asObject((globalThis as unknown as Unknown)['OneTrust']);
    const { GetDomainData: ask } = tool;
    const data = asObject(typeof ask === 'function' ? Reflect.apply(ask, tool, []) : undefined);
    return asList(data['Groups']).flatMap((each) => {
      const group = asObject(each);
      const others = asList(group['Hosts']).flatMap((host) => asList(asObject(host)['Cookies']));
      return [...asList(group['FirstPartyCookies']), ...others].map((one) => {
        const cookie = asObject(one);
        return {
          name: asText(cookie['Name']),
          host: asText(cookie['Host']),
          category: asText(group['GroupName']),
          lifetime: lifetimeOf(cookie),
        };
      });
    });
  } catch {
    // The page's own object is not what its name says: it lists nothing that can be read.
    return [];
  }
}
