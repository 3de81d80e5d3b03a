/** Tells why a rule has its outcome on a page, step by step, for the rule's author. */
import type { Explanation, ExplainedPart } from '../../evaluate/judging/explain-rule.js';
import type { RuleOfSet } from '../../evaluate/rules/find-rule.js';
import { toPrintable, toPrintableLine } from '../../text/printable.js';

/** Parts of a kind that are listed; more are counted. */
const mostListed = 20;

/** Returns the explanation as text. */
export function describeExplanation(
  { ruleSet, rule }: RuleOfSet,
  { judgement, required, conditionErrors, selected, parts }: Explanation,
  url: string,
): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [`${ruleSet}/${rule.id} on ${url}: ${judgement.outcome}`, [judgement.message]],
    ['Has to be observed', required.map(describePart)],
    [
      'Applies',
      conditionErrors.length === 0 ? ['yes'] : conditionErrors.map((why) => `no: ${why}`),
    ],
    [
      `Selected by ${rule.given}`,
      selected.length === 0
        ? ['nothing']
        : listed(selected).flatMap((place) => [
            describePart(place),
            ...listed(place.errors).map((error) => `  breaks expect: ${error}`),
          ]),
    ],
    ['What the outcome is about', listed(parts).map(describePart)],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([head, lines]) =>
      [head, ...lines.map((line) => `  ${line}`)].map((line) => toPrintableLine(line)).join('\n'),
    );
  return `${toPrintable(body.join('\n\n'))}\n`;
}

function describePart({ pointer, holds }: ExplainedPart): string {
  return `${pointer}: ${holds}`;
}

function listed<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, mostListed);
}
