/** Rules as text: one in full, or many as a table. */
import type { RuleOfSet } from '../../evaluate/rules/find-rule.js';
import type { Parameter, Rule, Source } from '../../schema/rule.js';
import { toPrintable, toPrintableLine } from '../../text/printable.js';

/** Lists rules as a table with a head line; columns are as wide as they need to be. */
export function tabulateRules(entries: readonly RuleOfSet[]): string {
  const rows = [
    ['id', 'rule set', 'severity', 'title'],
    ...entries.map(({ ruleSet, rule }) => [rule.id, ruleSet, rule.severity, rule.title]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) => toPrintableLine(cell).padEnd(widths[column] ?? 0)).join('  '),
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Tells all about one rule. */
export function describeRule({ ruleSet, rule }: RuleOfSet): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Severity', [[rule.severity, rule.certainty ?? []].flat().join(', ')]],
    ['In force', describeValidity(rule.validity)],
    ['Parameters', Object.entries(rule.parameters ?? {}).map(describeParameter)],
    ['Tags', [rule.tags.join(', ')]],
    ['Sources', rule.sources.map((source) => describeSource(source))],
    ['Says when failed', [rule.message]],
    ['What to do', [rule.remediation]],
    ['Has to be observed', rule.requires],
    ['Applies when', rule.when === undefined ? [] : [JSON.stringify(rule.when)]],
    ['Looks at', [rule.given]],
    ['Expects', [JSON.stringify(rule.expect)]],
    ['Asks', rule.ask ? [rule.ask.question, JSON.stringify(rule.ask.unless)] : []],
    ['Examples', rule.examples.map(({ outcome, note }) => [outcome, note ?? []].flat().join(': '))],
  ];
  const body = sections
    .filter(([, lines]) => lines.some((line) => line !== ''))
    .map(([head, lines]) => `${head}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  const start = [`${rule.id} (${ruleSet})`, rule.title, rule.description ?? []].flat().join('\n');
  return `${toPrintable([start, ...body].join('\n\n'))}\n`;
}

function describeValidity({ from, until }: NonNullable<Rule['validity']> = {}): string[] {
  const ends = [
    from === undefined ? [] : `from ${from}`,
    until === undefined ? [] : `until ${until}`,
  ];
  return ends.every((end) => Array.isArray(end)) ? [] : [ends.flat().join(' ')];
}

function describeParameter([name, { default: value, unit, source }]: [string, Parameter]): string {
  return `${name}: ${[JSON.stringify(value), unit ?? []].flat().join(' ')} (${source})`;
}

function describeSource({ kind, title, section, url, final, read, note }: Source): string {
  const place = [title, section ?? []].flat().join(', ');
  const remarks = [
    kind,
    ...(final === undefined ? [] : [final ? 'final' : 'not final']),
    read === null ? 'passage not read yet' : `read on ${read}`,
  ];
  const more = [note ?? [], url ?? []].flat().map((each) => ` ${each}`);
  return `${place} (${remarks.join(', ')})${more.join('')}`;
}
