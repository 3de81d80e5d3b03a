/** What could not be judged, and why: an unknown is never a pass. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { Finding } from '../../schema/report.js';
import { pickByOutcome, plural } from '../wording/verdict.js';
import { RuleName } from './findings.js';
import { Badge, FoldedList, TableFrame, Text } from './text.js';
import {
  nameScenario,
  outcomeMarks,
  severityWords,
  sortScenarios,
  statusMarks,
} from '../wording/words.js';

const shownUntested = 5;

/** The section on what could not be judged. */
export function OpenSection({ findings, evidence, id }: OpenProps): VNode {
  const undecided = pickByOutcome(findings, 'cantTell');
  const untested = pickByOutcome(findings, 'untested');
  const gaps = evidence ? listGaps(evidence) : [];
  return (
    <section id={`${id}-open`}>
      <h3>What could not be judged</h3>
      {undecided.length + untested.length === 0 && (
        <p>Every requirement that applies was judged.</p>
      )}
      {undecided.length > 0 && (
        <OpenTable findings={undecided} caption="Requirements that could not be judged" />
      )}
      {untested.length > 0 && (
        <details open={untested.length <= shownUntested}>
          <summary>{plural(untested.length, 'requirement')} not tested</summary>
          <OpenTable findings={untested} caption="Requirements that were not tested" />
        </details>
      )}
      {gaps.length > 0 && (
        <>
          <h4>What could not be observed</h4>
          <FoldedList entries={gaps} shown={8} noun="gap" marker="gaps" />
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
  return (
    <TableFrame label={caption}>
      <table class="wide">
        <caption>{caption}: each counts as open, not as met</caption>
        <thead>
          <tr>
            <th scope="col">Requirement</th>
            <th scope="col">Outcome</th>
            <th scope="col">Why</th>
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
                <Badge mark={outcomeMarks[finding.outcome]} />
                <span class="aside"> {severityWords[finding.severity].word}</span>
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
function listGaps({ scenarios, derived }: Evidence): VNode[] {
  const inScenarios = sortScenarios(Object.keys(scenarios)).flatMap((name) => {
    const scenario = scenarios[name];
    return scenario ? listScenarioGaps(name, scenario) : [];
  });
  const reasons = [...new Set(derived.undetermined.map(({ reason }) => reason))];
  const facts = reasons.map((reason) => {
    const { length } = derived.undetermined.filter((entry) => entry.reason === reason);
    return (
      <li key={reason}>
        <Text value={reason} /> {length > 1 && `(${length} facts)`}
      </li>
    );
  });
  return [...inScenarios, ...facts];
}

function listScenarioGaps(name: string, { status, reason, failures }: Scenario): VNode[] {
  const whole = { part: statusMarks[status].word, why: reason ?? 'No reason was recorded.' };
  return [
    ...(status === 'completed' ? [] : [whole]),
    ...failures.map(({ collector, message }) => ({ part: collector, why: message })),
  ].map(({ part, why }, index) => (
    <li key={`${name} ${index}`}>
      <span class="chip">
        <Text value={nameScenario(name)} maximum={80} />
      </span>{' '}
      <Text value={part} maximum={80} />: <Text value={why} />
    </li>
  ));
}
