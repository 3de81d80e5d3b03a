/** Reads the file in which people have answered the questions of rules. */
import { readFile } from 'node:fs/promises';
import { AuditError } from '../schema/audit-error.js';
import type { Answer } from '../schema/answers.js';
import { parseAnswers } from '../schema/parse.js';
import { readJsonFile } from './parse-json.js';
import { placeInJson } from './place-in-json.js';

const limits = {
  code: 'answers-invalid',
  maximumBytes: 20 * 1024 * 1024,
  maximumDepth: 10,
  byHand: true,
} as const;

/**
 * Reads the answers, in the order of the file. It may hold comments.
 * @throws {AuditError} file-unreadable — the file does not exist or cannot be read
 * @throws {AuditError} answers-invalid — file, line, column, and the first error
 */
export async function readAnswers(path: string): Promise<readonly Answer[]> {
  const value = await readJsonFile(path, limits);
  const text = await readFile(path, 'utf8');
  const placeOf = (pointer: string): string => placeInJson(text, pointer);
  const { answers } = parseAnswers(value, path, placeOf);
  assertComplete(answers, (pointer) => `${path}:${placeOf(pointer)}`);
  return answers;
}

/** Who has answered says so, and when. */
function assertComplete(answers: readonly Answer[], nameOf: (pointer: string) => string): void {
  const index = answers.findIndex(
    ({ met, who, when }) => met !== null && (who === null || when === null),
  );
  if (index === -1) return;
  const lacking = answers[index]?.who === null ? 'who' : 'when';
  const pointer = `/answers/${index}/${lacking}`;
  const message = `${nameOf(pointer)} is not valid: ${pointer} must say ${lacking === 'who' ? 'who has answered' : 'on which day'}.`;
  throw new AuditError('answers-invalid', message);
}
