/** The outcomes counted: numbers with their words, and a bar that repeats them. */
import type { VNode } from 'preact';
import type { Outcome } from '../../schema/vocabulary.js';
import type { OutcomeCounts } from '../wording/verdict.js';
import { outcomeMarks } from '../wording/words.js';

const order: readonly Outcome[] = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'];

/** Shows how many requirements have each outcome. */
export function Tally({ counts }: { counts: OutcomeCounts }): VNode {
  return (
    <div class="tally">
      <ul>
        {order.map((outcome) => (
          <li key={outcome} class={outcomeMarks[outcome].tone}>
            <strong>{counts[outcome]}</strong>
            <span>
              <span aria-hidden="true">{outcomeMarks[outcome].sign}</span>{' '}
              {outcomeMarks[outcome].word}
            </span>
          </li>
        ))}
      </ul>
      <div class="bar" aria-hidden="true">
        {order
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <span
              key={outcome}
              class={outcomeMarks[outcome].tone}
              style={{ flexGrow: counts[outcome] }}
            />
          ))}
      </div>
    </div>
  );
}
