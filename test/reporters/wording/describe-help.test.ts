/** Unit tests of `src/reporters/describe-help`. */
import { describe, expect, it } from '@jest/globals';
import { describeHelp } from '../../../src/reporters/wording/describe-help.js';
import { render, renderTerminal } from '../../../src/reporters/index.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import type { HelpUse } from '../../../src/schema/evidence/scenario.js';
import type { ReportInput } from '../../../src/schema/report.js';
import { loadSample } from '../../sample/load-sample.js';

const stale: HelpUse = {
  role: 'refuse',
  selector: '#no',
  outcome: 'not-found',
  reason: 'no element of any frame matches it',
};
const used = (role: HelpUse['role']): HelpUse => ({ role, selector: '#x', outcome: 'used' });

/** The sample, with what became of the help in two of its scenarios. */
function helped(accept?: HelpUse[], refuse?: HelpUse[]): ReportInput {
  const { evidence, ...input } = loadSample();
  const [sample] = evidence;
  if (!sample) throw new Error('the sample has no evidence');
  const scenarios = { ...sample.scenarios };
  for (const [name, help] of Object.entries({ accept, refuse })) {
    const scenario = scenarios[name];
    if (scenario && help) scenarios[name] = { ...scenario, help };
  }
  return { ...input, evidence: [{ ...sample, scenarios }] };
}

function sentences({ evidence }: ReportInput): string[] {
  return describeHelp(evidence[0] as Evidence);
}

describe('describeHelp', () => {
  it('has nothing to say where there was none', () => {
    expect(sentences(helped())).toEqual([]);
  });

  it('names each role that it served for once', () => {
    const input = helped([used('accept'), used('banner')], [used('banner'), used('refuse')]);

    expect(sentences(input)).toEqual([
      'Operated with help from the config: banner, accept, refuse.',
    ]);
  });

  it('says once what did not serve, why, and in which scenarios', () => {
    expect(sentences(helped([stale], [stale, { ...stale, role: 'banner' }]))).toEqual([
      'Help from the config did not serve for refuse, “#no”: no element of any frame matches it (in accept, refuse).',
      'Help from the config did not serve for banner, “#no”: no element of any frame matches it (in refuse).',
    ]);
  });
});

describe('the reports for people', () => {
  it.each([
    ['the summary', renderTerminal],
    ['HTML', (input: ReportInput) => render(input, 'html')],
  ])('say in %s what became of the help', (_name, tell) => {
    const text = tell(helped([used('accept')], [stale]));

    expect(text).toContain('Operated with help from the config: accept.');
    expect(text).toContain('did not serve for refuse, “#no”: no element of any frame matches it');
  });
});
