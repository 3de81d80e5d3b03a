/** What a person answers becomes the outcome, and nothing else does. */
import { describe, expect, it } from '@jest/globals';
import {
  answerQuestion,
  listUnusedAnswers,
} from '../../../src/evaluate/judging/answer-question.js';
import type { Answer } from '../../../src/schema/answers.js';
import type { Finding } from '../../../src/schema/report.js';

const page = 'https://news.example/a';
const asked: Finding = {
  ruleId: 'say-so',
  ruleSet: 'own',
  severity: 'serious',
  outcome: 'cantTell',
  title: 'The banner says so',
  message: 'Cannot tell: Does it say so?',
  question: 'Does it say so?',
  evidence: [],
  sources: [],
  remediation: 'Say so.',
  tags: [],
};

function answer(changes: Partial<Answer> = {}): Answer {
  return {
    rule: 'own/say-so',
    page,
    met: 'yes',
    who: 'A. Editor',
    when: '2026-12-01',
    ...changes,
  };
}

describe('an answer', () => {
  it('makes the outcome, and the finding says on whom it rests', () => {
    const finding = answerQuestion(asked, page, [answer({ note: 'Looked at it' })]);

    expect(finding).toMatchObject({
      outcome: 'passed',
      message:
        'Met, as A. Editor answered on 2026-12-01: The banner says so. Looked at it. (Asked was: Does it say so?)',
      answer: { who: 'A. Editor', when: '2026-12-01', question: 'Does it say so?' },
    });
    expect(finding).not.toHaveProperty('question');
    expect(answerQuestion(asked, page, [answer({ met: 'no' })]).outcome).toBe('failed');
  });

  it.each([
    ['of another rule', { rule: 'own/other' }],
    ['of another set', { rule: 'their/say-so' }],
    ['about another page', { page: 'https://news.example/b' }],
    ['about a longer address', { page: 'https://news.example/a/b' }],
    ['that is open', { met: null }],
    ['to another question', { question: 'Did it say so?' }],
  ])('%s counts for nothing', (_, changes) => {
    expect(answerQuestion(asked, page, [answer(changes)])).toBe(asked);
  });

  it.each(['*', 'https://news.example/*', 'https://*.example/a', 'https://news.example/*a'])(
    'may be about many pages: %s',
    (pattern) => {
      expect(answerQuestion(asked, page, [answer({ page: pattern })]).outcome).toBe('passed');
    },
  );

  it.each(['https://*/b', 'http://*', '*/a/*', 'https://news.example/a*a'])(
    'is not about this page: %s',
    (pattern) => {
      expect(answerQuestion(asked, page, [answer({ page: pattern })]).outcome).toBe('cantTell');
    },
  );

  it('that names the page most closely goes first', () => {
    const answers = [answer({ met: 'no' }), answer({ page: '*' })];

    expect(answerQuestion(asked, page, answers).outcome).toBe('failed');
  });

  it('never decides what could not be observed, or was judged', () => {
    const { question: _none, ...unobserved } = asked;
    const judged: Finding = { ...asked, outcome: 'failed' };

    expect(answerQuestion(unobserved, page, [answer()])).toBe(unobserved);
    expect(answerQuestion(judged, page, [answer()])).toBe(judged);
  });
});

describe('an answer that changes nothing', () => {
  const reasons = (given: Answer, finding = answerQuestion(asked, page, [given])): string[] =>
    listUnusedAnswers([given], [{ url: page, findings: [finding] }]).map(({ why }) => why);

  it('is named with the reason', () => {
    const { question: _none, ...passed } = asked;

    expect(reasons(answer())).toEqual([]);
    expect(reasons(answer({ met: null }))).toEqual(['it is not answered yet']);
    expect(reasons(answer({ rule: 'own/sya-so' }))).toEqual([
      'no rule of that name judged such a page',
    ]);
    expect(reasons(answer({ question: 'Before?' }))).toEqual([
      'now something else is asked: Does it say so?',
    ]);
    expect(reasons(answer(), { ...passed, outcome: 'passed' })).toEqual([
      'the rule asks nothing there: it is passed',
    ]);
  });
});
