/** Asks DNS for the canonical names of hosts: a tracker can hide behind a name of the site. */
import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { AuditError } from '../../schema/audit-error.js';

/** The names that DNS gave. */
export interface ResolvedNames {
  /** The chain of canonical names of each host; hosts without one are left out. */
  readonly cnames: Readonly<Record<string, readonly string[]>>;
  readonly failures: readonly { readonly host: string; readonly message: string }[];
}

/** Limits: names followed from one host; hosts resolved. */
const longestChain = 8;
const mostHosts = 100;
const answerMs = 3000;

/** Errors that mean that there is no such name. */
const none: ReadonlySet<string> = new Set(['ENODATA', 'ENOTFOUND']);

/**
 * Makes a function that resolves the canonical names of hosts; an address, or a name without a dot,
 * has none.
 * @param servers addresses of DNS servers, with a port where it is not 53; by default the system's
 * @throws {AuditError} usage — where one of them is no address
 */
export function cnameResolver(
  servers?: readonly string[],
): (hosts: readonly string[]) => Promise<ResolvedNames> {
  const resolver = new Resolver({ timeout: answerMs, tries: 2 });
  try {
    if (servers) resolver.setServers(servers);
  } catch (cause) {
    const message = `DNS servers are addresses, with a port where it is not 53, not ${servers?.join(', ')}.`;
    throw new AuditError('usage', message, { cause });
  }
  return (hosts) => resolveAll(resolver, hosts);
}

async function resolveAll(resolver: Resolver, hosts: readonly string[]): Promise<ResolvedNames> {
  const named = hosts.filter((host) => host.includes('.') && isIP(host) === 0);
  const cnames: Record<string, string[]> = {};
  const failures = named.slice(mostHosts).map((host) => {
    return { host, message: `It was not asked for: only ${mostHosts} hosts of a page are.` };
  });
  await Promise.all(
    named.slice(0, mostHosts).map(async (host) => {
      try {
        const chain = await follow(resolver, host);
        if (chain.length > 0) cnames[host] = chain;
      } catch (error) {
        const { code = '', message } = error as NodeJS.ErrnoException;
        failures.push({ host, message: `DNS did not tell (${code || message}).` });
      }
    }),
  );
  failures.sort((a, b) => (a.host < b.host ? -1 : 1));
  return { cnames: sortedByHost(cnames), failures };
}

async function follow(resolver: Resolver, host: string): Promise<string[]> {
  const chain: string[] = [];
  let at = host;
  while (chain.length < longestChain) {
    const [name] = await resolveOnce(resolver, at);
    const next = name?.toLowerCase().replace(/\.$/, '');
    if (next === undefined || next === host || chain.includes(next)) break;
    chain.push(next);
    at = next;
  }
  return chain;
}

async function resolveOnce(resolver: Resolver, host: string): Promise<string[]> {
  try {
    return await resolver.resolveCname(host);
  } catch (error) {
    if (none.has((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function sortedByHost<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  const entries = Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
