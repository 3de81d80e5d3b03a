/** Answers that people give to the questions of rules, for the next evaluation. */
import { Type, type Static } from 'typebox';
import { Nullable } from './evidence/nullable.js';
import { answersSchemaVersion } from './versions.js';

/** One question, and what a person answered; all that is null is still open. */
export const Answer = Type.Object(
  {
    rule: Type.String({
      pattern: '^([a-z0-9-]+/)?[a-z0-9-]+$',
      description: 'The rule, as `<set>/<rule>` or by its id alone.',
    }),
    page: Type.String({
      minLength: 1,
      maxLength: 4000,
      description:
        'The address of the page, as it was asked for; a star stands for any characters, so `https://news.example/*` is every page of that host.',
    }),
    requirement: Type.Optional(
      Type.String({ description: 'What the rule asks for; for whoever reads the file.' }),
    ),
    question: Type.Optional(
      Type.String({
        description:
          'What was asked. Where it stands here, the answer holds only as long as just this is asked.',
      }),
    ),
    met: Nullable(
      Type.Unsafe<'yes' | 'no'>(
        Type.String({
          enum: ['yes', 'no'],
          description: 'Whether the requirement is met: the rule then passes, or fails.',
        }),
      ),
    ),
    who: Nullable(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description: 'Who answers, as the report says it.',
      }),
    ),
    when: Nullable(
      Type.String({
        pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
        description: 'The day of the answer, as YYYY-MM-DD.',
      }),
    ),
    note: Type.Optional(
      Nullable(Type.String({ maxLength: 2000, description: 'Why, or what was looked at.' })),
    ),
  },
  { additionalProperties: false, description: 'One question and its answer.' },
);
export type Answer = Static<typeof Answer>;

/** The file of answers, which `--answers` takes and `--questions` writes a form of. */
export const Answers = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    schemaVersion: Type.Literal(answersSchemaVersion, {
      description: 'Version of the shape of this document.',
    }),
    answers: Type.Array(Answer, { maxItems: 10_000 }),
  },
  {
    $id: 'answers.schema.json',
    title: 'Answers',
    additionalProperties: false,
    description: 'What people answered to the questions that rules leave open.',
  },
);
export type Answers = Static<typeof Answers>;
