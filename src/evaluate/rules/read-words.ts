/** Reads the words of a rule set in another language, and puts them in the place of the English ones. */
import { join } from 'node:path';
import { AuditError } from '../../schema/audit-error.js';
import { parseRuleWords } from '../../schema/parse.js';
import type { Override, Rule, RuleSet } from '../../schema/rule.js';
import type { RuleLanguage, RuleWords, WordsOfRule } from '../../schema/rule-words.js';
import { nearestName } from '../../text/nearest-name.js';
import { messageSlot } from './message-slots.js';
import { isFolder, readRuleFile } from './read-rule-set.js';

/**
 * Returns a rule set with its words in a language; in English where it has none in that one.
 * @param path the folder or file of the rule set
 * @throws {AuditError} rule-set-invalid — the file of the words breaks its schema, names a rule that the
 * set neither has nor overrides, or loses or adds a slot
 */
export async function withWords(
  ruleSet: RuleSet,
  path: string,
  language: RuleLanguage,
): Promise<RuleSet> {
  if (language === 'en' || !(await isFolder(path))) return ruleSet;
  const file = join(path, 'words', `${language}.json`);
  const words = await readWords(file);
  if (words === undefined) return ruleSet;
  const retold = words.rules ?? {};
  assertKnown(retold, ruleSet, file);
  const { override } = ruleSet;
  return {
    ...ruleSet,
    title: words.title ?? ruleSet.title,
    rules: ruleSet.rules.map((rule) => retellRule(rule, retold[rule.id] ?? {}, file)),
    ...(override && { override: retellOverrides(override, retold, file) }),
  };
}

async function readWords(file: string): Promise<RuleWords | undefined> {
  try {
    return parseRuleWords(await readRuleFile(file), file);
  } catch (error) {
    if (error instanceof AuditError && error.code === 'file-unreadable') return undefined;
    throw error;
  }
}

type Retold = Readonly<Record<string, WordsOfRule>>;

function assertKnown(retold: Retold, { rules, override = {} }: RuleSet, file: string): void {
  const known = [...rules.map(({ id }) => id), ...Object.keys(override)];
  const stray = Object.keys(retold).find((id) => !known.includes(id));
  if (stray === undefined) return;
  const nearest = nearestName(stray, known);
  const suggestion = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  throw invalid(file, `/rules/${stray} is no rule of the set.${suggestion}`);
}

function retellRule(rule: Rule, words: WordsOfRule, file: string): Rule {
  const retell = (field: keyof WordsOfRule, english: string): string =>
    sameSlots(english, words[field] ?? english, `${file} is not valid: /rules/${rule.id}/${field}`);
  const { title, message, remediation, ask } = rule;
  return {
    ...rule,
    title: retell('title', title),
    message: retell('message', message),
    remediation: retell('remediation', remediation),
    ...(ask && { ask: { ...ask, question: retell('question', ask.question) } }),
  };
}

function retellOverrides(
  overrides: Readonly<Record<string, Override>>,
  retold: Retold,
  file: string,
): Record<string, Override> {
  return Object.fromEntries(
    Object.entries(overrides).map(([id, override]) => {
      const { message: english } = override;
      const message = retold[id]?.message;
      if (english === undefined || message === undefined) return [id, override];
      const at = `${file} is not valid: /rules/${id}/message`;
      return [id, { ...override, message: sameSlots(english, message, at) }];
    }),
  );
}

/** A slot that is lost says less than the rule does, and one that is added may stand for nothing. */
function sameSlots(english: string, words: string, at: string): string {
  const wanted = slotsOf(english);
  const given = slotsOf(words);
  if (wanted === given) return words;
  const what = `has the slots ${given || 'none'}, but in English ${wanted || 'none'}`;
  throw new AuditError('rule-set-invalid', `${at} ${what}.`);
}

function slotsOf(text: string): string {
  return [...text.matchAll(messageSlot)]
    .map(([slot]) => slot)
    .toSorted()
    .join(' ');
}

function invalid(file: string, what: string): AuditError {
  return new AuditError('rule-set-invalid', `${file} is not valid: ${what}`);
}
