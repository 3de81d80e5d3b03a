/** The reports of the committed sample, in every format. */
import { render, renderTerminal, reporters, type ReportFormat } from '../../src/reporters/index.js';
import { loadSample } from './load-sample.js';

/** Renders the sample in every format, by file name; the terminal's summary is `summary.txt`. */
export function renderGolden(): ReadonlyMap<string, string> {
  const sample = loadSample();
  const formats = Object.keys(reporters) as ReportFormat[];
  return new Map([
    ...formats.map((format): [string, string] => [
      reporters[format].fileName,
      render(sample, format),
    ]),
    ['summary.txt', renderTerminal(sample)],
  ]);
}
