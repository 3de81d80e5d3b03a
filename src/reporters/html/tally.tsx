/** The outcomes counted: numbers with their words, and a bar that repeats them. */
import type { VNode } from 'preact';
import type { Outcome } from '../../schema/vocabulary.js';
import type { OutcomeCounts } from '../wording/verdict.js';
import { markOutcome } from '../wording/words.js';
import { useWords } from './speech.js';
import { sayNumber } from '../words/say.js';

const order: readonly Outcome[] = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'];

/** Shows how many requirements have each outcome. */
export function Tally({ counts }: { counts: OutcomeCounts }): VNode {
  const words = useWords();
  const marks = order.map((outcome) => ({ outcome, ...markOutcome(outcome, words) }));
  return (
    <div class="tally">
      <ul>
        {marks.map(({ outcome, sign, word, tone }) => (
          <li key={outcome} class={tone}>
            <strong>{sayNumber(words, counts[outcome])}</strong>
            <span>
              <span aria-hidden="true">{sign}</span> {word}
            </span>
          </li>
        ))}
      </ul>
      <div class="bar" aria-hidden="true">
        {marks
          .filter(({ outcome }) => counts[outcome] > 0)
          .map(({ outcome, tone }) => (
            <span key={outcome} class={tone} style={{ flexGrow: counts[outcome] }} />
          ))}
      </div>
    </div>
  );
}
