/** What could not be judged, and why: an unknown is never a pass. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { Finding } from '../../schema/report.js';
import { pickByOutcome } from '../wording/verdict.js';
import { RuleName } from './findings.js';
import { Badge, FoldedList, TableFrame, Text } from './text.js';
import { markOutcome, markStatus, nameScenario, sortScenarios } from '../wording/words.js';
import { Say, useWords } from './speech.js';
import { say } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

const shownUntested = 5;

/** The section on what could not be judged. */
export function OpenSection({ findings, evidence, id }: OpenProps): VNode {
  const words = useWords();
  const { open } = words;
  const undecided = pickByOutcome(findings, 'cantTell');
  const untested = pickByOutcome(findings, 'untested');
  const gaps = evidence ? listGaps(evidence, words) : [];
  return (
    <section id={`${id}-open`}>
      <h3>{open.heading}</h3>
      {undecided.length + untested.length === 0 && <p>{open.allJudged}</p>}
      {undecided.length > 0 && <OpenTable findings={undecided} caption={open.undecided} />}
      {untested.length > 0 && (
        <details open={untested.length <= shownUntested}>
          <summary>{say(words, open.notTested, { count: untested.length })}</summary>
          <OpenTable findings={untested} caption={open.untested} />
        </details>
      )}
      {gaps.length > 0 && (
        <>
          <h4>{open.notObserved}</h4>
          <FoldedList entries={gaps} shown={8} more={open.moreGaps} marker="gaps" />
        </>
      )}
    </section>
  );
}

interface OpenProps {
  readonly findings: readonly Finding[];
  readonly evidence: Evidence | undefined;
  readonly id: string;
}

interface TableProps {
  readonly findings: readonly Finding[];
  readonly caption: string;
}

function OpenTable({ findings, caption }: TableProps): VNode {
  const words = useWords();
  const { open } = words;
  return (
    <TableFrame label={caption}>
      <table class="wide">
        <caption>{say(words, open.caption, { caption })}</caption>
        <thead>
          <tr>
            <th scope="col">{open.requirement}</th>
            <th scope="col">{open.outcome}</th>
            <th scope="col">{open.why}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.ruleSet}/${finding.ruleId}`}>
              <th scope="row">
                <Text value={finding.title} maximum={300} />
                <RuleName finding={finding} />
              </th>
              <td>
                <Badge mark={markOutcome(finding.outcome, words)} />
                <span class="aside"> {words.severities[finding.severity].word}</span>
              </td>
              <td>
                <Text value={finding.message} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Each reason once: a scenario that ended early leaves many facts open. */
function listGaps({ scenarios, derived }: Evidence, words: Words): VNode[] {
  const inScenarios = sortScenarios(Object.keys(scenarios)).flatMap((name) => {
    const scenario = scenarios[name];
    return scenario ? listScenarioGaps({ name, scenario, words }) : [];
  });
  const reasons = [...new Set(derived.undetermined.map(({ reason }) => reason))];
  const facts = reasons.map((reason) => {
    const { length } = derived.undetermined.filter((entry) => entry.reason === reason);
    return (
      <li key={reason}>
        <Text value={reason} /> {length > 1 && say(words, words.open.facts, { count: length })}
      </li>
    );
  });
  return [...inScenarios, ...facts];
}

interface ScenarioOpen {
  readonly name: string;
  readonly scenario: Scenario;
  readonly words: Words;
}

function listScenarioGaps({ name, scenario, words }: ScenarioOpen): VNode[] {
  const { status, reason, failures } = scenario;
  const whole = { part: markStatus(status, words).word, why: reason ?? words.noReason };
  return [
    ...(status === 'completed' ? [] : [whole]),
    ...failures.map(({ collector, message }) => ({ part: collector, why: message })),
  ].map(({ part, why }, index) => (
    <li key={`${name} ${index}`}>
      <span class="chip">
        <Text value={nameScenario(name, words)} maximum={80} />
      </span>{' '}
      <Say
        of={words.open.gap}
        slots={{ part: <Text value={part} maximum={80} />, why: <Text value={why} /> }}
      />
    </li>
  ));
}
