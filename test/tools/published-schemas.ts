/** The documents' schemas as files, for authors of rules and readers of evidence. */
import { Answers } from '../../src/schema/answers.js';
import { Config } from '../../src/schema/config.js';
import { Evidence } from '../../src/schema/evidence.js';
import { Journal } from '../../src/schema/journal.js';
import { Manifest } from '../../src/schema/manifest.js';
import { Recording } from '../../src/schema/recording.js';
import { Report } from '../../src/schema/report.js';
import { Rule, RuleSet, RuleSetHeader } from '../../src/schema/rule.js';
import { RuleWords } from '../../src/schema/rule-words.js';

/** Text of each published file, by its name, which is the schema's `$id`. */
export function publishedSchemas(): Map<string, string> {
  const dialect = 'https://json-schema.org/draft/2020-12/schema';
  return new Map(
    [
      Answers,
      Config,
      Evidence,
      Recording,
      Report,
      Journal,
      Manifest,
      Rule,
      RuleSet,
      RuleSetHeader,
      RuleWords,
    ].map((schema) => {
      const { $id } = schema as { readonly $id?: string };
      if ($id === undefined) throw new Error('a published schema needs an $id');
      return [$id, `${JSON.stringify({ $schema: dialect, ...schema }, null, 2)}\n`];
    }),
  );
}
