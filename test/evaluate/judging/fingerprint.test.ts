import { describe, expect, it } from '@jest/globals';
import { fingerprintPart } from '../../../src/evaluate/judging/fingerprint.js';
import { setAt } from '../../../src/documents/merge-patch.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import type { Cookie } from '../../../src/schema/evidence/cookies.js';
import { makeEvidence } from '../make-rule.js';

const rule = 'refuse-no-nonexempt-set';
const fingerprint = (pointer: string, evidence: Evidence = flawlessEvidence): string =>
  fingerprintPart(rule, evidence, pointer);

function at(url: string): string {
  const pointer = '/scenarios/accept/requests/2';
  return fingerprint(pointer, setAt(flawlessEvidence, `${pointer}/url`, url) as Evidence);
}

function on(url: string): string {
  return fingerprint('/banner', setAt(flawlessEvidence, '/page/url', url) as Evidence);
}

function withCookies(cookies: readonly Partial<Cookie>[]): Evidence {
  const [first] = flawlessEvidence.scenarios['accept']?.cookies ?? [];
  return makeEvidence({
    scenarios: { accept: { cookies: cookies.map((own) => ({ ...first, ...own })) } },
  });
}

describe('a fingerprint', () => {
  it('is 32 hexadecimal digits', () => {
    expect(fingerprint('/scenarios/accept/cookies/0')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('follows the cookie, not its place in the list or its value', () => {
    const before = withCookies([{ name: 'a' }, { name: 'b' }]);
    const after = withCookies([{ name: 'b', valueHash: '11', atMs: 900 }, { name: 'a' }]);

    expect(fingerprint('/scenarios/accept/cookies/1', before)).toBe(
      fingerprint('/scenarios/accept/cookies/0', after),
    );
  });

  it.each<[string, Partial<Cookie>]>([
    ['name', { name: 'other' }],
    ['host', { domain: 'other.example' }],
    ['path', { path: '/other' }],
  ])('tells cookies of another %s apart', (_, own) => {
    const evidence = withCookies([{}, own]);

    expect(fingerprint('/scenarios/accept/cookies/0', evidence)).not.toBe(
      fingerprint('/scenarios/accept/cookies/1', evidence),
    );
  });

  it('leaves the query of a request out, and keeps its path', () => {
    expect(at('https://social.example/embed.js?id=1')).toBe(
      at('https://social.example/embed.js?id=2'),
    );
    expect(at('https://social.example/embed.js')).not.toBe(at('https://social.example/pixel'));
  });

  it('leaves the query and the fragment of the page out, and keeps its path', () => {
    expect(on('https://a.example/b?session=1#top')).toBe(on('https://a.example/b'));
    expect(on('https://a.example/b')).not.toBe(on('https://a.example/c'));
  });

  it('follows the role and layer of a control, not its text', () => {
    const renamed = setAt(flawlessEvidence, '/banner/controls/1/text', 'Non merci') as Evidence;

    expect(fingerprint('/banner/controls/1', renamed)).toBe(fingerprint('/banner/controls/1'));
    expect(fingerprint('/banner/controls/1')).not.toBe(fingerprint('/banner/controls/0'));
  });

  it('tells the fields of one part apart', () => {
    expect(fingerprint('/banner/controls/1/contrast')).not.toBe(
      fingerprint('/banner/controls/1/fontSize'),
    );
  });

  it('depends on the rule', () => {
    expect(fingerprintPart('another-rule', flawlessEvidence, '/banner')).not.toBe(
      fingerprint('/banner'),
    );
  });
});
