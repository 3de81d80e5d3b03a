/** The ad network: a script that asks for an ad, and pixels that recognise the visitor. */
import { pixel, script, type Responder, type SiteResponse } from '../exchange.js';
import { identify } from './third-party-cookie.js';

const identity = { name: 'IDE', domain: '.doubleclick.net', days: 390 };

/** Serves the ad script and the ads. */
export const adServer: Responder = (request) => {
  if (request.path === '/tag/js/gpt.js') return script(askForAd);
  if (request.path !== '/gampad/ads') return null;
  const ad = {
    title: 'Librairie du Port',
    text: 'Vingt mille livres d’occasion, sur deux étages.',
  };
  return readable(request.origin, JSON.stringify(ad));
};

/** Serves the pixels that recognise the visitor. */
export const adPixels: Responder = (request) =>
  request.path === '/pagead/viewthroughconversion/4242/'
    ? pixel(identify(request, [identity]))
    : null;

/** Redirects visitors to the pixel, as click counters do. */
export const adRedirects: Responder = ({ path, query }) =>
  path === '/ddm/activity'
    ? {
        status: 302,
        type: 'text/plain',
        body: '',
        headers: {
          Location: `https://googleads.g.doubleclick.net/pagead/viewthroughconversion/4242/?${query}`,
        },
      }
    : null;

function readable(origin: string | null, body: string): SiteResponse {
  const headers = {
    'Access-Control-Allow-Origin': origin ?? '*',
    'Access-Control-Allow-Credentials': 'true',
  };
  return { status: 200, type: 'application/json', body, headers };
}

/** Runs in the page: recognises the visitor, asks for an ad and shows it. */
async function askForAd(): Promise<void> {
  const url = encodeURIComponent(location.href);
  const keep = 'path=/; max-age=33696000; secure; samesite=lax';
  document.cookie = `__gads=ID=${crypto.randomUUID()}; ${keep}`;
  localStorage.setItem('google_experiment_mod1', String(Math.floor(Math.random() * 1000)));
  const opening = indexedDB.open('google-ads-frequency', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('seen'));
  opening.addEventListener('success', () => opening.result.close());
  new Image(1, 1).src =
    `https://googleads.g.doubleclick.net/pagead/viewthroughconversion/4242/?url=${url}`;
  const answer = await fetch(
    `https://securepubads.g.doubleclick.net/gampad/ads?iu=/42/journal&url=${url}`,
    { credentials: 'include' },
  );
  const ad = (await answer.json()) as { title: string; text: string };
  for (const slot of document.querySelectorAll<HTMLElement>('.ad-slot')) {
    slot.hidden = false;
    slot.querySelector('strong')?.replaceChildren(ad.title);
    slot.querySelector('span')?.replaceChildren(ad.text);
  }
}
