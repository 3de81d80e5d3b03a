/** Which cookies a visit leaves and sends, who set them and when; and which the browser refused. */
import { assembleCookies, type CookieSightings, type RawCookie } from './assemble-cookies.js';
import { assembleRejected, type RejectedCookies } from './assemble-rejected.js';
import type { Collector } from '../collector.js';
import { cookieWatchOf } from './cookie-sightings.js';
import { valueContextOf } from '../logs/visit-context.js';
import { knownValuesOf, type KnownValues } from '../logs/known-values.js';
import { identityOf } from '../../formats/set-cookie.js';
import { partsOf } from '../../redact/value-parts.js';

/** Observes all cookies the browser takes, third-party and partitioned ones too. */
export const cookies: Collector<RawCookie[]> = {
  id: 'cookies',
  start(visit) {
    const watch = cookieWatchOf(visit);
    return {
      watch: (target) => watch.watch(target),
      phaseEnds: (phase) => watch.readJar(phase),
      result: async () => {
        const seen = await watch.all();
        noteValues(seen, knownValuesOf(visit));
        return assembleCookies(seen, valueContextOf(visit));
      },
    };
  },
};

function noteValues({ writes, held }: CookieSightings, values: KnownValues): void {
  const asked = writes.flatMap((write) => write.asked ?? []);
  for (const cookie of [...asked, ...held.map((each) => each.cookie)]) {
    const { name, domain } = identityOf(cookie);
    values.note({ kind: 'cookie', name, host: domain }, partsOf(cookie.value));
  }
}

/** Observes all cookies that were asked for and that the browser never had. */
export const rejectedCookies: Collector<RejectedCookies> = {
  id: 'rejectedCookies',
  start(visit) {
    const watch = cookieWatchOf(visit);
    return {
      watch: (target) => watch.watch(target),
      result: async () => assembleRejected(await watch.all(), valueContextOf(visit)),
    };
  },
};
