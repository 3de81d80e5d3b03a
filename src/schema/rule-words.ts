/** The words of a rule set in another language than English, in a file of its own beside the rules. */
import { Type, type Static } from 'typebox';
import { Rule, RuleSetHeader } from './rule.js';

/** The languages that rules can be told in; English is that of the rules themselves. */
export const ruleLanguages = ['en', 'fr', 'de'] as const;
/** One of them. */
export type RuleLanguage = (typeof ruleLanguages)[number];

const { title, message, remediation } = Rule.properties;

/** Each has the slots that the English words have. */
const WordsOfRule = Type.Object(
  {
    title: Type.Optional(title),
    message: Type.Optional(message),
    remediation: Type.Optional(remediation),
    question: Type.Optional(Type.String({ minLength: 5, maxLength: 1000 })),
  },
  { additionalProperties: false },
);
/** The words of one rule. */
export type WordsOfRule = Static<typeof WordsOfRule>;

/** `words/<language>.json` in the folder of a rule set; what it lacks is told in English. */
export const RuleWords = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    title: Type.Optional(RuleSetHeader.properties.title),
    rules: Type.Optional(
      Type.Record(Type.String({ maxLength: 80 }), WordsOfRule, {
        maxProperties: 1000,
        description:
          'By the id of a rule of this set, or of a rule whose message this set overrides.',
      }),
    ),
  },
  { $id: 'rule-words.schema.json', title: 'Words of a rule set', additionalProperties: false },
);
export type RuleWords = Static<typeof RuleWords>;
