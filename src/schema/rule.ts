/** Rules and rule sets: requirements as data, each a JSON Schema over the evidence. */
import { Type, type Static } from 'typebox';
import { Certainty, Outcome, Severity, SourceKind } from './vocabulary.js';

const Id = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 80,
  description: 'Kebab-case; the same as the file name.',
});
const Pointer = Type.String({
  pattern: '^(/[^/]*)+$',
  maxLength: 300,
  description: 'JSON Pointer (RFC 6901) into the evidence.',
});

const DayText = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'A day, as YYYY-MM-DD.',
});

/** The passage of a law, of guidance, of a decision or of a promise that a rule rests on. */
export const Source = Type.Object(
  {
    kind: SourceKind,
    title: Type.String({ minLength: 3, maxLength: 300 }),
    section: Type.Optional(Type.String({ maxLength: 200 })),
    url: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 500 })),
    final: Type.Optional(
      Type.Boolean({
        description: 'Of decisions and judgments: whether no appeal is open any more, where known.',
      }),
    ),
    read: Type.Union([DayText, Type.Null()], {
      description: 'The day on which somebody read this very passage; null where nobody has.',
    }),
    note: Type.Optional(
      Type.String({
        maxLength: 300,
        description: 'What limits it, e.g. in which form it was read or that it was appealed.',
      }),
    ),
  },
  { additionalProperties: false, description: 'The text a requirement rests on.' },
);
export type Source = Static<typeof Source>;

const AnySchema = Type.Unsafe<Record<string, unknown> | boolean>({
  type: ['object', 'boolean'],
  description: 'A JSON Schema, draft 2020-12, without remote references.',
});

/** When something is in force; without an end it still is. */
export const Validity = Type.Object(
  { from: Type.Optional(DayText), until: Type.Optional(DayText) },
  {
    additionalProperties: false,
    description: 'First and last day on which it is in force; either may be left out.',
  },
);
export type Validity = Static<typeof Validity>;

const ParameterValue = Type.Unsafe<ParameterValue>({
  type: ['number', 'string', 'boolean', 'array'],
  items: { type: ['number', 'string'] },
  maxItems: 100,
  description: 'A number, a text, yes or no, or a list of numbers or texts.',
});
/** What a parameter can stand for. */
export type ParameterValue = number | string | boolean | readonly (number | string)[];

/** A value of a rule that no text gives for all countries, or that no text gives at all. */
export const Parameter = Type.Object(
  {
    default: ParameterValue,
    unit: Type.Optional(Type.String({ maxLength: 60 })),
    source: Type.String({
      minLength: 3,
      maxLength: 500,
      description: 'Where the default is from; says so where it is the authors’ own choice.',
    }),
  },
  { additionalProperties: false },
);
export type Parameter = Static<typeof Parameter>;

/** A parameter of a rule as a finding was judged by it. */
export const ParameterInUse = Type.Object({
  name: Type.String(),
  value: ParameterValue,
  unit: Parameter.properties.unit,
  source: Type.String({ description: 'Where the value is from.' }),
});

const ParameterName = Type.String({ pattern: '^[a-z][A-Za-z0-9]*$', maxLength: 60 });

/** What a rule leaves to a person: parts that are neither as they must be nor a fault by themselves. */
export const Ask = Type.Object(
  {
    unless: AnySchema,
    question: Type.String({
      minLength: 10,
      maxLength: 1000,
      description: 'The question, with the slots of `message`.',
    }),
  },
  {
    additionalProperties: false,
    description:
      'Where a selected part satisfies `expect` but not `unless`, the outcome is cantTell, with this question.',
  },
);
export type Ask = Static<typeof Ask>;

/** A test of a rule: evidence, and the outcome that the rule must have on it. */
export const Example = Type.Object(
  {
    outcome: Outcome,
    note: Type.Optional(Type.String({ maxLength: 300 })),
    evidence: Type.Unsafe<Record<string, unknown>>({
      type: 'object',
      description:
        'JSON Merge Patch (RFC 7396) laid over the neutral evidence document; null takes a field away.',
    }),
    set: Type.Optional(
      Type.Record(Pointer, Type.Unknown(), {
        additionalProperties: false,
        description:
          'JSON Pointers and what to put there afterwards: null as a value, or one element of a list (`/-` adds one).',
      }),
    ),
  },
  { additionalProperties: false },
);
export type Example = Static<typeof Example>;

/**
 * One requirement: when it applies, which part of the evidence it judges, and what that part must
 * be.
 */
export const Rule = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    id: Id,
    title: Type.String({ minLength: 5, maxLength: 200 }),
    description: Type.Optional(Type.String({ maxLength: 1000 })),
    severity: Severity,
    certainty: Type.Optional(Certainty),
    validity: Type.Optional(Validity),
    parameters: Type.Optional(
      Type.Record(ParameterName, Parameter, {
        additionalProperties: false,
        maxProperties: 20,
        description:
          'Values that a rule set which extends this one may change. `{ "$parameter": "name" }` stands for one in `when`, `expect` and `ask`, `{$name}` in `message`.',
      }),
    ),
    tags: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 }),
    repeats: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9-]+/[a-z0-9-]+$',
        maxLength: 200,
        description:
          'The rule that judges the same fact, as `set/rule`. Where both fail, this one says so: a fact is charged once.',
      }),
    ),
    sources: Type.Array(Source, { minItems: 1, maxItems: 20 }),
    requires: Type.Array(Pointer, {
      maxItems: 40,
      description:
        'What must have been observed; missing gives cantTell, or untested where that scenario was not run.',
    }),
    when: Type.Optional(AnySchema),
    given: Type.String({
      pattern: '^\\$',
      maxLength: 500,
      description: 'JSONPath (RFC 9535); where it selects nothing the rule is inapplicable.',
    }),
    expect: AnySchema,
    ask: Type.Optional(Ask),
    message: Type.String({
      minLength: 10,
      maxLength: 1000,
      description:
        'What was seen when the rule failed, for people; `{value}`, `{count}` and `{list}` stand for the parts that failed, `{value/field}` for a field of the first, `{/a/pointer}` for any part of the evidence, `{$name}` for a parameter.',
    }),
    remediation: Type.String({ minLength: 10, maxLength: 1000 }),
    examples: Type.Array(Example, { minItems: 1, maxItems: 30 }),
  },
  { $id: 'rule.schema.json', title: 'Rule', additionalProperties: false },
);
export type Rule = Static<typeof Rule>;

/** What a rule set changes in a rule of a set that it extends. */
export const Override = Type.Object(
  {
    off: Type.Optional(Type.Boolean({ description: 'True where the rule does not hold here.' })),
    severity: Type.Optional(Severity),
    certainty: Type.Optional(Certainty),
    message: Type.Optional(Rule.properties.message),
    parameters: Type.Optional(
      Type.Record(ParameterName, ParameterValue, { additionalProperties: false }),
    ),
    reason: Type.String({
      minLength: 10,
      maxLength: 1000,
      description:
        'Why, for whoever reads the finding: a text of law, or the decision of the authors.',
    }),
  },
  { additionalProperties: false },
);
export type Override = Static<typeof Override>;

const ruleSetProperties = {
  $schema: Type.Optional(Type.String()),
  id: Id,
  title: Type.String({ minLength: 3, maxLength: 200 }),
  version: Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+$', description: 'Semantic version.' }),
  description: Type.Optional(Type.String({ maxLength: 2000 })),
  authority: Type.Optional(Type.String({ maxLength: 200 })),
  jurisdiction: Type.Optional(Type.String({ maxLength: 60 })),
  validity: Type.Optional(Validity),
  extends: Type.Optional(
    Type.Array(Id, { description: 'Shipped rule sets whose rules are applied too.' }),
  ),
  override: Type.Optional(
    Type.Record(Id, Override, {
      additionalProperties: false,
      description: 'What is different here, by the id of a rule of a set that this one extends.',
    }),
  ),
  sources: Type.Optional(Type.Array(Source)),
};

/** An override that was applied, with the set that asked for it. */
export interface AppliedOverride extends Override {
  readonly by: string;
}

/** `rule-set.json`: the header of a folder of rules. */
export const RuleSetHeader = Type.Object(ruleSetProperties, {
  $id: 'rule-set.schema.json',
  title: 'Rule set',
  additionalProperties: false,
});
export type RuleSetHeader = Static<typeof RuleSetHeader>;

/** A rule set with its rules: its form in memory, and that of a rule set in a single file. */
export const RuleSet = Type.Object(
  { ...ruleSetProperties, rules: Type.Array(Rule, { maxItems: 1000 }) },
  { $id: 'rule-set-file.schema.json', title: 'Rule set in one file', additionalProperties: false },
);
export type RuleSet = Static<typeof RuleSet> & {
  /** What other sets changed in these rules, by rule id, in order; only after loading. */
  readonly overridden?: ReadonlyMap<string, readonly AppliedOverride[]>;
};
