/** Regular expressions of rules: run in linear time, so that no rule set can make the tool hang. */
import { RE2JS } from 're2js';
import { AuditError } from '../../schema/audit-error.js';

/** A compiled pattern. */
export interface BoundedPattern {
  test(text: string): boolean;
  matchesWhole(text: string): boolean;
  toString(): string;
}

const maximumLength = 1000;
/** Instructions of the compiled automaton: time to match is this number times the text's length. */
const maximumProgramSize = 3000;
/** ECMA-262 counts these as white space; RE2 knows the ASCII ones only. */
const whiteSpace =
  '\\s\\x0B\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}';

/**
 * Compiles a pattern as JSON Schema and JSONPath have it, as far as it can be matched in linear time.
 * @throws {AuditError} rule-set-invalid — look-around, back references, or too large
 */
export function compilePattern(pattern: string): BoundedPattern {
  if (pattern.length > maximumLength) {
    throw invalid(pattern, `is longer than ${maximumLength} characters`);
  }
  const compiled = compileLinear(pattern);
  if (compiled.programSize() > maximumProgramSize) {
    throw invalid(pattern, 'repeats too much; use smaller counts');
  }
  return {
    test: (text) => compiled.test(text),
    matchesWhole: (text) => compiled.matches(text),
    toString: () => pattern,
  };
}

function compileLinear(pattern: string): RE2JS {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(widenWhiteSpace(pattern)));
  } catch (error) {
    const words =
      error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : '';
    throw invalid(
      pattern,
      `cannot be used (${words}); look-around and back references are not supported`,
      error,
    );
  }
}

/** Gives `\s` its ECMA-262 meaning, so that it matches the no-break spaces of French. */
function widenWhiteSpace(pattern: string): string {
  let inClass = false;
  return pattern.replaceAll(/\\[\s\S]|\[|\]/g, (token) => {
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    if (token === '\\s') return inClass ? whiteSpace : `[${whiteSpace}]`;
    return token === '\\S' && !inClass ? `[^${whiteSpace}]` : token;
  });
}

function invalid(pattern: string, why: string, cause?: unknown): AuditError {
  const shown = pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern;
  return new AuditError('rule-set-invalid', `the pattern "${shown}" ${why}`, { cause });
}
