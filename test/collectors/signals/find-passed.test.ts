/** Consent signals in addresses, bodies, cookies and messages. */
import { describe, expect, it } from '@jest/globals';
import {
  findInAddress,
  findInCookie,
  findInText,
  readSignal,
} from '../../../src/collectors/signals/find-passed.js';
import { makeGppString, makeTcString } from '../../formats/signal-strings.js';

const yes = makeTcString({ purposes: [1, 2], vendors: [1, 2], interestVendors: [3] });
const no = makeTcString({ interestVendors: [3] });
const half = makeTcString({ purposes: [1] });

const said = (found: readonly { signal: string; says: string; parameter: string | null }[]) =>
  found.map(({ signal, says, parameter }) => [signal, parameter, says].join(' '));

describe('an address', () => {
  it.each<[string, string[]]>([
    [`gdpr=1&gdpr_consent=${yes}`, ['tcf gdpr_consent yes']],
    [`gdpr=1&gdpr_consent=${no}`, ['tcf gdpr_consent no']],
    [`tc=${half}`, ['tcf tc both']],
    [`gpp=${makeGppString(yes)}`, ['gpp gpp both']],
    ['gcs=G111&gcd=13t3t3t3t5', ['consent-mode gcs yes', 'consent-mode gcd yes']],
    ['gcs=G100&gcd=13q3q3q3q5', ['consent-mode gcs no', 'consent-mode gcd no']],
    ['gcs=G101', ['consent-mode gcs both']],
    ['gcs=G1--', ['consent-mode gcs unclear']],
    ['gcd=13l3l3l3l5', ['consent-mode gcd unclear']],
    ['consent=1', ['own consent yes']],
    ['gdpr_consent=0', ['own gdpr_consent no']],
    ['cookieConsent=granted', ['own cookieConsent yes']],
    ['has_consent=false', ['own has_consent no']],
    ['consent=marketing%3Atrue%7Canalytics%3Atrue', ['own consent yes']],
    ['consent_status=revoked', ['own consent_status no']],
    ['optout=1', ['own optout no']],
    ['opt-in=1', ['own opt-in yes']],
    ['consent=a8f3', ['own consent unclear']],
  ])('%s', (query, expected) => {
    expect(said(findInAddress(`https://ads.test/p?${query}`).query)).toEqual(expected);
  });

  it.each([
    'gdpr=1&us_privacy=1YNN',
    'consent=',
    'gdpr_consent=',
    'addtl_consent=1~7.12',
    'consent_id=7f3a',
    'consentVersion=3',
    'q=consent',
    'CID=CAESEKZpWm5t0vPb0cQ3ZzB7pKQabcdefghij',
    'session=CfDJ8NrAkSldqw2Kq3hZkQxXyZabcdefghijkLMNOPqrstuvw',
  ])('says nothing of consent: %s', (query) => {
    expect(findInAddress(`https://ads.test/p?${query}`).query).toEqual([]);
  });

  it('may have its parameters in the path', () => {
    const { path } = findInAddress(`https://ads.test/ddm/act;gdpr=1;gdpr_consent=${yes};ord=4?`);

    expect(said(path)).toEqual(['tcf gdpr_consent yes']);
  });
});

describe('a body or a message', () => {
  it.each<[string, string[]]>([
    [JSON.stringify({ regs: { gdpr: 1 }, user: { ext: { consent: yes } } }), ['tcf consent yes']],
    [JSON.stringify({ consent: { ads: false, analytics: false } }), ['own consent no']],
    [JSON.stringify([{ hasConsent: true }]), ['own hasConsent yes']],
    [
      JSON.stringify({ __tcfapiReturn: { returnValue: { tcString: no, cmpStatus: 'loaded' } } }),
      ['tcf tcString no'],
    ],
    [JSON.stringify({ body: JSON.stringify({ gdpr_consent: yes }) }), ['tcf gdpr_consent yes']],
    [`v=2&gdpr_consent=${no}&x=1`, ['tcf gdpr_consent no']],
    [yes, ['tcf  yes']],
    ['consent', []],
    ['{"consent', []],
  ])('%#', (text, expected) => {
    expect(said(findInText(text))).toEqual(expected);
  });
});

describe('a cookie', () => {
  it.each<[string, string, string[]]>([
    ['euconsent-v2', yes, ['tcf euconsent-v2 yes']],
    ['consent', '1', ['own consent yes']],
    ['prefs', encodeURIComponent(JSON.stringify({ consent: 'denied' })), ['own consent no']],
    ['opt_out', 'true', ['own opt_out no']],
    ['uid', 'a8f3c2', []],
  ])('%s', (name, value, expected) => {
    expect(said(findInCookie(name, value))).toEqual(expected);
  });
});

it('keeps no name that may be a person’s', () => {
  expect(readSignal('anna@mail.example', yes)?.parameter).toBeNull();
});
