/** Reads the committed sample: one audited page, its evidence and its findings. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parseEvidence, parseReport } from '../../src/schema/parse.js';
import type { ReportInput } from '../../src/schema/report.js';

const folder = new URL('../../../test/sample/', import.meta.url);

/** Loads the sample as reporters get it, with its screenshots. */
export function loadSample(): ReportInput {
  return {
    report: parseReport(readJson('report.json'), 'test/sample/report.json'),
    evidence: [parseEvidence(readJson('evidence.json'), 'test/sample/evidence.json')],
    images: [loadImages()],
  };
}

function loadImages(): ReadonlyMap<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith('.webp'));
  return new Map(files.toSorted().map((file) => [file, readFileSync(new URL(file, folder))]));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}
