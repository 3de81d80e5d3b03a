import { describe, expect, it } from '@jest/globals';
import { confidenceOf, derivePurpose } from '../../../src/derive/purposes/derive-purpose.js';
import type { Writer } from '../../../src/schema/evidence/writer.js';

const site = 'journal.test';
const byHeader: Writer = { how: 'header', url: 'https://www.journal.test/' };
const byOwnScript: Writer = { how: 'script', url: 'https://www.journal.test/app.js' };

const cookie = (name: string, host = site, setBy: Writer = byOwnScript) =>
  ({ kind: 'cookie', name, host, setBy }) as const;
const storage = (name: string, setBy: Writer = byOwnScript) =>
  ({ kind: 'storage', name, host: 'www.journal.test', setBy }) as const;
const script = (url: string): Writer => ({ how: 'script', url });

describe('derivePurpose of a cookie', () => {
  it.each([
    ['_ga', 'analytics'],
    ['_ga_AB12CD', 'analytics'],
    ['_fbp', 'advertising'],
    ['fbm_4242', 'social-media'],
    ['_gcl_au', 'advertising'],
    ['_hjSessionUser_123', 'analytics'],
    ['__utma', 'analytics'],
    ['_pk_id.1.1fff', 'audience-measurement'],
    ['_pk_ses.1.1fff', 'audience-measurement'],
    ['atuserid', 'audience-measurement'],
    ['OptanonConsent', 'strictly-necessary'],
    ['axeptio_cookies', 'strictly-necessary'],
    ['tarteaucitron', 'strictly-necessary'],
    ['PHPSESSID', 'strictly-necessary'],
    ['datadome', 'strictly-necessary'],
    ['AWSALBCORS', 'strictly-necessary'],
    ['disqus_unique', 'social-media'],
    ['whatever', 'unknown'],
  ])('tells what %s is for by its name', (name, purpose) => {
    expect(derivePurpose(cookie(name), { site })).toMatchObject({ purpose });
  });

  it.each([
    ['IDE', 'doubleclick.net', 'advertising', 'known-name'],
    ['NID', 'google.com', 'advertising', 'known-name'],
    ['personalization_id', 'twitter.com', 'advertising', 'known-name'],
    ['guest_id', 'twitter.com', 'social-media', 'known-name'],
    ['uid', 'criteo.com', 'advertising', 'known-name'],
    ['anything', 'disqus.com', 'social-media', 'known-host'],
    ['anything', 'unheard-of.example', 'unknown', 'none'],
  ])('tells what %s on %s is for', (name, host, ...fact) => {
    const [purpose, purposeSource] = fact;

    expect(derivePurpose(cookie(name, host, byHeader), { site })).toMatchObject({
      purpose,
      purposeSource,
    });
  });

  it('does not take a name that several owners use for one of them elsewhere', () => {
    expect(derivePurpose(cookie('NID'), { site })).toMatchObject({ purpose: 'unknown' });
    expect(derivePurpose(cookie('uid'), { site })).toMatchObject({ purpose: 'unknown' });
  });

  it('takes the purpose of the tracker whose script set a first-party cookie', () => {
    const fact = derivePurpose(
      cookie('zz_visitor', site, script('https://connect.facebook.net/en_US/fbevents.js')),
      { site },
    );

    expect(fact).toEqual({
      purpose: 'social-media',
      purposeSource: 'known-writer',
      entity: 'Facebook',
    });
  });

  it('does not excuse a session cookie on the host of a tracker', () => {
    const fact = derivePurpose(cookie('PHPSESSID', 'ads.pubmatic.com', byHeader), { site });

    expect(fact).toMatchObject({ purpose: 'advertising', purposeSource: 'known-host' });
  });

  it.each(['journal_consent', 'cookie_choices', 'RGPD', 'my-cookie-preferences'])(
    'takes the first-party cookie %s for a consent record',
    (name) => {
      expect(derivePurpose(cookie(name), { site })).toMatchObject({
        purpose: 'strictly-necessary',
      });
    },
  );

  it('does not take a third-party cookie for a consent record', () => {
    expect(derivePurpose(cookie('my_consent_id', 'unheard-of.example'), { site })).toMatchObject({
      purpose: 'unknown',
    });
  });

  it('believes the settings layer about a name it does not know', () => {
    const declared = [{ name: 'jt_*', purpose: 'functional' as const }];

    expect(derivePurpose(cookie('jt_theme'), { site, declared })).toEqual({
      purpose: 'functional',
      purposeSource: 'declared',
      entity: null,
    });
  });

  it('takes what is declared for a host for its requests, where that is one thing', () => {
    const host = 'wind.example';
    const declared = [
      { name: 'wind_a', host, purpose: 'advertising' as const },
      { name: 'wind_b', host, purpose: 'advertising' as const },
      { name: 'tide_a', host: 'tide.example', purpose: 'advertising' as const },
      { name: 'tide_b', host: 'tide.example', purpose: 'functional' as const },
    ];
    const ask = (url: string) =>
      derivePurpose({ kind: 'request', url }, { site, declared }).purposeSource;

    expect(ask('https://cdn.wind.example/a.js')).toBe('declared');
    expect(ask('https://tide.example/a.js')).toBe('none');
    expect(ask(`https://cdn.${site}/a.js`)).toBe('none');
  });

  it('is as sure as what it rests on', () => {
    const sure = confidenceOf(derivePurpose(cookie('_ga'), { site }));

    expect(sure).toBeGreaterThan(0.5);
    expect(confidenceOf(derivePurpose(cookie('nobody_knows'), { site }))).toBe(0);
  });

  it('does not believe a settings layer that exempts what is known to need consent', () => {
    const declared = [{ name: '_ga', purpose: 'strictly-necessary' as const }];

    expect(derivePurpose(cookie('_ga'), { site, declared })).toMatchObject({
      purpose: 'analytics',
      purposeSource: 'known-name',
    });
  });
});

describe('derivePurpose of storage', () => {
  it.each([
    ['_hjSessionUser', 'analytics'],
    ['didomi_token', 'strictly-necessary'],
    ['panoramaId', 'advertising'],
    ['draft', 'unknown'],
  ])('tells what the key %s is for', (key, purpose) => {
    expect(derivePurpose(storage(key), { site })).toMatchObject({ purpose });
  });

  it('takes the purpose of the tracker whose script wrote it', () => {
    const fact = derivePurpose(storage('k', script('https://c.disquscdn.com/embed.js')), { site });

    expect(fact).toMatchObject({ purpose: 'social-media', purposeSource: 'known-writer' });
  });
});

describe('derivePurpose of a request', () => {
  it.each([
    ['https://connect.facebook.net/fr_FR/sdk.js', 'social-media', 'Facebook'],
    ['https://www.facebook.com/tr?id=1', 'social-media', 'Facebook'],
    ['https://platform.twitter.com/widgets.js', 'social-media', 'X (Twitter)'],
    ['https://reference.disqus.com/embed.js', 'social-media', 'Disqus'],
    ['https://t.me/js/widget.js', 'social-media', 'Telegram'],
    ['https://telegram.org/js/telegram-widget.js', 'social-media', 'Telegram'],
    ['https://vk.com/js/api/openapi.js', 'social-media', 'VK'],
    ['https://connect.ok.ru/connect.js', 'social-media', 'Odnoklassniki'],
    ['https://www.google-analytics.com/g/collect', 'analytics', 'Google Analytics'],
    ['https://securepubads.g.doubleclick.net/tag/js/gpt.js', 'advertising', 'Google'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-1', 'unknown', 'Google Tag Manager'],
    ['https://www.googletagmanager.com/gtag/js?id=G-1', 'analytics', 'Google Analytics'],
    ['https://www.googletagmanager.com/gtag/js?id=AW-1', 'advertising', 'Google Ads'],
    ['https://cdn.jsdelivr.net/npm/x.js', 'unknown', 'JSDelivr CDN'],
    ['https://sdk.privacy-center.org/loader.js', 'strictly-necessary', 'Didomi'],
    ['https://www.journal.test/matomo.php?idsite=1', 'audience-measurement', 'Matomo'],
    ['https://www.journal.test/article', 'unknown', null],
    ['https://stats.example/matomo.php', 'unknown', null],
    ['data:image/gif;base64,R0', 'unknown', null],
    ['not a url', 'unknown', null],
  ])('tells what %s is for', (url, purpose, entity) => {
    expect(derivePurpose({ kind: 'request', url }, { site })).toMatchObject({ purpose, entity });
  });

  it("does not call a visited network's own requests tracking of itself", () => {
    const fact = derivePurpose(
      { kind: 'request', url: 'https://static.facebook.com/a.js' },
      { site: 'facebook.com' },
    );

    expect(fact.purpose).toBe('unknown');
  });
});
