/**
 * Regular expressions of rules, matched in linear time, so that no rule set can make the tool hang.
 */
import { RE2JS } from 're2js';
import { AuditError } from '../../schema/audit-error.js';

/** A compiled pattern. */
export interface BoundedPattern {
  test(text: string): boolean;
  matchesWhole(text: string): boolean;
  toString(): string;
}

const maximumLength = 1000;
/**
 * Instructions of the compiled automaton; matching takes this number times the length of the text.
 */
const maximumProgramSize = 3000;
/** White space by ECMA-262; RE2 knows only the ASCII part of it. */
const whiteSpace =
  '\\s\\x0B\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}';

/**
 * Compiles a pattern of JSON Schema or JSONPath, as far as it can be matched in linear time.
 * @throws {AuditError} rule-set-invalid — the pattern has look-around or back references, or is too
 * large
 */
export function compilePattern(pattern: string): BoundedPattern {
  const known = compiledPatterns.get(pattern);
  if (known !== undefined) return known;
  // A query can make patterns of what it reads in the evidence: they must not pile up.
  if (compiledPatterns.size >= mostCompiled) compiledPatterns.clear();
  const compiled = compileAnew(pattern);
  compiledPatterns.set(pattern, compiled);
  return compiled;
}

/** Patterns that are kept compiled: filters of queries are asked again for each element. */
const mostCompiled = 500;
const compiledPatterns = new Map<string, BoundedPattern>();

function compileAnew(pattern: string): BoundedPattern {
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
