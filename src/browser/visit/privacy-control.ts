/**
 * Headers that a visitor's browser sends with every request, including those of frames and workers.
 */
import { definePrivacyControl } from './page/define-privacy-control.js';
import {
  ignoreClosedTarget,
  ignoreUnreachableTarget,
  type WatchedTarget,
} from '../frames/watched-target.js';
import { beforeWorkerScript } from '../frames/worker-start.js';

/** What is sent beside the usual headers. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether the browser sends Global Privacy Control; Chromium has no setting for it.
   * @see W3C, Global Privacy Control: the header `Sec-GPC` and `navigator.globalPrivacyControl`
   */
  readonly globalPrivacyControl?: boolean | undefined;
}

/** Configures one target to send the headers; called before the target runs. */
export async function sendHeaders({ session, kind }: WatchedTarget, sent: Sent): Promise<void> {
  const isPrivate = sent.globalPrivacyControl === true;
  const headers = { ...sent.headers, ...(isPrivate && { 'Sec-GPC': '1' }) };
  if (Object.keys(headers).length === 0) return;
  const sending = session.send('Network.setExtraHTTPHeaders', { headers });
  const done = Promise.all([sending, isPrivate && define({ session, kind })]);
  // Some workers do not answer before they run; their commands run in order.
  if (kind === 'worker') void done.catch(ignoreUnreachableTarget);
  else await done;
}

async function define({ session, kind }: WatchedTarget): Promise<void> {
  const source = `(${definePrivacyControl.toString()})()`;
  if (kind !== 'worker') {
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source, runImmediately: true });
    return;
  }
  await beforeWorkerScript(session, () =>
    session.send('Runtime.evaluate', { expression: source }).catch(ignoreClosedTarget),
  );
}
