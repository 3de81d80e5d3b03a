/** The logs that the collectors of one visit share. */
import type { Visit } from '../../browser/visit/visit.js';
import { CookieLog } from './cookie-log.js';
import { KnownValues } from './known-values.js';
import { NetworkLog } from './network-log.js';
import { ScriptCalls } from './script-calls.js';

/** Made with the visit; each log listens to a target once, however many collectors ask it to. */
export interface VisitLogs {
  readonly network: NetworkLog;
  readonly scripts: ScriptCalls;
  readonly cookies: CookieLog;
  /** Filled when the collectors of cookies and storage give their results. */
  readonly values: KnownValues;
}

/** Opens the logs of a visit, before its page has requested anything. */
export function openLogs(visit: Visit): VisitLogs {
  const { clock, options } = visit;
  const network = new NetworkLog(clock, options.keep?.includes('har'));
  const scripts = new ScriptCalls(clock);
  return {
    network,
    scripts,
    cookies: new CookieLog(visit, { network, scripts }),
    values: new KnownValues(options.hashSalt),
  };
}
