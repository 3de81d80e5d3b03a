/**
 * Carries DevTools messages over the two pipes of `--remote-debugging-pipe`, so no port is opened.
 * @see content/browser/devtools/devtools_pipe_handler.cc in Chromium: JSON texts, each ended by a NUL byte.
 */
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import { leaveWorkers } from './leave-workers.js';

/** Longest message that is read, in bytes: of one twice as long, Node can make no text. */
const longestMessageBytes = 2 ** 28;

/** How messages begin that only say what a page prints, which nobody needs at that length. */
const printed = /^\{"method":"Runtime\.(?:consoleAPICalled|exceptionThrown)"/;

/** Makes puppeteer's transport from the pipe the browser reads and the pipe it writes. */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  const cut = messageCutter();
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
    for (const { text, isWhole } of cut(chunk)) {
      // One event-loop turn per message: the code that awaits an answer runs before the next event.
      if (isWhole) setImmediate(() => transport.onmessage?.(text));
      // What it said is lost, so nothing that this browser shows is known any more.
      else if (!printed.test(text)) transport.close();
    }
  });
  fromBrowser.on('close', () => transport.onclose?.());
  // A browser that dies breaks its pipes; its end is reported where the process is monitored.
  fromBrowser.on('error', () => undefined);
  toBrowser.on('error', () => undefined);
  return transport;
}

/** A message; of one that is too long, only the beginning. */
interface Message {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Makes a function that takes one chunk after another, and returns the messages that end in each. */
function messageCutter(): (chunk: Buffer) => Message[] {
  let pending: Buffer[] = [];
  let sizeBytes = 0;
  const add = (part: Buffer): void => {
    sizeBytes += part.length;
    if (sizeBytes <= longestMessageBytes) pending.push(part);
    else pending = [Buffer.concat([...pending, part].slice(0, 2)).subarray(0, 100)];
  };
  const take = (): Message => {
    const message = {
      text: Buffer.concat(pending).toString('utf8'),
      isWhole: sizeBytes <= longestMessageBytes,
    };
    pending = [];
    sizeBytes = 0;
    return message;
  };
  return (chunk) => {
    const messages: Message[] = [];
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      add(chunk.subarray(start, end));
      messages.push(take());
      start = end + 1;
    }
    add(chunk.subarray(start));
    return messages;
  };
}
