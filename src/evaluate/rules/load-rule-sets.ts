/** Finds rule sets by name or path, together with those they extend. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AuditError } from '../../schema/audit-error.js';
import type { RuleSet } from '../../schema/rule.js';
import type { RuleLanguage } from '../../schema/rule-words.js';
import { nearestName } from '../../text/nearest-name.js';
import { applyOverrides } from './apply-overrides.js';
import { readRuleSet } from './read-rule-set.js';
import { withWords } from './read-words.js';
import { listShippedRuleSets, shippedRuleSetFolder } from './shipped-rule-sets.js';

/** How rule sets are loaded. */
export interface LoadOptions {
  /** The language of their words; what a set lacks in it is told in English, which is usual. */
  readonly language?: RuleLanguage;
}

/**
 * Loads rule sets: a name means a shipped rule set, a path a folder or a file. A rule set comes
 * after those it extends; none is repeated. Each rule is as its own set has it: `evaluate`
 * applies what others override.
 * @throws {AuditError} rule-set-unknown — no shipped rule set has this name; the message lists the
 * names
 * @throws {AuditError} rule-set-invalid — file, place, and error
 * @throws {AuditError} file-unreadable — nothing exists at the path
 */
export async function loadRuleSets(
  namesOrPaths: readonly string[],
  options: LoadOptions = {},
): Promise<RuleSet[]> {
  const ruleSets = await loadAsWritten(namesOrPaths, options);
  // What is overridden depends on the day; that it can be is checked at once.
  applyOverrides(ruleSets);
  return ruleSets;
}

/**
 * Loads rule sets as `loadRuleSets` does, even where two change the same rule: to list them, not to
 * judge by them.
 * @throws {AuditError} as `loadRuleSets` does
 */
export async function loadAsWritten(
  namesOrPaths: readonly string[],
  { language = 'en' }: LoadOptions = {},
): Promise<RuleSet[]> {
  const shipped = await listShippedRuleSets();
  const loading: Loading = { language, shipped, loaded: new Map(), open: [] };
  for (const nameOrPath of namesOrPaths) {
    const folder = await locateRuleSet(nameOrPath, loading.shipped);
    await loadFrom(folder, loading);
  }
  const ruleSets = [...loading.loaded.values()];
  assertDistinct(ruleSets);
  return ruleSets;
}

interface Loading {
  readonly language: RuleLanguage;
  readonly shipped: readonly string[];
  /** By absolute path, in the order of application. */
  readonly loaded: Map<string, RuleSet>;
  /** Paths whose `extends` are being resolved. */
  readonly open: string[];
}

async function loadFrom(path: string, loading: Loading): Promise<void> {
  const place = resolve(path);
  if (loading.loaded.has(place)) return;
  if (loading.open.includes(place)) {
    throw new AuditError(
      'rule-set-invalid',
      `${path} is not valid: /extends leads back to itself.`,
    );
  }
  loading.open.push(place);
  const ruleSet = await withWords(await readRuleSet(path), path, loading.language);
  for (const name of ruleSet.extends ?? []) {
    if (!loading.shipped.includes(name)) throw unknownName(name, loading.shipped, path);
    await loadFrom(shippedRuleSetFolder(name), loading);
  }
  loading.open.pop();
  loading.loaded.set(place, ruleSet);
}

async function locateRuleSet(nameOrPath: string, shipped: readonly string[]): Promise<string> {
  if (shipped.includes(nameOrPath)) return shippedRuleSetFolder(nameOrPath);
  const looksLikePath = /[/\\]|^\.|\.json$/.test(nameOrPath);
  if (looksLikePath || (await exists(nameOrPath))) return nameOrPath;
  throw unknownName(nameOrPath, shipped);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    // ENOENT: the text is no path, so it is a name.
    return false;
  }
}

function unknownName(name: string, shipped: readonly string[], extendedBy?: string): AuditError {
  const what =
    extendedBy === undefined
      ? `There is no rule set "${name}".`
      : `${extendedBy} extends "${name}", but there is no such rule set.`;
  const nearest = nearestName(name, shipped);
  const suggestion = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const known = `Shipped are: ${shipped.join(', ')}; a path to a folder or a .json file may be given too.`;
  return new AuditError('rule-set-unknown', `${what}${suggestion} ${known}`);
}

function assertDistinct(ruleSets: readonly RuleSet[]): void {
  const ids = new Set<string>();
  const rules = new Map<string, string>();
  for (const { id, rules: own } of ruleSets) {
    if (ids.has(id)) throw duplicate(`Two rule sets have the id "${id}"`);
    ids.add(id);
    for (const rule of own) {
      const other = rules.get(rule.id);
      if (other !== undefined)
        throw duplicate(`"${other}" and "${id}" both have a rule "${rule.id}"`);
      rules.set(rule.id, id);
    }
  }
}

function duplicate(what: string): AuditError {
  return new AuditError('rule-set-invalid', `${what}; give one of them another id.`);
}
