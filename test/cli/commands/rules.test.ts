/** `rules list`, `show`, `fields`, `validate` and `test`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import { makeRule, makeRuleSet } from '../../evaluate/make-rule.js';
import { runCommand } from '../run-in-process.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

describe('rules list', () => {
  it('lists the rules of all shipped rule sets', async () => {
    const { out, exitCode } = await runCommand(['rules', 'list']);

    expect(exitCode).toBe(0);
    expect(out).toMatch(/^id +rule set +severity +title\n/);
    expect(out).toMatch(/^choice-click-parity +eu-core +critical +\S/m);
    expect(out).toMatch(/^rt-three-buttons +rt-reference /m);
  });

  it('lists those of the rule sets named, with those they extend', async () => {
    const { out } = await runCommand(['rules', 'list', '--rules', 'fr-cnil', '--format', 'json']);

    const sets = new Set((JSON.parse(out) as { ruleSet: string }[]).map(({ ruleSet }) => ruleSet));
    expect([...sets]).toEqual(['eu-core', 'fr-cnil']);
  });
});

describe('rules show', () => {
  it('tells all about a rule', async () => {
    const { out } = await runCommand(['rules', 'show', 'choice-click-parity']);

    for (const words of [
      'eu-core',
      'critical',
      'Sources',
      'What to do',
      'Looks at\n  $',
      'Expects',
    ]) {
      expect(out).toContain(words);
    }
  });

  it('says which passages were read, and of which kind they are', async () => {
    const { out } = await runCommand(['rules', 'show', 'granular-customize-available']);

    expect(out).toMatch(/Recital 32 \(law, read on \d{4}-\d{2}-\d{2}\)/);
    expect(out).toContain('(judgment, not final, passage not read yet)');
  });

  it('gives the rule itself to programs', async () => {
    const { out } = await runCommand(['rules', 'show', 'choice-click-parity', '-f', 'json']);

    expect(JSON.parse(out)).toMatchObject({
      ruleSet: 'eu-core',
      rule: { id: 'choice-click-parity' },
    });
  });

  it('takes the name that reports print', async () => {
    const named = await runCommand(['rules', 'show', 'eu-core/choice-click-parity']);

    expect(named).toEqual(await runCommand(['rules', 'show', 'choice-click-parity']));
    expect(named.out).toMatch(/^choice-click-parity \(eu-core\)\n/);
  });

  it.each([
    ['choice-click-partiy', 'choice-click-parity'],
    ['eu-core/choice-click-partiy', 'eu-core/choice-click-parity'],
    ['fr-cnil/choice-click-parity', 'eu-core/choice-click-parity'],
  ])('says of the unknown name %s which may have been meant', async (typed, meant) => {
    const run = await runCommand(['rules', 'show', typed]);

    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.err).toContain(`Did you mean "${meant}"?`);
  });

  it('prints nothing a terminal would obey', async () => {
    const path = await write('one.json', makeRuleSet(makeRule({ title: 'Red \u001B[31m title' })));

    const { out } = await runCommand(['rules', 'show', 'sample-rule', '-r', path]);

    expect(out).toContain('Red  title');
  });
});

describe('rules fields', () => {
  it('shows the top level of the evidence, and where the derived facts stand', async () => {
    const { out, exitCode } = await runCommand(['rules', 'fields']);

    expect(exitCode).toBe(0);
    expect(out).toMatch(/^The evidence\n {2}object\n/);
    expect(out).toMatch(/^ {2}banner: object; may be missing; may be null\n {6}\S/m);
    expect(out).toContain('"bandeau rules fields /derived"');
  });

  it('shows a part: what it is, and a sentence on each of its fields', async () => {
    const { out } = await runCommand(['rules', 'fields', '/scenarios/refuse/cookies']);

    expect(out).toMatch(/^\/scenarios\/refuse\/cookies\n {2}array of objects; may be missing\n/);
    expect(out).toContain('Fields of each /scenarios/refuse/cookies/*\n  name: string\n');
    expect(out).toContain('  sameSite: string; one of Strict, Lax, None; may be null\n');
  });

  it.each(['', '/derived', '/derived/audienceMeasurement', '/scenarios/*/signals/tcf/events'])(
    'keeps to the width of a terminal at "%s"',
    async (pointer) => {
      const { out } = await runCommand(['rules', 'fields', pointer].filter((arg) => arg !== ''));

      expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    },
  );

  it('says of a wrong pointer which may have been meant, in one line', async () => {
    const run = await runCommand(['rules', 'fields', '/scenarios/refuse/cookie']);

    expect(run).toEqual({
      exitCode: 2,
      out: '',
      err: 'bandeau: There is no "cookie" in /scenarios/refuse; did you mean "/scenarios/refuse/cookies"?\n',
    });
  });

  it('prints nothing a terminal would obey', async () => {
    const { out } = await runCommand(['rules', 'fields', '/scenarios/\u001B[31m/steps']);

    expect(out).toContain('/scenarios//steps');
  });
});

/** Examples of every outcome; whether they come out so is for `rules test`. */
const ofEach = (['passed', 'failed', 'cantTell'] as const).map((outcome) => ({
  outcome,
  evidence: {},
}));

describe('rules validate', () => {
  it('says what is valid', async () => {
    const path = await write('one.json', makeRuleSet(makeRule({ examples: ofEach })));

    const run = await runCommand(['rules', 'validate', path]);

    expect(run).toEqual({ exitCode: 0, out: `${path}: valid, 1 rule\n`, err: '' });
  });

  it('looks at each file, and says what is wrong with each', async () => {
    const good = await write('sample-rule.json', makeRule({ examples: ofEach }));
    const bad = await write('bad.json', { ...makeRuleSet(), version: 'new' });

    const run = await runCommand(['rules', 'validate', bad, join(folder, 'missing.json'), good]);

    expect(run.exitCode).toBe(2);
    expect(run.out).toBe(`${good}: valid, 1 rule\n`);
    expect(run.err).toContain('/version must match');
    expect(run.err).toContain('missing.json does not exist');
  });
});

describe('rules validate, of rules that look at nothing', () => {
  const cookies = '$.scenarios.accept.cookies';

  it.each<[string, object, string]>([
    [
      'a scenario in a pointer',
      { requires: ['/scenarios/acept/cookies'] },
      '/requires/0: there is no scenario "acept"; did you mean "accept"?',
    ],
    [
      'a field in a pointer',
      { requires: ['/scenarios/accept/cookie'] },
      'did you mean "/scenarios/accept/cookies"?',
    ],
    ['a query', { given: '$.scenario[*].cookies' }, '/given: $.scenario[*].cookies leads nowhere'],
    ['a scenario in a query', { given: '$.scenarios.refus.cookies' }, 'did you mean "refuse"?'],
    [
      'a property',
      { given: cookies, expect: { items: { properties: { lifetimeDay: { maximum: 1 } } } } },
      '/expect/items/properties: nothing that it judges has "lifetimeDay"; did you mean "lifetimeDays"?',
    ],
    [
      'a name that is required',
      { given: cookies, expect: { items: { required: ['purpse'] } } },
      '/expect/items/required: nothing that it judges has "purpse"; did you mean "purpose"?',
    ],
    ['a slot', { message: 'Seen: {/banner/txt}.' }, 'did you mean "/banner/text"?'],
    ['examples', { examples: ofEach.slice(0, 2) }, '/examples: none is cantTell'],
  ])('names %s', async (_what, own, says) => {
    const path = await write('sample-rule.json', makeRule({ examples: ofEach, ...own }));

    const run = await runCommand(['rules', 'validate', path]);

    expect(run.err).toContain(says);
    expect(run).toMatchObject({ exitCode: 2, out: '' });
  });

  it('asks a rule that only asks for no example that fails', async () => {
    const ask = { unless: false, question: 'Is this as it should be?' };
    const examples = ofEach.filter(({ outcome }) => outcome !== 'failed');
    const path = await write('sample-rule.json', makeRule({ ask, examples, expect: true }));

    expect((await runCommand(['rules', 'validate', path])).exitCode).toBe(0);
  });
});

describe('rules explain', () => {
  it('shows what was needed, selected and broken', async () => {
    const id = 'sample-rule';
    const rule = makeRule({
      id,
      requires: ['/scenarios/refuse/cookies', '/scenarios/gpc/cookies'],
      given: '$.scenarios.refuse.cookies',
      expect: { maxItems: 0 },
    });
    const rules = await write('set.json', makeRuleSet(rule));
    const evidence = await write('evidence.json', flawlessEvidence);

    const { out, exitCode } = await runCommand([
      'rules',
      'explain',
      id,
      '-e',
      evidence,
      '-r',
      rules,
    ]);

    expect(exitCode).toBe(0);
    expect(out).toContain(`sample/${id} on ${flawlessEvidence.page.url}: untested`);
    expect(out).toContain('/scenarios/gpc/cookies: missing: the scenario "gpc" was not run');
    expect(out).toContain('breaks expect: it must NOT have more than 0 items');
  });

  it('applies what a set overrides', async () => {
    const evidence = await write('evidence.json', flawlessEvidence);
    const explain = (set: string) =>
      runCommand(['rules', 'explain', 'prior-no-nonexempt-cookie', '-e', evidence, '-r', set]);

    expect((await explain('de-tdddg')).out).toContain(': failed');
    expect((await explain('fr-cnil')).out).toContain(': passed');
  });
});

describe('rules new', () => {
  it('writes a rule that holds its own examples, and overwrites none', async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      const first = await runCommand(['rules', 'new', 'our-own-rule']);
      const again = await runCommand(['rules', 'new', 'our-own-rule']);
      const valid = await runCommand(['rules', 'validate', 'our-own-rule.json']);
      const tested = await runCommand(['rules', 'test', 'our-own-rule.json']);

      expect(first).toEqual({ exitCode: 0, out: 'our-own-rule.json\n', err: '' });
      expect(again).toMatchObject({ exitCode: 2, err: expect.stringContaining('exists already') });
      expect([valid.exitCode, tested.exitCode]).toEqual([0, 0]);
    } finally {
      process.chdir(before);
    }
  });

  it('writes nothing under a name that is no id', async () => {
    const { exitCode, err } = await runCommand(['rules', 'new', '../Mine']);

    expect(exitCode).toBe(2);
    expect(err).toContain('/id');
  });
});

describe('rules test', () => {
  it('gives each example of the shipped rules its outcome', async () => {
    const run = await runCommand(['rules', 'test']);

    expect(run).toMatchObject({ exitCode: 0, err: '' });
    expect(run.out).toMatch(/^Rules: \d+, examples: \d+, with another outcome: 0\.\n$/);
  });

  it('tells which example came out otherwise, and how', async () => {
    const examples = [
      { outcome: 'passed' as const, evidence: {} },
      { outcome: 'failed' as const, evidence: {} },
      { outcome: 'passed' as const, evidence: { page: 1 } },
    ];
    const path = await write('sample-rule.json', makeRule({ examples }));

    const run = await runCommand(['rules', 'test', path]);

    expect(run.exitCode).toBe(1);
    expect(run.out).toContain('sample-rule /examples/1: should be failed, is passed.');
    expect(run.out).toContain('sample-rule /examples/2: should be passed, is no evidence.');
    expect(run.out).toContain('Rules: 1, examples: 3, with another outcome: 2.');
  });

  it.each(['eu-core/choice-click-parity', 'choice-click-parity'])(
    'runs the examples of the shipped rule %s',
    async (name) => {
      const { out, exitCode } = await runCommand(['rules', 'test', name]);

      expect(exitCode).toBe(0);
      expect(out).toMatch(/^Rules: 1, examples: [1-9]\d*, with another outcome: 0\.\n$/);
    },
  );

  it('says of what is neither file nor rule that it is not there', async () => {
    const run = await runCommand(['rules', 'test', 'eu-core/no-such-rule']);

    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.err).toContain('eu-core/no-such-rule does not exist');
  });

  it('suggests the name of a shipped rule', async () => {
    const run = await runCommand(['rules', 'test', 'choice-click-partiy']);

    expect(run.err).toContain('Did you mean "choice-click-parity"?');
  });

  it('refuses a rule that is not valid', async () => {
    const path = await write('sample-rule.json', makeRule({ given: '$[' }));

    expect(await runCommand(['rules', 'test', path])).toMatchObject({ exitCode: 2, out: '' });
  });
});

it('demands to know what to do', async () => {
  const run = await runCommand(['rules']);

  expect(run.exitCode).toBe(2);
  expect(run.err).toContain('list, show, fields, explain, new, validate or test');
});

describe('rules of one’s own', () => {
  it('are looked for where -r leads, and the error says so', async () => {
    const { err } = await runCommand(['rules', 'show', 'gazette-visitor']);

    expect(err).toContain('add -r <its path>');
  });

  it('are all validated, however many are broken', async () => {
    await write('rule-set.json', { id: 'own', title: 'Own', version: '1.0.0' });
    await write('first-rule.json', { ...makeRule({ given: '$[' }), id: 'first-rule' });
    await write('second-rule.json', {
      ...makeRule({ severity: 'grave' as never }),
      id: 'second-rule',
    });
    await write('third-rule.json', { ...makeRule({}), id: 'other' });

    const { err, exitCode } = await runCommand(['rules', 'validate', folder]);

    expect(err).toContain('first-rule.json is not valid');
    expect(err).toContain('second-rule.json is not valid');
    expect(err).toContain('third-rule.json is not valid');
    expect(exitCode).toBe(2);
  });

  it('use their parameters, or are told', async () => {
    const parameters = { longest: { default: 3, source: 'Our own choice.' } };
    const path = await write('rules.json', makeRuleSet(makeRule({ parameters })));

    const { err, exitCode } = await runCommand(['rules', 'validate', path]);

    expect(err).toContain('/parameters/longest: nothing in the rule uses it');
    expect(exitCode).toBe(2);
  });
});
