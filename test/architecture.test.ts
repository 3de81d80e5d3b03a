/** Holds the layers: who may import whom, which folder owns which package, and how a file begins. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { findImports, type ImportStatement } from './find-imports.js';

/** A folder of `src`, or a file that stands beside the folders. */
type Part = string;

/** What each part may import; anything not listed is forbidden, and type-only imports count. */
const mayImport: Readonly<Record<Part, readonly Part[]>> = {
  schema: [],
  knowledge: ['schema'],
  browser: ['schema'],
  banner: ['browser', 'knowledge', 'schema'],
  collectors: ['browser', 'knowledge', 'schema'],
  // Beside the collectors: what the network answered, kept and given again.
  recordings: ['browser', 'schema'],
  scenarios: ['banner', 'browser', 'schema'],
  // The banner's readings are what a scenario hands over; assembling them takes their types.
  evidence: ['scenarios', 'recordings', 'collectors', 'banner', 'browser', 'knowledge', 'schema'],
  evaluate: ['schema'],
  reporters: ['schema'],
  // Reads its own document as guardedly as evidence and rules are read.
  integrity: ['evaluate', 'schema'],
  // The browser only for what is no visit: looking at it, getting one, and closing it; banner and
  // scenarios for what the public API gives away of them.
  'audit.ts': [
    'evidence',
    'recordings',
    'evaluate',
    'reporters',
    'scenarios',
    'banner',
    'browser',
    'schema',
  ],
  'reference-site': [],
  batch: ['audit.ts', 'schema'],
  cli: ['audit.ts', 'batch', 'integrity', 'reference-site', 'schema'],
  'cli.ts': ['cli', 'audit.ts', 'batch', 'reference-site', 'schema'],
};

/** Which parts may use a package; `types` says that there it is for types alone. */
const mayUse: Readonly<Record<string, Readonly<Record<Part, 'code' | 'types'>>>> = {
  '@duckduckgo/autoconsent': { collectors: 'code' },
  ajv: { schema: 'code', evaluate: 'code' },
  '@iabgpp/cmpapi': { collectors: 'code' },
  '@iabtcf/core': { collectors: 'code' },
  'axe-core': { collectors: 'code' },
  'csv-parse': { evidence: 'code' },
  'har-format': { collectors: 'types' },
  'json-p3': { evaluate: 'code' },
  'jsonc-parser': { evaluate: 'code' },
  preact: { reporters: 'code' },
  'preact-render-to-string': { reporters: 'code' },
  puppeteer: { browser: 'code', banner: 'types', collectors: 'types', recordings: 'types' },
  '@puppeteer/browsers': { browser: 'code' },
  re2js: { evaluate: 'code' },
  selfsigned: { recordings: 'code', 'reference-site': 'code' },
  'third-party-web': { knowledge: 'code' },
  tldts: { collectors: 'code', evidence: 'code' },
  typebox: { schema: 'code', collectors: 'types' },
  xmlbuilder2: { reporters: 'code' },
  yargs: { cli: 'code' },
};

/** Parts of Node that only some may use: the doors to the network and to other programs. */
const mayReach: Readonly<Record<string, readonly Part[]>> = {
  'node:child_process': ['browser'],
  'node:dns': ['browser'],
  'node:dns/promises': ['browser'],
  'node:http': ['reference-site', 'recordings'],
  'node:https': ['reference-site', 'recordings'],
  'node:net': ['browser', 'reference-site', 'recordings'],
};

/** Parts that give the same answer to the same question, whatever lies on the disk. */
const pureParts: readonly Part[] = ['banner', 'knowledge', 'reporters', 'scenarios'];

const forbiddenNames = new Set(['utils', 'util', 'helpers', 'common', 'lib', 'core', 'types']);

const root = fileURLToPath(new URL('../../', import.meta.url));
const sourceFolder = path.join(root, 'src');

interface SourceFile {
  /** Relative to `src`, with forward slashes. */
  readonly name: string;
  readonly part: Part;
  readonly text: string;
  readonly imports: readonly ImportStatement[];
}

const files = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readSource(name.split(path.sep).join('/')))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

function readSource(name: string): SourceFile {
  const text = readFileSync(path.join(sourceFolder, name), 'utf8');
  return { name, part: partOf(name), text, imports: findImports(text) };
}

function partOf(name: string): Part {
  return name.split('/')[0] ?? name;
}

/** Gives the file of `src` an import leads to, as its source is named; null where it leads elsewhere. */
function target(file: SourceFile, { from }: ImportStatement): string | null {
  if (!from.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(file.name), from).replace(/\.js$/, '.ts');
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Lists every import of every file that the given judge objects to, as sentences. */
function objections(judge: (file: SourceFile, each: ImportStatement) => string | null): string[] {
  return files.flatMap((file) =>
    file.imports
      .map((each) => judge(file, each))
      .filter((objection) => objection !== null)
      .map((objection) => `${file.name} ${objection}`),
  );
}

describe('the source tree', () => {
  it('is seen whole', () => {
    const names = new Set(files.map(({ name }) => name));

    expect(files.length).toBeGreaterThan(60);
    expect(names.has('cli.ts')).toBe(true);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(files.length);
  });

  it('has only the parts the table names', () => {
    const unknown = files.map(({ part }) => part).filter((part) => mayImport[part] === undefined);

    expect([...new Set(unknown)]).toEqual([]);
  });

  it('has no folder or file without a subject of its own', () => {
    const words = files.flatMap(({ name }) => name.split('/').map((word) => word.split('.')[0]));

    expect(words.filter((word) => forbiddenNames.has(word ?? ''))).toEqual([]);
  });

  it('says in the first line of each file what it is for', () => {
    const silent = files.filter(({ text }) => !/^(?:#![^\n]*\n)?\/\*\*\s+(?:\*\s+)?\S/.test(text));

    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe('imports', () => {
  it('cross folders only where the table allows it', () => {
    const forbidden = objections((file, each) => {
      const to = target(file, each);
      if (to === null || partOf(to) === file.part) return null;
      return mayImport[file.part]?.includes(partOf(to)) === true ? null : `may not import ${to}`;
    });

    expect(forbidden).toEqual([]);
  });

  it('stay within src, and name files that exist', () => {
    const names = new Set(files.map(({ name }) => name));
    const lost = objections((file, each) => {
      const to = target(file, each);
      const exists = to === null || names.has(to) || names.has(`${to}x`);
      return exists ? null : `imports ${to}, which is not in src`;
    });

    expect(lost).toEqual([]);
  });

  it('use a package only in the folder that owns it', () => {
    const forbidden = objections((file, { from, typeOnly }) => {
      if (from.startsWith('.') || from.startsWith('node:')) return null;
      const use = mayUse[packageOf(from)]?.[file.part];
      if (use === 'code' || (use === 'types' && typeOnly)) return null;
      return `may not use ${from}${use === 'types' ? ' for more than types' : ''}`;
    });

    expect(forbidden).toEqual([]);
  });

  it('open the network and other programs only where that is the folder’s work', () => {
    const forbidden = objections((file, { from }) =>
      mayReach[from]?.includes(file.part) === false ? `may not use ${from}` : null,
    );

    expect(forbidden).toEqual([]);
  });

  it('leave the disk alone where the same input must give the same output', () => {
    const forbidden = objections((file, { from }) =>
      pureParts.includes(file.part) && from.startsWith('node:fs') ? `may not use ${from}` : null,
    );

    expect(forbidden).toEqual([]);
  });

  it('bring nothing but types and its like into a function that runs inside a page', () => {
    const forbidden = objections((file, { from, typeOnly }) => {
      const runsInPage = /^(?:banner|browser|collectors)\/page\//.test(file.name);
      return runsInPage && !typeOnly && !from.startsWith('./')
        ? `runs inside the page and may not import ${from}`
        : null;
    });

    expect(forbidden).toEqual([]);
  });

  it('are written out, never computed', () => {
    const computed = files.filter(({ text }) => /\bimport\((?!\s*')/.test(text));

    expect(computed.map(({ name }) => name)).toEqual([]);
  });
});

describe('the process', () => {
  it('is never ended by force', () => {
    const ending = files.filter(({ text }) => /\bprocess\.exit\(/.test(text));

    expect(ending.map(({ name }) => name)).toEqual([]);
  });

  it('is spoken to by the executable alone', () => {
    const spoken = /\bprocess\.(?:argv|exitCode|stdin|stdout|stderr)\b/;
    const speakers = files.filter(({ text }) => spoken.test(text)).map(({ name }) => name);

    // A program of its own, started by the folder it stands in.
    expect(speakers).toEqual(['browser/download-browser.ts', 'cli.ts']);
  });
});
