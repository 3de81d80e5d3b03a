/** Which headers go to which host. */
import { describe, expect, it } from '@jest/globals';
import { hostHeadersFor } from '../../../src/browser/visit/host-headers.js';

const basicAuth = { user: 'me', password: 'p:ä', host: 'a.test' };
const Authorization = `Basic ${Buffer.from('me:p:ä').toString('base64')}`;

describe('hostHeadersFor', () => {
  it('gives the headers to scheme, host and port of the page', () => {
    expect(hostHeadersFor('https://a.test:8443/b?c', { headers: { 'X-A': '1' } })).toEqual([
      { origin: 'https://a.test:8443', headers: { 'X-A': '1' } },
    ]);
  });

  it('gives nothing to anybody where nothing is asked for', () => {
    expect(hostHeadersFor('https://a.test/', {})).toEqual([]);
  });

  it('gives the password to the host that it names', () => {
    expect(hostHeadersFor('http://b.test/', { headers: { 'X-A': '1' }, basicAuth })).toEqual([
      { origin: 'http://b.test', headers: { 'X-A': '1' } },
      { origin: 'http://a.test', headers: { Authorization } },
    ]);
  });

  it('gives one host both, the password before another authorization', () => {
    const headers = { authorization: 'Bearer', 'X-A': '1' };

    expect(hostHeadersFor('https://a.test/', { headers, basicAuth })).toEqual([
      { origin: 'https://a.test', headers: { 'X-A': '1', Authorization } },
    ]);
  });
});
