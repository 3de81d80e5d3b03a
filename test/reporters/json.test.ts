/** The report as JSON: the document itself. */
import { describe, expect, it } from '@jest/globals';
import { render, reporters } from '../../src/reporters/index.js';
import { reportInputs } from '../sample/report-inputs.js';

describe('the JSON report', () => {
  it.each(reportInputs)('is %s, nothing lost', (_name, build) => {
    const input = build();

    const written: unknown = JSON.parse(render(input, 'json'));

    expect(written).toEqual(input.report);
  });

  it.each(reportInputs)('is the same in pieces: %s', (_name, build) => {
    const input = build();
    const [page] = input.report.pages;
    const twice = page ? { ...input, report: { ...input.report, pages: [page, page] } } : input;

    for (const each of [input, twice]) {
      expect([...reporters.json.renderParts(each)].join('')).toBe(render(each, 'json'));
    }
  });
});
