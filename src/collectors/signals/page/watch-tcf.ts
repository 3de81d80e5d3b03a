/**
 * Page function, run in each new main document before its scripts: listens to the TCF's API.
 * @see IAB Europe, Consent Management Platform API v2, `ping` and `addEventListener`
 */
import type { SignalTools, SignalWatcher } from './install-signal-tools.js';

/**
 * Reports `tcf-event`, `tcf-failed` (the listener was refused), `tcf-threw` and `tcf-overflow`;
 * when asked, `tcf-asked` and the answer of `ping` as `tcf-ping`. It only does what any vendor's
 * script may do.
 */
export function watchTcf(tools: SignalTools, mostEvents: number): SignalWatcher {
  const { token, report, read, call } = tools;
  const page = globalThis as unknown as Record<string, unknown>;
  let listenedTo: unknown;
  let events = 0;

  const heard = (data: unknown, success: unknown): void => {
    events += 1;
    if (events === mostEvents + 1) report([token, 'tcf-overflow']);
    if (events > mostEvents) return;
    if (success !== true) {
      report([token, 'tcf-failed']);
      return;
    }
    report([
      token,
      'tcf-event',
      read(data, 'eventStatus'),
      read(data, 'cmpStatus'),
      read(data, 'gdprApplies'),
      read(data, 'tcString'),
    ]);
  };
  const current = (): unknown => {
    try {
      return page['__tcfapi'];
    } catch {
      // A getter of the page threw.
      return undefined;
    }
  };
  const listen = (api: unknown): void => {
    listenedTo = api;
    if (!call(api, ['addEventListener', 2, heard])) report([token, 'tcf-threw']);
  };

  return {
    check() {
      if (listenedTo !== undefined) return;
      const api = current();
      if (typeof api === 'function') listen(api);
    },
    ask() {
      const api = current();
      if (typeof api !== 'function') {
        report([token, 'tcf-asked', false, false]);
        return;
      }
      // A CMP may lose the waiting calls when it replaces its stub.
      if (events === 0 && api !== listenedTo) listen(api);
      report([token, 'tcf-asked', true, '__tcfapiLocator' in globalThis]);
      let answered = false;
      const answer = (ping: unknown): void => {
        if (answered) return;
        answered = true;
        report([
          token,
          'tcf-ping',
          read(ping, 'cmpLoaded'),
          read(ping, 'cmpStatus'),
          read(ping, 'displayStatus'),
          read(ping, 'gdprApplies'),
          read(ping, 'apiVersion'),
          read(ping, 'cmpId'),
          read(ping, 'cmpVersion'),
          read(ping, 'gvlVersion'),
          read(ping, 'tcfPolicyVersion'),
        ]);
      };
      if (!call(api, ['ping', 2, answer])) report([token, 'tcf-threw']);
    },
  };
}
