/** Takes what a person answered for the outcome of a rule that asks a question. */
import type { Answer } from '../../schema/answers.js';
import type { Finding, GivenAnswer } from '../../schema/report.js';

/**
 * Returns a finding with the outcome that a person gave it, and says so; as it was where it asks
 * nothing, or nobody has answered. An answer to another question than the present one counts for
 * nothing. Of several, the one that names the page most closely counts, and of those the last.
 * @param page the address of the page, as it was asked for
 */
export function answerQuestion(
  finding: Finding,
  page: string,
  answers: readonly Answer[],
): Finding {
  const { question, ...rest } = finding;
  if (question === undefined || finding.outcome !== 'cantTell') return finding;
  const given = answers
    .filter((answer) => isAbout(answer, finding, page))
    .flatMap((answer) => completed(answer, question))
    .toSorted((a, b) => a.page.length - b.page.length)
    .at(-1);
  if (!given) return finding;
  return {
    ...rest,
    outcome: given.met === 'yes' ? 'passed' : 'failed',
    message: describe(given, finding.title),
    answer: given,
  };
}

/** Lists the answers that no finding rests on, with the reason in a sentence. */
export function listUnusedAnswers(
  answers: readonly Answer[],
  pages: readonly { readonly url: string; readonly findings: readonly Finding[] }[],
): { readonly answer: Answer; readonly why: string }[] {
  return answers.flatMap((answer) => {
    const about = pages.flatMap(({ url, findings }) =>
      findings.filter((finding) => isAbout(answer, finding, url)),
    );
    const why = explainUnused(answer, about);
    return why === undefined ? [] : [{ answer, why }];
  });
}

function explainUnused(answer: Answer, about: readonly Finding[]): string | undefined {
  if (answer.met === null) return 'it is not answered yet';
  const isUsed = about.some(({ answer: given }) => given && isSame(given, answer));
  if (isUsed) return undefined;
  if (about.length === 0) return 'no rule of that name judged such a page';
  const [asked] = about.filter(({ question }) => question !== undefined);
  if (asked) return `now something else is asked: ${asked.question ?? ''}`;
  return about.some(({ answer: given }) => given)
    ? 'another answer names the page more closely'
    : `the rule asks nothing there: it is ${about[0]?.outcome ?? 'not judged'}`;
}

function isSame(given: GivenAnswer, { rule, page, met, who, when }: Answer): boolean {
  return (
    given.rule === rule &&
    given.page === page &&
    given.met === met &&
    given.who === who &&
    given.when === when
  );
}

function isAbout({ rule, page }: Answer, { ruleSet, ruleId }: Finding, url: string): boolean {
  if (rule !== ruleId && rule !== `${ruleSet}/${ruleId}`) return false;
  return fits(url, page);
}

/** A star stands for any characters; parts are looked for one after another, in linear time. */
function fits(url: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return url === pattern;
  if (!url.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = url.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return url.length - last.length >= at && url.endsWith(last);
}

/** Empty where it is open, or answers another question. */
function completed({ rule, page, met, who, when, note, ...answer }: Answer, question: string) {
  if (met === null || who === null || when === null) return [];
  if (answer.question !== undefined && answer.question !== question) return [];
  const given: GivenAnswer = { rule, page, question, met, who, when, ...(note && { note }) };
  return [given];
}

function describe({ met, who, when, question, note }: GivenAnswer, title: string): string {
  const what = met === 'yes' ? 'Met' : 'Not met';
  const why = note === undefined ? '' : ` ${/[.!?…]$/u.test(note) ? note : `${note}.`}`;
  return `${what}, as ${who} answered on ${when}: ${title.replace(/\.$/, '')}.${why} (Asked was: ${question})`;
}
