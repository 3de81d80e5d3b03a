/** A HAR of one visit, for tools that read one. */
import { assembleHar } from './assemble-har.js';
import type { Collecting, Collector, Recorder } from '../collector.js';

/** Observes what a HAR needs; the result is the HAR's text. */
export const har: Collector<string> = { start: startRecorder };

function startRecorder({ visit, logs }: Collecting): Recorder<string> {
  const log = logs.network;
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
        ownHeaders: (options.hostHeaders ?? []).map((each) => each.headers),
      });
      return `${JSON.stringify(document, null, 1)}\n`;
    },
  };
}
