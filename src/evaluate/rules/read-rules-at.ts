/** Reads the rules to be checked, from any path that a rule's author may give. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { AuditError } from '../../schema/audit-error.js';
import type { Rule } from '../../schema/rule.js';
import { loadRuleSets } from './load-rule-sets.js';
import { isFolder, readEach, readRule, readRuleFile } from './read-rule-set.js';

/**
 * Reads all rules at a path: those of a rule set, of each rule set in a folder, or a single rule.
 * Extended rule sets must exist, but their rules are not included.
 * @throws {AuditError} file-unreadable — nothing exists at the path
 * @throws {AuditError} rule-set-invalid — file, place, and error
 * @throws {AuditError} rule-set-unknown — an extended rule set does not exist
 */
export async function readRulesAt(path: string): Promise<readonly Rule[]> {
  if (basename(path) === 'rule-set.json') return rulesOfSet(dirname(path));
  if (!(await isFolder(path))) {
    return (await holdsRuleSet(path)) ? rulesOfSet(path) : [await readRule(path)];
  }
  const entries = await readdir(path, { withFileTypes: true });
  if (entries.some(({ name }) => name === 'rule-set.json')) return rulesOfSet(path);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const each = await readEach(folders.toSorted(), (name) => rulesOfSet(join(path, name)));
  const rules = each.flat();
  if (rules.length > 0) return rules;
  const what = 'it holds neither rule-set.json nor a folder with one';
  throw new AuditError('rule-set-invalid', `${path} is not valid: ${what}.`);
}

async function rulesOfSet(path: string): Promise<readonly Rule[]> {
  // Written as a path, so that a folder with the name of a shipped rule set is not confused with
  // it.
  const ruleSets = await loadRuleSets([isAbsolute(path) ? path : `./${path}`]);
  return ruleSets.at(-1)?.rules ?? [];
}

async function holdsRuleSet(path: string): Promise<boolean> {
  const value = await readRuleFile(path);
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'rules');
}
