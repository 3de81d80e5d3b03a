/** Frees a page of scripts that keep it from answering. */
import type { CDPSession } from 'puppeteer';
import type { FrameWorlds } from './frame-worlds.js';
import { ignoreUnreachableTarget } from './watched-target.js';

/** Time in which a process that is not kept busy answers, in milliseconds. */
const answerMs = 1000;

/**
 * Ends what runs in the processes of a visit that do not answer, ours and the page's own alike; in
 * those that do, nothing is stopped.
 * @see CDP `Runtime.terminateExecution`, which would otherwise end the next script
 */
export async function stopScripts(worlds: FrameWorlds): Promise<void> {
  const sessions = new Set(worlds.all().map(({ session }) => session));
  await Promise.all(Array.from(sessions, (session) => stopIn(session)));
}

async function stopIn(session: CDPSession): Promise<void> {
  try {
    await session.send('Runtime.evaluate', { expression: '0' }, { timeout: answerMs });
  } catch (error) {
    ignoreUnreachableTarget(error);
    await session
      .send('Runtime.terminateExecution', undefined, { timeout: answerMs })
      .catch(ignoreUnreachableTarget);
  }
}
