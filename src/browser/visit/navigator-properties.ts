/** What a browser says of itself in `navigator`, to every page, frame and worker, beside its name. */
import { defineOnNavigator } from './page/define-navigator.js';
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
export async function sendPrivacyControl(target: WatchedTarget): Promise<void> {
  const headers = { 'Sec-GPC': '1' };
  const sending = target.session.send('Network.setExtraHTTPHeaders', { headers });
  await whenHeard(target, [sending, define(target, 'globalPrivacyControl')]);
}

/**
 * Makes one target say that a program runs the browser; called before the target runs. Workers have
 * no such property.
 * @see W3C, WebDriver: `navigator.webdriver`
 */
export async function lookAutomated(target: WatchedTarget): Promise<void> {
  if (target.kind !== 'worker') await whenHeard(target, [define(target, 'webdriver')]);
}

/** Some workers answer nothing before they run; commands are worked off in their order. */
async function whenHeard(
  { kind }: WatchedTarget,
  commands: readonly Promise<unknown>[],
): Promise<void> {
  const done = Promise.all(commands);
  if (kind === 'worker') void done.catch(ignoreUnreachableTarget);
  else await done;
}

async function define({ session, kind }: WatchedTarget, property: string): Promise<void> {
  const source = `(${defineOnNavigator.toString()})(${JSON.stringify(property)})`;
  if (kind !== 'worker') {
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source, runImmediately: true });
    return;
  }
  await beforeWorkerScript(session, () =>
    session.send('Runtime.evaluate', { expression: source }).catch(ignoreClosedTarget),
  );
}
