/** A recorded page, audited again without any network: the same evidence and the same findings. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  evaluate,
  referenceRuleSets,
  loadRuleSets,
  readRecording,
  startAuditor,
  type AuditOptions,
} from '../../src/audit.js';
import { startReferenceSite } from '../../src/reference-site/site.js';
import type { Evidence } from '../../src/schema/evidence.js';
import type { Finding } from '../../src/schema/report.js';
import type { RuleSet } from '../../src/schema/rule.js';
import { busyPage, startBusySite } from './busy-site.js';

interface Site {
  readonly browserArgs: readonly string[];
  close(): Promise<void>;
}

/** Where the browser would go if it went anywhere: every connection to the site's old port is counted. */
async function watchPort(port: number): Promise<{ connections: number; close(): Promise<void> }> {
  const server = createServer((socket) => {
    watched.connections += 1;
    socket.destroy();
  });
  const watched = {
    connections: 0,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  expect((server.address() as AddressInfo).port).toBe(port);
  return watched;
}

async function observe(options: AuditOptions, url: string): Promise<Evidence> {
  const auditor = await startAuditor(options);
  try {
    return (await auditor.observe(url)).evidence;
  } finally {
    await auditor.close();
  }
}

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'recordings-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Told {
  readonly recorded: Evidence;
  readonly replayed: Evidence;
  readonly connections: number;
}

/** Records a page of a site, ends the site, and replays the page. */
async function recordAndReplay(site: Site, url: string, options: AuditOptions): Promise<Told> {
  const record = path.join(folder, new URL(url).hostname);
  const recorded = await observe({ ...options, browserArgs: site.browserArgs, record }, url);
  const port = Number(/MAP \* 127\.0\.0\.1:(\d+)/.exec(site.browserArgs.join(' '))?.[1]);
  await site.close();
  const watched = await watchPort(port);
  try {
    const replayed = await observe({ replay: await readRecording(record) }, url);
    return { recorded, replayed, connections: watched.connections };
  } finally {
    await watched.close();
  }
}

/** What was set and asked in each scenario, and how that ended; each once, sorted. */
function essenceOf({ scenarios }: Evidence): unknown {
  const told = Object.entries(scenarios).map(([id, { status, cookies = [], requests = [] }]) => {
    const set = cookies.map(({ name, domain, lifetimeDays, setBy }) =>
      JSON.stringify([name, domain, lifetimeDays, setBy.how]),
    );
    const asked = requests.map(({ method, url, type, status: code }) =>
      JSON.stringify([method, url, type, code]),
    );
    const sorted = (texts: string[]): string[] => [...new Set(texts)].toSorted();
    return [id, status, sorted(set), sorted(asked)];
  });
  return told;
}

/** All of them but moments within a visit, and hashes of what pages make up at random. */
function findingsIn(evidence: Evidence, ruleSets: readonly RuleSet[]): Finding[] {
  const text = JSON.stringify(evaluate(evidence, ruleSets), (name, value: unknown) =>
    ['atMs', 'valueHash', 'stableParts', 'partHash'].includes(name) ? null : value,
  );
  return JSON.parse(text) as Finding[];
}

function failuresOf({ scenarios }: Evidence): unknown[] {
  return Object.values(scenarios).flatMap(({ failures }) => failures);
}

describe('a replay', () => {
  it('asks nobody, and sees all that a page does in every way there is', async () => {
    const site = await startBusySite();
    const { recorded, replayed, connections } = await recordAndReplay(site, busyPage, {
      scenarios: ['untouched', 'accept', 'refuse'],
      locale: 'en-GB',
      waitMinMs: 800,
      waitMaxMs: 5000,
    });

    expect(connections).toBe(0);
    expect([...failuresOf(recorded), ...failuresOf(replayed)]).toEqual([]);
    expect(essenceOf(replayed)).toEqual(essenceOf(recorded));
    const { requests = [], cookies = [] } = replayed.scenarios['accept'] ?? {};
    const hosts = new Set(requests.map(({ host }) => host));
    const expected = ['frame.test', 'tracker.test', 'sync.test', 'api.test', 'down.test'];
    expect(expected.filter((host) => !hosts.has(host))).toEqual([]);
    const dated = cookies.find(({ name }) => name === 'dated');
    expect(dated?.lifetimeDays).toBeCloseTo(20, 1);
    expect(replayed.run.startedAt).toBe(recorded.run.startedAt);
    expect(replayed.run.replayedFrom).toEqual({ recordedAt: recorded.run.startedAt });
  }, 120_000);

  it('gives the findings of the recorded audit', async () => {
    const ruleSets: RuleSet[] = await loadRuleSets(referenceRuleSets);
    const site = await startReferenceSite();
    const url = site.url('post-frame-after-refusal');
    const { recorded, replayed, connections } = await recordAndReplay(site, url, {
      locale: 'fr-FR',
    });

    expect(connections).toBe(0);
    const findings = findingsIn(recorded, ruleSets);
    expect(findings.filter(({ outcome }) => outcome === 'failed').length).toBeGreaterThan(0);
    expect(findingsIn(replayed, ruleSets)).toEqual(findings);
  }, 180_000);
});
