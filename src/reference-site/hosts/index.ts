/** The third parties by host name; all other hosts under the site's domain are its own. */
import type { Responder } from '../exchange.js';
import { adPixels, adRedirects, adServer } from './ad-network.js';
import { disqus, disqusEmbed, disqusReferrer } from './comment-host.js';
import { googleAnalytics, tagManager } from './foreign-analytics.js';
import {
  facebook,
  facebookConnect,
  telegram,
  twitterPlatform,
  twitterSyndication,
} from './social-network.js';

/** The responder of each third-party host. */
export const thirdParties: ReadonlyMap<string, Responder> = new Map([
  ['connect.facebook.net', facebookConnect],
  ['www.facebook.com', facebook],
  ['platform.twitter.com', twitterPlatform],
  ['syndication.twitter.com', twitterSyndication],
  ['t.me', telegram],
  ['journal.disqus.com', disqusEmbed],
  ['disqus.com', disqus],
  ['referrer.disqus.com', disqusReferrer],
  ['securepubads.g.doubleclick.net', adServer],
  ['googleads.g.doubleclick.net', adPixels],
  ['ad.doubleclick.net', adRedirects],
  ['www.googletagmanager.com', tagManager],
  ['www.google-analytics.com', googleAnalytics],
]);
