/** Serves the fixture sites of `test/sites` over HTTPS on loopback, each on a host of its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveHttpsHosts } from './browser/https-hosts.js';

const folder = fileURLToPath(new URL('../../test/sites/', import.meta.url));
const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What `server.json` may say of a path: its status, its headers, and how long it takes. */
type Answers = Readonly<
  Record<
    string,
    {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly delayMs?: number;
    }
  >
>;

/** The running sites. */
export interface SiteServer {
  readonly browserArgs: readonly string[];
  readonly url: (site: string) => string;
  readonly close: () => Promise<void>;
}

/** The names of all fixture sites. */
export function listSites(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** Reads what is expected of a site. */
export function readExpectation(site: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, site, 'expected.json'), 'utf8'));
}

/**
 * Starts the server. A site is at `https://<site>.sites.test/`; on any other host, its files are
 * under `/<site>/`, so that a page can embed what another host serves. The files of an installed
 * package are under `/~/<package>/` on every host.
 */
export async function serveSites(): Promise<SiteServer> {
  const { browserArgs, close } = await serveHttpsHosts(['*.sites.test'], answer);
  return { browserArgs, url: (site) => `https://${site}.sites.test/`, close };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { site, file, found } = locate(request);
  const answers = site === '' ? {} : readAnswers(site);
  const { status = 200, headers = {}, delayMs = 0 } = answers[`/${file}`] ?? {};
  const exists = existsSync(found) && path.extname(found) !== '';
  setTimeout(() => {
    response.writeHead(exists ? status : 404, {
      'content-type': types[path.extname(found)] ?? 'text/plain',
      ...headers,
    });
    response.end(exists ? readFileSync(found) : 'not found');
  }, delayMs);
}

/** What a request asks for: the file's path under its site, and where it is found. */
interface Located {
  /** Empty where the file is of no single site. */
  readonly site: string;
  readonly file: string;
  readonly found: string;
}

/** Files that sites share stand beside their folders. */
function locate({ headers, url }: IncomingMessage): Located {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const parts = new URL(url ?? '/', 'https://sites.test').pathname.split('/').filter(Boolean);
  if (parts[0] === '~') return locateInPackage(parts.slice(1));
  const shared = parts.at(-1) ?? '';
  if (shared.includes('.') && existsSync(path.join(folder, shared))) {
    return { site: '', file: shared, found: path.join(folder, shared) };
  }
  const isOwn = host.endsWith('.sites.test');
  const [site = ''] = isOwn ? [host.replace('.sites.test', '')] : parts.splice(0, 1);
  const file = parts.join('/') || 'index.html';
  return { site, file, found: path.join(folder, site, file) };
}

/** The address is normalised, so its path climbs nowhere; a package's name is one plain word. */
function locateInPackage([name = '', ...file]: readonly string[]): Located {
  const isName = /^[a-z][a-z-]*$/.test(name);
  const found = isName ? path.join(packages, name, ...file) : '';
  return { site: '', file: file.join('/'), found };
}

function readAnswers(site: string): Answers {
  const file = path.join(folder, site, 'server.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Answers) : {};
}
