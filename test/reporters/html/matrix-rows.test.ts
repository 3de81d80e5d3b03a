/** Unit tests of `src/reporters/html/matrix-rows`. */
import { describe, expect, it } from '@jest/globals';
import { listCookies, listHosts, listStorage } from '../../../src/reporters/html/matrix-rows.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import { loadSample } from '../../sample/load-sample.js';

function evidenceOfSample(): Evidence {
  const [evidence] = loadSample().evidence;
  if (!evidence) throw new Error('The sample has no evidence.');
  return evidence;
}

describe('listCookies', () => {
  const rows = listCookies(evidenceOfSample(), new Set(['/scenarios/refuse/cookies/5']));

  it('gives one row to each cookie over all scenarios, those that need consent first', () => {
    expect(rows.map(({ sample }) => sample.name)).toEqual([
      'IDE',
      '__gads',
      '_fbp',
      'disqus_unique',
      'fr',
      'guest_id',
      '_ga',
      '_gid',
      'exp_variant',
      '_pk_id.7.3f1c',
      '_pk_ses.7.3f1c',
      'cookie_choices',
      'jsession',
    ]);
  });

  it('marks the cell that a finding names, and no other', () => {
    const marked = rows.flatMap(({ sample, cells }) =>
      [...cells].filter(([, cell]) => cell.named).map(([name]) => `${sample.name} ${name}`),
    );

    expect(marked).toEqual(['_ga refuse']);
  });

  it('tells what outlived a withdrawal', () => {
    const ga = rows.find(({ sample }) => sample.name === '_ga');

    expect(ga?.cells.get('withdraw')).toEqual({
      phase: 'after-choice',
      count: 1,
      outlived: true,
      named: false,
    });
    expect(ga?.cells.get('untouched')).toBeUndefined();
  });
});

describe('listHosts', () => {
  it('counts requests to third parties, from the first phase on', () => {
    const rows = listHosts(evidenceOfSample(), new Set());
    const analytics = rows.find(({ sample }) => sample.host === 'www.google-analytics.com');

    expect(rows.every(({ sample }) => sample.party === 'third')).toBe(true);
    expect(analytics?.cells.get('withdraw')).toEqual({
      phase: 'after-choice',
      count: 4,
      outlived: true,
      named: false,
    });
  });
});

describe('listStorage', () => {
  it('tells keys of different origins apart', () => {
    const evidence = evidenceOfSample();
    const { untouched } = evidence.scenarios;
    const [entry] = untouched?.storage ?? [];
    if (!untouched || !entry) throw new Error('The sample has no storage.');
    const storage = [entry, { ...entry, origin: 'https://other.test' }];
    const scenarios = { untouched: { ...untouched, storage } };

    expect(listStorage({ ...evidence, scenarios }, new Set())).toHaveLength(2);
  });
});
