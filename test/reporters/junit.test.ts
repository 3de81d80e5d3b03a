/** The report as JUnit XML: valid by its schema, and counted as the report counts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import { render } from '../../src/reporters/index.js';
import { loadSample } from '../sample/load-sample.js';
import { buildUnreachable, reportInputs } from '../sample/report-inputs.js';

const schema = readFileSync(new URL('../../../test/sample/junit.xsd', import.meta.url), 'utf8');

describe('the JUnit report', () => {
  it.each(reportInputs)('of %s is valid JUnit XML', async (_name, build) => {
    const xml = render(build(), 'junit');

    const { errors } = await validateXML({ xml, schema, maxMemoryPages: 4096 });

    expect(errors).toEqual([]);
  });

  it('has a failure for what failed, and skips what was not judged', () => {
    const { summary } = loadSample().report;

    const xml = render(loadSample(), 'junit');

    expect(xml.match(/<failure /gu)).toHaveLength(summary.failed);
    expect(xml.match(/<skipped /gu)).toHaveLength(
      summary.cantTell + summary.inapplicable + summary.untested,
    );
  });

  it('makes a page that was not audited an error', () => {
    const xml = render(buildUnreachable(), 'junit');

    expect(xml).toContain('errors="1"');
    expect(xml).toContain('type="name-not-resolved"');
  });
});
