/**
 * Reads JSON from strangers: size and depth are limited, and errors are given by line and column.
 */
import { stat, readFile } from 'node:fs/promises';
import { AuditError, type AuditErrorCode } from '../schema/audit-error.js';

/** Limits for a JSON text, and the error code for breaking them. */
export interface JsonLimits {
  /** Error code for a text that is not JSON, or too large. */
  readonly code: AuditErrorCode;
  readonly maximumBytes: number;
  /** Nested levels of lists and objects. */
  readonly maximumDepth: number;
}

/** Limits for a JSON file. */
export interface JsonFileLimits extends JsonLimits {
  /** Whether people write the file by hand; then comments and trailing commas are allowed. */
  readonly byHand?: boolean;
}

/**
 * Reads a JSON file.
 * @throws {AuditError} file-unreadable — the file does not exist, is no file, or cannot be read
 * @throws {AuditError} limits.code — the text is not JSON, too large or too deep
 */
export async function readJsonFile(path: string, limits: JsonFileLimits): Promise<unknown> {
  let text: string;
  try {
    const status = await stat(path);
    if (!status.isFile()) throw new AuditError('file-unreadable', `${path} is not a file.`);
    assertSize(status.size, path, limits);
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw error instanceof AuditError ? error : unreadable(path, error);
  }
  if (limits.byHand !== true) return parseJson(text, path, limits);
  const { plainJson } = await import('./plain-json.js');
  return parseJson(plainJson(withoutMark(text)), path, limits);
}

/**
 * Parses a JSON text of the given origin.
 * @throws {AuditError} limits.code — the text is not JSON, too large or too deep
 */
export function parseJson(text: string, from: string, limits: JsonLimits): unknown {
  assertSize(Buffer.byteLength(text), from, limits);
  const value = parseText(withoutMark(text), from, limits.code);
  assertShallow(value, from, limits);
  return value;
}

/** Removes the byte order mark that some editors write, which is not JSON. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** Turns an error of the file system into words. */
export function unreadable(path: string, cause: unknown): AuditError {
  const { code = '' } = cause as NodeJS.ErrnoException;
  const why: Readonly<Record<string, string>> = {
    ENOENT: 'does not exist',
    EACCES: 'may not be read',
    ENOTDIR: 'does not exist',
  };
  const words = why[code] ?? `cannot be read (${code === '' ? String(cause) : code})`;
  return new AuditError('file-unreadable', `${path} ${words}.`, { cause });
}

function parseText(text: string, from: string, code: AuditErrorCode): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = placeOf(text, positionOf(text, error));
    const words = error.message
      .replace(/ in JSON at position.*$/s, '')
      .replace(/, (\.\.\.)?"[\s\S]*$/, '');
    throw new AuditError(code, `${from}:${place} is not JSON: ${words.replace(/\s+/g, ' ')}.`, {
      cause: error,
    });
  }
}

/** Some of V8's messages lack the position; then it is found by parsing shorter beginnings. */
function positionOf(text: string, error: SyntaxError): number {
  const said = /at position (\d+)/.exec(error.message)?.[1];
  if (said !== undefined) return Number(said);
  let [good, bad] = [0, text.length];
  while (good < bad) {
    const middle = Math.floor((good + bad) / 2);
    if (hasUnexpectedToken(text.slice(0, middle))) bad = middle;
    else good = middle + 1;
  }
  return Math.max(0, good - 1);
}

function hasUnexpectedToken(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    return error instanceof SyntaxError && error.message.startsWith('Unexpected token');
  }
}

function placeOf(text: string, position: number): string {
  const lines = text.slice(0, position).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

function assertSize(sizeBytes: number, from: string, { code, maximumBytes }: JsonLimits): void {
  if (sizeBytes <= maximumBytes) return;
  const limit = `${maximumBytes / 1024} KiB`;
  throw new AuditError(code, `${from} is too large: ${sizeBytes} bytes, at most ${limit}.`);
}

/** Goes level by level, so that no depth can exhaust the stack. */
function assertShallow(value: unknown, from: string, { code, maximumDepth }: JsonLimits): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maximumDepth) {
      throw new AuditError(code, `${from} is nested deeper than ${maximumDepth} levels.`);
    }
    const containers = level.filter((entry) => typeof entry === 'object' && entry !== null);
    if (containers.some((entry) => Object.hasOwn(entry, '__proto__'))) {
      throw new AuditError(code, `${from} has a field named "__proto__".`);
    }
    level = containers.flatMap((entry) => Object.values(entry) as unknown[]);
  }
}
