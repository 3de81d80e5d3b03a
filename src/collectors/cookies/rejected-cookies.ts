/** The cookies that a site asked for and the browser never had. */
import type { Collector } from '../collector.js';
import { valueContextOf } from '../logs/visit-context.js';
import { assembleRejected, type RejectedCookies } from './assemble-rejected.js';

/** Observes all malformed lines and all refused cookies. */
export const rejectedCookies: Collector<RejectedCookies> = {
  start({ visit, logs }) {
    return {
      watch: (target) => logs.cookies.watch(target),
      result: async () =>
        assembleRejected(await logs.cookies.all(), valueContextOf(visit, logs.network)),
    };
  },
};
