/**
 * The owners and purposes of hosts: the list of `third-party-web`, and our own corrections of it.
 */
import thirdPartyWeb from 'third-party-web/nostats-subset.js';
import type { Purpose } from '../schema/vocabulary.js';

/** One owner, its hosts, and its category in the words of `third-party-web`. */
export interface KnownEntity {
  readonly name: string;
  readonly category: string;
  /** `*.x.org` stands for x.org and everything below it. */
  readonly domains: readonly string[];
}

/** The entities of `third-party-web` 0.30, without its usage statistics (5 MB on the heap, 20 ms). */
export const knownEntities: readonly KnownEntity[] = thirdPartyWeb.entities;

/**
 * The purpose that a category of `third-party-web` implies. Only unambiguous categories are
 * translated: a tag manager, a CDN, hosting, customer support, video players and "utility" serve
 * several purposes, so they imply none.
 */
export const purposeOfCategory: Readonly<Record<string, Purpose>> = {
  ad: 'advertising',
  analytics: 'analytics',
  'consent-provider': 'strictly-necessary',
  marketing: 'advertising',
  social: 'social-media',
};

/**
 * Hosts on which our knowledge is better than the list, or which the list lacks; each includes all
 * its subdomains.
 */
export interface OwnHosts {
  readonly entity: string;
  readonly purpose: Purpose;
  readonly hosts: readonly string[];
}

export const ownHosts: readonly OwnHosts[] = [
  // Social networks and comment hosts: what the settings of news sites call « réseaux sociaux ».
  { entity: 'X (Twitter)', purpose: 'social-media', hosts: ['twitter.com', 'x.com', 't.co'] },
  { entity: 'Telegram', purpose: 'social-media', hosts: ['t.me', 'telegram.org', 'telegram.me'] },
  { entity: 'VK', purpose: 'social-media', hosts: ['vk.com', 'vk.ru', 'userapi.com'] },
  { entity: 'Odnoklassniki', purpose: 'social-media', hosts: ['ok.ru', 'odnoklassniki.ru'] },
  { entity: 'TikTok', purpose: 'social-media', hosts: ['tiktok.com', 'tiktokcdn.com'] },
  { entity: 'Instagram', purpose: 'social-media', hosts: ['instagram.com', 'cdninstagram.com'] },
  { entity: 'Threads', purpose: 'social-media', hosts: ['threads.net', 'threads.com'] },
  { entity: 'Facebook', purpose: 'social-media', hosts: ['facebook.com', 'facebook.net'] },
  { entity: 'Bluesky', purpose: 'social-media', hosts: ['bsky.app', 'bsky.social'] },
  { entity: 'Pinterest', purpose: 'social-media', hosts: ['pinterest.com', 'pinterest.fr'] },
  { entity: 'LinkedIn', purpose: 'social-media', hosts: ['linkedin.com', 'licdn.com'] },
  { entity: 'Snapchat', purpose: 'social-media', hosts: ['snapchat.com', 'sc-static.net'] },
  { entity: 'Rumble', purpose: 'social-media', hosts: ['rumble.com'] },
  { entity: 'Odysee', purpose: 'social-media', hosts: ['odysee.com'] },
  // The player sets Google's identifiers; consent banners list it with social networks or video.
  { entity: 'YouTube', purpose: 'social-media', hosts: ['youtube.com', 'youtube-nocookie.com'] },
  { entity: 'Disqus', purpose: 'social-media', hosts: ['disqus.com', 'disquscdn.com'] },
  {
    entity: 'OpenWeb',
    purpose: 'social-media',
    hosts: ['spot.im', 'openweb.com', 'spotim.market'],
  },
  {
    entity: 'Viafoura',
    purpose: 'social-media',
    hosts: ['viafoura.co', 'viafoura.com', 'viafoura.net'],
  },
  {
    entity: 'Coral',
    purpose: 'social-media',
    hosts: ['coralproject.net', 'coral.coralproject.net'],
  },
  { entity: 'Livefyre', purpose: 'social-media', hosts: ['livefyre.com', 'fyre.co'] },
  { entity: 'Hyvor', purpose: 'social-media', hosts: ['talk.hyvor.com'] },
  { entity: 'Commento', purpose: 'social-media', hosts: ['commento.io'] },
  { entity: 'GraphComment', purpose: 'social-media', hosts: ['graphcomment.com'] },
  { entity: 'Logora', purpose: 'social-media', hosts: ['logora.fr', 'logora.com'] },
  { entity: 'Vuukle', purpose: 'social-media', hosts: ['vuukle.com'] },
  { entity: 'Insticator', purpose: 'social-media', hosts: ['insticator.com'] },
  { entity: 'AddThis', purpose: 'social-media', hosts: ['addthis.com', 'addthisedge.com'] },
  { entity: 'ShareThis', purpose: 'social-media', hosts: ['sharethis.com'] },

  // Advertising.
  { entity: 'LinkedIn', purpose: 'advertising', hosts: ['ads.linkedin.com', 'snap.licdn.com'] },
  {
    entity: 'X (Twitter)',
    purpose: 'advertising',
    hosts: ['ads-twitter.com', 'analytics.twitter.com'],
  },
  { entity: 'Snapchat', purpose: 'advertising', hosts: ['tr.snapchat.com'] },
  { entity: 'TikTok', purpose: 'advertising', hosts: ['analytics.tiktok.com'] },
  { entity: 'Pinterest', purpose: 'advertising', hosts: ['ct.pinterest.com'] },
  { entity: 'Adobe', purpose: 'advertising', hosts: ['demdex.net', 'everesttech.net'] },
  {
    entity: 'Google',
    purpose: 'advertising',
    hosts: [
      'doubleclick.net',
      'googlesyndication.com',
      'googleadservices.com',
      'adservice.google.com',
      'adtrafficquality.google',
    ],
  },
  { entity: 'Eulerian', purpose: 'advertising', hosts: ['eulerian.net', 'eulerian.com'] },
  { entity: 'Mail.ru', purpose: 'advertising', hosts: ['ad.mail.ru', 'r.mradx.net'] },
  {
    entity: 'Yandex',
    purpose: 'advertising',
    hosts: ['an.yandex.ru', 'yandexadexchange.net', 'adfox.ru'],
  },
  { entity: 'SmartAdServer', purpose: 'advertising', hosts: ['smartadserver.com', 'sascdn.com'] },
  { entity: 'Digiteka', purpose: 'advertising', hosts: ['digiteka.net', 'ultimedia.com'] },
  { entity: 'ID5', purpose: 'advertising', hosts: ['id5-sync.com'] },
  { entity: 'Utiq', purpose: 'advertising', hosts: ['utiq.com'] },

  // Analytics that needs consent.
  { entity: 'Microsoft Clarity', purpose: 'analytics', hosts: ['clarity.ms'] },
  {
    entity: 'Mail.ru',
    purpose: 'analytics',
    hosts: ['top-fwz1.mail.ru', 'top.mail.ru', 'tns-counter.ru'],
  },
  {
    entity: 'Yandex',
    purpose: 'analytics',
    hosts: ['mc.yandex.ru', 'mc.yandex.com', 'metrika.yandex.ru'],
  },
  {
    entity: 'Siteimprove',
    purpose: 'analytics',
    hosts: ['siteimproveanalytics.com', 'siteimproveanalytics.io'],
  },
  { entity: 'PostHog', purpose: 'analytics', hosts: ['posthog.com'] },
  { entity: 'mParticle', purpose: 'analytics', hosts: ['mparticle.com'] },

  // Audience measurement for the publisher alone. It cannot be observed whether the tool is
  // configured as the exemption requires (no sharing, no cross-site use); rules on lifetime judge
  // what can be observed.
  { entity: 'Matomo', purpose: 'audience-measurement', hosts: ['matomo.cloud', 'innocraft.cloud'] },
  {
    entity: 'Piano Analytics',
    purpose: 'audience-measurement',
    hosts: ['xiti.com', 'at-internet.com', 'aticdn.net', 'pa-cd.com', 'ati-host.net'],
  },
  { entity: 'Médiamétrie', purpose: 'audience-measurement', hosts: ['estat.com', 'netstat.com'] },
  { entity: 'Plausible', purpose: 'audience-measurement', hosts: ['plausible.io'] },
  { entity: 'Fathom', purpose: 'audience-measurement', hosts: ['usefathom.com'] },
  { entity: 'Wysistat', purpose: 'audience-measurement', hosts: ['wysistat.com', 'wysistat.net'] },

  // Consent management: the interface itself.
  { entity: 'Didomi', purpose: 'strictly-necessary', hosts: ['didomi.io', 'privacy-center.org'] },
  {
    entity: 'Axeptio',
    purpose: 'strictly-necessary',
    hosts: ['axept.io', 'axeptio.eu', 'axeptio.tech'],
  },
  { entity: 'Cookiebot', purpose: 'strictly-necessary', hosts: ['cookiebot.com', 'cookiebot.eu'] },
  {
    entity: 'Usercentrics',
    purpose: 'strictly-necessary',
    hosts: ['usercentrics.eu', 'usercentrics.com'],
  },
  {
    entity: 'Sourcepoint',
    purpose: 'strictly-necessary',
    hosts: ['sp-prod.net', 'privacy-mgmt.com', 'privacy-mgmt.co'],
  },
  { entity: 'consentmanager', purpose: 'strictly-necessary', hosts: ['consentmanager.net'] },
  {
    entity: 'Quantcast Choice',
    purpose: 'strictly-necessary',
    hosts: ['cmp.quantcast.com', 'choice.quantcast.com', 'cmp.inmobi.com'],
  },
  { entity: 'tarteaucitron', purpose: 'strictly-necessary', hosts: ['tarteaucitron.io'] },
  { entity: 'iubenda', purpose: 'strictly-necessary', hosts: ['iubenda.com'] },
  {
    entity: 'TrustArc',
    purpose: 'strictly-necessary',
    hosts: ['trustarc.com', 'trustarc.eu', 'truste.com'],
  },
  {
    entity: 'Google Funding Choices',
    purpose: 'strictly-necessary',
    hosts: ['fundingchoicesmessages.google.com'],
  },
  { entity: 'Osano', purpose: 'strictly-necessary', hosts: ['osano.com'] },
  { entity: 'Cookie-Script', purpose: 'strictly-necessary', hosts: ['cookie-script.com'] },
  { entity: 'Commanders Act', purpose: 'strictly-necessary', hosts: ['trustcommander.net'] },
  { entity: 'Sirdata', purpose: 'strictly-necessary', hosts: ['consentframework.com'] },
  { entity: 'Ketch', purpose: 'strictly-necessary', hosts: ['ketchcdn.com', 'ketchjs.com'] },
  { entity: 'Termly', purpose: 'strictly-necessary', hosts: ['termly.io'] },
  {
    entity: 'CookieYes',
    purpose: 'strictly-necessary',
    hosts: ['cookieyes.com', 'cdn-cookieyes.com'],
  },

  // The list files it under "ad", but the player itself only plays; its telemetry host is a
  // separate entry.
  {
    entity: 'JW Player',
    purpose: 'unknown',
    hosts: ['jwpcdn.com', 'jwplatform.com', 'jwplayer.com', 'jwpsrv.com'],
  },
  { entity: 'JW Player', purpose: 'analytics', hosts: ['jwpltx.com'] },
  // The list files them under "social", but they serve avatars and code, not a network's widget.
  { entity: 'Gravatar', purpose: 'functional', hosts: ['gravatar.com'] },
  { entity: 'Stack Exchange', purpose: 'unknown', hosts: ['sstatic.net'] },
];

/** Endpoints whose path shows the purpose, on any host. */
export interface KnownPath {
  readonly entity: string;
  readonly purpose: Purpose;
  /** Host on which the path counts; `first-party` stands for the visited site's own hosts. */
  readonly on: string;
  /** The end of the path. */
  readonly path: string;
  /** The beginning of the query parameter `id`, where it decides. */
  readonly idPrefix?: string;
}

/**
 * The first entry that fits counts. The tag manager's container (`gtm.js`) loads what its owner put
 * there and implies no purpose by itself; `gtag/js` is the tag of one Google product, named by
 * `id`.
 */
export const knownPaths: readonly KnownPath[] = [
  { entity: 'Matomo', purpose: 'audience-measurement', on: 'first-party', path: '/matomo.php' },
  { entity: 'Matomo', purpose: 'audience-measurement', on: 'first-party', path: '/piwik.php' },
  { entity: 'Matomo', purpose: 'audience-measurement', on: 'first-party', path: '/matomo.js' },
  { entity: 'Matomo', purpose: 'audience-measurement', on: 'first-party', path: '/piwik.js' },
  {
    entity: 'Google Ads',
    purpose: 'advertising',
    on: 'googletagmanager.com',
    path: '/gtag/js',
    idPrefix: 'AW-',
  },
  {
    entity: 'Google Ads',
    purpose: 'advertising',
    on: 'googletagmanager.com',
    path: '/gtag/js',
    idPrefix: 'DC-',
  },
  {
    entity: 'Google Analytics',
    purpose: 'analytics',
    on: 'googletagmanager.com',
    path: '/gtag/js',
  },
  { entity: 'Google Ads', purpose: 'advertising', on: 'google.com', path: '/pagead/1p-user-list' },
  { entity: 'Google Ads', purpose: 'advertising', on: 'google.com', path: '/ads/ga-audiences' },
];
