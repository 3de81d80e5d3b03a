/** The ways in which the page calls third parties and leaves traces, each separately. */
import type { TrackerId } from '../behaviour.js';

/** Starts one tracker. */
export function startTracker(tracker: TrackerId): void {
  starters[tracker]();
}

const keepForNinetyDays = 'path=/; max-age=7776000; secure; samesite=lax';
const adPixel = 'googleads.g.doubleclick.net/pagead/viewthroughconversion/4242/';

const starters: Readonly<Record<TrackerId, () => void>> = {
  'facebook-script': () => loadScript('https://connect.facebook.net/fr_FR/sdk.js'),
  'facebook-pixel': () => sendPixel(`https://www.facebook.com/tr?id=4242&ev=PageView&dl=${here()}`),
  'post-frame': () => {
    const quote = document.createElement('blockquote');
    quote.className = 'twitter-tweet';
    document.querySelector('[data-embed="post"]')?.replaceChildren(quote);
    loadScript('https://platform.twitter.com/widgets.js');
  },
  'comment-thread': () => loadScript('https://journal.disqus.com/embed.js'),
  'ad-script': () => loadScript('https://securepubads.g.doubleclick.net/tag/js/gpt.js'),
  'ad-pixel': () => sendPixel(`https://${adPixel}?url=${here()}`),
  'ad-pixel-by-redirect': () => sendPixel(`https://ad.doubleclick.net/ddm/activity?url=${here()}`),
  'ad-pixel-by-stylesheet': () => {
    document.body.style.backgroundImage = `url("https://${adPixel}?url=${here()}")`;
  },
  'ad-storage': () => localStorage.setItem('_gcl_ls', crypto.randomUUID()),
  'analytics-script': () => loadScript('https://www.googletagmanager.com/gtag/js?id=G-JRNL2024'),
  'analytics-beacon': () => {
    navigator.sendBeacon(
      `https://www.google-analytics.com/g/collect?v=2&tid=G-JRNL2024&dl=${here()}`,
    );
  },
  'analytics-cookie': () => {
    document.cookie = `_ga=GA1.1.${Date.now()}.1; path=/; max-age=63072000; secure; samesite=lax`;
  },
  'fleeting-cookie': () => {
    document.cookie = `_fbp=fb.1.${Date.now()}.1; ${keepForNinetyDays}`;
    setTimeout(() => {
      document.cookie = '_fbp=; path=/; max-age=0; secure; samesite=lax';
    }, 150);
  },
  'telegram-frame': () => {
    const frame = document.createElement('iframe');
    frame.title = 'Telegram';
    frame.src = `https://t.me/journal/1?embed=1&url=${here()}`;
    document.querySelector('.follow')?.append(frame);
  },
};

function here(): string {
  return encodeURIComponent(location.href);
}

function loadScript(url: string): void {
  const element = document.createElement('script');
  element.src = url;
  element.async = true;
  document.head.append(element);
}

function sendPixel(url: string): void {
  new Image(1, 1).src = url;
}
