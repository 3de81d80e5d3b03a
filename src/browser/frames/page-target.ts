/**
 * The page of a visit, with a single session. Puppeteer's own `Page` would subscribe to all events
 * of network, console and frames a second time without need, which costs some 100 ms of CPU per
 * visit.
 */
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  CDPSession,
  Protocol,
  Target,
} from 'puppeteer-core';
import { ignoreClosedTarget, ignoreUnreachableTarget } from './watched-target.js';

const visited = new WeakSet<BrowserContext>();

/** Tells whether puppeteer may attach to a target: not to targets in the context of a visit. */
export function isForPuppeteer(target: Target): boolean {
  return !visited.has(target.browserContext());
}

/** An opened page. */
export interface OpenedPage {
  readonly context: BrowserContext;
  /** A session of the browser, for this page only. */
  readonly root: CDPSession;
  /** The page's only session. */
  readonly session: CDPSession;
  /** Closes the page with its context and everything stored in it. */
  readonly close: () => Promise<void>;
}

/**
 * Opens an empty page in a fresh context; other pages that are opened there are closed at once.
 * @throws where the browser ends during this
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<OpenedPage> {
  const context = await browser.createBrowserContext(options);
  visited.add(context);
  const parent = await sessionOf(browser);
  const root = childOf(parent, await parent.send('Target.attachToBrowserTarget'));
  const { id: browserContextId = '' } = context;
  const { targetId } = await root.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  });
  const session = await attachTo(root, targetId);
  const closePopup = ({ targetInfo }: Protocol.Target.TargetCreatedEvent): void => {
    const { type, subtype } = targetInfo;
    if (targetInfo.browserContextId !== browserContextId || targetInfo.targetId === targetId)
      return;
    if (type !== 'page' || subtype !== undefined) return;
    void closeTarget(root, targetInfo.targetId).catch(ignoreUnreachableTarget);
  };
  const connection = root.connection();
  connection?.on('Target.targetCreated', closePopup);
  const close = async (): Promise<void> => {
    connection?.off('Target.targetCreated', closePopup);
    const detached = parent.send('Target.detachFromTarget', { sessionId: root.id() });
    await Promise.all([
      context.close().catch(ignoreClosedTarget),
      detached.catch(ignoreClosedTarget),
    ]);
  };
  return { context, root, session, close };
}

/** One session per browser: of two made at the same time, puppeteer would attach to all targets. */
const sessions = new WeakMap<Browser, Promise<CDPSession>>();

async function sessionOf(browser: Browser): Promise<CDPSession> {
  const session = sessions.get(browser) ?? browser.target().createCDPSession();
  sessions.set(browser, session);
  return session;
}

async function attachTo(root: CDPSession, targetId: string): Promise<CDPSession> {
  return childOf(root, await root.send('Target.attachToTarget', { targetId, flatten: true }));
}

/**
 * The opener waits until the new page may run; closing the page before would leave the opener
 * waiting for ever.
 */
async function closeTarget(root: CDPSession, targetId: string): Promise<void> {
  const session = await attachTo(root, targetId);
  await session.send('Runtime.runIfWaitingForDebugger');
  await root.send('Target.closeTarget', { targetId });
}

function childOf(parent: CDPSession, { sessionId }: { readonly sessionId: string }): CDPSession {
  const session = parent.connection()?.session(sessionId);
  if (!session) throw new Error('The browser closed what it had just opened.');
  return session;
}

/** Says whether a question that a script asks in a window of its own is answered with “OK”. */
export type AnswerQuestion = (message: string) => boolean;

/**
 * Answers the page's dialogs like a visitor who wants to continue: dismisses them, but agrees to
 * leave the page. What a script asks is answered as given.
 */
export function answerDialogs(session: CDPSession, answer: AnswerQuestion): void {
  session.on('Page.javascriptDialogOpening', ({ type, message }) => {
    const accept = type === 'beforeunload' || (type === 'confirm' && answer(message));
    void session.send('Page.handleJavaScriptDialog', { accept }).catch(ignoreUnreachableTarget);
  });
}
