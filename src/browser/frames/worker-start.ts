/**
 * Runs something in a worker just before its script.
 * @see CDP `Debugger.setInstrumentationBreakpoint`, which stops a worker there: it is the only way
 * in. Earlier the worker lacks the features of secure contexts, such as caches and cookies
 */
import type { CDPSession } from 'puppeteer-core';
import { ignoreUnreachableTarget } from './watched-target.js';

/** Called while the worker is stopped; it must handle its own errors. */
type Act = () => Promise<unknown>;

const starts = new WeakMap<CDPSession, Act[]>();

/**
 * Must be called before the worker runs. All actions for one worker share one stop, since evaluated
 * code would stop at another breakpoint. The commands are sent at once: a worker that no page owns
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
    void runAll(session, acts).catch(ignoreUnreachableTarget);
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
    // This lets the worker continue.
    await session.send('Debugger.disable');
  }
}
