/** Documents of status 200 that stand where a page should, and fair pages that resemble them. */

/** What the server sends. */
export interface StandIn {
  readonly type: string;
  readonly body: string | Buffer;
}

const html = (lang: string, head: string, body: string): StandIn => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
});

const paragraph = (sentence: string, times: number): string =>
  `<p>${Array.from({ length: times }, () => sentence).join(' ')}</p>`;

/** A picture of 40,000 bytes: its header, and bytes as evenly spread as compressed ones. */
function picture(): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const bytes = Buffer.alloc(40_000);
  let state = 1;
  for (const index of bytes.keys()) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[index] = (state >> 16) & 0xff;
  }
  return Buffer.concat([header, bytes]);
}

/** By path; none of them can be audited. */
export const standIns: Readonly<Record<string, StandIn>> = {
  '/wall-cloudflare': html(
    'de',
    '<title>Nur einen Moment …</title>',
    `<div class="main-wrapper"><h1>zeitung.test</h1><p>zeitung.test muss zunächst die Sicherheit Ihrer Verbindung prüfen, bevor Sie fortfahren können.</p><div id="challenge-stage"></div><p>Leistung und Sicherheit durch <a href="https://www.cloudflare.test/">Cloudflare</a></p></div><script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1"></script>`,
  ),
  '/wall-akamai': html(
    'en',
    '<title>Access Denied</title>',
    '<h1>Access Denied</h1>You don\'t have permission to access "http://site.test/" on this server.<p>Reference #18.2d351ab8.1557333295.a4e16ab</p>',
  ),
  '/wall-datadome': html(
    'en',
    '<title>site.test</title>',
    '<p id="cmsg">Please enable JS and disable any ad blocker</p><script>var dd = { host: "geo.captcha-delivery.com" }</script><script src="https://ct.captcha-delivery.com/c.js"></script>',
  ),
  '/wall-human': html(
    'en',
    '<title>Access to this page has been denied</title>',
    '<div id="px-captcha"></div><h2>Press &amp; Hold to confirm you are a human (and not a bot).</h2><p>Reference ID 3f2a-11ee</p>',
  ),
  '/wall-aws': html(
    'en',
    '<title>Human Verification</title>',
    `<h1>Let's confirm you are human</h1><p>Complete the security check before continuing. This step verifies that you are not a bot.</p><button>Begin</button>`,
  ),
  '/wall-imperva': html(
    'en',
    '',
    '<iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9&incident_id=1-2" width="100%" height="600">Request unsuccessful. Incapsula incident ID: 1-2</iframe>',
  ),
  '/wall-in-french': html(
    'fr',
    '<title>Le Courrier</title>',
    `<img src="/logo.svg" alt="" width="80" height="40"><h1>Veuillez confirmer que vous n’êtes pas un robot pour continuer</h1><p>Nous avons remarqué une activité inhabituelle.</p><button>Je ne suis pas un robot</button><p><a href="/contact">Nous contacter</a></p>`,
  ),
  '/wall-in-russian': html(
    'ru',
    '<title>Проверка безопасности</title>',
    '<h1>Подтвердите, что вы не робот</h1><p>Мы заметили необычные запросы с вашего адреса.</p><label><input type="checkbox"> Я не робот</label>',
  ),
  '/denied-in-german': html(
    'de',
    '<title>Zugriff verweigert | Zeitung</title>',
    '<h1>Zugriff verweigert</h1><p>Sie haben keine Berechtigung, diese Seite aufzurufen. Vorgang 4711.</p>',
  ),
  '/denied-in-polish': html(
    'pl',
    '<title>Gazeta</title>',
    '<h2>Odmowa dostępu</h2><p>Twój adres został zablokowany.</p><a href="/">Strona główna</a>',
  ),
  '/error-500': html(
    'en',
    '<title>500 Internal Server Error</title>',
    '<center><h1>500 Internal Server Error</h1></center><hr><center>nginx</center>',
  ),
  '/error-in-spanish': html(
    'es',
    '<title>El Diario</title>',
    '<h1>Error 503</h1><p>Servicio no disponible. Inténtelo de nuevo más tarde.</p>',
  ),
  '/broken-xml': {
    type: 'application/xhtml+xml',
    body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>News</title></head><body><h1>News of the day</h1><p>Nothing & nobody.</body></html>',
  },
  '/picture-as-html': { type: 'text/html', body: picture() },
  '/drawing-as-html': {
    type: 'text/html',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><circle cx="90" cy="90" r="80"/></svg>',
  },
};

const banner = (text: string, accept: string, refuse: string): string =>
  `<div role="dialog" style="position:fixed;bottom:0;left:0;right:0;background:#fff;padding:20px"><p>${text}</p><button>${accept}</button><button>${refuse}</button></div>`;

/** By path; each is a page of its site, and can be audited. */
export const fairPages: Readonly<Record<string, StandIn>> = {
  '/about-captchas': html(
    'en',
    '<title>Verify you are human: how captchas changed the web</title>',
    `<header><nav><a href="/good">News</a> <a href="/second">Science</a></nav></header><article><h1>Verify you are human: how captchas changed the web</h1>${paragraph('Every day millions of people press and hold to confirm that they are human.', 12)}</article>${banner('We use cookies to measure our audience. You can accept or reject them.', 'Accept all', 'Reject all')}<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>`,
  ),
  '/access-denied-story': html(
    'en',
    '<title>Access denied – how a town lost its archive</title>',
    '<h1>Access denied – how a town lost its archive</h1><p>The key broke in the lock on Monday, and nobody had another.</p><p><a href="/second">More from the town</a></p>',
  ),
  '/zugriff-verweigert': html(
    'de',
    '<title>Zugriff verweigert: Wenn das Konto gesperrt ist</title>',
    `<h1>Zugriff verweigert: Wenn das Konto gesperrt ist</h1><p>Was tun, wenn die Bank den Zugang sperrt? Drei Leserinnen erzählen.</p>${banner('Wir verwenden Cookies, um unsere Reichweite zu messen. Sie können zustimmen oder ablehnen.', 'Alle akzeptieren', 'Alle ablehnen')}`,
  ),
  '/what-errors-mean': html(
    'en',
    '<title>What the messages mean</title>',
    '<h1>What the messages mean</h1><h2>500 Internal Server Error</h2><p>The server has failed.</p><h2>Access denied</h2><p>You may not see this page.</p>',
  ),
  '/form-with-check': html(
    'fr',
    '<title>Connexion</title>',
    '<h1>Vérifiez que vous êtes humain</h1><form><input type="email" placeholder="Adresse"><input type="password" placeholder="Mot de passe"><label><input type="checkbox"> Je ne suis pas un robot</label><button>Se connecter</button></form>',
  ),
  '/film-called-access-denied': html(
    'es',
    '<title>Acceso denegado | Cine</title>',
    '<nav><a href="/good">Cartelera</a> <a href="/second">Cines</a> <a href="/tracks">Precios</a></nav><h1>Acceso denegado</h1><p>Drama, 94 minutos. Una programadora se queda encerrada en un banco.</p>',
  ),
};
