/** The options that keep what the network answers, and that audit a page from what was kept. */
import type { InferredOptionTypes } from 'yargs';
import type { AuditOptions } from '../../audit.js';
import { AuditError } from '../../schema/audit-error.js';
import { visitOptions, type VisitArguments } from './visit-options.js';

const folder = { type: 'string', requiresArg: true } as const;

/** The options, as yargs takes them. */
export const recordingOptions = {
  record: { ...folder, describe: 'Keep all that the network answers to the one page, in a folder' },
  replay: { ...folder, describe: 'Audit a page from what was recorded, without any network' },
} as const;

/** As the command line gives them. */
export type RecordingArguments = InferredOptionTypes<typeof recordingOptions>;

/** Options that a replay takes none of: the page is visited as it was when it was recorded. */
const ofTheVisit = Object.keys(visitOptions).filter(
  (name) => name !== 'repeat' && name !== 'cookie-database',
) as Exclude<keyof typeof visitOptions, 'repeat' | 'cookie-database'>[];

/**
 * Adds the recording to the options of an audit; gives the address of a replayed page too.
 * @throws {AuditError} usage — options that do not go together
 * @throws {AuditError} file-unreadable or recording-invalid
 */
export async function withRecording(
  given: RecordingArguments & Partial<VisitArguments>,
  audit: AuditOptions,
): Promise<{ readonly audit: AuditOptions; readonly url?: string }> {
  if (given.replay === undefined) return { audit: { ...audit, record: admitRecord(given) } };
  if (given.record !== undefined) {
    throw new AuditError('usage', '--record and --replay do not go together: leave one out.');
  }
  const said = ofTheVisit.find((name) => given[name] !== undefined);
  if (said !== undefined) {
    const message = `A replay visits the page as it was recorded: leave --${said} out.`;
    throw new AuditError('usage', message);
  }
  const { readRecording } = await import('../../audit.js');
  const replay = await readRecording(given.replay);
  const { browserPath, browserArgs, sandbox, repeat, cookieDatabase, keep, includeValues } = audit;
  const kept = { keep, includeValues, replay };
  return {
    audit: { browserPath, browserArgs, sandbox, repeat, cookieDatabase, ...kept },
    url: replay.recording.page.url,
  };
}

function admitRecord({ record, repeat = 1 }: RecordingArguments & Partial<VisitArguments>) {
  if (record === undefined || repeat === 1) return record;
  throw new AuditError('usage', '--record keeps one audit: leave --repeat out.');
}
