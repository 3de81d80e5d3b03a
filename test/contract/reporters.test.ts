/** Contract of every report format: pure, deterministic, and one text in a file of its own. */
import { describe, expect, it } from '@jest/globals';
import { render, reporters, type ReportFormat } from '../../src/reporters/index.js';
import { reportInputs } from '../sample/report-inputs.js';

const formats = Object.keys(reporters) as ReportFormat[];

// Whole reports are compared by `===`: a failing test would take minutes to show their difference.
describe.each(formats)('%s', (format) => {
  it.each(reportInputs)('renders %s to the same bytes every time', (_name, build) => {
    const [first, second] = [render(build(), format), render(build(), format)];

    expect(first.length).toBeGreaterThan(100);
    expect(first === second).toBe(true);
  });

  it.each(reportInputs)('renders %s as lines of text that UTF-8 can hold', (_name, build) => {
    const text = render(build(), format);

    expect(Buffer.from(text, 'utf8').toString('utf8') === text).toBe(true);
    expect(text.endsWith('\n')).toBe(true);
    expect(text.includes('\r')).toBe(false);
  });

  it('has a file name of its own', () => {
    const { fileName } = reporters[format];

    const sharing = formats.filter((other) => reporters[other].fileName === fileName);

    expect(sharing).toEqual([format]);
    expect(fileName).toMatch(/^report\.[a-z.]+$/u);
  });
});
