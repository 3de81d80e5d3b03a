/** What becomes of a target that cannot be watched, or does not answer. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { CDPSession } from 'puppeteer-core';
import {
  watchSharedWorkers,
  watchTargets,
  type WatchedTarget,
} from '../../../src/browser/frames/watched-target.js';

/** Puppeteer's error where the browser does not answer. */
const unanswered = new Error(
  "Runtime.runIfWaitingForDebugger timed out. Increase the 'protocolTimeout' setting.",
);

/** A session that answers everything as `answer` does, and knows one child by every name. */
function fakeSession(answer: () => Promise<unknown>, child?: CDPSession): CDPSession {
  const connection = { session: () => child };
  const session = Object.assign(new EventEmitter(), { send: answer, connection: () => connection });
  return session as unknown as CDPSession;
}

function attached(type: string, browserContextId?: string): object {
  return { sessionId: 'child', targetInfo: { type, targetId: 'target', browserContextId } };
}

const answers = async (): Promise<unknown> => ({});
const neverAnswers = async (): Promise<unknown> => {
  throw unanswered;
};
const watchesAll = async (): Promise<void> => {};

describe('a target that cannot be watched', () => {
  it.each(['iframe', 'worker', 'service_worker'])(
    'is reported where it does not answer (%s)',
    async (type) => {
      const root = fakeSession(answers, fakeSession(neverAnswers));
      const lost = new Promise<Error>((onLost) => {
        void watchTargets(root, { watch: watchesAll, onLost });
      });

      root.emit('Target.attachedToTarget', attached(type) as never);

      expect(await lost).toBe(unanswered);
    },
  );

  it('is reported where it is a shared worker that never loads', async () => {
    const root = fakeSession(answers, fakeSession(neverAnswers));
    const lost = new Promise<Error>((onLost) => {
      void watchSharedWorkers(root, 'ours', { watch: watchesAll, onLost });
    });

    root.emit('Target.attachedToTarget', attached('shared_worker', 'ours') as never);

    expect(await lost).toBe(unanswered);
  });

  it('is reported where its watcher fails', async () => {
    const root = fakeSession(answers, fakeSession(answers));
    const failure = new Error('no frame');
    const watch = async ({ kind }: WatchedTarget): Promise<void> => {
      if (kind === 'frame') throw failure;
    };
    const lost = new Promise<Error>((onLost) => void watchTargets(root, { watch, onLost }));

    root.emit('Target.attachedToTarget', attached('iframe') as never);

    expect(await lost).toBe(failure);
  });
});
