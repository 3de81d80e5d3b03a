/** Generates pages that pass consent on to many vendors, each by one way, and its withdrawal to some. */
import { readFileSync } from 'node:fs';
import { makeEuropeanGppString, makeTcString } from '../formats/signal-strings.js';
import type { Answer } from '../collectors/watched-site.js';

/** The ways and the signals that are tried. */
export const ways = ['query', 'body', 'cookie', 'message', 'interface'] as const;
export const signals = ['tcf', 'consent-mode', 'gpp', 'own'] as const;

/** What a vendor receives after the withdrawal; `nothing` means that it is not contacted again. */
export const fates = ['no', 'yes', 'nothing', 'unclear'] as const;
export type Fate = (typeof fates)[number];

/** One vendor of a page. */
export interface Vendor {
  readonly host: string;
  readonly way: (typeof ways)[number];
  readonly signal: (typeof signals)[number];
  readonly fate: Fate;
}

const granted = makeTcString({ purposes: [1, 2], vendors: [1, 2], interestVendors: [3] });
const denied = makeTcString({ interestVendors: [3] });

/** Name and values of each signal. */
const pairs: Readonly<
  Record<Vendor['signal'], { readonly name: string; readonly yes: string; readonly no: string }>
> = {
  tcf: { name: 'gdpr_consent', yes: granted, no: denied },
  'consent-mode': { name: 'gcs', yes: 'G111', no: 'G100' },
  gpp: {
    name: 'gpp',
    yes: makeEuropeanGppString(granted),
    no: makeEuropeanGppString(denied),
  },
  own: { name: 'consent', yes: '1', no: '0' },
};

/** What the hosts of a vendor answer, by path. */
export function answersOf({ host, signal }: Vendor): Readonly<Record<string, string | Answer>> {
  const { name, yes, no } = pairs[signal];
  const cookie = (value: string): Answer => ({
    type: 'image/svg+xml',
    headers: { 'Set-Cookie': `${name}=${value}; Max-Age=9999; Path=/; Secure; SameSite=None` },
  });
  return {
    [`${host}/set-yes`]: cookie(yes),
    [`${host}/set-no`]: cookie(no),
    [`${host}/set-none`]: {
      type: 'image/svg+xml',
      headers: { 'Set-Cookie': `${name}=; Max-Age=0; Path=/; Secure; SameSite=None` },
    },
    [`${host}/tag.js`]: { type: 'text/javascript', body: tag },
    [`${host}/frame`]: '<!doctype html><title>ad</title>ad',
    [`${host}/p`]: { type: 'image/svg+xml' },
  };
}

/** A vendor's script: it asks the interface that the page names, as its own host. */
const tag = `(() => {
  const host = new URL(document.currentScript.src).hostname;
  const { api } = document.currentScript.dataset;
  const heard = () => {};
  window.asking = host;
  if (api === 'tcf') __tcfapi('addEventListener', 2, heard);
  if (api === 'gpp') __gpp('addEventListener', heard);
})();`;

/** Keeps the choice, and passes it on to each vendor by its way. */
const script = readFileSync(new URL('../../../test/sites/chain.js', import.meta.url), 'utf8');

/**
 * A page with these vendors.
 * @param updates what it says by the calls of consent mode after the withdrawal; null where it makes none
 */
export function pageOf(vendors: readonly Vendor[], updates: 'yes' | 'no' | null): string {
  return `<!doctype html><html lang="en"><head><title>Harbour reopens</title>
<script>
const vendors = ${JSON.stringify(vendors)};
const pairs = ${JSON.stringify(pairs)};
const updates = ${JSON.stringify(updates)};
${script}
</script></head><body>
<main><h1>Harbour reopens</h1><p>The harbour reopened on Monday after a long winter of repairs.</p>
<p><a href="/second">Market</a></p></main>
<div id="banner" style="position:fixed;bottom:0;left:0;right:0;background:#eee;padding:20px">
  <p>We and our partners use cookies to measure our audience and to show personalised advertising. You can accept or reject them.</p>
  <button onclick="choose('accept')">Accept all</button> <button onclick="choose('refuse')">Reject all</button>
</div>
<footer style="margin-bottom:200px"><a href="#" onclick="again.hidden = false; return false">Cookie settings</a></footer>
<div id="again" hidden style="position:fixed;top:50px;left:50px;background:#fff;border:1px solid;padding:20px">
  <h2>Cookie settings</h2><p>You can withdraw your consent to cookies here.</p>
  <button onclick="choose('refuse'); again.hidden = true">Reject all</button>
  <button onclick="again.hidden = true">Accept all</button>
</div>
<script>started()</script></body></html>`;
}
