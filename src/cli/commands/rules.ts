/** `bandeau rules`: the rule catalogue, what rules can look at, and the checking of rule sets. */
import { existsSync } from 'node:fs';
import type { Argv, CommandModule } from 'yargs';
import { testRule, type ExampleMismatch } from '../../evaluate/examples/test-rule.js';
import { findDeadParts } from '../../evaluate/rules/find-dead-parts.js';
import { findRule, seekRule, type RuleOfSet } from '../../evaluate/rules/find-rule.js';
import { loadAsWritten } from '../../evaluate/rules/load-rule-sets.js';
import { readRulesAt } from '../../evaluate/rules/read-rules-at.js';
import { listShippedRuleSets } from '../../evaluate/rules/shipped-rule-sets.js';
import { AuditError } from '../../schema/audit-error.js';
import { fieldAt } from '../../schema/evidence-fields.js';
import type { Rule, RuleSet } from '../../schema/rule.js';
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';
import { describeField } from '../output/describe-field.js';
import { describeRule, tabulateRules } from '../output/describe-rule.js';
import { toPrintable } from '../../text/printable.js';

interface CatalogueOptions {
  readonly rules?: readonly string[] | undefined;
  readonly format: 'text' | 'json';
}

/** Makes the command. */
export function rulesCommand(context: CliContext): Command<object> {
  return {
    builder: (command) =>
      command
        .command(listCommand(context))
        .command(showCommand(context))
        .command(fieldsCommand(context))
        .command(validateCommand(context))
        .command(testCommand(context))
        .demandCommand(1, 'Say what to do with the rules: list, show, fields, validate or test.'),
    handler: () => {
      // Never called, since a subcommand is required.
    },
  };
}

function listCommand(context: CliContext): CommandModule<object, CatalogueOptions> {
  return {
    command: 'list',
    describe: 'Lists the rules of the shipped rule sets, or of those named',
    builder: addCatalogueOptions,
    handler: async (options) => {
      const entries = await readCatalogue(options.rules);
      context.out(options.format === 'json' ? toJson(entries) : tabulateRules(entries));
    },
  };
}

function showCommand(
  context: CliContext,
): CommandModule<object, CatalogueOptions & { readonly id: string }> {
  return {
    command: 'show <id>',
    describe: 'Shows all about one rule',
    builder: (command) =>
      addCatalogueOptions(
        command.positional('id', {
          type: 'string',
          demandOption: true,
          describe: 'The id of the rule, or <rule set>/<id> as reports print it',
        }),
      ),
    handler: async (options) => {
      const entry = findRule(await readCatalogue(options.rules), options.id);
      context.out(options.format === 'json' ? toJson(entry) : describeRule(entry));
    },
  };
}

function fieldsCommand(
  context: CliContext,
): CommandModule<object, { readonly pointer?: string | undefined }> {
  return {
    command: 'fields [pointer]',
    describe: 'Shows what a rule can look at: the fields of the evidence, or of a part of it',
    builder: (command) =>
      command.positional('pointer', {
        type: 'string',
        describe: 'A JSON Pointer to the part, e.g. /scenarios/refuse/cookies/*/purpose',
        defaultDescription: 'the whole evidence',
      }),
    handler: ({ pointer = '' }) => {
      context.out(describeField(fieldAt(pointer)));
    },
  };
}

function validateCommand(
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

function testCommand(
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

function addCatalogueOptions<T>(command: Argv<T>): Argv<T & CatalogueOptions> {
  return command
    .option('rules', {
      alias: 'r',
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'A rule set: a shipped name, or a path; may be repeated',
      defaultDescription: 'all shipped ones',
    })
    .option('format', {
      alias: 'f',
      choices: ['text', 'json'] as const,
      default: 'text' as const,
      describe: 'Text for people, or JSON for programs',
    });
}

async function readCatalogue(names: readonly string[] | undefined): Promise<RuleOfSet[]> {
  const ruleSets = await loadAsWritten(names ?? (await listShippedRuleSets()));
  return ruleSets.flatMap((ruleSet) => entriesOf(ruleSet));
}

function entriesOf(ruleSet: RuleSet): RuleOfSet[] {
  return ruleSet.rules.map((rule) => ({ ruleSet: ruleSet.id, rule }));
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
    rules.push(...(named ? [named.rule] : await readRulesAt(name)));
  }
  return rules;
}

function describeMismatch({ ruleId, index, expected, actual, message }: ExampleMismatch): string {
  const outcome = actual ?? 'no evidence';
  return `${ruleId} /examples/${index}: should be ${expected}, is ${outcome}. ${message}`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
