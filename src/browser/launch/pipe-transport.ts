/**
 * Carries DevTools messages over the two pipes of `--remote-debugging-pipe`, so no port is opened.
 * @see content/browser/devtools/devtools_pipe_handler.cc in Chromium: JSON texts, each ended by a NUL byte.
 */
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import { leaveWorkers } from './leave-workers.js';

/** Makes puppeteer's transport from the pipe the browser reads and the pipe it writes. */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  let pending: Buffer[] = [];
  let open = true;
  const transport: ConnectionTransport = {
    send(message) {
      if (open) toBrowser.write(`${leaveWorkers(message)}\0`);
    },
    close() {
      open = false;
      toBrowser.destroy();
      fromBrowser.destroy();
    },
  };
  fromBrowser.on('data', (chunk: Buffer) => {
    const parts = splitAtNul(chunk);
    const rest = parts.pop();
    for (const part of parts) {
      const message = Buffer.concat([...pending, part]).toString('utf8');
      pending = [];
      // One event-loop turn per message: the code that awaits an answer runs before the next event.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (rest !== undefined) pending.push(rest);
  });
  fromBrowser.on('close', () => transport.onclose?.());
  // A browser that dies breaks its pipes; its end is reported where the process is monitored.
  fromBrowser.on('error', () => undefined);
  toBrowser.on('error', () => undefined);
  return transport;
}

function splitAtNul(chunk: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
    parts.push(chunk.subarray(start, end));
    start = end + 1;
  }
  parts.push(chunk.subarray(start));
  return parts;
}
