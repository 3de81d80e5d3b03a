/** Holds the layers: who may import whom, which folder owns which package, and how a file begins. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { scenarioTraits } from '../src/schema/scenario-traits.js';
import { controlRoles } from '../src/schema/vocabulary.js';
import { describeCircle, findCircles } from './architecture/find-circles.js';
import { findImports, type ImportStatement } from './architecture/find-imports.js';
import { listNames, wordsOf } from './architecture/list-names.js';
import { listUndocumented } from './architecture/list-undocumented.js';

/** A folder of `src`, a file that stands beside the folders, or a folder of one of those. */
type Room = string;

/** What each room may import; anything not listed is forbidden, and type-only imports count. */
const mayImport: Readonly<Record<Room, readonly Room[]>> = {
  text: [],
  'reference-site': [],
  schema: ['text'],
  knowledge: ['schema', 'text'],
  formats: ['schema', 'text'],
  // How consent records write a choice is knowledge: the answer is kept in place of the value.
  redact: ['knowledge', 'schema', 'text'],
  documents: ['schema', 'text'],
  browser: ['schema'],
  banner: ['browser', 'knowledge', 'schema', 'text'],
  collectors: ['browser', 'formats', 'redact', 'knowledge', 'schema', 'text'],
  recordings: ['browser', 'schema'],
  // Which words are about consent is knowledge: a policy is looked through for them.
  scenarios: ['banner', 'browser', 'knowledge', 'schema'],
  // The language of a page is told by the words of all languages.
  observe: [
    'scenarios',
    'collectors',
    'recordings',
    'banner',
    'browser',
    'redact',
    'knowledge',
    'schema',
  ],
  derive: ['knowledge', 'schema', 'text'],
  evidence: ['observe', 'derive', 'redact', 'knowledge', 'schema', 'text'],
  evaluate: ['documents', 'schema', 'text'],
  reporters: ['schema', 'text'],
  integrity: ['documents', 'schema'],
  // A database of cookies that the user brings is read into the form of the known names.
  audit: [
    'observe',
    'evidence',
    'derive',
    'redact',
    'recordings',
    'scenarios',
    'browser',
    'knowledge',
    'schema',
  ],
  // The browser only for closing it; banner, scenarios and documents for what the public API gives away of them.
  'audit.ts': [
    'audit',
    'evidence',
    'derive',
    'evaluate',
    'reporters',
    'recordings',
    'documents',
    'scenarios',
    'banner',
    'browser',
    'schema',
  ],
  batch: ['audit.ts', 'schema'],
  // Deriving, judging and rendering by their own rooms, since the public API brings all that observes along; the
  // browser only for what is no visit: looking at it, getting one, and closing it.
  cli: [
    'audit.ts',
    'batch',
    'integrity',
    'documents',
    'derive',
    'evaluate',
    'reporters',
    'scenarios',
    'browser',
    'reference-site',
    'schema',
    'text',
  ],
  'cli.ts': ['cli', 'browser', 'schema'],
};

/**
 * The rooms below a folder, and what each may import of the others; the folder's own files, which put
 * the rooms together, may import any. A folder that is not named here has none.
 */
const mayImportInside: Readonly<Record<Room, Readonly<Record<Room, readonly Room[]>>>> = {
  banner: {
    captions: [],
    finding: ['captions'],
    reading: ['captions', 'finding'],
    pressing: ['finding'],
  },
  browser: {
    machine: [],
    frames: [],
    launch: ['machine', 'frames'],
    install: ['machine', 'launch'],
    visit: ['frames'],
  },
  cli: { options: [], output: ['options'], commands: ['options', 'output'] },
  // What two subjects share of a visit is a log; no subject knows another.
  collectors: {
    logs: [],
    cookies: ['logs'],
    storage: ['logs'],
    signals: ['logs'],
    har: ['logs'],
    'page-state': ['logs'],
  },
  derive: {
    facts: [],
    purposes: ['facts'],
    identifiers: ['facts', 'purposes'],
    traces: ['facts', 'purposes'],
    declarations: ['facts', 'purposes'],
    banner: ['facts'],
    choices: ['facts', 'purposes', 'traces', 'banner'],
    disclosure: ['facts', 'purposes', 'traces', 'choices'],
    promises: ['facts', 'purposes', 'traces', 'banner'],
  },
  evaluate: {
    rules: [],
    choosing: ['rules'],
    judging: ['rules'],
    examples: ['rules', 'judging'],
  },
  reporters: { words: [], wording: ['words'], html: ['words', 'wording'] },
  scenarios: { visitor: [], acts: ['visitor'] },
  // What a visitor can do, from looking to going on.
  'scenarios/acts': {
    seeing: [],
    pressing: ['seeing'],
    settings: ['seeing', 'pressing'],
    'going-on': ['seeing', 'pressing', 'settings'],
  },
  // The sections of the evidence document.
  schema: { evidence: [] },
};

/** Rooms that the folder's own files are imported by: what is shared there is said once, above. */
const knowsItsFolder: Readonly<Record<Room, readonly string[]>> = {
  // Waiting for something that may never come.
  // Who the browser is, which its start finds out and a visit says.
  browser: ['browser/deadline.ts', 'browser/identity.ts'],
  // What a command is, what it may use of the process, and the run that two commands share.
  cli: ['cli/command.ts', 'cli/context.ts', 'cli/run-audit.ts'],
  // What a collector is.
  collectors: ['collectors/collector.ts'],
  // The words that all documents share, and the limit that an option and the evidence share.
  schema: ['schema/options.ts', 'schema/vocabulary.ts'],
};

/** Which rooms may use a package; `types` says that there it is for types alone. */
const mayUse: Readonly<Record<string, Readonly<Record<Room, 'code' | 'types'>>>> = {
  '@duckduckgo/autoconsent': { collectors: 'code' },
  ajv: { schema: 'code', evaluate: 'code' },
  '@iabgpp/cmpapi': { formats: 'code' },
  '@iabtcf/core': { formats: 'code' },
  'axe-core': { collectors: 'code' },
  'csv-parse': { audit: 'code' },
  'har-format': { collectors: 'types' },
  'json-p3': { evaluate: 'code' },
  'jsonc-parser': { documents: 'code' },
  preact: { reporters: 'code' },
  'preact-render-to-string': { reporters: 'code' },
  puppeteer: { browser: 'code' },
  'puppeteer-core': { browser: 'code', banner: 'types', collectors: 'types', recordings: 'types' },
  '@puppeteer/browsers': { browser: 'code' },
  re2js: { evaluate: 'code' },
  selfsigned: { recordings: 'code', 'reference-site': 'code' },
  'third-party-web': { knowledge: 'code' },
  tldts: { derive: 'code', formats: 'code' },
  typebox: { schema: 'code', collectors: 'types' },
  xmlbuilder2: { reporters: 'code' },
  yargs: { cli: 'code' },
};

/** Parts of Node that only some may use: the doors to the network and to other programs. */
const mayReach: Readonly<Record<string, readonly Room[]>> = {
  'node:child_process': ['browser'],
  'node:dns': ['browser'],
  'node:dns/promises': ['browser'],
  'node:http': ['reference-site', 'recordings'],
  'node:https': ['reference-site', 'recordings'],
  'node:net': ['browser', 'reference-site', 'recordings'],
};

/** Rooms that give the same answer to the same question, whatever lies on the disk. */
const pureRooms: readonly Room[] = [
  'banner',
  'derive',
  'evidence',
  'formats',
  'knowledge',
  'redact',
  'reporters',
  'scenarios',
  'text',
];

/** Rooms of the observing floor that have functions of their own inside the page. */
const roomsWithPageFunctions: readonly Room[] = [
  'banner',
  'browser',
  'collectors',
  'observe',
  'recordings',
  'scenarios',
];

/** Files that are started or served, not imported. */
const notImported: readonly string[] = [
  'browser/install/download-browser.ts',
  'cli.ts',
  'reference-site/page/main.ts',
];

/** Rooms whose data files say in their first sentence what the one thing is that they hold. */
const roomsOfData: readonly Room[] = ['knowledge', 'reference-site'];

const forbiddenNames = new Set(['utils', 'util', 'helpers', 'common', 'lib', 'core', 'types']);

/** Words that no file and no name has: each says less than one of the field's own. */
const forbiddenWords = new Set(['tell', 'tells', 'told', 'telling', 'kin']);

/** Names that nothing has, with the ones that say the same. */
const forbiddenIdentifiers: Readonly<Record<string, string>> = {
  Companion: 'NetworkTap',
  Errand: 'VisitorOptions',
  Going: 'ScenarioContext',
  Lookout: 'VisitObserver',
  Looks: 'PageReadings',
  Story: 'VisitNotes',
  Trail: 'RecordedHops',
  Watch: 'CollectorGuard',
};

/** The W3C's own term for an outcome; and a published field of the evidence, for a control whose role the help gives. */
const keptNames = new Set(['cantTell', 'told']);
const filesThatMaySayTold: readonly string[] = [
  'banner/reading/read-layer.ts',
  'schema/evidence/banner.ts',
];

/** Types and functions that name one thing in the whole tree. */
const namedOnce: readonly string[] = [
  'Moment',
  'Observed',
  'Outcome',
  'Place',
  'Recorder',
  'Watcher',
  'hostOf',
];

const root = fileURLToPath(new URL('../../', import.meta.url));
const sourceFolder = path.join(root, 'src');

interface SourceFile {
  /** Relative to `src`, with forward slashes. */
  readonly name: string;
  readonly room: Room;
  readonly text: string;
  readonly imports: readonly ImportStatement[];
}

const files = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readSource(name.split(path.sep).join('/')))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

function readSource(name: string): SourceFile {
  const text = readFileSync(path.join(sourceFolder, name), 'utf8');
  return { name, room: roomOf(name), text, imports: findImports(text) };
}

function roomOf(name: string): Room {
  return name.split('/')[0] ?? name;
}

/** The room below a folder that a file stands in; null where it is the folder's own. Page functions are no room. */
function innerRoomOf(name: string, folder: string): Room | null {
  const [inner, ...rest] = name.slice(folder.length + 1).split('/');
  return inner === undefined || inner === 'page' || rest.length === 0 ? null : inner;
}

/** The folders of the table that a file stands in, at whatever depth. */
function tabledFoldersOf(name: string): string[] {
  return Object.keys(mayImportInside).filter((folder) => name.startsWith(`${folder}/`));
}

/** Tells whether one room below a folder may import a file of the same folder; others are no matter of this. */
function mayCross({ name }: SourceFile, to: string): boolean {
  return tabledFoldersOf(name).every((folder) => {
    const [from, into] = [innerRoomOf(name, folder), innerRoomOf(to, folder)];
    if (!to.startsWith(`${folder}/`) || from === null || from === into) return true;
    if (into === null) return knowsItsFolder[folder]?.includes(to) === true;
    return mayImportInside[folder]?.[from]?.includes(into) === true;
  });
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

/** A component without the text between its tags. */
function withoutTagText(component: string): string {
  return component.replaceAll(/(?<=[>}])[^<>{}=;()]*(?=[<{])/g, ' ');
}

function maySayTold(name: string): boolean {
  return filesThatMaySayTold.includes(name);
}

/** The reference site's pages are served as they are, modules and all. */
function isPageFunction(name: string): boolean {
  return /\/page\//.test(name) && !name.startsWith('reference-site/');
}

const fileNames: ReadonlySet<string> = new Set(files.map(({ name }) => name));

/** The files of `src` that each file imports, types counted. */
const reached: ReadonlyMap<string, string[]> = new Map(
  files.map((file) => [
    file.name,
    file.imports
      .map((each) => target(file, each) ?? '')
      .map((to) => (fileNames.has(to) ? to : `${to}x`))
      .filter((to) => fileNames.has(to)),
  ]),
);

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
    expect(files.length).toBeGreaterThan(60);
    expect(fileNames.has('cli.ts')).toBe(true);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(files.length);
  });

  it('has only the rooms the tables name', () => {
    const unknown = files.map(({ room }) => room).filter((room) => mayImport[room] === undefined);
    const inside = files.flatMap(({ name }) =>
      tabledFoldersOf(name)
        .map((folder) => [folder, innerRoomOf(name, folder)] as const)
        .filter(([folder, inner]) => inner !== null && !mayImportInside[folder]?.[inner])
        .map(([folder, inner]) => `${folder}/${inner}`),
    );

    expect([...new Set([...unknown, ...inside])]).toEqual([]);
  });

  it('has at most 25 files in a folder, but where all are alike', () => {
    const counts = new Map<string, number>();
    for (const { name } of files) {
      const folder = path.posix.dirname(name);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const long = [...counts].filter(([, count]) => count > 25).map(([folder]) => folder);

    expect(long).toEqual(['knowledge/cmps', 'knowledge/languages']);
  });

  it('has no folder or file without a subject of its own', () => {
    const words = files.flatMap(({ name }) => name.split('/').map((word) => word.split('.')[0]));

    expect(words.filter((word) => forbiddenNames.has(word ?? ''))).toEqual([]);
  });

  it('uses the words of the field', () => {
    const spoken = files.flatMap(({ name, text }) => [
      ...name.split(/[/.-]/).map((word) => [name, word] as const),
      ...listNames(name.endsWith('x') ? withoutTagText(text) : text)
        .filter((each) => !keptNames.has(each) || (each === 'told' && !maySayTold(name)))
        .map((each) => [name, each] as const),
    ]);
    const wrong = spoken.filter(
      ([, each]) =>
        Object.hasOwn(forbiddenIdentifiers, each) ||
        wordsOf(each).some((word) => forbiddenWords.has(word)),
    );

    expect(wrong.map(([name, each]) => `${name}: ${each}`)).toEqual([]);
  });

  it('writes constants as it writes all names', () => {
    const loud = files.flatMap(({ name, text }) =>
      [...text.matchAll(/\bconst ([A-Z]+_[A-Z_\d]+)\b/g)].map(([, each]) => `${name}: ${each}`),
    );

    expect(loud).toEqual([]);
  });

  it('gives one meaning to one word', () => {
    const meanings = namedOnce.map((word) => {
      const declared = new RegExp(`^(?:export )?(?:interface|type|class|function) ${word}\\b`, 'm');
      const places = files.filter(({ text }) => declared.test(text)).map(({ name }) => name);
      return places.length > 1 ? `${word}: ${places.join(', ')}` : null;
    });

    expect(meanings.filter((each) => each !== null)).toEqual([]);
  });

  it('builds and reads JSON Pointers in one place, where names are escaped', () => {
    const built = /`\/(?:scenarios|derived|banner)\b[^`]*\$\{|'~1'/;
    const builders = files.filter(({ text }) => built.test(text)).map(({ name }) => name);

    expect(builders).toEqual(['schema/json-pointer.ts']);
  });

  it('says in the first line of each file what it is for', () => {
    const silent = files.filter(({ text }) => !/^(?:#![^\n]*\n)?\/\*\*\s+(?:\*\s+)?\S/.test(text));

    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe('an export', () => {
  it('says in a comment of its own what it is', () => {
    const silent = files
      .filter(({ room }) => !roomsOfData.includes(room))
      .flatMap(({ name, text }) => listUndocumented(text).map((each) => `${name}: ${each}`));

    expect(silent).toEqual([]);
  });
});

describe('imports', () => {
  it('reach every file: what is missing in its registry does nothing', () => {
    const imported = new Set([...reached.values()].flat());

    expect([...reached.keys()].filter((name) => !imported.has(name))).toEqual(notImported);
  });

  it('cross folders only where the table allows it', () => {
    const forbidden = objections((file, each) => {
      const to = target(file, each);
      if (to === null || roomOf(to) === file.room) return null;
      return mayImport[file.room]?.includes(roomOf(to)) === true ? null : `may not import ${to}`;
    });

    expect(forbidden).toEqual([]);
  });

  it('cross the rooms below a folder only where the table allows it', () => {
    const forbidden = objections((file, each) => {
      const to = target(file, each);
      return to === null || mayCross(file, to) ? null : `may not import ${to}`;
    });

    expect(forbidden).toEqual([]);
  });

  it('stay within src, and name files that exist', () => {
    const lost = objections((file, each) => {
      const to = target(file, each);
      const exists = to === null || fileNames.has(to) || fileNames.has(`${to}x`);
      return exists ? null : `imports ${to}, which is not in src`;
    });

    expect(lost).toEqual([]);
  });

  it('lead from no file back to itself, types counted', () => {
    expect([...reached.values()].flat().length).toBeGreaterThan(files.length);
    expect(findCircles(reached).map(describeCircle)).toEqual([]);
  });

  it('use a package only in the folder that owns it', () => {
    const forbidden = objections((file, { from, typeOnly }) => {
      if (from.startsWith('.') || from.startsWith('node:')) return null;
      const use = mayUse[packageOf(from)]?.[file.room];
      if (use === 'code' || (use === 'types' && typeOnly)) return null;
      return `may not use ${from}${use === 'types' ? ' for more than types' : ''}`;
    });

    expect(forbidden).toEqual([]);
  });

  it('open the network and other programs only where that is the folder’s work', () => {
    const forbidden = objections((file, { from }) =>
      mayReach[from]?.includes(file.room) === false ? `may not use ${from}` : null,
    );

    expect(forbidden).toEqual([]);
  });

  it('leave the disk alone where the same input must give the same output', () => {
    const forbidden = objections((file, { from }) =>
      pureRooms.includes(file.room) && from.startsWith('node:fs') ? `may not use ${from}` : null,
    );

    expect(forbidden).toEqual([]);
  });

  it('bring nothing but types into a function that runs inside a page', () => {
    const rooms = files.filter(({ name }) => isPageFunction(name)).map(({ room }) => room);
    const forbidden = objections((file, { from, typeOnly }) =>
      isPageFunction(file.name) && !typeOnly
        ? `runs inside the page and may not import ${from}`
        : null,
    );

    expect([...new Set(rooms)]).toEqual(roomsWithPageFunctions);
    expect(forbidden).toEqual([]);
  });

  it('leave nothing beside a function that runs inside a page, which would not come along', () => {
    const beside = files
      .filter(({ name }) => isPageFunction(name))
      .flatMap(({ name, text }) => {
        const lines = text.match(/^(?:const|let|var|function|async function|class) .*$/gm) ?? [];
        return lines.map((line) => `${name}: ${line}`);
      });

    expect(beside).toEqual([]);
  });

  it('are written out, never computed', () => {
    const computed = files.filter(({ text }) => /\bimport\((?!\s*')/.test(text));

    expect(computed.map(({ name }) => name)).toEqual([]);
  });
});

describe('scenarios', () => {
  /** Where what a scenario is, or does, is declared. */
  const declares = /^(?:schema\/scenario-traits|scenarios\/index)\.ts$/;
  const ids = Object.keys(scenarioTraits).join('|');
  /** Scenarios that are no role of a control at the same time, so that their name stands for nothing else. */
  const own = Object.keys(scenarioTraits)
    .filter((id) => !controlRoles.some((role) => role === id))
    .join('|');
  const guesses: readonly RegExp[] = [
    // A name or its beginning, looked at: `id === 'gpc'`, `name.startsWith('customize-')`, `/^customize-/`.
    new RegExp(`[!=]==\\s*'(?:${own})'|'(?:${own})'\\s*[!=]==|case '(?:${own})'`),
    new RegExp(`\\b(?:id|name|scenario|scenarioId)\\s*[!=]==\\s*'(?:${ids})'`),
    /(?:startsWith|endsWith|includes|replace|replaceAll|split|indexOf)\(\s*['"/`]\^?customize-/,
    /[/(|]\^?customize-/,
    new RegExp(`\\[\\s*'(?:${ids})'[^\\]]*\\]\\.(?:includes|indexOf)\\(`),
  ];

  it('are known by their traits, never by their names', () => {
    const guessing = files
      .filter(({ name }) => !declares.test(name))
      .flatMap(({ name, text }) =>
        guesses.flatMap((guess) => guess.exec(text)?.[0] ?? []).map((each) => `${name}: ${each}`),
      );

    expect(guessing).toEqual([]);
  });

  it.each([
    `if (id === 'gpc') return`,
    `runs.find(({ id }) => id === 'accept')`,
    `'untouched' === name`,
    `name.startsWith('customize-')`,
    `name.replace('customize-', '')`,
    `/^customize-(.+)$/.exec(name)`,
    `['accept', 'refuse'].includes(name)`,
  ])('would be seen to be guessed at: %s', (code) => {
    expect(guesses.some((guess) => guess.test(code))).toBe(true);
  });
});

describe('the process', () => {
  it('is ended by force where the executable was asked to stop, and nowhere else', () => {
    const ending = files.filter(({ text }) => /\bprocess\.exit\(/.test(text));

    expect(ending.map(({ name }) => name)).toEqual(['cli.ts']);
  });

  it('is spoken to by the executable alone', () => {
    const spoken = /\bprocess\.(?:argv|exitCode|stdin|stdout|stderr)\b/;
    const speakers = files.filter(({ text }) => spoken.test(text)).map(({ name }) => name);

    // A program of its own, started by the folder it stands in.
    expect(speakers).toEqual(['browser/install/download-browser.ts', 'cli.ts']);
  });
});
