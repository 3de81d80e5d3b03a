/** Reads the headers and the password that an audit sends to one host; messages never repeat them. */
import type { AuditOptions } from '../../audit.js';
import { AuditError } from '../../schema/audit-error.js';

const unrepeated = 'not what was given, which is not repeated here';

/**
 * Reads lines of the form `Name: value`.
 * @param place names the option, as the message begins
 * @throws {AuditError} usage — a line of another form
 */
export function admitHeaders(
  lines: readonly string[],
  place: string,
): NonNullable<AuditOptions['headers']> {
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*([^\0\r\n]*)$/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) return [name, value];
      throw new AuditError('usage', `${place} takes "Name: value", ${unrepeated}.`);
    }),
  );
}

/**
 * Reads `user:password@host`; the password may hold colons and `@` itself.
 * @param place names the option, as the message begins
 * @throws {AuditError} usage — a word of another form, or a host that is none
 * @see RFC 7617, § 2: a name has no colon, and neither has control characters
 */
export function admitBasicAuth(
  word: string,
  place: string,
): NonNullable<AuditOptions['basicAuth']> {
  const [, user, password, host = ''] =
    /^([^:\p{Cc}]+):(\P{Cc}*)@([^@/?#\\\s]+)$/u.exec(word) ?? [];
  if (user !== undefined && password !== undefined && URL.canParse(`https://${host}`)) {
    return { user, password, host };
  }
  throw new AuditError('usage', `${place} takes user:password@host, ${unrepeated}.`);
}
