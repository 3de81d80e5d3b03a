/** A HAR of one visit, for tools that read one. */
import type { Visit } from '../../browser/visit/visit.js';
import { assembleHar } from './assemble-har.js';
import type { Collector, Recorder } from '../collector.js';
import { networkLogOf } from '../logs/network-log.js';

/** Observes what a HAR needs; the result is its text. */
export const har: Collector<string> = { id: 'har', start: startRecorder };

function startRecorder(visit: Visit): Recorder<string> {
  const log = networkLogOf(visit);
  return {
    watch: (target) => log.watch(target),
    async result() {
      const requests = log.requestsInFull();
      const [name = '', version = ''] = (await visit.context.browser().version()).split('/');
      const { startedAtMs, options } = visit;
      const document = assembleHar(requests, {
        browser: { name, version },
        startedAtMs,
        includeValues: options.includeValues ?? false,
      });
      return `${JSON.stringify(document, null, 1)}\n`;
    },
  };
}
