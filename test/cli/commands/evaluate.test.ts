/** `evaluate`, from its arguments to its files and exit code. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import { mergePatch } from '../../../src/documents/merge-patch.js';
import { readEvidence } from '../../../src/documents/read-evidence.js';
import { parseReport } from '../../../src/schema/parse.js';
import type { Report } from '../../../src/schema/report.js';
import type { Severity } from '../../../src/schema/vocabulary.js';
import { makeRule, makeRuleSet } from '../../evaluate/make-rule.js';
import { runCommand } from '../run-in-process.js';

let folder = '';
let evidenceFile = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
  evidenceFile = await write('pages/a/evidence.json', flawlessEvidence);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function failing(severity: Severity): Promise<string> {
  return write('rules.json', makeRuleSet(makeRule({ severity, expect: false })));
}

async function judge(...args: readonly string[]): Promise<Report> {
  const run = await runCommand(['evaluate', ...args, '-f', 'json', '-o', '-', '-q']);
  expect(run.err).toBe('');
  return parseReport(JSON.parse(run.out), 'stdout');
}

describe('facts', () => {
  const rule = makeRule({
    given: '$.derived.choice.refuseControls',
    expect: { const: 1 },
    message: 'There are {value}.',
  });

  it('are derived anew, unless those that are stored are asked for', async () => {
    const stale = mergePatch(flawlessEvidence, { derived: { choice: { refuseControls: 0 } } });
    const file = await write('stale.json', stale);
    const rules = await write('rules.json', makeRuleSet(rule));

    const [anew] = (await judge(file, '-r', rules)).pages;
    const [stored] = (await judge(file, '-r', rules, '--stored-facts')).pages;

    expect(anew?.findings).toMatchObject([{ outcome: 'passed' }]);
    expect(stored?.findings).toMatchObject([{ outcome: 'failed', message: 'There are 0.' }]);
  });

  it('give the same bytes each time', async () => {
    const args = ['evaluate', evidenceFile, '-f', 'json', '-o', '-', '-q'];

    expect((await runCommand(args)).out).toBe((await runCommand(args)).out);
  });
});

describe('the law', () => {
  it('is that of the day of the audit, or of the day asked for', async () => {
    const rules = await write(
      'rules.json',
      makeRuleSet(makeRule({ expect: false, validity: { from: '2027-01-01' } })),
    );

    const [today] = (await judge(evidenceFile, '-r', rules)).pages;
    const [later] = (await judge(evidenceFile, '-r', rules, '--as-of', '2027-01-01')).pages;

    expect(today?.findings).toMatchObject([{ outcome: 'inapplicable' }]);
    expect(later?.findings).toMatchObject([{ outcome: 'failed' }]);
    expect((await judge(evidenceFile, '-r', rules, '--as-of', '2027-01-01')).asOf).toBe(
      '2027-01-01',
    );
  });

  it.each(['2024', 'yesterday', '2024-13-01', '2024-02-30'])('is none of “%s”', async (day) => {
    const { err, exitCode } = await runCommand(['evaluate', evidenceFile, '--as-of', day]);

    expect(err).toContain('--as-of takes a day as YYYY-MM-DD');
    expect(exitCode).toBe(2);
  });
});

describe('evidence', () => {
  it('comes from a file', async () => {
    const report = await judge(evidenceFile, '-r', 'eu-core');

    expect(report).toMatchObject({
      startedAt: flawlessEvidence.run.startedAt,
      finishedAt: flawlessEvidence.run.finishedAt,
      ruleSets: [{ id: 'eu-core' }],
      summary: { pages: 1, audited: 1, notAudited: 0, failed: 0 },
      pages: [{ url: flawlessEvidence.page.url, status: 'audited', banner: { found: true } }],
    });
  });

  it('comes from the folders an audit wrote, page by page', async () => {
    const second = {
      ...flawlessEvidence,
      page: { ...flawlessEvidence.page, url: 'https://b.example/' },
    };
    await write('pages/b/evidence.json', second);
    await write('pages/c/other.json', {});

    const report = await judge(folder, '-r', 'eu-core');

    expect(report.pages.map(({ url }) => url)).toEqual([
      flawlessEvidence.page.url,
      second.page.url,
    ]);
  });

  it('comes from stdin', async () => {
    const text = JSON.stringify(flawlessEvidence);

    const run = await runCommand(['evaluate', '-', '-f', 'json', '-o', '-', '-r', 'eu-core'], text);

    expect(JSON.parse(run.out)).toMatchObject({ summary: { pages: 1 } });
  });

  it('comes from stdin beside files, whatever stands before the dash', async () => {
    const text = JSON.stringify(flawlessEvidence);

    const run = await runCommand(['evaluate', evidenceFile, '-q', '-', '-o', '-'], text);

    expect(JSON.parse(run.out)).toMatchObject({ summary: { pages: 2 } });
  });

  it('gives the same bytes each time', async () => {
    const args = ['evaluate', evidenceFile, '-o', '-', '-r', 'rt-reference', '-r', 'fr-cnil'];

    expect((await runCommand(args)).out).toBe((await runCommand(args)).out);
  });

  it.each([
    ['no such file', 'nothing.json', 'does not exist'],
    ['a folder without any', 'pages', 'holds no pages/*/evidence.json'],
    ['what is no JSON', 'text.json', 'text.json:1:1 is not JSON'],
    ['what is no evidence', 'other.json', 'is not valid: / lacks'],
  ])('is refused where it is %s', async (_, path, words) => {
    await write('text.json', 'hello');
    await write('other.json', {});

    const run = await runCommand(['evaluate', join(folder, path)]);

    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.err).toMatch(/^bandeau: [^\n]*\n$/);
    expect(run.err).toContain(words);
  });

  it('brings the pictures beside it, and nothing from elsewhere', async () => {
    await write('pages/a/banner-1.webp', 'picture');
    await write('secret.webp', 'secret');
    await symlink(join(folder, 'secret.webp'), join(folder, 'pages/a/banner-2.webp'));
    const names = ['banner-1.webp', 'banner-2.webp', '../../secret.webp', 'missing.webp'];
    const screenshots = names.map((file) => ({ layer: 1, file }));
    await write('pages/a/evidence.json', {
      ...flawlessEvidence,
      banner: { ...flawlessEvidence.banner, screenshots },
    });

    const [stored] = await readEvidence(evidenceFile);

    expect([...(stored?.images.keys() ?? [])]).toEqual(['banner-1.webp']);
  });
});

describe('a folder with a journal', () => {
  const asked = flawlessEvidence.page.url;
  const error = { code: 'http-error', message: 'It answered 404. Check the address.' };
  const slug = 'a-00000000';

  function journal(...pages: readonly object[]): Promise<string> {
    return write('journal.json', {
      schemaVersion: 1,
      tool: { name: 'bandeau', version: '1.0.0' },
      startedAt: '2026-01-01T00:00:00.000Z',
      changedAt: '2026-01-01T00:01:00.000Z',
      pages,
    });
  }

  beforeEach(async () => {
    await rm(join(folder, 'pages'), { recursive: true });
    await write(`pages/${slug}/evidence.json`, flawlessEvidence);
  });

  it('still counts the pages that could not be audited, and those that were never finished', async () => {
    await journal(
      { url: 'https://b.example/', status: 'not-audited', error },
      { url: asked, status: 'audited', slug },
      { url: 'https://c.example/', status: 'unfinished' },
    );

    const run = await runCommand(['evaluate', folder, '-o', join(folder, 'out')]);

    expect(run.exitCode).toBe(3);
    expect(run.err).toContain('3 pages, 2 not audited');
    const text = await readFile(join(folder, 'out/report.json'), 'utf8');
    expect(parseReport(JSON.parse(text), 'report').pages).toMatchObject([
      { url: 'https://b.example/', status: 'not-audited', error, findings: [] },
      { url: asked, status: 'audited' },
      { url: 'https://c.example/', status: 'not-audited', error: { code: 'interrupted' } },
    ]);
  });

  it('counts a page whose evidence was deleted, and says so', async () => {
    await journal({ url: asked, status: 'audited', slug });
    await rm(join(folder, 'pages', slug), { recursive: true });

    const report = await judge(folder);

    expect(report).toMatchObject({
      startedAt: '2026-01-01T00:00:00.000Z',
      finishedAt: '2026-01-01T00:01:00.000Z',
      summary: { pages: 1, audited: 0, notAudited: 1 },
    });
    expect(report.pages[0]?.error).toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining(
        `pages/${slug}/evidence.json, is not in the folder any more`,
      ),
    });
  });

  it('does not judge old evidence of a page that failed since', async () => {
    await journal({ url: asked, status: 'not-audited', error });

    expect((await judge(folder)).pages).toMatchObject([{ url: asked, error }]);
  });

  it('still judges evidence that the journal does not know', async () => {
    await journal({ url: 'https://b.example/', status: 'not-audited', error });

    expect((await judge(folder)).pages).toMatchObject([
      { url: 'https://b.example/', status: 'not-audited' },
      { url: asked, status: 'audited' },
    ]);
  });

  it.each([
    ['is no JSON', 'x', 'journal.json:1:1 is not JSON'],
    ['is none', {}, 'journal.json is not valid: / lacks'],
  ])('is refused where it %s', async (_, content, words) => {
    await write('journal.json', content);

    const run = await runCommand(['evaluate', folder]);

    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.err).toContain(words);
  });

  it.each(['../../elsewhere-00000000', 'a/b-00000000', ''])(
    'is refused where it leads to a folder %j',
    async (wrong) => {
      await journal({ url: asked, status: 'audited', slug: wrong });

      const run = await runCommand(['evaluate', folder]);

      expect(run).toMatchObject({ exitCode: 2, out: '' });
      expect(run.err).toContain('/pages/0/slug must match');
    },
  );
});

describe('the report', () => {
  it('is written in the formats asked for, and says where the evidence is', async () => {
    const output = join(folder, 'out');

    const run = await runCommand([
      'evaluate',
      evidenceFile,
      '-f',
      'json,sarif',
      '-f',
      'junit',
      '-o',
      output,
    ]);

    expect((await readdir(output)).toSorted()).toEqual([
      'manifest.json',
      'report.json',
      'report.junit.xml',
      'report.sarif',
    ]);
    expect(run.out).toBe('');
    expect(run.err).toContain(join(output, 'report.sarif'));
    expect(JSON.parse(await readFile(join(output, 'report.json'), 'utf8'))).toMatchObject({
      pages: [{ evidence: '../pages/a/evidence.json' }],
    });
  });

  it('is told in a summary that counts what could not be judged', async () => {
    const run = await runCommand(['evaluate', evidenceFile, '-o', join(folder, 'out')]);

    expect(run.err).toMatch(/\d+ cantTell/);
  });

  it.each([
    ['an unknown format', ['-f', 'jsn'], 'Did you mean "json"?'],
    ['several formats for stdout', ['-f', 'json,sarif', '-o', '-'], 'Only one format'],
    ['an unknown rule set', ['-r', 'eu-kore'], 'Did you mean "eu-core"?'],
    ['an unknown severity', ['--fail-on', 'grave'], '--fail-on must be one of critical'],
    ['a folder that cannot be', ['-o', '/etc/hostname/x'], 'cannot be written'],
  ])('is refused for %s, with one line', async (_, args, words) => {
    const run = await runCommand(['evaluate', evidenceFile, '-q', ...args]);

    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.err).toMatch(/^bandeau: [^\n]*\n$/);
    expect(run.err).toContain(words);
  });

  it('prints nothing a terminal would obey', async () => {
    const path = await write('rules.json', { ...makeRuleSet(), 'a\u001B[31mb': 1 });

    const run = await runCommand(['evaluate', evidenceFile, '-r', path]);

    expect(run.err).toContain('unknown field "ab"');
  });
});

describe('the exit code', () => {
  it.each<[Severity, string, number]>([
    ['critical', 'critical', 1],
    ['serious', 'critical', 0],
    ['serious', 'serious', 1],
    ['moderate', 'serious', 0],
    ['minor', 'minor', 1],
    ['critical', 'never', 0],
  ])('of a %s failure under --fail-on %s is %i', async (severity, failOn, expected) => {
    const rules = await failing(severity);

    const run = await runCommand([
      'evaluate',
      evidenceFile,
      '-r',
      rules,
      '--fail-on',
      failOn,
      '-o',
      '-',
    ]);

    expect(run.exitCode).toBe(expected);
  });

  it('counts serious failures where nothing is said', async () => {
    const run = await runCommand([
      'evaluate',
      evidenceFile,
      '-r',
      await failing('serious'),
      '-o',
      '-',
    ]);

    expect(run.exitCode).toBe(1);
  });
});

describe('rule sets', () => {
  const belgian = mergePatch(flawlessEvidence, {
    page: { url: 'https://www.gazette.be/', site: 'gazette.be' },
  });

  it('are chosen for each page where none is named, and the report says why', async () => {
    const second = await write('pages/b/evidence.json', belgian);

    const report = await judge(evidenceFile, second);

    const [french, other] = report.pages;
    expect(french?.ruleSets).toContainEqual({
      id: 'fr-cnil',
      reason: 'it is in French, and its domain names no country',
    });
    expect(other?.ruleSets).toContainEqual({
      id: 'be-apd',
      reason: 'its domain .be is one of Belgium',
    });
    expect(report.ruleSets.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['accessibility', 'be-apd', 'eu-core', 'fr-cnil']),
    );
  });

  it('are told in the summary and in the HTML report', async () => {
    const said = 'fr-cnil: it is in French, and its domain names no country';
    const output = join(folder, 'out');

    const { err } = await runCommand(['evaluate', evidenceFile, '-f', 'html', '-o', output]);

    expect(err).toContain('Rule sets, chosen for this page (-r names others):');
    expect(err).toContain(said);
    const html = await readFile(join(output, 'report.html'), 'utf8');
    expect(html).toContain(said);
    expect(html).toContain('No rule set was named');
  });

  it('that are named are said to be nobody’s choice', async () => {
    const [page] = (await judge(evidenceFile, '-r', 'eu-core')).pages;

    expect(page).not.toHaveProperty('ruleSets');
  });
});

describe('questions and answers', () => {
  const asking = makeRule({
    given: '$.page.title',
    expect: true,
    ask: { unless: false, question: 'Is “{value}” a good title?' },
  });

  async function askFirst(): Promise<{ rules: string; form: string }> {
    const rules = await write('rules.json', makeRuleSet(asking));
    const form = join(folder, 'questions.json');
    const run = await runCommand([
      'evaluate',
      evidenceFile,
      '-r',
      rules,
      '-o',
      join(folder, 'out'),
      '--questions',
      form,
    ]);
    expect(run.err).toContain('1 question for people in');
    return { rules, form };
  }

  it('go out as a form, and come back as outcomes', async () => {
    const { rules, form } = await askFirst();
    const text = await readFile(form, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      answers: [{ question: 'Is “Le port rouvre” a good title?', met: null, who: null }],
    });
    await writeFile(
      form,
      text
        .replace('"met": null', '"met": "yes"')
        .replace('"who": null', '"who": "A. Editor"')
        .replace('"when": null', '"when": "2026-12-01"'),
    );

    const report = await judge(evidenceFile, '-r', rules, '--answers', form);

    expect(report.pages[0]?.findings).toMatchObject([
      { outcome: 'passed', answer: { who: 'A. Editor', when: '2026-12-01' } },
    ]);
    expect(report.summary).toMatchObject({ passed: 1, cantTell: 0 });
  });

  it('that are still open are named', async () => {
    const { rules, form } = await askFirst();

    const run = await runCommand([
      'evaluate',
      evidenceFile,
      '-r',
      rules,
      '--answers',
      form,
      '-o',
      '-',
    ]);

    expect(run.err).toMatch(
      /Answer not used: .* on https:\/\/www\.news\.example.*: it is not answered yet\./,
    );
  });

  it.each([
    [
      'another word',
      (text: string) => text.replace('"met": null', '"met": "maybe"'),
      /questions\.json:\d+:\d+ is not valid: \/answers\/0\/met must be one of yes, no/,
    ],
    [
      'nobody',
      (text: string) => text.replace('"met": null', '"met": "yes"'),
      /questions\.json:\d+:\d+ is not valid: \/answers\/0\/who must say who has answered/,
    ],
    ['no JSON', () => '{ "answers": [', /questions\.json:1:\d+ is not JSON/],
  ])('with %s are refused by line and column', async (_, change, message) => {
    const { rules, form } = await askFirst();
    await writeFile(form, change(await readFile(form, 'utf8')));

    const { err, exitCode } = await runCommand([
      'evaluate',
      evidenceFile,
      '-r',
      rules,
      '--answers',
      form,
    ]);

    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(exitCode).toBe(2);
  });
});
