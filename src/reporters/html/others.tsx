/** Every other finding with the text it rests on, folded. */
import type { VNode } from 'preact';
import type { Finding } from '../../schema/report.js';
import { pickByOutcome } from '../wording/verdict.js';
import { RuleName, Sources } from './findings.js';
import { Badge, TableFrame, Text } from './text.js';
import { markOutcome } from '../wording/words.js';
import { useWords } from './speech.js';
import { say } from '../words/say.js';

/** The section on what was met or does not apply. */
export function OthersSection({ findings, id }: OthersProps): VNode {
  const words = useWords();
  return (
    <section id={`${id}-others`}>
      <h3>{words.others.heading}</h3>
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
  const words = useWords();
  const { others } = words;
  const mark = markOutcome(outcome, words);
  const { word } = mark;
  if (findings.length === 0) return <p>{say(words, others.none, { outcome: word })}</p>;
  return (
    <details>
      <summary>
        <Badge mark={mark} /> {say(words, others.requirements, { count: findings.length })}
      </summary>
      <TableFrame label={say(words, others.label, { outcome: word })}>
        <table class="wide others">
          <caption>{word}</caption>
          <thead>
            <tr>
              <th scope="col">{words.open.requirement}</th>
              <th scope="col">{others.severity}</th>
              <th scope="col">{others.seen}</th>
              <th scope="col">{others.source}</th>
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
  const words = useWords();
  return (
    <tr>
      <th scope="row">
        <Text value={finding.title} maximum={300} />
        <RuleName finding={finding} />
      </th>
      <td>{words.severities[finding.severity].word}</td>
      <td>
        <Text value={finding.message} maximum={600} />
      </td>
      <td>
        <Sources sources={finding.sources} />
      </td>
    </tr>
  );
}
