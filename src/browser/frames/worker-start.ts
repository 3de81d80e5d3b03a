/**
 * Runs something in a worker just before its script.
 * @see CDP `Debugger.setInstrumentationBreakpoint`, which stops a worker there: no other way leads into
 * one, and earlier it lacks what only secure contexts have, caches and cookies
 */
import type { CDPSession } from 'puppeteer';
import { ignoreClosedTarget } from './watched-target.js';

/** Called while the worker stands still; an error of its own it has to deal with itself. */
type Act = () => Promise<unknown>;

const starts = new WeakMap<CDPSession, Act[]>();

/**
 * To be called before the worker runs; all that is asked of one worker shares one stop, since what is
 * evaluated there would stop at another. The commands are sent at once: a worker that no page owns
 * answers only when it runs.
 */
export async function beforeWorkerScript(session: CDPSession, act: Act): Promise<void> {
  const others = starts.get(session);
  if (others) {
    others.push(act);
    return;
  }
  const acts = [act];
  starts.set(session, acts);
  session.once('Debugger.paused', () => {
    void runAll(session, acts).catch(ignoreClosedTarget);
  });
  await Promise.all([
    session.send('Runtime.enable'),
    session.send('Debugger.enable'),
    session.send('Debugger.setInstrumentationBreakpoint', {
      instrumentation: 'beforeScriptExecution',
    }),
  ]);
}

async function runAll(session: CDPSession, acts: readonly Act[]): Promise<void> {
  try {
    for (const act of acts) await act();
  } finally {
    // Lets the worker go on.
    await session.send('Debugger.disable');
  }
}
