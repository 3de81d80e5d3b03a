/** The registry of collectors, each under the field of the scenario's evidence that it fills. */
import type { Collector, ObservationOf } from './collector.js';
import { connections } from './connections.js';
import { cookies } from './cookies/cookies.js';
import { rejectedCookies } from './cookies/rejected-cookies.js';
import { decoratedLinks } from './decorated-links.js';
import { fingerprinting } from './fingerprinting.js';
import { requests } from './requests.js';
import { signals } from './signals/signals.js';
import { storage } from './storage/storage.js';

/**
 * Every collector. The order here means nothing; `needs` says which results a collector waits for.
 */
export const collectors = {
  connections,
  cookies,
  decoratedLinks,
  fingerprinting,
  rejectedCookies,
  requests,
  signals,
  storage,
} as const satisfies Record<string, Collector<unknown>>;

/** The id of a collector, which is also the field that it fills. */
export type CollectorId = keyof typeof collectors;

/** What the collectors of one visit observed; undefined where a collector failed. */
export type Observations = {
  readonly [Id in CollectorId]: ObservationOf<(typeof collectors)[Id]> | undefined;
};
