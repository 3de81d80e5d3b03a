/** Contract of every report format: pure, deterministic, valid, and not to be tricked by a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { validateXML } from 'xmllint-wasm';
import { render, renderTerminal, reporters, type ReportFormat } from '../../src/reporters/index.js';
import type { ReportInput } from '../../src/schema/report.js';
import { listTags, readBetweenTags } from '../reporters/html-structure.js';
import { buildHostile } from '../sample/hostile.js';
import { loadSample } from '../sample/load-sample.js';

const formats = Object.keys(reporters) as ReportFormat[];
const empty = (): ReportInput => {
  const { report } = loadSample();
  const zero = Object.fromEntries(Object.keys(report.summary).map((key) => [key, 0]));
  return { report: { ...report, pages: [], summary: zero as typeof report.summary }, evidence: [] };
};
const inputs: [string, () => ReportInput][] = [
  ['the sample', loadSample],
  ['the hostile report', buildHostile],
  ['a report without pages', empty],
];

describe.each(formats)('%s', (format) => {
  it.each(inputs)('renders %s to the same bytes every time', (_name, build) => {
    const [first, second] = [render(build(), format), render(build(), format)];

    expect(first.length).toBeGreaterThan(100);
    expect(first === second).toBe(true);
  });

  it.each(inputs)('renders %s as one text that UTF-8 can hold', (_name, build) => {
    const text = render(build(), format);

    expect(Buffer.from(text, 'utf8').toString('utf8') === text).toBe(true);
    expect(text.endsWith('\n')).toBe(true);
    expect(/\r/u.test(text)).toBe(false);
  });

  it('has a file name of its own', () => {
    const { fileName } = reporters[format];

    expect(formats.filter((other) => reporters[other].fileName === fileName)).toEqual([format]);
    expect(fileName).toMatch(/^report\.[a-z.]+$/u);
  });
});

describe('json', () => {
  it.each(inputs)('is %s, nothing lost', (_name, build) => {
    const input = build();

    expect(JSON.parse(render(input, 'json'))).toEqual(input.report);
  });
});

describe('sarif', () => {
  const require = createRequire(import.meta.url);
  const {
    $schema: _draft4,
    id: _id,
    ...schema
  } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<
    string,
    unknown
  >;
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    formats: uriFormats(),
  });
  const validate = ajv.compile(schema);

  it.each(inputs)('renders %s as valid SARIF 2.1.0', (_name, build) => {
    validate(JSON.parse(render(build(), 'sarif')));

    expect(validate.errors ?? []).toEqual([]);
  });

  it('refuses a log that breaks the schema', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: {}, results: [{ level: 'bad' }] }] })).toBe(
      false,
    );
  });

  it('gives each outcome its kind, and a level to failures only', () => {
    const [run] = JSON.parse(render(loadSample(), 'sarif')).runs;

    const kinds = new Set<string>(
      run.results.map((result: SarifResult) =>
        [result.properties.outcome, result.kind, result.level].join(' '),
      ),
    );
    expect([...kinds].toSorted(byCodeUnit)).toEqual([
      'cantTell open none',
      'failed fail error',
      'failed fail note',
      'inapplicable notApplicable none',
      'passed pass none',
      'untested open none',
    ]);
  });

  it('points every result at its rule, rules in id order', () => {
    const [run] = JSON.parse(render(loadSample(), 'sarif')).runs;
    const ids: string[] = run.tool.driver.rules.map((rule: { id: string }) => rule.id);

    expect(ids).toEqual(ids.toSorted(byCodeUnit));
    for (const result of run.results) expect(ids[result.ruleIndex]).toBe(result.ruleId);
  });

  it('tells that a page was not audited', () => {
    const [run] = JSON.parse(render(withUnreachablePage(), 'sarif')).runs;

    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[0].descriptor.id).toBe(
      'name-not-resolved',
    );
  });
});

describe('junit', () => {
  const schema = readFileSync(new URL('../../../test/sample/junit.xsd', import.meta.url), 'utf8');

  it.each(inputs)('renders %s as valid JUnit XML', async (_name, build) => {
    const xml = render(build(), 'junit');

    const { errors } = await validateXML({ xml, schema, maxMemoryPages: 4096 });

    expect(errors).toEqual([]);
  });

  it('counts failures and skipped cases as the report does', () => {
    const { summary } = loadSample().report;
    const xml = render(loadSample(), 'junit');

    expect(xml.match(/<failure /gu)).toHaveLength(summary.failed);
    expect(xml.match(/<skipped /gu)).toHaveLength(
      summary.cantTell + summary.inapplicable + summary.untested,
    );
  });

  it('makes a page that was not audited an error', () => {
    const xml = render(withUnreachablePage(), 'junit');

    expect(xml).toContain('errors="1"');
    expect(xml).toContain('type="name-not-resolved"');
  });
});

describe('html', () => {
  const elements = new Set(
    `html head meta title style body a header main nav footer section article div p h1 h2 h3 h4 h5 span
    strong bdi code q blockquote dl dt dd ul ol li table caption thead tbody tr th td details summary
    figure figcaption img`.split(/\s+/u),
  );
  const attributes = new Set(
    `lang http-equiv content charset name class id href rel tabindex aria-label aria-labelledby
    aria-hidden role scope colspan style open src alt`.split(/\s+/u),
  );

  it.each(inputs)('renders %s with known elements and attributes only', (_name, build) => {
    const html = render(build(), 'html');
    const tags = listTags(html);

    expect(readBetweenTags(html)).not.toContain('<');
    expect(tags.length).toBeGreaterThan(20);
    expect(tags.filter((tag) => !elements.has(tag.name))).toEqual([]);
    const names = new Set(tags.flatMap((tag) => [...tag.attributes.keys()]));
    expect([...names].filter((name) => !attributes.has(name))).toEqual([]);
  });

  it('starts its head with a policy that lets nothing load or run', () => {
    const [, , policy] = listTags(render(loadSample(), 'html'));

    expect(policy?.attributes.get('http-equiv')).toBe('Content-Security-Policy');
    expect(policy?.attributes.get('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
  });

  it.each(inputs)('links from %s to http, https and itself only', (_name, build) => {
    const tags = listTags(render(build(), 'html'));
    const read = (name: string): string[] => tags.flatMap((tag) => tag.attributes.get(name) ?? []);

    expect(read('href').filter((href) => !/^(?:https?:\/\/|#)/u.test(href))).toEqual([]);
    expect(read('src').filter((src) => !src.startsWith('data:image/webp;base64,'))).toEqual([]);
  });

  it.each(inputs)('gives every id in %s once, and links to ids that exist', (_name, build) => {
    const tags = listTags(render(build(), 'html'));
    const ids = tags.flatMap((tag) => tag.attributes.get('id') ?? []);
    const targets = tags
      .flatMap((tag) => tag.attributes.get('href') ?? [])
      .filter((href) => href.startsWith('#'))
      .map((href) => href.slice(1));

    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it.each(inputs)('puts no colour of %s into a style but a plain one', (_name, build) => {
    const styles = listTags(render(build(), 'html')).flatMap(
      (tag) => tag.attributes.get('style') ?? [],
    );

    const plain =
      /^(?:flex-grow:\d+;?|min-width:[\d.]+rem;?|color:#[0-9a-f]{6};\s?background:#[0-9a-f]{6};?)$/iu;
    expect(styles.filter((style) => !plain.test(style))).toEqual([]);
  });

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

  it('says the verdict first, in words', () => {
    const html = render(loadSample(), 'html');

    expect(html).toContain(
      '<h1>9 requirements failed, 2 could not be judged, 1 was not tested.</h1>',
    );
    expect(html).not.toMatch(/illegal|unlawful/u);
  });

  it('names the sections in the order in which they are read', () => {
    const html = render(loadSample(), 'html');

    const headings = [...html.matchAll(/<h3>([^<]*)<\/h3>/gu)].map((match) => match[1]);
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

  it('shows every finding with the texts it rests on', () => {
    const { report } = loadSample();
    const html = render(loadSample(), 'html');

    for (const { ruleSet, ruleId, outcome } of report.pages[0]?.findings ?? []) {
      expect(`${outcome} ${html.includes(`${ruleSet}/${ruleId}`)}`).toBe(`${outcome} true`);
    }
  });

  it('starts with an overview where there are several pages', () => {
    const html = render(buildHostile(), 'html');

    expect(html.indexOf('id="overview"')).toBeGreaterThan(0);
    expect(html.indexOf('id="overview"')).toBeLessThan(html.indexOf('id="page-1"'));
  });

  it('says that a page was not audited, and never that it met anything', () => {
    const html = render(withUnreachablePage(), 'html');

    expect(html).toContain('<h1>1 page could not be audited.</h1>');
    expect(html).toContain('The name could not be resolved.');
    expect(html).not.toContain('✔');
  });
});

describe('terminal', () => {
  it.each(inputs)('prints %s without control and bidi characters', (_name, build) => {
    const text = renderTerminal(build());

    expect(/[^\P{Cc}\n]|\p{Bidi_Control}|\p{Cs}/u.test(text)).toBe(false);
  });

  it('ends with the summary, cantTell and untested counted', () => {
    const lines = renderTerminal(loadSample()).trimEnd().split('\n');

    expect(lines.at(-1)).toBe(
      '9 requirements failed, 2 could not be judged, 1 was not tested. ' +
        '(1 page, 0 not audited; 9 failed, 2 cantTell, 1 untested, 30 passed, 1 inapplicable)',
    );
  });

  it('names what failed first, gravest first', () => {
    const text = renderTerminal(loadSample());

    const order = [...text.matchAll(/✖ (\w+)/gu)].map((match) => match[1]);
    expect(order).toEqual([
      ...Array.from({ length: 4 }, () => 'critical'),
      ...Array.from({ length: 4 }, () => 'serious'),
      'minor',
    ]);
    expect(text.indexOf('✖')).toBeLessThan(text.indexOf('Could not be judged'));
  });

  it('uses colours only when told', () => {
    expect(renderTerminal(loadSample())).not.toContain('\u001b');
    expect(renderTerminal({ ...loadSample(), color: true })).toContain('\u001b[31m');
  });

  it('never calls a page that was not audited compliant', () => {
    const text = renderTerminal(withUnreachablePage());

    expect(text).toContain('Not audited (name-not-resolved): The name could not be resolved.');
    expect(text.trimEnd().split('\n').at(-1)).toContain('1 page could not be audited.');
  });
});

interface SarifResult {
  readonly kind: string;
  readonly level: string;
  readonly properties: { readonly outcome: string };
}

function withUnreachablePage(): ReportInput {
  const input = empty();
  const error = { code: 'name-not-resolved', message: 'The name could not be resolved.' };
  const page = { url: 'https://no.test/', status: 'not-audited' as const, error, findings: [] };
  const summary = { ...input.report.summary, pages: 1, notAudited: 1 };
  return { report: { ...input.report, summary, pages: [page] }, evidence: [undefined] };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** RFC 3986 by its characters, and with a scheme where one is required. */
function uriFormats(): Record<string, RegExp> {
  const character = String.raw`(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})`;
  return {
    uri: new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${character}*$`, 'u'),
    'uri-reference': new RegExp(`^${character}*$`, 'u'),
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u,
  };
}
