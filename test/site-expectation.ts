/** Holds what was observed on a fixture site against its `expected.json`. */
import type { ScenarioId } from '../src/schema/scenario-traits.js';
import type { Help } from '../src/schema/config.js';
import type { Evidence } from '../src/schema/evidence.js';
import type { Finding } from '../src/schema/report.js';
import type { Outcome } from '../src/schema/vocabulary.js';

/** What `expected.json` says: a subset of what must be observed. */
export interface SiteExpectation {
  /** What this site is there for. */
  readonly about: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly minimumMs?: number;
  /** Longest wait for a banner and for quiet, in milliseconds. */
  readonly capMs?: number;
  /** How long who makes no choice stays on the page before going on, in milliseconds. */
  readonly stayMs?: number;
  /** What a config would tell of this site. */
  readonly help?: Help;
  /**
   * Part of the banner in the evidence; null where the site has none, left out where it is not known
   * whether it has one.
   */
  readonly banner?: object | null;
  /** Controls of the banner as `[text, role, layer]`; the layer is 1 where it is left out. */
  readonly controls?: readonly (readonly [text: string, role: string, layer?: number])[];
  /**
   * Hosts of third parties that load with consent only: `accept` asks each of them once the choice
   * is made, `refuse` never, `withdraw` not after consent was taken back, nobody before a choice.
   */
  readonly gated?: readonly string[];
  /**
   * Scenarios to run, with part of their evidence. `answered` is short for: completed, the banner
   * gone after the choice and at the next visit. Left out, `accept` and `refuse` are answered.
   * `withdraw` accepts first, so that a site with it needs no `accept` of its own.
   */
  readonly scenarios?: Readonly<Partial<Record<ScenarioId, object | 'answered'>>>;
  /** Outcomes of rules, by `<rule set>/<rule>`, where these sets judge what was observed. */
  readonly findings?: Readonly<Record<string, Outcome>>;
  /** Part of the evidence beside its banner and its scenarios. */
  readonly evidence?: object;
}

const answered = { status: 'completed', banner: { afterChoice: 'gone', onReload: 'gone' } };

/** The scenarios a site is visited with. */
export function scenariosOf({ banner, scenarios }: SiteExpectation): SiteExpectation['scenarios'] {
  if (scenarios) return scenarios;
  if (banner === null) return { accept: { status: 'blocked', banner: { beforeChoice: 'gone' } } };
  return { accept: 'answered', refuse: 'answered' };
}

/** Lists where the evidence differs from what is expected, as `path: expected … but …`. */
export function differences(expectation: SiteExpectation, evidence: Evidence): string[] {
  const scenarios = Object.entries(scenariosOf(expectation) ?? {}).flatMap(([id, expected]) =>
    compare(
      expected === 'answered' ? answered : expected,
      evidence.scenarios[id],
      `/scenarios/${id}`,
    ),
  );
  const controls = (expectation.controls ?? []).flatMap(([text, role, layer = 1]) =>
    compare([{ text, role, layer }], evidence.banner?.controls, '/banner/controls'),
  );
  return [
    ...compare(expectation.banner, evidence.banner, '/banner'),
    ...controls,
    ...scenarios,
    ...compare(expectation.evidence ?? {}, evidence, ''),
    ...(expectation.gated ?? []).flatMap((host) => leaksOf(host, evidence)),
  ];
}

/** Lists the rules whose outcome is another than expected. */
export function otherOutcomes(
  { findings: expected = {} }: SiteExpectation,
  findings: readonly Finding[],
): string[] {
  return Object.entries(expected).flatMap(([name, outcome]) => {
    const found = findings.find(({ ruleSet, ruleId }) => `${ruleSet}/${ruleId}` === name);
    if (found?.outcome === outcome) return [];
    return [
      `${name}: expected ${outcome} but was ${found?.outcome ?? 'absent'}: ${found?.message ?? ''}`,
    ];
  });
}

type Phases = readonly string[];

/** When a gated third party must have been asked, and when it must not. */
const gates: Readonly<Record<string, { readonly asked: Phases; readonly quiet: Phases }>> = {
  accept: { asked: ['after-choice'], quiet: ['before-choice'] },
  refuse: { asked: [], quiet: ['before-choice', 'after-choice', 'after-revisit'] },
  withdraw: { asked: ['after-choice'], quiet: ['before-choice', 'after-withdrawal'] },
};

function leaksOf(host: string, { scenarios }: Evidence): string[] {
  return Object.entries(gates).flatMap(([id, { asked, quiet }]) => {
    const scenario = scenarios[id];
    if (!scenario) return [];
    if (!scenario.requests) return [`/scenarios/${id}/requests: missing`];
    const own = scenario.requests.filter(({ url }) => new URL(url).host === host);
    const phases = new Set<string>(own.map(({ phase }) => phase));
    return [
      ...asked.filter((phase) => !phases.has(phase)).map((phase) => `not asked ${phase}`),
      ...quiet.filter((phase) => phases.has(phase)).map((phase) => `asked ${phase}`),
    ].map((what) => `/scenarios/${id}/requests: ${host} ${what}`);
  });
}

/**
 * Compares by parts: an object expects its own fields, a list some item for each of its own, a
 * string between slashes is a pattern, and `{ "atLeast": n, "atMost": n }` a range.
 */
function compare(expected: unknown, actual: unknown, at: string): string[] {
  const isList = Array.isArray(expected);
  const isRange = isObject(expected) && ('atLeast' in expected || 'atMost' in expected);
  if (isObject(expected) && isObject(actual) && !isList && !isRange) {
    return Object.entries(expected).flatMap(([name, part]) =>
      compare(part, actual[name], `${at}/${name}`),
    );
  }
  return isMet(expected, actual)
    ? []
    : [`${at}: expected ${show(expected)} but was ${show(actual)}`];
}

function isMet(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'string' && /^\/.*\/$/s.test(expected)) {
    return new RegExp(expected.slice(1, -1), 'su').test(String(actual));
  }
  if (Array.isArray(expected)) {
    const items: readonly unknown[] = Array.isArray(actual) ? actual : [];
    return expected.every((part) => items.some((item) => compare(part, item, '').length === 0));
  }
  if (!isObject(expected)) return Object.is(expected, actual);
  const { atLeast = -Infinity, atMost = Infinity } = expected as Partial<Record<string, number>>;
  return typeof actual === 'number' && actual >= atLeast && actual <= atMost;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 1500 ? `${text.slice(0, 1500)}…` : text;
}
