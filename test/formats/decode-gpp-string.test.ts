/** GPP strings: what their sections say, and why one cannot be read. */
import { describe, expect, it } from '@jest/globals';
import { longestSignal } from '../../src/formats/bound-tc-string.js';
import { decodeGppString } from '../../src/formats/decode-gpp-string.js';
import { makeGppString, makeTcString } from './signal-strings.js';

const granted = makeTcString({ purposes: [1, 2], vendors: [1, 2], interestVendors: [3] });

describe('decodeGppString', () => {
  const text = makeGppString(granted);

  it('gives the sections, with the TC string and the fields of US laws', () => {
    const { facts, malformed } = decodeGppString(text);

    expect(malformed).toBeNull();
    expect(facts).toMatchObject([
      { id: 2, name: 'tcfeuv2', tcf: { cmpId: 31, purposeConsents: [1, 2] }, fields: null },
      { id: 7, name: 'usnat', tcf: null, fields: { SaleOptOut: 1, Gpc: true } },
    ]);
  });

  it('lets a section that cannot be read be malformed by itself', () => {
    const [header = '', tcf = ''] = text.split('~');
    const { facts } = decodeGppString(`${header}~${tcf}~*`);

    expect(facts).toMatchObject([
      { id: 2, malformed: null },
      { id: 7, malformed: 'its bits cannot be read', fields: null },
    ]);
  });

  it.each([
    ['nothing', '', 'its header cannot be read'],
    ['a TC string', granted, 'its header cannot be read'],
    ['fewer sections than named', text.split('~').slice(0, 2).join('~'), 'names 2 sections'],
    ['more than is kept', 'D'.repeat(longestSignal + 1), 'it is longer than'],
    ['a header that counts without end', `DB${'_'.repeat(60)}~A`, 'its header cannot be read'],
  ])('says why it cannot read %s', (_what, given, reason) => {
    const { facts, malformed } = decodeGppString(given);

    expect(facts).toBeNull();
    expect(malformed).toContain(reason);
  });
});
