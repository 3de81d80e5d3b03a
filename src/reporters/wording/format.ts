/** Formats dates, durations and numbers for a reader, independently of the machine's locale. */
import { en } from '../words/en.js';
import { say, sayNumber } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

const isoTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/u;

/**
 * Formats an ISO 8601 time in UTC as `22 November 2026, 13:25 UTC`; any other text stays unchanged.
 */
export function formatTime(iso: string, words: Words = en): string {
  const [, , , , time] = isoTime.exec(iso) ?? [];
  const at = new Date(iso);
  if (time === undefined || Number.isNaN(at.getTime())) return iso;
  const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const date = new Intl.DateTimeFormat(words.locale, day).format(at);
  return say(words, words.time, { date, time });
}

/** Formats a lifetime in a suitable unit; null is a session cookie. */
export function formatLifetime(days: number | null, words: Words = en): string {
  const { lifetime } = words;
  if (days === null) return lifetime.session;
  if (days < 1 / 24) return say(words, lifetime.minutes, { count: Math.round(days * 24 * 60) });
  if (days < 1) return say(words, lifetime.hours, { count: Math.round(days * 24) });
  if (days < 60) return say(words, lifetime.days, { count: Math.round(days) });
  if (!Number.isFinite(days)) return lifetime.endless;
  return say(words, lifetime.months, { count: Math.round(days / 30.4375) });
}

/** Formats milliseconds as seconds. */
export function formatSeconds(ms: number, words: Words = en): string {
  return say(words, words.seconds, { seconds: formatNumber(ms / 1000, 2, words) });
}

/** Formats a number with at most the given decimals, without trailing zeros. */
export function formatNumber(value: number, decimals: number, words: Words = en): string {
  return sayNumber(words, value, decimals);
}
