/** The targets that a visit watches: its page, the frames in other processes, and its workers. */
import type { CDPSession } from 'puppeteer-core';

/** One target of a visit, with the session for watching it. */
export interface WatchedTarget {
  readonly session: CDPSession;
  readonly kind: 'page' | 'frame' | 'worker';
}

type TargetWatch = (target: WatchedTarget) => Promise<void>;

/** What is done with each target. */
export interface TargetWatcher {
  readonly watch: TargetWatch;
  /**
   * Called with the error where a target that the page started could not be watched, so that what
   * it does is not known.
   */
  readonly onLost: (error: Error) => void;
}

/**
 * Attaches to a page and to everything it starts, each before its first line runs. A target that is
 * gone before it is attached is dropped, since it can show nothing more.
 * @throws any error of the watcher for the page itself
 * @see CDP `Target.setAutoAttach` with `waitForDebuggerOnStart` and `flatten`
 */
export async function watchTargets(root: CDPSession, watcher: TargetWatcher): Promise<void> {
  await watchTarget({ session: root, kind: 'page' }, { ...watcher, serviceWorkers: new Set() });
}

/**
 * The watcher, and the service workers already watched: every page or frame of a service worker
 * attaches to it.
 */
interface Watching extends TargetWatcher {
  readonly serviceWorkers: Set<string>;
}

/**
 * Attaches to the shared workers of one browser context, which belong to no page.
 * @param root a session of the browser, for this purpose only
 */
export async function watchSharedWorkers(
  root: CDPSession,
  browserContextId: string | undefined,
  watcher: TargetWatcher,
): Promise<void> {
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = root.connection()?.session(sessionId);
    if (!session) return;
    const isOurs = targetInfo.browserContextId === browserContextId;
    watchAndResume({ session, kind: 'worker' }, isOurs ? watcher : unwatched);
  });
  await root.send('Target.setAutoAttach', { ...autoAttach, filter: [{ type: 'shared_worker' }] });
}

const autoAttach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

/** Workers that no page owns do not answer before they run, so they are resumed without waiting. */
const independentWorkers: ReadonlySet<string> = new Set(['service_worker', 'shared_worker']);

/** For a worker of somebody else, or one that is watched already: it is only resumed. */
const unwatched: TargetWatcher = { watch: async () => {}, onLost: () => {} };

async function watchTarget(target: WatchedTarget, watching: Watching): Promise<void> {
  const { session } = target;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, targetId } }) => {
    const child = session.connection()?.session(sessionId);
    if (!child) return;
    const kind = type === 'iframe' ? 'frame' : 'worker';
    const attached = { session: child, kind } as const;
    const isKnown = watching.serviceWorkers.has(targetId);
    if (type === 'service_worker') watching.serviceWorkers.add(targetId);
    if (!independentWorkers.has(type)) void watchThenResume(attached, watching);
    else watchAndResume(attached, isKnown ? unwatched : watching);
  });
  await Promise.all([session.send('Target.setAutoAttach', autoAttach), watching.watch(target)]);
}

async function watchThenResume(target: WatchedTarget, watching: Watching): Promise<void> {
  await watchTarget(target, watching).catch(reportLost(watching));
  await resume(target).catch(reportLost(watching));
}

/** The commands of one session run in order, so the watcher's commands come first. */
function watchAndResume(target: WatchedTarget, watcher: TargetWatcher): void {
  void watcher.watch(target).catch(reportLost(watcher));
  void resume(target).catch(reportLost(watcher));
}

async function resume({ session }: WatchedTarget): Promise<void> {
  await session.send('Runtime.runIfWaitingForDebugger');
}

function reportLost({ onLost }: TargetWatcher): (error: unknown) => void {
  return (error) => {
    if (!isClosedTarget(error)) onLost(error instanceof Error ? error : new Error(String(error)));
  };
}

/**
 * Ignores an error which only says that the target is closed or does not answer. For what nobody
 * waits for: an error that escapes there would end the whole program.
 */
export function ignoreUnreachableTarget(error: unknown): void {
  if (!isUnanswered(error)) ignoreClosedTarget(error);
}

/** Ignores an error which only says that the target or the browser context is already closed. */
export function ignoreClosedTarget(error: unknown): void {
  if (isClosedTarget(error)) return;
  throw error;
}

/** Tells whether an error only says that the target, its document or its context is gone. */
export function isClosedTarget(error: unknown): boolean {
  const message = error instanceof Error ? error.message : String(error);
  return /Target closed|Session closed|detached|No target|Cannot find context|uniqueContextId not found|context was destroyed|not attached|Inspected target navigated|Session with given id|Connection closed/i.test(
    message,
  );
}

/** Tells whether an error only says that the browser, or a page in it, did not answer in time. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.message.includes("Increase the 'protocolTimeout'");
}
