/** The report as HTML: nothing in it loads, runs or misleads, and it says first what matters most. */
import { describe, expect, it } from '@jest/globals';
import { render } from '../../src/reporters/index.js';
import { parseReport } from '../../src/schema/parse.js';
import type { FindingSource } from '../../src/schema/report.js';
import { buildHostile } from '../sample/hostile.js';
import { loadSample } from '../sample/load-sample.js';
import { buildUnreachable, reportInputs } from '../sample/report-inputs.js';
import { listTags, readBetweenTags } from './html-structure.js';

const knownElements = new Set(
  `html head meta title style body a header main nav footer section article div p h1 h2 h3 h4 h5 span
  strong bdi code q blockquote dl dt dd ul ol li table caption thead tbody tr th td details summary
  figure figcaption img`.split(/\s+/u),
);
const knownAttributes = new Set(
  `lang http-equiv content charset name class id href rel tabindex aria-label aria-labelledby
  aria-hidden role scope colspan style open src alt`.split(/\s+/u),
);
const plainStyle =
  /^(?:flex-grow:\d+;?|min-width:[\d.]+rem;?|color:#[0-9a-f]{6};\s?background:#[0-9a-f]{6};?)$/iu;

/** Every value that an attribute has in a report. */
function valuesOf(attribute: string, html: string): string[] {
  return listTags(html).flatMap(({ attributes }) => attributes.get(attribute) ?? []);
}

/** The sample, each finding of which rests on this source alone. */
function renderWithSource(source: FindingSource): string {
  const { report, ...rest } = loadSample();
  const pages = report.pages.map((page) => ({
    ...page,
    findings: page.findings.map((finding) => ({ ...finding, sources: [source] })),
  }));
  return render({ ...rest, report: parseReport({ ...report, pages }, 'test') }, 'html');
}

describe('the markup of the HTML report', () => {
  it.each(reportInputs)('of %s is of known elements and attributes only', (_name, build) => {
    const html = render(build(), 'html');

    const tags = listTags(html);
    const attributes = tags.flatMap((tag) => [...tag.attributes.keys()]);

    expect(tags.length).toBeGreaterThan(20);
    expect(tags.filter(({ name }) => !knownElements.has(name))).toEqual([]);
    expect(attributes.filter((name) => !knownAttributes.has(name))).toEqual([]);
    expect(readBetweenTags(html)).not.toContain('<');
  });

  it('begins with a policy that lets nothing load or run', () => {
    const [, , policy] = listTags(render(loadSample(), 'html'));

    expect(policy?.attributes.get('http-equiv')).toBe('Content-Security-Policy');
    expect(policy?.attributes.get('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
  });

  it.each(reportInputs)('of %s links to http, https and itself only', (_name, build) => {
    const links = valuesOf('href', render(build(), 'html'));

    expect(links.filter((link) => !/^(?:https?:\/\/|#)/u.test(link))).toEqual([]);
  });

  it.each(reportInputs)('of %s has no images but its own', (_name, build) => {
    const images = valuesOf('src', render(build(), 'html'));

    expect(images.filter((image) => !image.startsWith('data:image/webp;base64,'))).toEqual([]);
  });

  it.each(reportInputs)('of %s gives every id once', (_name, build) => {
    const ids = valuesOf('id', render(build(), 'html'));

    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(reportInputs)('of %s links to ids that there are', (_name, build) => {
    const html = render(build(), 'html');

    const ids = new Set(valuesOf('id', html));
    const targets = valuesOf('href', html).filter((link) => link.startsWith('#'));

    expect(targets.filter((target) => !ids.has(target.slice(1)))).toEqual([]);
  });

  it.each(reportInputs)('of %s has no styles but plain ones', (_name, build) => {
    const styles = valuesOf('style', render(build(), 'html'));

    expect(styles.filter((style) => !plainStyle.test(style))).toEqual([]);
  });
});

describe('the HTML report of a hostile page', () => {
  it('shows control and bidi characters instead of obeying them', () => {
    const html = render(buildHostile(), 'html');

    expect(/[^\P{Cc}\n]|\p{Bidi_Control}|[\u200b\u2060\ufeff\u2028]|\p{Cs}/u.test(html)).toBe(
      false,
    );
    expect(html).toContain('\u2400');
    expect(html).toContain('[U+202E]');
    expect(html).toContain('line[U+2028]paragraph[U+2029]feed');
  });

  it('cuts long texts and says so', () => {
    const html = render(buildHostile(), 'html');

    expect(html.length).toBeLessThan(2_000_000);
    expect(html).toContain('characters in all]');
  });

  it('begins with an overview, as there are several pages', () => {
    const html = render(buildHostile(), 'html');

    const [overview, firstPage] = ['overview', 'page-1'].map((id) => html.indexOf(`id="${id}"`));

    expect(overview).toBeGreaterThan(0);
    expect(overview).toBeLessThan(firstPage ?? 0);
  });
});

describe('the HTML report', () => {
  it('says the verdict first, in words', () => {
    const html = render(loadSample(), 'html');

    expect(html).toContain(
      '<h1>9 requirements failed, 2 could not be judged, 1 was not tested.</h1>',
    );
    expect(html).not.toMatch(/illegal|unlawful/u);
  });

  it('says of a source what its reader has to know', () => {
    const html = renderWithSource({
      kind: 'judgment',
      title: 'A court',
      final: false,
      read: null,
    });

    expect(html).toMatch(/A court.*\(not final\).*\(passage not yet checked\)/u);
  });

  it('says nothing of a source that was read', () => {
    const html = renderWithSource({ kind: 'law', title: 'A law', read: '2026-11-30' });

    expect(html).not.toMatch(/not final|not yet checked/u);
  });

  it.each([
    [true, false],
    [false, true],
  ])('renders a report of before, whose source was verified: %s', (verified, isRemarked) => {
    const html = renderWithSource({ title: 'A law', verified });

    expect(html.includes('(passage not yet checked)')).toBe(isRemarked);
  });

  it('has its sections in the order in which they are read', () => {
    const html = render(loadSample(), 'html');

    const headings = [...html.matchAll(/<h3>([^<]*)<\/h3>/gu)].map(([, heading]) => heading);

    expect(headings).toEqual([
      'What failed',
      'What could not be judged',
      'What the banner promises, and what happened',
      'The banner',
      'Scenarios side by side',
      'What was stored, and who was contacted',
      'Who is told who the visitor is',
      'What the site declares of its cookies',
      'Every other requirement',
      'How this page was visited',
    ]);
  });

  it('names the rule of every finding', () => {
    const input = loadSample();
    const rules = input.report.pages.flatMap(({ findings }) =>
      findings.map(({ ruleSet, ruleId }) => `${ruleSet}/${ruleId}`),
    );

    const html = render(input, 'html');

    expect(rules.filter((rule) => !html.includes(rule))).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });

  it('says that a page was not audited, and never that it met anything', () => {
    const html = render(buildUnreachable(), 'html');

    expect(html).toContain('<h1>1 page could not be audited.</h1>');
    expect(html).toContain('The name could not be resolved.');
    expect(html).not.toContain('✔');
  });
});
