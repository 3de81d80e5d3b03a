/** The report as SARIF: valid by the schema of OASIS, and each outcome in its words. */
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { render } from '../../src/reporters/index.js';
import type { ReportInput } from '../../src/schema/report.js';
import { loadSample } from '../sample/load-sample.js';
import { buildUnreachable, reportInputs } from '../sample/report-inputs.js';

/** The part of a SARIF log that these tests read. */
interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly {
    readonly kind: string;
    readonly level: string;
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly properties: { readonly outcome: string };
  }[];
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly {
        readonly descriptor: { readonly id: string };
      }[];
    },
  ];
}

const validate = compileSarifSchema();

function renderRun(input: ReportInput): SarifRun {
  const { runs } = JSON.parse(render(input, 'sarif')) as { runs: readonly [SarifRun] };
  return runs[0];
}

describe('the SARIF report', () => {
  it.each(reportInputs)('of %s is valid SARIF 2.1.0', (_name, build) => {
    const log: unknown = JSON.parse(render(build(), 'sarif'));

    validate(log);

    expect(validate.errors ?? []).toEqual([]);
  });

  it('would not be valid with a result of an unknown level', () => {
    const log = { version: '2.1.0', runs: [{ tool: {}, results: [{ level: 'bad' }] }] };

    const isValid = validate(log);

    expect(isValid).toBe(false);
  });

  it('gives each outcome its kind, and a level to failures only', () => {
    const { results } = renderRun(loadSample());

    const kinds = results.map(
      ({ properties, kind, level }) => `${properties.outcome} ${kind} ${level}`,
    );

    expect([...new Set(kinds)].toSorted(byCodeUnit)).toEqual([
      'cantTell open none',
      'failed fail error',
      'failed fail note',
      'inapplicable notApplicable none',
      'passed pass none',
      'untested open none',
    ]);
  });

  it('lists its rules by their ids', () => {
    const { tool } = renderRun(loadSample());

    const ids = tool.driver.rules.map(({ id }) => id);

    expect(ids).toEqual(ids.toSorted(byCodeUnit));
  });

  it('points every result at its rule', () => {
    const { tool, results } = renderRun(loadSample());

    const pointedAt = results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id);

    expect(pointedAt).toEqual(results.map(({ ruleId }) => ruleId));
    expect(results.length).toBeGreaterThan(0);
  });

  it('says that a page was not audited', () => {
    const [invocation] = renderRun(buildUnreachable()).invocations;

    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0]?.descriptor.id).toBe('name-not-resolved');
  });
});

/** The schema as Ajv takes it: its draft is older, and it needs formats that Ajv does not bring. */
function compileSarifSchema(): ValidateFunction {
  const require = createRequire(import.meta.url);
  const {
    $schema: _draft4,
    id: _id,
    ...schema
  } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<
    string,
    unknown
  >;
  const options = { strict: false, allErrors: true, unicodeRegExp: false };
  return new Ajv({ ...options, formats: uriFormats() }).compile(schema);
}

/** RFC 3986 by its characters, and with a scheme where one is required. */
function uriFormats(): Record<string, RegExp> {
  const character = String.raw`(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})`;
  return {
    uri: new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${character}*$`, 'u'),
    'uri-reference': new RegExp(`^${character}*$`, 'u'),
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u,
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}
