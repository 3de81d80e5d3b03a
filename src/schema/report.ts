/** The report document: the findings of one run, which reporters render. */
import { Type, type Static } from 'typebox';
import type { Evidence } from './evidence.js';
import { ParameterInUse, Source } from './rule.js';
import { Certainty, ControlRole, Outcome, Severity } from './vocabulary.js';
import { reportSchemaVersion } from './versions.js';
import type { RuleLanguage } from './rule-words.js';

/** A place in the evidence that failed, with its value. */
export const FindingPart = Type.Object(
  {
    pointer: Type.String({ description: 'JSON Pointer into the evidence.' }),
    value: Type.Unknown({ description: 'What stands there.' }),
    fingerprint: Type.String({
      description: 'Stable from run to run: rule, page, and what the part is.',
    }),
  },
  { description: 'One part of the evidence that failed.' },
);
export type FindingPart = Static<typeof FindingPart>;

/** A source as earlier reports have it, which reporters still render. */
const EarlierSource = Type.Object(
  {
    title: Type.String(),
    section: Type.Optional(Type.String()),
    url: Type.Optional(Type.String()),
    verified: Type.Boolean({ description: 'Whether somebody had read the passage.' }),
  },
  { additionalProperties: false, description: 'The text, as a report of before says it.' },
);

/** A source of a finding, of today or of an earlier report. */
export const FindingSource = Type.Union([Source, EarlierSource]);
export type FindingSource = Static<typeof FindingSource>;

/** What a person answered to the question of a rule. */
export const GivenAnswer = Type.Object(
  {
    rule: Type.String({ description: 'The rule, as the file of answers names it.' }),
    page: Type.String({ description: 'The page or pages, as the file names them.' }),
    question: Type.String({ description: 'What was asked.' }),
    met: Type.Unsafe<'yes' | 'no'>(
      Type.String({ enum: ['yes', 'no'], description: 'Whether the requirement is met.' }),
    ),
    who: Type.String({ description: 'Who answered.' }),
    when: Type.String({ description: 'On which day, as YYYY-MM-DD.' }),
    note: Type.Optional(Type.String({ description: 'Why, or what was looked at.' })),
  },
  { description: 'Where the outcome rests on a person’s answer: that answer.' },
);
export type GivenAnswer = Static<typeof GivenAnswer>;

/** The result of one rule on one page. */
export const Finding = Type.Object({
  ruleId: Type.String(),
  ruleSet: Type.String(),
  severity: Severity,
  certainty: Type.Optional(Certainty),
  outcome: Outcome,
  title: Type.String(),
  message: Type.String({ description: 'What was seen, in a sentence a person understands.' }),
  evidence: Type.Array(FindingPart),
  sources: Type.Array(FindingSource),
  remediation: Type.String(),
  tags: Type.Array(Type.String()),
  question: Type.Optional(
    Type.String({ description: 'Where it is cantTell: what a person has to answer.' }),
  ),
  answer: Type.Optional(GivenAnswer),
  parameters: Type.Optional(
    Type.Array(ParameterInUse, {
      description: 'The values it was judged by that a rule set may change.',
    }),
  ),
  overrides: Type.Optional(
    Type.Array(
      Type.Object({
        ruleSet: Type.String({ description: 'The set that changed the rule.' }),
        reason: Type.String(),
      }),
    ),
  ),
  repeats: Type.Optional(
    Type.String({
      description: 'The rule that failed by the same fact, as `set/rule`: a fact is charged once.',
    }),
  ),
});
export type Finding = Static<typeof Finding>;

const PageBanner = Type.Object({
  found: Type.Boolean(),
  needed: Type.Optional(
    Type.Boolean({
      description:
        'Where none was found: whether anything was seen that needs consent. Missing where that could not be determined.',
    }),
  ),
  cmp: Type.Union([Type.String(), Type.Null()]),
  language: Type.Union([Type.String(), Type.Null()]),
  text: Type.String(),
  controls: Type.Array(
    Type.Object({ role: ControlRole, text: Type.String(), layer: Type.Integer() }),
  ),
});

/** Why a page was not audited. */
export const PageError = Type.Object({
  code: Type.String({ description: 'Kebab-case, e.g. `name-not-resolved`.' }),
  message: Type.String({ description: 'What happened and what to do.' }),
});
export type PageError = Static<typeof PageError>;

/** A rule set that was chosen for a page, and why. */
export const ChosenRuleSet = Type.Object({
  id: Type.String(),
  reason: Type.String({ description: 'What the page shows that it was chosen for.' }),
});
export type ChosenRuleSet = Static<typeof ChosenRuleSet>;

/** A page of the run: audited, with its findings, or not audited, with the reason. */
export const Page = Type.Object({
  url: Type.String(),
  finalUrl: Type.Optional(Type.String()),
  status: Type.Unsafe<'audited' | 'not-audited'>(Type.String({ enum: ['audited', 'not-audited'] })),
  error: Type.Optional(PageError),
  banner: Type.Optional(PageBanner),
  ruleSets: Type.Optional(
    Type.Array(ChosenRuleSet, {
      description:
        'The rule sets that were chosen for the page, and why; missing where they were named for all pages.',
    }),
  ),
  findings: Type.Array(Finding),
  evidence: Type.Optional(Type.String({ description: 'Path of the evidence, from the report.' })),
});
export type Page = Static<typeof Page>;

/** The whole document, which every reporter renders. */
export const Report = Type.Object(
  {
    schemaVersion: Type.Literal(reportSchemaVersion),
    tool: Type.Object({ name: Type.String(), version: Type.String() }),
    startedAt: Type.String(),
    finishedAt: Type.String(),
    asOf: Type.Optional(
      Type.String({
        description:
          'The day whose law was applied, as YYYY-MM-DD, where one was asked for; else that of each audit.',
      }),
    ),
    ruleSets: Type.Array(
      Type.Object({
        id: Type.String(),
        version: Type.String(),
        title: Type.String(),
        changes: Type.Optional(
          Type.Array(
            Type.Object({
              rule: Type.String({ description: 'The id of the rule.' }),
              what: Type.Array(Type.String(), {
                description: 'What is different, e.g. `off` or `severity: moderate`.',
              }),
              reason: Type.String(),
            }),
            { description: 'What the set changes in the rules of sets that it extends.' },
          ),
        ),
      }),
    ),
    summary: Type.Object({
      pages: Type.Integer(),
      audited: Type.Integer(),
      notAudited: Type.Integer(),
      failed: Type.Integer(),
      cantTell: Type.Integer(),
      passed: Type.Integer(),
      inapplicable: Type.Integer(),
      untested: Type.Integer(),
    }),
    pages: Type.Array(Page),
  },
  { $id: 'report.schema.json', title: 'Report' },
);
export type Report = Static<typeof Report>;

/** The numbers of pages and findings of each kind. */
export type ReportSummary = Report['summary'];

/** The input of a reporter: the report, and what the HTML report shows beside it. */
export interface ReportInput {
  readonly report: Report;
  /** Evidence per page, in the order of `report.pages`; undefined where the page was not audited. */
  readonly evidence: readonly (Evidence | undefined)[];
  /** Screenshots per page, by their file names in the evidence. */
  readonly images?: readonly ReadonlyMap<string, Uint8Array>[];
  /** The language of the report's own words, English where left out; findings bring theirs. */
  readonly language?: RuleLanguage;
  /** Whether a terminal's colours may be used. */
  readonly color?: boolean;
}
