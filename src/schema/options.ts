/**
 * The options of an audit, each once: its values, its default, and its purpose. The command line,
 * the config file, the library and the settings that a recording fixes are made from this table.
 */
import type { Static, Type } from 'typebox';
import { certainties, severities } from './vocabulary.js';

/** Longest wait or time limit, in milliseconds: ten minutes. */
export const longestMs = 600_000;

/** Most audits of one page that are compared. */
export const mostRepeats = 20;

/** The named viewports, in CSS pixels. */
export const viewports = {
  desktop: { width: 1280, height: 900 },
  mobile: { width: 390, height: 844 },
} as const;

/**
 * The visitor's settings for third-party cookies; the evidence and recordings use these words too.
 */
export const cookieChoices = ['allow', 'block'] as const;

/**
 * One option; its name is that of its field in the config, and the other names are made from it.
 */
interface Option<Value, Usual> {
  /**
   * The values that the config accepts, as a plain schema, made without typebox: the help checks no
   * document.
   */
  readonly schema: Type.TUnsafe<Value>;
  /** The default value. */
  readonly usual: Usual;
  /** Sentence for the help and the published schema. */
  readonly about: string;
  /**
   * The unit of its number; a number of milliseconds has a name in the library that ends with the
   * unit.
   */
  readonly unit?: 'milliseconds' | 'audits' | 'pages';
  /** True for a path to a file or folder; in a config it is relative to the config's folder. */
  readonly isPath?: true;
  /** True for an option of the visit: a recording fixes it, and a replay refuses it. */
  readonly ofVisit?: true;
  /** Sentence for the flag that switches the option off. */
  readonly off?: string;
}

type About<Usual> = Omit<Option<unknown, Usual>, 'schema' | 'usual'> & { readonly usual?: Usual };

interface Range {
  readonly minimum: number;
  readonly maximum?: number;
}

function make<Value, Usual>(
  keywords: object,
  { usual, ...option }: About<Usual>,
): Option<Value, Usual> {
  const stated = usual === undefined ? {} : { default: usual };
  const schema: object = { ...keywords, description: option.about, ...stated };
  return { ...option, schema: schema as Type.TUnsafe<Value>, usual: usual as Usual };
}

const text = { type: 'string', minLength: 1, maxLength: 1000 };
const list = { type: 'array', items: text, minItems: 1, maxItems: 100 };

const word = <const Usual extends string | undefined = undefined>(about: About<Usual>) =>
  make<string, Usual>(text, about);
const words = (about: About<undefined>) => make<string[], undefined>(list, about);
const flag = <const Usual extends boolean | undefined = undefined>(about: About<Usual>) =>
  make<boolean, Usual>({ type: 'boolean' }, about);
const oneOf = <const Choices extends readonly string[]>(
  choices: Choices,
  about: About<Choices[number]>,
) => make<Choices[number], Choices[number]>({ type: 'string', enum: choices }, about);
const wholeNumber = (range: Range, about: About<number>) =>
  make<number, number>({ type: 'integer', ...range }, about);
const milliseconds = (minimum: number, about: About<number>) => ({
  ...make<number, number>({ type: 'number', minimum, maximum: longestMs }, about),
  unit: 'milliseconds' as const,
});

/** From which severity on, and from which certainty on, a failure counts. */
const gates = [
  ...severities.flatMap((severity) => [
    severity,
    ...certainties.map((certainty) => `${severity}:${certainty}` as const),
  ]),
  'never',
] as const;

/** Every option that a config can contain, in the order of the help. */
export const options = {
  rules: words({ about: 'Rule sets, by shipped name or by path' }),
  format: words({ about: 'Formats of the report' }),
  output: word({ about: 'Folder for the report; "-" writes one format to stdout', isPath: true }),
  failOn: oneOf(gates, {
    usual: 'serious',
    about:
      'Exit with 1 from this severity on, and where a certainty is named, from this certainty on, e.g. critical:settled',
  }),
  answers: word({
    about: 'A file with what people answered to the questions of rules',
    isPath: true,
  }),
  questions: word({
    about: 'Write the questions that are left into this file, as a form for answers',
    isPath: true,
  }),
  sign: word({ about: 'Private key (Ed25519, PEM) to sign the manifest with', isPath: true }),
  scenarios: words({ about: 'Ways through the page', ofVisit: true }),
  asBot: flag({
    usual: false,
    about: 'Visit once more as a browser that says that a program runs it, and compare',
    ofVisit: true,
  }),
  locale: word({ about: 'Language the browser asks for, e.g. fr-FR', ofVisit: true }),
  viewport: word({
    usual: 'desktop',
    about: 'desktop, mobile or WIDTHxHEIGHT',
    ofVisit: true,
  }),
  ignoreHttpsErrors: flag({ about: 'Audit in spite of a bad certificate', ofVisit: true }),
  proxy: word({ about: 'For all requests, e.g. socks5://127.0.0.1:1080', ofVisit: true }),
  header: words({
    about: 'Sent to the audited page\'s own scheme, host and port alone, as "Name: value"',
    ofVisit: true,
  }),
  basicAuth: word({
    about: 'Name and password for one host, sent to it alone, as user:password@host',
    ofVisit: true,
  }),
  userAgent: word({ about: "Sent instead of the browser's own", ofVisit: true }),
  thirdPartyCookies: oneOf(cookieChoices, {
    usual: 'allow',
    about: 'What the visitor does with third-party cookies',
    ofVisit: true,
  }),
  autoconsent: flag({
    usual: true,
    about: "Whether autoconsent's rules help to name the consent tool",
    off: "Name the consent tool by own means alone, without autoconsent's rules",
    ofVisit: true,
  }),
  cookieDatabase: word({
    about: 'A file that knows further cookies: the Open Cookie Database, as CSV or JSON',
    isPath: true,
  }),
  timeout: milliseconds(1, {
    usual: 30_000,
    about: 'Longest time for one load of a page, in ms',
    ofVisit: true,
  }),
  waitMin: milliseconds(0, {
    usual: 1000,
    about: 'Least time given to a page after each step, in ms',
    ofVisit: true,
  }),
  waitMax: milliseconds(1, {
    usual: 10_000,
    about: 'Longest time given to a page to become quiet, or to show a banner, in ms',
    ofVisit: true,
  }),
  stay: milliseconds(0, {
    usual: 10_000,
    about: 'How long a visitor who makes no choice stays on the page before going on, in ms',
    ofVisit: true,
  }),
  repeat: wholeNumber(
    { minimum: 1, maximum: mostRepeats },
    {
      usual: 1,
      unit: 'audits',
      about: 'Audit each page so often; what comes out differently cannot be told',
    },
  ),
  har: flag({ about: 'Keep a HAR of each scenario, without secrets' }),
  html: flag({ about: "Keep each scenario's final HTML, as text" }),
  accessibilityTree: flag({ about: "Keep the accessibility tree of the banner's layers" }),
  includeValues: flag({
    about: 'Keep values of cookies, storage, query strings, headers and scripts too',
  }),
  browser: word({ about: 'The Chrome or Chromium to start', isPath: true }),
  browserArg: words({ about: 'Passed to the browser as it is' }),
  concurrency: wholeNumber(
    { minimum: 1 },
    {
      usual: 1,
      unit: 'pages',
      about: 'Pages audited at once',
    },
  ),
} as const;

/** The name of an option, which is its field in the config. */
export type OptionName = keyof typeof options;

/** The value of an option, as the config gives it. */
export type OptionValue<Name extends OptionName> = Static<(typeof options)[Name]['schema']>;

/** The lowest severity that makes the run fail; `never` ignores all failures. */
export type FailOn = OptionValue<'failOn'>;

/**
 * Options that have another form in the library (a record, a path or a list), with their names
 * there.
 */
const otherForms = {
  header: 'headers',
  browser: 'browserPath',
  browserArg: 'browserArgs',
} as const;

/** The name of an option in the library: its own, plus the unit where its number is a time. */
export type LibraryName<Name extends OptionName> = Name extends keyof typeof otherForms
  ? (typeof otherForms)[Name]
  : (typeof options)[Name] extends { readonly unit: 'milliseconds' }
    ? `${Name}Ms`
    : Name;

/** Options with the same form in the library and the config. */
export const sharedOptions = [
  'asBot',
  'locale',
  'ignoreHttpsErrors',
  'proxy',
  'userAgent',
  'thirdPartyCookies',
  'autoconsent',
  'cookieDatabase',
  'timeout',
  'waitMin',
  'waitMax',
  'stay',
  'repeat',
  'includeValues',
] as const satisfies readonly OptionName[];

/** These options by their names in the library; `about` of each describes its purpose. */
export type SharedOptions = {
  readonly [Name in (typeof sharedOptions)[number] as LibraryName<Name>]?:
    | OptionValue<Name>
    | undefined;
};

/** The names of all options. */
export const optionNames = Object.keys(options) as OptionName[];

/** Returns an option under the type that all options share. */
export function optionNamed(
  name: OptionName,
): Option<unknown, string | number | boolean | undefined> {
  return options[name];
}

/** Tells whether a word is the name of an option. */
export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

/**
 * The name of an option on the command line: in kebab case, with `no-` where the flag switches it
 * off.
 */
export function flagName(name: OptionName): string {
  const inKebabCase = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return optionNamed(name).off === undefined ? inKebabCase : `no-${inKebabCase}`;
}

/** The name of an option in the library. */
export function libraryName<Name extends OptionName>(name: Name): LibraryName<Name> {
  const otherForm = Object.hasOwn(otherForms, name)
    ? otherForms[name as keyof typeof otherForms]
    : undefined;
  const unit = optionNamed(name).unit === 'milliseconds' ? 'Ms' : '';
  return (otherForm ?? `${name}${unit}`) as LibraryName<Name>;
}

/** Options that a recording fixes, or that have no meaning without a network. */
export const optionsOfVisit = optionNames.filter((name) => optionNamed(name).ofVisit === true);

/** Describes the numbers that an option accepts; undefined where it takes none. */
export function describeNumber(name: OptionName, least?: number): string | undefined {
  const { schema, unit } = optionNamed(name);
  const { type, minimum, maximum } = schema as { readonly type?: string } & Partial<Range>;
  if (unit === undefined) return undefined;
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  const to = maximum === undefined ? 'on' : `to ${maximum}`;
  return `takes ${kind} of ${unit}, from ${least ?? minimum} ${to}`;
}
