// What the pages about the chain of revocation share: the page keeps the choice, and passes it on to each
// of its vendors by that vendor's way. It needs `vendors`, `pairs` and `updates`.
const frames = new Map();
const listeners = [];
let count = 0;
var dataLayer = [];
function gtag() { dataLayer.push(arguments); }
function update(answer) {
  const word = answer === 'yes' ? 'granted' : 'denied';
  gtag('consent', 'update', { ad_storage: word, analytics_storage: word, ad_user_data: word, ad_personalization: word });
}
// What a vendor is given now: null where it is not contacted, and '' without a signal.
function answerFor(fate) {
  if (localStorage.getItem('choice') === 'accept') return 'yes';
  if (localStorage.getItem('given') === null || fate === 'nothing') return null;
  return fate === 'unclear' ? '' : fate;
}
const image = (host, path) => new Promise((done) => {
  const element = new Image();
  element.onload = element.onerror = done;
  element.src = `https://${host}/${path}${path.includes('?') ? '&' : '?'}n=${count += 1}`;
});
function hear(host, callback) {
  const { fate, signal } = vendors.find((each) => each.host === host);
  const answer = answerFor(fate);
  if (answer !== 'yes' && answer !== 'no') return;
  const text = pairs[signal][answer];
  const data = signal === 'tcf' ? { tcString: text } : { pingData: { gppString: text } };
  callback({ ...data, eventStatus: 'tcloaded', gdprApplies: true }, true);
}
function listen(host, callback) {
  // The auditor may listen as well; it is no vendor.
  if (!vendors.some((each) => each.host === host)) return;
  listeners.push([host, callback]);
  hear(host, callback);
}
window.__tcfapi = (command, version, callback) => {
  if (command === 'ping') callback({ cmpLoaded: true, gdprApplies: true }, true);
  if (command === 'addEventListener') listen(window.asking, callback);
  window.asking = undefined;
};
window.__gpp = (command, callback) => {
  if (command === 'ping') callback({ cmpStatus: 'loaded' }, true);
  if (command === 'addEventListener') listen(window.asking, callback);
  window.asking = undefined;
};
function load({ host, signal }) {
  const script = document.createElement('script');
  script.src = `https://${host}/tag.js`;
  script.dataset.api = signal;
  document.head.append(script);
}
async function post({ host }, message) {
  if (!frames.has(host)) {
    const frame = document.createElement('iframe');
    frame.width = frame.height = '20';
    frames.set(host, new Promise((done) => { frame.onload = () => done(frame); }));
    frame.src = `https://${host}/frame`;
    document.body.append(frame);
  }
  (await frames.get(host)).contentWindow.postMessage(message, '*');
}
// The consent functions of known services, as their own scripts define them.
function call({ host }, answer) {
  const granted = answer === 'yes';
  const calls = {
    'www.facebook.com': () => fbq('consent', granted ? 'grant' : 'revoke'),
    'analytics.tiktok.com': () => (granted ? ttq.grantConsent() : ttq.revokeConsent()),
    'ct.pinterest.com': () => pintrk('setconsent', granted),
    'api.mixpanel.com': () => (granted ? mixpanel.opt_in_tracking() : mixpanel.opt_out_tracking()),
    'app.posthog.com': () => (granted ? posthog.opt_in_capturing() : posthog.opt_out_capturing()),
    'api.amplitude.com': () => amplitude.setOptOut(!granted),
  };
  calls[host]?.();
}
const nothing = () => undefined;
window.fbq = (...args) => nothing(args);
window.ttq = { grantConsent: () => nothing(), revokeConsent: () => nothing() };
window.pintrk = (...args) => nothing(args);
window.mixpanel = { opt_in_tracking: () => nothing(), opt_out_tracking: () => nothing() };
window.posthog = { opt_in_capturing: () => nothing(), opt_out_capturing: () => nothing() };
window.amplitude = { setOptOut: () => nothing() };
async function pass(vendor) {
  const { host, way, signal, fate } = vendor;
  const answer = answerFor(fate);
  if (answer === null) return;
  const { name, yes, no } = pairs[signal];
  const value = { yes, no, '': '' }[answer];
  const pair = answer === '' ? 'x=1' : `${name}=${encodeURIComponent(value)}`;
  if (way === 'query') return image(host, `p?${pair}`);
  if (way === 'body') return fetch(`https://${host}/p`, { method: 'POST', mode: 'no-cors', body: pair });
  if (way === 'cookie') {
    // Without a signal, the cookie of before is gone.
    await image(host, answer === '' ? 'set-none' : `set-${answer}`);
    return image(host, 'p');
  }
  if (way === 'message') return post(vendor, answer === '' ? { x: 1 } : { [name]: value });
  if (signal === 'own') {
    if (answer !== '') call(vendor, answer);
    return image(host, 'p');
  }
  // Who goes by consent mode shows that in its requests; the state itself comes by the calls alone.
  if (signal === 'consent-mode') return image(host, 'p?gcd=13l3l3l3l1');
  return load(vendor);
}
function passAll() {
  const choice = localStorage.getItem('choice');
  if (updates && choice === 'accept') update('yes');
  if (updates && choice === 'refuse' && localStorage.getItem('given') !== null) update(updates);
  for (const [host, callback] of listeners) hear(host, callback);
  const listening = new Set(listeners.map(([host]) => host));
  return Promise.all(vendors.filter(({ host }) => !listening.has(host)).map(pass));
}
function choose(choice) {
  if (choice === 'accept') localStorage.setItem('given', '1');
  localStorage.setItem('choice', choice);
  document.getElementById('banner')?.remove();
  passAll();
}
function started() {
  if (localStorage.getItem('choice') === null) return;
  document.getElementById('banner')?.remove();
  passAll();
}
