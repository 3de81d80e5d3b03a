/** The options that record the network's answers, and that audit a page from a recording. */
import type { InferredOptionTypes } from 'yargs';
import type { AuditOptions } from '../../audit.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Config } from '../../schema/config.js';
import { flagName, optionsOfVisit } from '../../schema/options.js';

const folder = { type: 'string', requiresArg: true } as const;

/** The options in the form of yargs. */
export const recordingOptions = {
  record: { ...folder, describe: 'Keep all that the network answers to the one page, in a folder' },
  replay: { ...folder, describe: 'Audit a page from what was recorded, without any network' },
} as const;

/** The options as the command line gives them. */
export type RecordingArguments = InferredOptionTypes<typeof recordingOptions>;

/** The options of an audit: as given, and in the form of the library. */
interface Chosen {
  readonly options: Config;
  readonly audit: AuditOptions;
}

/**
 * Adds the recording to the options of an audit, and returns the address of a replayed page.
 * @throws {AuditError} usage — options that contradict each other
 * @throws {AuditError} file-unreadable or recording-invalid
 */
export async function withRecording(
  { record, replay: recorded }: RecordingArguments,
  { options, audit }: Chosen,
): Promise<{ readonly audit: AuditOptions; readonly url?: string }> {
  if (recorded === undefined) return { audit: { ...audit, record: admitRecord(record, options) } };
  if (record !== undefined) {
    throw new AuditError('usage', '--record and --replay do not go together: leave one out.');
  }
  const said = optionsOfVisit.find((name) => options[name] !== undefined);
  if (said !== undefined) {
    const message = `A replay visits the page as it was recorded: leave --${flagName(said)} out.`;
    throw new AuditError('usage', message);
  }
  const { readRecording } = await import('../../audit.js');
  const replay = await readRecording(recorded);
  return { audit: { ...audit, replay }, url: replay.recording.page.url };
}

function admitRecord(record: string | undefined, { repeat = 1 }: Config): string | undefined {
  if (record === undefined || repeat === 1) return record;
  throw new AuditError('usage', '--record keeps one audit: leave --repeat out.');
}
