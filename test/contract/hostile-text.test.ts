/** Contract of every place that shows text from a page or a file: they agree on what nobody sees. */
import { describe, expect, it } from '@jest/globals';
import { describeRule, tabulateRules } from '../../src/cli/output/describe-rule.js';
import { fillMessage } from '../../src/evaluate/judging/message.js';
import { render, renderTerminal } from '../../src/reporters/index.js';
import type { ReportInput } from '../../src/schema/report.js';
import { toVisible } from '../../src/text/printable.js';
import { makeEvidence, makeRule } from '../evaluate/make-rule.js';
import { loadSample } from '../sample/load-sample.js';

/** What each caller gives for a text with a character between two words. */
const dropping: Readonly<Record<string, (text: string) => string>> = {
  'a finding’s message': (text) =>
    fillMessage('{value}', { evidence: makeEvidence(), parts: [text] }),
  'the terminal': (text) => renderTerminal(reportSaying(text)),
  sarif: (text) => unescapeJson(render(reportSaying(text), 'sarif')),
  junit: (text) => render(reportSaying(text), 'junit'),
  'a table of rules': (text) => tabulateRules([catalogued(text)]),
  'a rule in full': (text) => describeRule(catalogued(text)),
};

const dropped: readonly [name: string, text: string][] = [
  ['a zero-width space', '\u200b'],
  ['a word joiner', '\u2060'],
  ['a byte order mark', '\ufeff'],
  ['an Arabic letter mark', '\u061c'],
  ['an override of direction', '\u202e'],
  ['an isolate', '\u2067'],
  ['a colour', '\u001b[31m'],
  ['nul', '\u0000'],
  ['a C1 control', '\u0086'],
  ['a soft hyphen', '\u00ad'],
  ['hidden letters', '\u{e0049}\u{e007f}'],
];

const replaced: readonly [name: string, text: string, printed: string, visible: string][] = [
  ['a lone surrogate', '\ud800', '\ufffd', '\ufffd'],
  ['a non-character', '\uffff', '\ufffd', '\ufffd'],
  ['a line separator', '\u2028', ' ', '[U+2028]'],
  ['a next-line control', '\u0085', ' ', '[U+0085]'],
  ['a tab', '\t', ' ', ' '],
  ['a run of variation selectors', '\ufe0f\ufe01\u{e0101}', '\ufe0f', '\ufe0f[U+FE01][U+E0101]'],
  ['a joiner', '\u200d', '\u200d', '\u200d'],
];

function reportSaying(message: string): ReportInput {
  const { report } = loadSample();
  const [page] = report.pages;
  const [finding] = page?.findings ?? [];
  if (!page || !finding) throw new Error('the sample has no finding');
  const findings = [{ ...finding, outcome: 'failed' as const, message }];
  return { report: { ...report, pages: [{ ...page, findings }] }, evidence: [] };
}

function catalogued(title: string) {
  return { ruleSet: 'sample', rule: makeRule({ title }) };
}

function unescapeJson(json: string): string {
  const texts: string[] = [];
  JSON.parse(json, (_name, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\0');
}

/** What stands between the two words, line ends as the spaces that they are on one line. */
function between(shown: string): string[] {
  return [...shown.matchAll(/eins(.{0,40}?)zwei/gsu)].map(([, each = '']) =>
    each.replaceAll(/\n|&#xA;/gu, ' '),
  );
}

describe.each(Object.entries(dropping))('%s', (_caller, show) => {
  it.each(dropped)('drops %s', (_name, text) => {
    const [first, ...others] = between(show(`eins${text}zwei`));

    expect(first).toBe('');
    expect(others.filter((each) => each !== '')).toEqual([]);
  });

  it.each(replaced)('gives for %s what may be shown', (_name, text, printed) => {
    expect(between(show(`eins${text}zwei`))[0]).toBe(printed);
  });
});

describe('html', () => {
  const show = (text: string): string | undefined =>
    between(render(reportSaying(`eins${text}zwei`), 'html'))[0];

  it.each(dropped)('shows %s by a sign', (_name, text) => {
    const shown = show(text);

    expect(shown).toBe(toVisible(text));
    expect(shown).toMatch(/^(?:[\u2400-\u2421]|\[U\+[\dA-F]{4,5}\]|\[31m)+$/u);
  });

  it.each(replaced)('gives for %s what may be shown', (_name, text, _printed, visible) => {
    expect(show(text)).toBe(visible);
  });
});
