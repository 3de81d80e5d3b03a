/** Writes the questions that a report leaves open as a form, which `--answers` takes once it is filled in. */
import { AuditError } from '../../schema/audit-error.js';
import type { Answers } from '../../schema/answers.js';
import type { Report } from '../../schema/report.js';
import { answersSchemaVersion } from '../../schema/versions.js';
import { writeWholeFile } from '../../documents/write-whole-file.js';

/**
 * Writes the form: one entry for each question on each page, and those that were answered with their
 * answer. Returns how many are open.
 * @throws {AuditError} file-unwritable
 */
export async function writeQuestions(report: Report, file: string): Promise<number> {
  const answers = listQuestions(report);
  const form: Answers = { schemaVersion: answersSchemaVersion, answers };
  try {
    await writeWholeFile(file, `${JSON.stringify(form, null, 2)}\n`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AuditError('file-unwritable', `${file} cannot be written: ${why}.`, { cause: error });
  }
  return answers.filter(({ met }) => met === null).length;
}

function listQuestions({ pages }: Report): Answers['answers'] {
  return pages.flatMap(({ url, findings }) =>
    findings.flatMap(({ ruleSet, ruleId, title, question, answer }) => {
      const asked = answer?.question ?? question;
      if (asked === undefined) return [];
      const head = { rule: `${ruleSet}/${ruleId}`, page: url, requirement: title, question: asked };
      const { met = null, who = null, when = null, note = null } = answer ?? {};
      return [{ ...head, met, who, when, note }];
    }),
  );
}
