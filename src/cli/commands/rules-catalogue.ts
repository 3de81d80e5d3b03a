/** What the subcommands of `rules` share: which rules they speak of, and in which form. */
import type { Argv } from 'yargs';
import { ruleSetsOnDay } from '../../evaluate/rules/apply-overrides.js';
import type { RuleOfSet } from '../../evaluate/rules/find-rule.js';
import { loadAsWritten, loadRuleSets } from '../../evaluate/rules/load-rule-sets.js';
import { listShippedRuleSets } from '../../evaluate/rules/shipped-rule-sets.js';
import type { RuleSet } from '../../schema/rule.js';

/** Which rules, and text or JSON. */
export interface CatalogueOptions {
  readonly rules?: readonly string[] | undefined;
  readonly format: 'text' | 'json';
}

/** Adds the options to a subcommand. */
export function addCatalogueOptions<T>(command: Argv<T>): Argv<T & CatalogueOptions> {
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

/**
 * Reads the rules of the named sets, with what they override on a day, today where none is named; of
 * all shipped sets, as they are written, where no set is named.
 */
export async function readCatalogue(
  names: readonly string[] | undefined,
  day = new Date().toISOString().slice(0, 10),
): Promise<RuleOfSet[]> {
  const ruleSets =
    names === undefined
      ? await loadAsWritten(await listShippedRuleSets())
      : ruleSetsOnDay(await loadRuleSets(names), day);
  return ruleSets.flatMap((ruleSet) => entriesOf(ruleSet));
}

function entriesOf(ruleSet: RuleSet): RuleOfSet[] {
  return ruleSet.rules.map((rule) => ({ ruleSet: ruleSet.id, rule }));
}

/** Makes indented JSON. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
