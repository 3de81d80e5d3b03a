/**
 * Page function, run in each new main document before its scripts: listens to the GPP's API.
 * @see IAB Tech Lab, Global Privacy Platform: CMP API Specification, `ping` and `addEventListener`;
 * version 1.0 returned what 1.1 gives to the callback, and had `getGPPData`
 */
import type { SignalTools, SignalWatcher } from './install-signal-tools.js';

/**
 * Reports `gpp-event`, `gpp-failed` (the listener was refused), `gpp-threw` and `gpp-overflow`; when
 * asked, `gpp-asked` and what `ping` answers as `gpp-ping`.
 */
export function watchGpp(tools: SignalTools, mostEvents: number): SignalWatcher {
  const { token, report, read, list, call } = tools;
  const page = globalThis as unknown as Record<string, unknown>;
  let listenedTo: unknown;
  let events = 0;

  const part = (from: unknown, name: string): unknown => {
    try {
      return (from as Record<string, unknown>)[name];
    } catch {
      // A getter of the page threw, or there is no object to read from.
      return undefined;
    }
  };
  const heard = (data: unknown, success: unknown): void => {
    events += 1;
    if (events === mostEvents + 1) report([token, 'gpp-overflow']);
    if (events > mostEvents) return;
    if (success === false) {
      report([token, 'gpp-failed']);
      return;
    }
    const ping = part(data, 'pingData');
    report([
      token,
      'gpp-event',
      read(data, 'eventName'),
      read(ping, 'signalStatus'),
      list(ping, 'applicableSections'),
      read(ping, 'gppString'),
    ]);
  };
  const listen = (api: unknown): void => {
    listenedTo = api;
    if (!call(api, ['addEventListener', heard])) report([token, 'gpp-threw']);
  };
  const readPing = (api: unknown, ping: unknown): void => {
    let text = read(ping, 'gppString');
    if (text === null) {
      const take = (data: unknown): void => {
        text = read(data, 'gppString') ?? text;
      };
      call(api, ['getGPPData', take], take);
    }
    report([
      token,
      'gpp-ping',
      read(ping, 'gppVersion'),
      read(ping, 'cmpStatus'),
      read(ping, 'cmpDisplayStatus'),
      read(ping, 'signalStatus'),
      read(ping, 'cmpId'),
      list(ping, 'applicableSections'),
      text,
    ]);
  };

  return {
    check() {
      if (listenedTo !== undefined) return;
      const api = part(page, '__gpp');
      if (typeof api === 'function') listen(api);
    },
    ask() {
      const api = part(page, '__gpp');
      report([token, 'gpp-asked', typeof api === 'function']);
      if (typeof api !== 'function') return;
      // A CMP may lose the waiting calls when it replaces its stub.
      if (events === 0 && api !== listenedTo) listen(api);
      let answered = false;
      const answer = (ping: unknown): void => {
        if (answered || typeof ping !== 'object' || ping === null) return;
        answered = true;
        readPing(api, ping);
      };
      if (!call(api, ['ping', answer], answer)) report([token, 'gpp-threw']);
    },
  };
}
