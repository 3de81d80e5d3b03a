/** The site's own files: style, illustrations, and the scripts of `page/` as they were compiled. */
import { readFileSync } from 'node:fs';
import { illustrations } from './content/illustrations.js';
import { photograph } from './content/photographs.js';
import type { SiteResponse } from './exchange.js';
import { siteStyle } from './style.js';

const pageScripts = [
  'main',
  'audience',
  'banner',
  'behaviour',
  'consent',
  'leaks',
  'record',
  'trackers',
  'settings',
];

const files = new Map<string, SiteResponse>([
  ['/assets/style.css', { status: 200, type: 'text/css; charset=utf-8', body: siteStyle }],
  ...[...illustrations].map(([name, body]): [string, SiteResponse] => [
    `/assets/${name}.svg`,
    { status: 200, type: 'image/svg+xml', body },
  ]),
]);

/** Reads one file; null where there is none of that path. */
export function readAsset(path: string): SiteResponse | null {
  return files.get(path) ?? readPhotograph(path) ?? readPageScript(path);
}

function readPhotograph(path: string): SiteResponse | null {
  const [, number] = /^\/assets\/photo-(\d{1,3})\.png$/.exec(path) ?? [];
  if (number === undefined) return null;
  return { status: 200, type: 'image/png', body: photograph(Number(number)) };
}

function readPageScript(path: string): SiteResponse | null {
  const name = pageScripts.find((script) => path === `/assets/page/${script}.js`);
  if (name === undefined) return null;
  const compiled = readFileSync(new URL(`page/${name}.js`, import.meta.url), 'utf8');
  // The inlined source map is as long as the script, and of no use to a visitor.
  const body = compiled.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  return { status: 200, type: 'text/javascript; charset=utf-8', body };
}
