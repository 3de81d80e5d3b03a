/** A small site that asks for things in every way a page can: frames, workers, beacons, redirects, sockets. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { acceptKey, encodeFrame } from '../../src/recordings/web-socket.js';
import { serveHttpsHosts, type HttpsHosts } from '../browser/https-hosts.js';

/** Address of its page. */
export const busyPage = 'https://busy.test/';

const hosts = ['busy.test', 'frame.test', 'tracker.test', 'sync.test', 'api.test', 'down.test'];

type Answer = (response: ServerResponse, request: IncomingMessage) => Promise<void> | void;

const typed =
  (type: string, body: string | Buffer, headers: Record<string, string | string[]> = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
  };

const anyOrigin = {
  'Access-Control-Allow-Origin': 'https://busy.test',
  'Access-Control-Allow-Headers': 'x-asked',
  'Access-Control-Allow-Credentials': 'true',
};

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Busy</title><link rel="icon" href="data:,"></head><body>
<main><h1>News</h1><p>Read on about the harbour and its new bridge, which opens in spring.</p>
<p id="told"></p><p><a href="/second">Another article</a></p></main>
<iframe src="https://frame.test/frame" width="300" height="80"></iframe>
<div id="banner" role="dialog" aria-label="Cookies" style="position:fixed;bottom:0;left:0;right:0;background:#fff;color:#000;padding:20px;z-index:99">
<p>We use cookies to measure our audience and to show you advertising. You can refuse.</p>
<button id="yes">Accept all</button> <button id="no">Reject all</button></div>
<script src="/latin.js"></script>
<script>
const tell = (word) => { document.getElementById('told').textContent += word + '; '; };
const day = 86400000;
if (localStorage.choice) document.getElementById('banner').remove();
document.cookie = 'seen=' + Math.random() + '; path=/; expires=' + new Date(Date.now() + 30 * day).toUTCString();
new Image().src = 'https://tracker.test/pixel?id=' + Math.random() + '&t=' + Date.now();
const post = (body) => fetch('/choose', { method: 'POST', body }).then((answer) => answer.text()).then(tell);
post('first').then(() => post('second'));
fetch('https://api.test/asked?r=' + Math.random(), { headers: { 'x-asked': '1' } }).then((answer) => answer.text()).then(tell);
fetch('https://down.test/').catch(() => tell('down'));
new Worker('/worker.js').onmessage = ({ data }) => tell('worker ' + data);
navigator.serviceWorker.register('/sw.js');
new WebSocket('wss://busy.test/live').onmessage = ({ data }) => { tell(data); document.cookie = 'live=1; path=/'; };
tell(latin);
const choose = (choice) => {
  localStorage.choice = choice;
  document.getElementById('banner').remove();
  navigator.sendBeacon('https://tracker.test/choice', choice);
  if (choice === 'yes') new Image().src = 'https://tracker.test/ad?t=' + Date.now();
};
yes.onclick = () => choose('yes');
no.onclick = () => choose('no');
</script></body></html>`;

const worker = `fetch('/from-worker?t=' + Date.now()).then((answer) => answer.text())
  .then((words) => postMessage(words + ' ' + new Date().getFullYear()));`;

const serviceWorker = `const year = new Date().getFullYear();
addEventListener('activate', (event) => event.waitUntil(fetch('https://api.test/from-sw?r=' + Math.random() + '&year=' + year, { credentials: 'include' })));`;

const answers: Readonly<Record<string, Answer>> = {
  'busy.test/': typed('text/html; charset=utf-8', page, {
    'Set-Cookie': [
      `session=${'s'.repeat(20)}; HttpOnly; Path=/`,
      `dated=1; Path=/; Expires=${new Date(Date.now() + 20 * 86_400_000).toUTCString()}`,
    ],
  }),
  'busy.test/second': typed(
    'text/html; charset=utf-8',
    '<!doctype html><html lang="en"><title>Second</title><link rel="icon" href="data:,"><body><p>More of it. <a href="/">Back</a></p>',
  ),
  'busy.test/latin.js': typed(
    'text/javascript; charset=iso-8859-1',
    Buffer.from('const latin = "d\xe9j\xe0 vu";', 'latin1'),
  ),
  'busy.test/worker.js': typed('text/javascript', worker),
  'busy.test/sw.js': typed('text/javascript', serviceWorker),
  'busy.test/from-worker': typed('text/plain', 'worked'),
  'busy.test/choose': async (response, request) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`chose ${await text(request)}`);
  },
  'busy.test/live': (response, { headers }) => {
    const accept = acceptKey(headers['sec-websocket-key'] ?? '');
    response.socket?.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    response.socket?.write(encodeFrame({ afterMs: 0, kind: 'text', payload: 'hello' }));
  },
  'frame.test/frame': typed(
    'text/html',
    '<p>framed</p><script>fetch("/inner", { method: "POST", body: String(Math.random()) })</script>',
    { 'Set-Cookie': 'framed=1; Path=/; SameSite=None; Secure; Max-Age=86400' },
  ),
  'frame.test/inner': typed('application/json', '{}'),
  'tracker.test/pixel': (response, { url }) => {
    const id = new URL(url ?? '/', 'https://tracker.test').searchParams.get('id');
    response
      .writeHead(302, {
        Location: `https://sync.test/end?id=${id}`,
        'Set-Cookie': 'track=1; Path=/; SameSite=None; Secure; Max-Age=864000',
      })
      .end();
  },
  'tracker.test/choice': (response) => {
    response.writeHead(204, { 'Set-Cookie': 'told=1; Path=/; SameSite=None; Secure' }).end();
  },
  'tracker.test/ad': typed('image/gif', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64')),
  'sync.test/end': typed('image/gif', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), {
    'Set-Cookie': 'synced=1; Path=/; SameSite=None; Secure; Max-Age=864000',
  }),
  'api.test/asked': typed('text/plain', 'answered', anyOrigin),
  'api.test/from-sw': typed('text/plain', 'served', {
    ...anyOrigin,
    'Set-Cookie': 'worker=1; Path=/; SameSite=None; Secure',
  }),
};

/** Starts the site. */
export async function startBusySite(): Promise<HttpsHosts> {
  return serveHttpsHosts(hosts, (request, response) => {
    const host = request.headers.host ?? '';
    if (host === 'down.test') return request.socket.destroy();
    const path = request.url?.split('?', 1)[0] ?? '/';
    const answer = answers[host + path];
    if (!answer) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
    return void answer(response, request);
  });
}
