/** Whom the browser asks during an audit: the hosts of the page, and nobody of its own accord. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { audit } from '../../src/audit.js';

/** With fields that a browser may ask its maker about, and a choice, so that it is visited often. */
const page = `<!doctype html><html lang="en"><head><title>Harbour</title></head><body>
<main><h1>Harbour</h1><p>The harbour reopened on Monday after a long winter of repairs.</p>
<form><input type="email" name="email"><input type="password" name="password">
<input name="street" autocomplete="street-address"></form>
<a href="/next">The next article of this site, with a long caption</a></main>
<img src="http://pictures.test/boat.gif" alt="">
<div role="dialog" style="position:fixed;bottom:0;left:0;right:0;background:#fff">
<p>We use cookies to measure our audience and to show advertising. You can accept or reject them.</p>
<button onclick="this.parentNode.remove()">Accept all</button>
<button onclick="this.parentNode.remove()">Reject all</button></div></body></html>`;

const asked = new Set<string>();
let proxy: Server;

beforeAll(async () => {
  proxy = createServer((request, response) => {
    asked.add(new URL(request.url ?? '').hostname);
    response.setHeader('Content-Type', 'text/html');
    response.end(page);
  });
  // Whoever wants a tunnel is noted, and gets none.
  proxy.on('connect', ({ url = '' }, socket) => {
    asked.add(url.replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
});

afterAll(async () => {
  proxy.closeAllConnections();
  proxy.close();
  await once(proxy, 'close');
});

describe('the browser', () => {
  it('asks nobody but the hosts of the page during an audit', async () => {
    const { port } = proxy.address() as AddressInfo;

    const evidence = await audit('http://harbour.test/', { proxy: `http://127.0.0.1:${port}` });

    expect(evidence.banner).not.toBeNull();
    expect([...asked].toSorted()).toEqual(['harbour.test', 'pictures.test']);
  }, 240_000);
});
