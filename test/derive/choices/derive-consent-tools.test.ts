/** What consent tools of others do before a choice. */
import { describe, expect, it } from '@jest/globals';
import type { Cookie } from '../../../src/schema/evidence/cookies.js';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import { addCookie, addRequest, asItIs, deriveFrom } from '../observed-page.js';

const script = 'https://cdn.cookielaw.org/tool.js';
const before = { phase: 'before-choice', atMs: 300 } as const;

function loadTool(page: Observed): void {
  const host = 'cdn.cookielaw.org';
  const what = { purpose: 'strictly-necessary', entity: 'OneTrust' } as const;
  addRequest(page, 'untouched', { ...before, ...what, url: script, host, type: 'script' });
}

/** A cookie that differs between two profiles. */
function recognise(page: Observed, own: Partial<Cookie> = {}): void {
  for (const [scenario, part] of [
    ['untouched', 'aaaaaaaaaaaaaaaa'],
    ['accept', 'bbbbbbbbbbbbbbbb'],
  ] as const) {
    addCookie(page, scenario, {
      ...before,
      name: 'visitor',
      domain: 'cookielaw.org',
      party: 'third',
      purpose: 'strictly-necessary',
      purposeSource: 'known-host',
      presentIn: ['before-choice', 'after-choice'],
      stableParts: [part],
      valueHash: part,
      ...own,
    });
  }
}

const toolsOf = (change: (page: Observed) => void): Derived['consentTools'] =>
  deriveFrom(change).consentTools;

describe('a consent tool on a host of its own', () => {
  it('is none where the page has none', () => {
    expect(toolsOf(asItIs)).toEqual([]);
  });

  it('keeps nothing', () => {
    expect(toolsOf(loadTool)).toEqual([{ host: 'cookielaw.org', identifiers: [], trackers: [] }]);
  });

  it.each<[string, Partial<Cookie>, number]>([
    ['recognises visitors', {}, 1],
    ['recognises them within the session alone', { lifetimeDays: null }, 0],
    ['recognises them for half an hour', { lifetimeDays: 1 / 48 }, 0],
    ['recognises them after the choice alone', { phase: 'after-choice' }, 0],
    ['keeps the same for everybody', { stableParts: [] }, 0],
    ['keeps bots out', { name: '__cf_bm', purposeSource: 'known-name' }, 0],
  ])('%s', (_name, own, count) => {
    const tools = toolsOf((page) => {
      loadTool(page);
      recognise(page, own);
    });

    expect(tools?.[0]?.identifiers).toHaveLength(count);
  });

  it('has a script behind a request that needs consent', () => {
    const tools = toolsOf((page) => {
      loadTool(page);
      addRequest(page, 'untouched', { ...before, chain: [{ url: script, line: 1, column: 1 }] });
    });

    expect(tools?.[0]?.trackers).toMatchObject([{ host: 'www.facebook.com' }]);
  });
});
