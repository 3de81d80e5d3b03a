/** `bandeau rules`: the rule catalogue, what rules can look at, and the checking of rule sets. */
import type { CommandModule } from 'yargs';
import { findRule } from '../../evaluate/rules/find-rule.js';
import { fieldAt } from '../../schema/evidence-fields.js';
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';
import { describeField } from '../output/describe-field.js';
import { describeRule, tabulateRules } from '../output/describe-rule.js';
import { explainCommand, newCommand, testCommand, validateCommand } from './rules-authoring.js';
import {
  addCatalogueOptions,
  readCatalogue,
  toJson,
  type CatalogueOptions,
} from './rules-catalogue.js';

/** Makes the command. */
export function rulesCommand(context: CliContext): Command<object> {
  return {
    builder: (command) =>
      command
        .command(listCommand(context))
        .command(showCommand(context))
        .command(fieldsCommand(context))
        .command(explainCommand(context))
        .command(newCommand(context))
        .command(validateCommand(context))
        .command(testCommand(context))
        .demandCommand(
          1,
          'Say what to do with the rules: list, show, fields, explain, new, validate or test.',
        ),
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
