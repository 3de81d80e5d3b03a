import { describe, expect, it } from '@jest/globals';
import { lookUpHost } from '../../src/derive/purposes/look-up-host.js';
import { knownEntities, ownHosts, purposeOfCategory } from '../../src/knowledge/hosts.js';

describe('the knowledge of hosts', () => {
  it('names each own host once', () => {
    const hosts = ownHosts.flatMap((entry) => entry.hosts);

    expect(hosts.filter((host, at) => hosts.indexOf(host) !== at)).toEqual([]);
  });

  it('translates no category that third-party-web does not use', () => {
    const used = new Set(knownEntities.map(({ category }) => category));

    expect(Object.keys(purposeOfCategory).filter((category) => !used.has(category))).toEqual([]);
  });

  it('has a list of plausible length', () => {
    expect(knownEntities.length).toBeGreaterThan(2000);
  });

  it.each([
    ['connect.facebook.net', 'social-media'],
    ['ads.linkedin.com', 'advertising'],
    ['px.ads.linkedin.com', 'advertising'],
    ['www.linkedin.com', 'social-media'],
    ['PLATFORM.Twitter.com', 'social-media'],
    ['analytics.twitter.com', 'advertising'],
    ['cdn.jwplayer.com', 'unknown'],
    ['xn--twitter.com', 'unknown'],
    ['nottwitter.com', 'unknown'],
    ['com', 'unknown'],
    ['', 'unknown'],
  ])('our own table first, the most specific entry in it: %s is %s', (host, purpose) => {
    expect(lookUpHost(host).purpose).toBe(purpose);
  });
});
