/** The registry of collectors: each under the field of the scenario's evidence that it fills. */
import type { Collector, ObservationOf } from './collector.js';
import { connections } from './connections.js';
import { cookies } from './cookies/cookies.js';
import { rejectedCookies } from './cookies/rejected-cookies.js';
import { decoratedLinks } from './decorated-links.js';
import { fingerprinting } from './fingerprinting.js';
import { requests } from './requests.js';
import { signals } from './signals/signals.js';
import { storage } from './storage/storage.js';

/** Every collector; what one needs of another says its `needs`, not its place here. */
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

/** The id of a collector, and the field that it fills. */
export type CollectorId = keyof typeof collectors;

/** What one visit's collectors observed; undefined where one of them failed. */
export type Observations = {
  readonly [Id in CollectorId]: ObservationOf<(typeof collectors)[Id]> | undefined;
};
