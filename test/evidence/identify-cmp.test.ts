import { describe, expect, it } from '@jest/globals';
import { identifyCmp, type CmpSigns } from '../../src/evidence/identify-cmp.js';

const nothing: CmpSigns = {
  marks: { globals: [], tcf: [], gpp: [] },
  autoconsent: [],
  hosts: [],
  keys: [],
};

describe('identifyCmp', () => {
  it('names a tool by every way that leads to it, the surest first', () => {
    const named = identifyCmp({
      marks: { globals: ['onetrust'], tcf: ['onetrust'], gpp: [] },
      autoconsent: [{ id: 'onetrust', open: true }],
      hosts: ['www.news.example', 'cdn.cookielaw.org'],
      keys: ['session', 'OptanonConsent'],
    });

    expect(named).toEqual({
      name: 'OneTrust',
      namedBy: ['globals', 'tcf', 'autoconsent', 'hosts', 'storage'],
    });
  });

  it.each<[string, Partial<CmpSigns>, string]>([
    ['a number of the GPP interface', { marks: { globals: [], tcf: [], gpp: ['didomi'] } }, 'gpp'],
    ['a host below a known one', { hosts: ['sdk.privacy-center.org'] }, 'hosts'],
    ['a storage key', { keys: ['didomi_token'] }, 'storage'],
    ['a rule of autoconsent', { autoconsent: [{ id: 'didomi', open: false }] }, 'autoconsent'],
  ])('names a tool by %s alone', (_, signs, way) => {
    expect(identifyCmp({ ...nothing, ...signs })).toEqual({ name: 'Didomi', namedBy: [way] });
  });

  it('takes a key with a varying part for what it begins with', () => {
    const named = identifyCmp({ ...nothing, keys: ['_iub_cs-12345'] });

    expect(named.name).toBe('iubenda');
    expect(identifyCmp({ ...nothing, keys: ['_iub_cs-'] }).name).toBeNull();
  });

  it('takes no host for one that only ends alike', () => {
    expect(identifyCmp({ ...nothing, hosts: ['notaxept.io', 'axept.io.example'] }).name).toBeNull();
  });

  it('names the tool whose banner is open first, and the others too', () => {
    const named = identifyCmp({
      ...nothing,
      marks: { globals: ['onetrust'], tcf: ['onetrust'], gpp: [] },
      autoconsent: [{ id: 'didomi', open: true }],
    });

    expect(named).toEqual({
      name: 'Didomi',
      namedBy: ['autoconsent'],
      others: [{ name: 'OneTrust', namedBy: ['globals', 'tcf'] }],
    });
  });

  it('names first the tool that more ways lead to, then the one named more surely', () => {
    const marks = { globals: ['klaro'], tcf: ['didomi'], gpp: [] } as const;
    const order = (signs: CmpSigns) => {
      const { name, others = [] } = identifyCmp(signs);
      return [name, ...others.map((other) => other.name)];
    };

    expect(order({ ...nothing, marks })).toEqual(['Klaro', 'Didomi']);
    expect(order({ ...nothing, marks, keys: ['didomi_token'] })).toEqual(['Didomi', 'Klaro']);
  });

  it('says null where it looked everywhere and knows none', () => {
    expect(identifyCmp(nothing)).toEqual({ name: null });
  });

  it.each<[string, CmpSigns | undefined]>([
    ['nobody looked', undefined],
    ['the page’s scripts could not be asked', { ...nothing, marks: undefined }],
    ['autoconsent failed', { ...nothing, autoconsent: undefined }],
  ])('says nothing where %s', (_, signs) => {
    expect(identifyCmp(signs)).toEqual({});
  });

  it('still names what other ways lead to where one failed', () => {
    const signs = { ...nothing, marks: undefined, hosts: ['consent.cookiebot.com'] };

    expect(identifyCmp(signs)).toEqual({ name: 'Cookiebot', namedBy: ['hosts'] });
  });
});
