/** Every other finding with the text it rests on, folded. */
import type { VNode } from 'preact';
import type { Finding } from '../../schema/report.js';
import { pickByOutcome, plural } from '../wording/verdict.js';
import { RuleName, Sources } from './findings.js';
import { Badge, TableFrame, Text } from './text.js';
import { outcomeMarks, severityWords } from '../wording/words.js';

/** The section on what was met or does not apply. */
export function OthersSection({ findings, id }: OthersProps): VNode {
  return (
    <section id={`${id}-others`}>
      <h3>Every other requirement</h3>
      <OutcomeFold findings={pickByOutcome(findings, 'passed')} outcome="passed" />
      <OutcomeFold findings={pickByOutcome(findings, 'inapplicable')} outcome="inapplicable" />
    </section>
  );
}

interface OthersProps {
  readonly findings: readonly Finding[];
  readonly id: string;
}

function OutcomeFold({ findings, outcome }: FoldProps): VNode {
  const { word } = outcomeMarks[outcome];
  if (findings.length === 0) return <p>{word}: none.</p>;
  return (
    <details>
      <summary>
        <Badge mark={outcomeMarks[outcome]} /> {plural(findings.length, 'requirement')}
      </summary>
      <TableFrame label={`Requirements: ${word}`}>
        <table class="wide others">
          <caption>{word}</caption>
          <thead>
            <tr>
              <th scope="col">Requirement</th>
              <th scope="col">Severity</th>
              <th scope="col">What was seen</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <OtherRow key={`${finding.ruleSet}/${finding.ruleId}`} finding={finding} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}

interface FoldProps {
  readonly findings: readonly Finding[];
  readonly outcome: 'passed' | 'inapplicable';
}

function OtherRow({ finding }: { finding: Finding }): VNode {
  return (
    <tr>
      <th scope="row">
        <Text value={finding.title} maximum={300} />
        <RuleName finding={finding} />
      </th>
      <td>{severityWords[finding.severity].word}</td>
      <td>
        <Text value={finding.message} maximum={600} />
      </td>
      <td>
        <Sources sources={finding.sources} />
      </td>
    </tr>
  );
}
