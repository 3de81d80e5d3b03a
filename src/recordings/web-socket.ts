/**
 * The server's side of a WebSocket, as far as a replay needs it: the handshake, and frames to the
 * browser.
 * @see RFC 6455, § 4.2.2 and § 5.2
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RecordedSocket } from '../schema/recording.js';

const handshakeId = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const opcodes = { text: 1, binary: 2 } as const;

/**
 * Accepts the connection and sends the recorded frames, each at its time; incoming frames are not
 * read.
 */
export function replaySocket(
  { headers }: IncomingMessage,
  connection: Duplex,
  { frames }: RecordedSocket,
): void {
  const [protocol = ''] = (headers['sec-websocket-protocol'] ?? '').split(',');
  const lines = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${acceptKey(headers['sec-websocket-key'] ?? '')}`,
    ...(protocol === '' ? [] : [`Sec-WebSocket-Protocol: ${protocol.trim()}`]),
  ];
  connection.resume();
  connection.write(`${lines.join('\r\n')}\r\n\r\n`);
  const timers = frames.map((frame) =>
    setTimeout(() => connection.write(encodeFrame(frame)), frame.afterMs),
  );
  connection.on('close', () => {
    for (const timer of timers) clearTimeout(timer);
  });
}

/** @example acceptKey('dGhlIHNhbXBsZSBub25jZQ==') → 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' */
export function acceptKey(key: string): string {
  return createHash('sha1')
    .update(key + handshakeId)
    .digest('base64');
}

/** Encodes one complete frame, unmasked, as servers send it. */
export function encodeFrame({ kind, payload }: RecordedSocket['frames'][number]): Buffer {
  const bytes = Buffer.from(payload, kind === 'text' ? 'utf8' : 'base64');
  return Buffer.concat([Buffer.from([0x80 | opcodes[kind]]), encodeLength(bytes.length), bytes]);
}

function encodeLength(length: number): Buffer {
  if (length < 126) return Buffer.from([length]);
  const isShort = length < 0x1_00_00;
  const encoded = Buffer.alloc(isShort ? 3 : 9);
  encoded[0] = isShort ? 126 : 127;
  if (isShort) encoded.writeUInt16BE(length, 1);
  else encoded.writeBigUInt64BE(BigInt(length), 1);
  return encoded;
}
