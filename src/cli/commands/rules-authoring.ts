/** The subcommands of `rules` for who writes some: `explain`, `new`, `validate`, `test`. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { CommandModule } from 'yargs';
import { deriveAnew } from '../../derive/derive-anew.js';
import { readEvidence } from '../../documents/read-evidence.js';
import { testRule, type ExampleMismatch } from '../../evaluate/examples/test-rule.js';
import { explainRule } from '../../evaluate/judging/explain-rule.js';
import { draftRule } from '../../evaluate/rules/draft-rule.js';
import { findDeadParts } from '../../evaluate/rules/find-dead-parts.js';
import { findRule, nearestRule, seekRule, type RuleOfSet } from '../../evaluate/rules/find-rule.js';
import { readRulesAt } from '../../evaluate/rules/read-rules-at.js';
import { AuditError } from '../../schema/audit-error.js';
import { parseRule } from '../../schema/parse.js';
import type { Rule } from '../../schema/rule.js';
import { toPrintable } from '../../text/printable.js';
import type { CliContext } from '../context.js';
import { describeExplanation } from '../output/describe-explanation.js';
import {
  addCatalogueOptions,
  readCatalogue,
  toJson,
  type CatalogueOptions,
} from './rules-catalogue.js';

/** Makes `rules explain`. */
export function explainCommand(
  context: CliContext,
): CommandModule<object, CatalogueOptions & { readonly id: string; readonly evidence: string }> {
  return {
    command: 'explain <id>',
    describe: 'Shows step by step why a rule has its outcome on a stored page',
    builder: (command) =>
      addCatalogueOptions(
        command.positional('id', {
          type: 'string',
          demandOption: true,
          describe: 'The id of the rule, or <rule set>/<id> as reports print it',
        }),
      ).option('evidence', {
        alias: 'e',
        type: 'string',
        demandOption: true,
        requiresArg: true,
        describe: 'A file of evidence, or a folder that an audit wrote',
      }),
    handler: async ({ id, evidence, rules, format }) => {
      for (const page of await readEvidence(evidence)) {
        const facts = deriveAnew(page.evidence);
        const entry = findRule(await readCatalogue(rules, facts.run.startedAt.slice(0, 10)), id);
        const explanation = explainRule(entry.rule, facts);
        context.out(
          format === 'json'
            ? toJson({ url: facts.page.url, ...explanation })
            : describeExplanation(entry, explanation, facts.page.url),
        );
      }
    },
  };
}

/** Makes `rules new`. */
export function newCommand(context: CliContext): CommandModule<object, { readonly id: string }> {
  return {
    command: 'new <id>',
    describe: 'Writes a rule to start from, with examples, into <id>.json',
    builder: (command) =>
      command.positional('id', {
        type: 'string',
        demandOption: true,
        describe: 'The id of the rule, in kebab-case',
      }),
    handler: async ({ id }) => {
      const path = `${id}.json`;
      const rule = parseRule(draftRule(id), path);
      await writeNewFile(path, toJson(rule));
      context.out(`${path}\n`);
    },
  };
}

/** Makes `rules validate`. */
export function validateCommand(
  context: CliContext,
): CommandModule<object, { readonly file: readonly string[] }> {
  return {
    command: 'validate <file..>',
    describe: 'Checks rules and rule sets against their schema',
    builder: (command) =>
      command.positional('file', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Files or folders of rules or rule sets',
      }),
    handler: async ({ file }) => {
      for (const path of file) await validate(context, path);
    },
  };
}

/** Makes `rules test`. */
export function testCommand(
  context: CliContext,
): CommandModule<object, { readonly file?: readonly string[] | undefined }> {
  return {
    command: 'test [file..]',
    describe: "Runs the rules' own examples; all shipped ones where no file is named",
    builder: (command) =>
      command.positional('file', {
        type: 'string',
        array: true,
        describe: 'Files or folders of rules or rule sets, or names of shipped rules',
      }),
    handler: async ({ file = [] }) => {
      const rules = await readAll(file);
      const mismatches = rules.flatMap((rule) => testRule(rule));
      for (const mismatch of mismatches)
        context.out(`${toPrintable(describeMismatch(mismatch))}\n`);
      const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
      context.out(
        `Rules: ${rules.length}, examples: ${examples}, with another outcome: ${mismatches.length}.\n`,
      );
      context.setExitCode(mismatches.length === 0 ? 0 : 1);
    },
  };
}

/** @throws {AuditError} usage, file-unwritable — it exists already, or cannot be written */
async function writeNewFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new AuditError('usage', `${path} exists already; choose another id, or remove it.`);
    }
    throw new AuditError('file-unwritable', `${path} cannot be written.`, { cause: error });
  }
}

async function validate(context: CliContext, path: string): Promise<void> {
  try {
    const rules = await readRulesAt(path);
    const dead = rules.flatMap((rule) =>
      findDeadParts(rule).map(({ place, what }) => `${path}: ${rule.id} ${place}: ${what}`),
    );
    for (const line of dead) context.err(`${toPrintable(line)}\n`);
    if (dead.length > 0) context.setExitCode(2);
    else context.out(`${path}: valid, ${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}\n`);
  } catch (error) {
    // Every file is checked, so that one call reports the errors of all.
    if (!(error instanceof AuditError)) throw error;
    context.err(`${toPrintable(error.message)}\n`);
    context.setExitCode(error.exitCode);
  }
}

/** All shipped rules where nothing is named; a name leads to a file or folder first, then to a shipped rule. */
async function readAll(names: readonly string[]): Promise<readonly Rule[]> {
  const shipped = await readCatalogue(undefined);
  if (names.length === 0) return shipped.map(({ rule }) => rule);
  const rules: Rule[] = [];
  for (const name of names) {
    const named = existsSync(name) ? undefined : seekRule(shipped, name);
    if (named) rules.push(named.rule);
    else if (existsSync(name)) rules.push(...(await readRulesAt(name)));
    else throw neitherFileNorRule(name, shipped);
  }
  return rules;
}

function neitherFileNorRule(name: string, shipped: readonly RuleOfSet[]): AuditError {
  const nearest = nearestRule(shipped, name);
  const suggestion = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const message = `${name} does not exist, neither as a file or folder nor as a shipped rule.${suggestion}`;
  return new AuditError('file-unreadable', message);
}

function describeMismatch({ ruleId, index, expected, actual, message }: ExampleMismatch): string {
  const outcome = actual ?? 'no evidence';
  return `${ruleId} /examples/${index}: should be ${expected}, is ${outcome}. ${message}`;
}
