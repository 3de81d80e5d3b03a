/** The third-party analytics, which measure for their own purposes too and so need consent. */
import { noContent, script, type Responder } from '../exchange.js';

/** Serves the measuring script. */
export const tagManager: Responder = ({ path }) =>
  path === '/gtag/js' ? script(measureForGoogle) : null;

/** Receives the measurements. */
export const googleAnalytics: Responder = ({ path }) =>
  path === '/g/collect' ? noContent() : null;

/** Runs in the page: recognises the visitor for two years and reports the page view. */
function measureForGoogle(): void {
  const known = /(?:^|; )_ga=([^;]*)/.exec(document.cookie)?.[1];
  const visitor =
    known ?? `GA1.1.${Math.floor(Math.random() * 1e9)}.${Math.floor(Date.now() / 1000)}`;
  const keep = 'path=/; max-age=63072000; secure; samesite=lax';
  document.cookie = `_ga=${visitor}; ${keep}`;
  document.cookie = `_ga_JRNL2024=GS1.1.${Math.floor(Date.now() / 1000)}.1; ${keep}`;
  sessionStorage.setItem('_ga_session', visitor);
  const query = new URLSearchParams({ v: '2', tid: 'G-JRNL2024', cid: visitor, dl: location.href });
  navigator.sendBeacon(`https://www.google-analytics.com/g/collect?${query}`);
}
