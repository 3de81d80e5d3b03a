/** The cookies that a visit leaves and sends, with who set them and when. */
import { identityOf } from '../../formats/set-cookie.js';
import { partsOf } from '../../redact/value-parts.js';
import type { Collector } from '../collector.js';
import type { GroupedCookies } from '../logs/cookie-sightings.js';
import type { KnownValues } from '../logs/known-values.js';
import { valueContextOf } from '../logs/visit-context.js';
import { assembleCookies, type RawCookie } from './assemble-cookies.js';

/** Observes all cookies that the browser takes, including third-party and partitioned ones. */
export const cookies: Collector<RawCookie[]> = {
  start({ visit, logs }) {
    return {
      watch: (target) => logs.cookies.watch(target),
      phaseEnds: (phase) => logs.cookies.readJar(phase),
      result: async () => {
        const seen = await logs.cookies.all();
        noteValues(seen, logs.values);
        return assembleCookies(seen, valueContextOf(visit, logs.network));
      },
    };
  },
};

/** Remembers the values of cookies, so that they are recognised where a request sends them. */
function noteValues({ cookies: seen }: GroupedCookies, values: KnownValues): void {
  for (const { writes, held } of seen.values()) {
    const all = [...writes.map(({ asked }) => asked), ...held.map(({ cookie }) => cookie)];
    for (const cookie of all) {
      const { name, domain } = identityOf(cookie);
      values.note({ kind: 'cookie', name, host: domain }, partsOf(cookie.value));
    }
  }
}
