/** Messages over the pipes of the browser: cut at NUL bytes, wherever the chunks end. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { pipeTransport } from '../../../src/browser/launch/pipe-transport.js';

async function receive(chunks: readonly Buffer[], count: number): Promise<string[]> {
  const fromBrowser = new PassThrough();
  const transport = pipeTransport(new PassThrough(), fromBrowser);
  const received: string[] = [];
  const complete = new Promise<void>((resolve) => {
    const onmessage = (message: string): void => {
      received.push(message);
      if (received.length === count) resolve();
    };
    Object.assign(transport, { onmessage });
  });
  for (const chunk of chunks) fromBrowser.write(chunk);
  await complete;
  return received;
}

describe('pipeTransport', () => {
  it('puts messages together from chunks that end anywhere, even inside a letter', async () => {
    const bytes = Buffer.from('{"a":"é"}\0{"b":2}\0{"c":3}\0');
    const chunks = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));

    expect(await receive(chunks, 3)).toEqual(['{"a":"é"}', '{"b":2}', '{"c":3}']);
    expect(await receive([bytes], 3)).toEqual(['{"a":"é"}', '{"b":2}', '{"c":3}']);
  });

  const longPart = Buffer.alloc(2 ** 26, 'x');

  function tooLong(method: string): Buffer[] {
    const begin = Buffer.from(`{"method":"${method}","params":{"text":"`);
    return [begin, ...Array.from({ length: 9 }, () => longPart), Buffer.from('"}}\0{"b":2}\0')];
  }

  it('passes over what a page prints where no text can be so long', async () => {
    expect(await receive(tooLong('Runtime.consoleAPICalled'), 1)).toEqual(['{"b":2}']);
  });

  it('gives the browser up where anything else is too long to be read', async () => {
    const fromBrowser = new PassThrough();
    const transport = pipeTransport(new PassThrough(), fromBrowser);
    const gone = new Promise<string>((resolve) => {
      Object.assign(transport, { onclose: () => resolve('gone') });
    });

    for (const chunk of tooLong('Network.webSocketFrameSent')) fromBrowser.write(chunk);

    expect(await gone).toBe('gone');
  });

  it('ends each message it sends with a NUL byte', () => {
    const toBrowser = new PassThrough();

    pipeTransport(toBrowser, new PassThrough()).send('{"id":1}');

    expect((toBrowser.read() as Buffer).toString()).toBe('{"id":1}\0');
  });

  it('says when the browser is gone, and sends nothing after it is closed', async () => {
    const toBrowser = new PassThrough();
    const transport = pipeTransport(toBrowser, new PassThrough());
    const gone = new Promise<string>((resolve) => {
      Object.assign(transport, { onclose: () => resolve('gone') });
    });

    transport.close();
    transport.send('late');

    expect(await gone).toBe('gone');
    expect(toBrowser.read()).toBeNull();
  });
});
