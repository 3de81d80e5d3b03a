/** Questions to DNS that nobody answers, and hosts that are no names. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { cnameResolver } from '../../../src/browser/machine/resolve-cnames.js';

describe('cnameResolver', () => {
  it('says of which hosts DNS did not tell', async () => {
    const closed = createSocket('udp4').bind(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address();
    closed.close();
    await once(closed, 'close');

    const { cnames, failures } = await cnameResolver([`127.0.0.1:${port}`])(['www.journal.test']);

    expect(cnames).toEqual({});
    expect(failures).toMatchObject([
      { host: 'www.journal.test', message: expect.stringMatching(/^DNS did not tell \(E\w+\)\.$/) },
    ]);
  });

  it('asks nobody for addresses and for names of one part', async () => {
    const hosts = ['localhost', '127.0.0.1', '[::1]'];

    expect(await cnameResolver(['127.0.0.1:9'])(hosts)).toEqual({ cnames: {}, failures: [] });
  });

  it('says which hosts are too many to be asked for', async () => {
    const hosts = Array.from({ length: 103 }, (_, at) => `h${100 + at}.journal.test`);
    const closed = createSocket('udp4').bind(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address();
    closed.close();

    const { failures } = await cnameResolver([`127.0.0.1:${port}`])(hosts);

    const unasked = failures.filter(({ message }) => message.startsWith('It was not asked for'));
    expect(unasked.map(({ host }) => host)).toEqual(hosts.slice(100));
  });

  it('refuses what is no address of a server', () => {
    expect(() => cnameResolver(['dns.example'])).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });
});
