/** Rules and rule sets: requirements as data, each a JSON Schema over the evidence. */
import { Type, type Static } from 'typebox';
import { Outcome, Severity } from './vocabulary.js';

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

/** The passage of a law or of guidance that a rule rests on. */
export const Source = Type.Object(
  {
    title: Type.String({ minLength: 3, maxLength: 300 }),
    section: Type.Optional(Type.String({ maxLength: 200 })),
    url: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 500 })),
    verified: Type.Boolean({
      description: 'Whether somebody has read the passage for this rule.',
    }),
  },
  { additionalProperties: false, description: 'The text a requirement rests on.' },
);
export type Source = Static<typeof Source>;

const AnySchema = Type.Unsafe<Record<string, unknown> | boolean>({
  type: ['object', 'boolean'],
  description: 'A JSON Schema, draft 2020-12, without remote references.',
});

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
    message: Type.String({
      minLength: 10,
      maxLength: 1000,
      description:
        'What was seen when the rule failed, for people; `{value}`, `{count}` and `{list}` stand for the parts that failed, `{/a/pointer}` for any part of the evidence.',
    }),
    remediation: Type.String({ minLength: 10, maxLength: 1000 }),
    examples: Type.Array(Example, { minItems: 1, maxItems: 30 }),
  },
  { $id: 'rule.schema.json', title: 'Rule', additionalProperties: false },
);
export type Rule = Static<typeof Rule>;

const ruleSetProperties = {
  $schema: Type.Optional(Type.String()),
  id: Id,
  title: Type.String({ minLength: 3, maxLength: 200 }),
  version: Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+$', description: 'Semantic version.' }),
  description: Type.Optional(Type.String({ maxLength: 2000 })),
  authority: Type.Optional(Type.String({ maxLength: 200 })),
  jurisdiction: Type.Optional(Type.String({ maxLength: 60 })),
  validFrom: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  extends: Type.Optional(
    Type.Array(Id, { description: 'Shipped rule sets whose rules are applied too.' }),
  ),
  sources: Type.Optional(Type.Array(Source)),
};

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
export type RuleSet = Static<typeof RuleSet>;
