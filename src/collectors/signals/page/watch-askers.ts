/**
 * Page function, run in each new main document before its scripts: sees which scripts ask the consent
 * interfaces of the page, and what these answer.
 */
import type { BeforeCall, Called, Proxies } from './install-proxies.js';
import type { SignalTools, SignalWatcher } from './install-signal-tools.js';

/**
 * Reports `asked` (interface, number of the asker) and `answered` (interface, that number, the string). The
 * stack of the first shows who asked.
 * @see IAB Europe, Consent Management Platform API v2; IAB Tech Lab, GPP CMP API Specification
 */
export function watchAskers(
  { token, report, read }: SignalTools,
  { watched, wrap }: Proxies,
): SignalWatcher {
  const mostAskers = 200;
  const mostAnswers = 500;
  let askers = 0;
  let answers = 0;
  const stringIn = (answer: unknown): unknown => {
    const text = read(answer, 'tcString') ?? read(answer, 'gppString');
    if (typeof text === 'string') return text;
    try {
      return read((answer as Record<string, unknown>)['pingData'], 'gppString');
    } catch {
      // A getter of the page threw, or there is no object to read from.
      return undefined;
    }
  };
  const ask =
    (api: string, at: number): BeforeCall =>
    (args) => {
      const callback = args[at];
      if (typeof callback !== 'function' || askers >= mostAskers) return;
      askers += 1;
      const asker = askers;
      report([token, 'asked', api, asker]);
      args[at] = watched(callback as Called, (given) => {
        const text = stringIn(given[0]);
        if (typeof text !== 'string' || text === '' || answers >= mostAnswers) return;
        answers += 1;
        report([token, 'answered', api, asker, text]);
      });
    };
  const askTcf = ask('tcf', 2);
  const askGpp = ask('gpp', 1);
  return {
    check() {
      wrap(globalThis, '__tcfapi', askTcf);
      wrap(globalThis, '__gpp', askGpp);
    },
  };
}
