/** Trackers behind names of the site, against a DNS server on loopback that knows what stands behind them. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { decode, encode, type Answer } from 'dns-packet';
import { startAuditor, type Auditor } from '../../src/audit.js';
import type { Evidence } from '../../src/schema/evidence.js';
import { startSite, type WatchedSite } from '../collectors/watched-site.js';

interface NameServer {
  readonly address: string;
  readonly asked: string[];
  close(): Promise<void>;
}

/** Answers questions for canonical names from a table; for hosts that are not in it, there is none. */
async function serveNames(table: Readonly<Record<string, string>>): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (message, from) => {
    const { id, questions = [] } = decode(message);
    const [question] = questions;
    const name = question?.name ?? '';
    asked.push(name);
    const data = table[name];
    const answers: Answer[] = data === undefined ? [] : [{ type: 'CNAME', name, data, ttl: 60 }];
    const reply = { type: 'response' as const, id: id ?? 0, questions, answers };
    if (name !== 'silent.journal.test') socket.send(encode(reply), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    async close() {
      socket.close();
      await once(socket, 'close');
    },
  };
}

let site: WatchedSite;
let names: NameServer;
let auditor: Auditor | undefined;

beforeAll(async () => {
  site = await startSite([
    'www.journal.test',
    'data.journal.test',
    'img.journal.test',
    'other.test',
  ]);
  names = await serveNames({
    'data.journal.test': 'journal.d1.sc.omtrdc.net',
    'journal.d1.sc.omtrdc.net': 'nowhere.example',
    'img.journal.test': 'img.own-cdn.example',
    'loop.journal.test': 'loop.journal.test',
  });
}, 60_000);

afterEach(async () => {
  await auditor?.close();
  auditor = undefined;
});

afterAll(async () => {
  await names.close();
  await site.close();
});

async function observe(page: string, dnsServers: readonly string[] | undefined): Promise<Evidence> {
  site.routes = {
    'www.journal.test/': page,
    'data.journal.test/b/ss': {
      body: 'x',
      headers: { 'Set-Cookie': 'visitor=a1b2c3d4e5; Domain=journal.test; Max-Age=86400' },
    },
    'img.journal.test/a.png': 'x',
    'other.test/x': 'x',
  };
  names.asked.length = 0;
  auditor = await startAuditor({
    browserArgs: site.browserArgs,
    dnsServers,
    scenarios: ['untouched'],
    waitMaxMs: 1500,
    waitMinMs: 100,
  });
  return (await auditor.observe('https://www.journal.test/')).evidence;
}

const page = `<!doctype html><html lang="en"><p>The harbour reopened on Monday after repairs.</p>
  <img src="https://data.journal.test/b/ss"><img src="https://img.journal.test/a.png">
  <img src="https://other.test/x">`;

describe('canonical names', () => {
  it('show the tracker behind a host of the site, and whose cookie it sets', async () => {
    const evidence = await observe(page, [names.address]);

    expect(evidence.dns).toEqual({
      cnames: {
        'data.journal.test': ['journal.d1.sc.omtrdc.net', 'nowhere.example'],
        'img.journal.test': ['img.own-cdn.example'],
      },
      failures: [],
    });
    const { requests = [], cookies = [] } = evidence.scenarios['untouched'] ?? {};
    const byHost = new Map(requests.map((request) => [request.host, request]));
    expect(byHost.get('data.journal.test')).toMatchObject({
      party: 'first',
      purposeSource: 'known-cname',
      entity: 'Adobe Experience Cloud',
    });
    expect(byHost.get('data.journal.test')?.purpose).not.toBe('unknown');
    expect(byHost.get('img.journal.test')).toMatchObject({ purposeSource: 'none' });
    expect(cookies).toMatchObject([{ name: 'visitor', purposeSource: 'known-cname' }]);
    expect(new Set(names.asked)).toEqual(
      new Set([
        'www.journal.test',
        'data.journal.test',
        'journal.d1.sc.omtrdc.net',
        'nowhere.example',
        'img.journal.test',
        'img.own-cdn.example',
      ]),
    );
  });

  it('are not asked for where the browser maps hosts itself', async () => {
    const evidence = await observe(page, undefined);

    expect(evidence).not.toHaveProperty('dns');
    expect(names.asked).toEqual([]);
  });
});
