/** What servers sent over the WebSockets of one visit. */
import type { CDPSession } from 'puppeteer-core';
import type { RecordedSocket } from '../schema/recording.js';

/** Limits: frames kept per visit; longest payload of one, in characters as CDP gives it. */
const mostFrames = 2000;
const longestPayload = 1024 * 1024;

interface OpenedSocket extends RecordedSocket {
  readonly frames: RecordedSocket['frames'][number][];
  /** CDP's monotonic seconds; undefined until the socket is open. */
  openedAt: number | undefined;
}

/**
 * Records what servers send over the WebSockets of one visit, up to a number of frames; the page's
 * own messages are not kept.
 */
export class SocketLog {
  readonly #sockets = new Map<string, OpenedSocket>();
  #frameCount = 0;

  /** Listens to one target. */
  watch(session: CDPSession): void {
    session.on('Network.webSocketCreated', ({ requestId, url }) => {
      if (this.#sockets.size >= mostFrames) return;
      this.#sockets.set(requestId, { url, frames: [], openedAt: undefined });
    });
    session.on('Network.webSocketHandshakeResponseReceived', ({ requestId, timestamp }) => {
      const socket = this.#sockets.get(requestId);
      if (socket) socket.openedAt = timestamp;
    });
    session.on('Network.webSocketFrameReceived', ({ requestId, timestamp, response }) => {
      const socket = this.#sockets.get(requestId);
      const { opcode, payloadData: payload } = response;
      const kind = opcode === 1 ? 'text' : 'binary';
      if (socket?.openedAt === undefined || opcode > 2 || payload.length > longestPayload) return;
      this.#frameCount += 1;
      if (this.#frameCount > mostFrames) return;
      const afterMs = Math.round((timestamp - socket.openedAt) * 1000);
      socket.frames.push({ afterMs: Math.max(0, afterMs), kind, payload });
    });
  }

  /** Returns the sockets that were opened, in the order they were made. */
  all(): RecordedSocket[] {
    const opened = [...this.#sockets.values()].filter(({ openedAt }) => openedAt !== undefined);
    return opened.map(({ url, frames }) => ({ url, frames }));
  }
}
