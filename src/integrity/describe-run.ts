/** Describes the run that wrote a folder, for its manifest. */
import type { ReportInput } from '../schema/report.js';
import { readTool } from '../schema/tool.js';
import { manifestSchemaVersion } from '../schema/versions.js';
import type { ManifestHead } from './write-manifest.js';

/** Assembles the head of a manifest; the caller supplies the time and the machine's facts. */
export function describeRun(
  { report, evidence }: ReportInput,
  { writtenAt, environment }: Pick<ManifestHead, 'writtenAt' | 'environment'>,
): ManifestHead {
  const browsers = new Map(
    evidence.flatMap((page) => {
      if (!page) return [];
      const { name, version } = page.run.browser;
      return [[`${name} ${version}`, { name, version }]];
    }),
  );
  return {
    schemaVersion: manifestSchemaVersion,
    tool: { ...readTool() },
    startedAt: report.startedAt,
    finishedAt: report.finishedAt,
    writtenAt,
    browsers: [...browsers.values()],
    ruleSets: report.ruleSets.map(({ id, version }) => ({ id, version })),
    environment,
  };
}
