/** Questions to DNS that nobody answers, and hosts that are no names. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { resolveCnames } from '../../src/browser/resolve-cnames.js';

describe('resolveCnames', () => {
  it('says of which hosts DNS did not tell', async () => {
    const closed = createSocket('udp4').bind(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address();
    closed.close();
    await once(closed, 'close');

    const { cnames, failures } = await resolveCnames(['www.journal.test'], [`127.0.0.1:${port}`]);

    expect(cnames).toEqual({});
    expect(failures).toMatchObject([
      { host: 'www.journal.test', message: expect.stringMatching(/^DNS did not tell \(E\w+\)\.$/) },
    ]);
  });

  it('asks nobody for addresses and for names of one part', async () => {
    const hosts = ['localhost', '127.0.0.1', '[::1]'];

    expect(await resolveCnames(hosts, ['127.0.0.1:9'])).toEqual({ cnames: {}, failures: [] });
  });
});
