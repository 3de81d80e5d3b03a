/** What is printed at the end of a run: safe to print, gravest first, and never a page called compliant that was not audited. */
import { describe, expect, it } from '@jest/globals';
import { renderTerminal } from '../../src/reporters/index.js';
import { loadSample } from '../sample/load-sample.js';
import { buildUnreachable, reportInputs } from '../sample/report-inputs.js';

const unprintable = /[^\P{Cc}\n]|\p{Bidi_Control}|\p{Cs}/u;
const lastLineOf = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);

describe('the terminal report', () => {
  it.each(reportInputs)('of %s has no control and bidi characters', (_name, build) => {
    const text = renderTerminal(build());

    expect(unprintable.test(text)).toBe(false);
  });

  it('ends with the summary, cantTell and untested counted', () => {
    const text = renderTerminal(loadSample());

    expect(lastLineOf(text)).toBe(
      '9 requirements failed, 2 could not be judged, 1 was not tested. ' +
        '(1 page, 0 not audited; 9 failed, 2 cantTell, 1 untested, 30 passed, 1 inapplicable)',
    );
  });

  it('names what failed, gravest first', () => {
    const text = renderTerminal(loadSample());

    const severities = [...text.matchAll(/✖ (\w+)/gu)].map(([, severity]) => severity);

    expect(severities).toEqual([
      ...Array.from({ length: 4 }, () => 'critical'),
      ...Array.from({ length: 4 }, () => 'serious'),
      'minor',
    ]);
  });

  it('names what failed before what could not be judged', () => {
    const text = renderTerminal(loadSample());

    expect(text).toMatch(/✖[^]*Could not be judged/u);
    expect(text).not.toMatch(/Could not be judged[^]*✖/u);
  });

  it('has colours where they are asked for, and only there', () => {
    const [plain, coloured] = [false, true].map((color) =>
      renderTerminal({ ...loadSample(), color }),
    );

    expect(renderTerminal(loadSample())).toBe(plain);
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
  });

  it('never calls a page that was not audited compliant', () => {
    const text = renderTerminal(buildUnreachable());

    expect(text).toContain('Not audited (name-not-resolved): The name could not be resolved.');
    expect(lastLineOf(text)).toContain('1 page could not be audited.');
  });
});
