/** Reads one rule set from its folder or file, and refuses it if it has any error. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AuditError } from '../../schema/audit-error.js';
import { parseRule, parseRuleSet, parseRuleSetHeader } from '../../schema/parse.js';
import type { Rule, RuleSet } from '../../schema/rule.js';
import { compileRule } from './compile-rule.js';
import { shippedRuleSetFolder } from './shipped-rule-sets.js';
import { readJsonFile, unreadable, type JsonLimits } from '../../documents/parse-json.js';

/** Limits for the files of rule sets; those of others may hold comments. */
const limits: JsonLimits = {
  code: 'rule-set-invalid',
  maximumBytes: 1024 * 1024,
  maximumDepth: 100,
};

/**
 * Reads a file of a rule set, which is not yet checked.
 * @throws {AuditError} file-unreadable, rule-set-invalid — as `readJsonFile` does
 */
export function readRuleFile(path: string): Promise<unknown> {
  const isShipped = resolve(path).startsWith(shippedRuleSetFolder(''));
  return readJsonFile(path, { ...limits, byHand: !isShipped });
}
const maximumRules = 1000;

/**
 * Reads a rule set: a folder with `rule-set.json` and one file per rule, or one file with
 * everything. Rules are in the order of their ids.
 * @throws {AuditError} file-unreadable — nothing exists at the path
 * @throws {AuditError} rule-set-invalid — file, place, and error
 */
export async function readRuleSet(path: string): Promise<RuleSet> {
  const ruleSet = (await isFolder(path)) ? await readFolder(path) : await readFile(path);
  const rules = ruleSet.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...ruleSet, rules };
}

/**
 * Reads a file with one rule; its name must be the rule's id.
 * @throws {AuditError} file-unreadable — the file does not exist
 * @throws {AuditError} rule-set-invalid — file, place, and error
 */
export async function readRule(path: string): Promise<Rule> {
  const rule = parseRule(await readRuleFile(path), path);
  const expected = basename(path, '.json');
  if (rule.id !== expected) {
    throw invalid(path, `/id is "${rule.id}", but the file is named "${expected}"`);
  }
  assertCompiles(rule, path, '');
  return rule;
}

/**
 * Tells whether a path leads to a folder.
 * @throws {AuditError} file-unreadable — nothing exists at the path
 */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readFolder(folder: string): Promise<RuleSet> {
  const headerFile = join(folder, 'rule-set.json');
  const header = parseRuleSetHeader(await readRuleFile(headerFile), headerFile);
  const names = (await readdir(folder)).filter((name) => isRuleFile(name)).toSorted();
  if (names.length > maximumRules) throw invalid(folder, `has more than ${maximumRules} rules`);
  const rules = await readEach(names, (name) => readRule(join(folder, name)));
  return { ...header, rules };
}

/**
 * Reads all of them, so that one call reports the errors of all; without any, what was read.
 * @throws {AuditError} of the first that cannot be read, with a line for each
 */
export async function readEach<Item, Value>(
  items: readonly Item[],
  read: (item: Item, index: number) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  const errors: AuditError[] = [];
  // One after another: a folder of a thousand files must not use up the file descriptors.
  for (const [index, item] of items.entries()) {
    try {
      values.push(await read(item, index));
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      errors.push(error);
    }
  }
  const [first] = errors;
  if (first === undefined) return values;
  if (errors.length === 1) throw first;
  throw new AuditError(first.code, errors.map(({ message }) => message).join('\n'), {
    cause: first,
  });
}

function isRuleFile(name: string): boolean {
  return name.endsWith('.json') && name !== 'rule-set.json' && !name.startsWith('.');
}

async function readFile(path: string): Promise<RuleSet> {
  const ruleSet = parseRuleSet(await readRuleFile(path), path);
  const seen = new Map<string, number>();
  await readEach(ruleSet.rules, async (rule, index) => {
    const earlier = seen.get(rule.id);
    if (earlier !== undefined) {
      throw invalid(path, `/rules/${index}/id "${rule.id}" is that of /rules/${earlier} already`);
    }
    seen.set(rule.id, index);
    assertCompiles(rule, path, `/rules/${index}`);
  });
  return ruleSet;
}

function assertCompiles(rule: Rule, path: string, place: string): void {
  try {
    compileRule(rule);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    throw invalid(path, `${place}${error.message}`, error);
  }
}

function invalid(path: string, what: string, cause?: unknown): AuditError {
  return new AuditError('rule-set-invalid', `${path} is not valid: ${what}.`, { cause });
}
