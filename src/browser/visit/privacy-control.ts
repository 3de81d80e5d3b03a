/** Global Privacy Control: what a browser that has it says with every request, those of frames and workers too. */
import { definePrivacyControl } from './page/define-privacy-control.js';
import {
  ignoreClosedTarget,
  ignoreUnreachableTarget,
  type WatchedTarget,
} from '../frames/watched-target.js';
import { beforeWorkerScript } from '../frames/worker-start.js';

/**
 * Makes one target say what a browser with Global Privacy Control says, to everybody; called before the
 * target runs. Chromium has no such setting.
 * @see W3C, Global Privacy Control: the header `Sec-GPC` and `navigator.globalPrivacyControl`
 */
export async function sendPrivacyControl({ session, kind }: WatchedTarget): Promise<void> {
  const headers = { 'Sec-GPC': '1' };
  const sending = session.send('Network.setExtraHTTPHeaders', { headers });
  const done = Promise.all([sending, define({ session, kind })]);
  // Some workers answer nothing before they run; commands are worked off in their order.
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
