/** The report as JSON: the document itself. */
import { describe, expect, it } from '@jest/globals';
import { render } from '../../src/reporters/index.js';
import { reportInputs } from '../sample/report-inputs.js';

describe('the JSON report', () => {
  it.each(reportInputs)('is %s, nothing lost', (_name, build) => {
    const input = build();

    const written: unknown = JSON.parse(render(input, 'json'));

    expect(written).toEqual(input.report);
  });
});
