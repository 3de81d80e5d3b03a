/** Formats dates, durations and numbers for a reader, independently of the machine's locale. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const isoTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/u;

/**
 * Formats an ISO 8601 time in UTC as `22 November 2026, 13:25 UTC`; any other text stays unchanged.
 */
export function formatTime(iso: string): string {
  const [, year, month, day, time] = isoTime.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}, ${time} UTC` : iso;
}

/** Formats a lifetime in a suitable unit; null is a session cookie. */
export function formatLifetime(days: number | null): string {
  if (days === null) return 'session';
  if (days < 1 / 24) return `${formatNumber(days * 24 * 60, 0)} min`;
  if (days < 1) return `${formatNumber(days * 24, 0)} h`;
  if (days < 60) return `${formatNumber(days, 0)} d`;
  return `${formatNumber(days / 30.4375, 0)} months`;
}

/** Formats milliseconds as seconds. */
export function formatSeconds(ms: number): string {
  return `${formatNumber(ms / 1000, 2)} s`;
}

/** Formats a number with at most the given decimals, without trailing zeros. */
export function formatNumber(value: number, decimals: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(decimals))) : '–';
}
