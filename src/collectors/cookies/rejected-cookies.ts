/** Which cookies somebody asked for and the browser never had. */
import type { Collector } from '../collector.js';
import { valueContextOf } from '../logs/visit-context.js';
import { assembleRejected, type RejectedCookies } from './assemble-rejected.js';

/** Observes all lines that name no cookie, and all cookies that were refused. */
export const rejectedCookies: Collector<RejectedCookies> = {
  start({ visit, logs }) {
    return {
      watch: (target) => logs.cookies.watch(target),
      result: async () =>
        assembleRejected(await logs.cookies.all(), valueContextOf(visit, logs.network)),
    };
  },
};
