/** What the banner promises, sentence by sentence, held against what happened. */
import type { VNode } from 'preact';
import type { PromiseFact } from '../../schema/evidence/derived-banner.js';
import { Badge, Code, TableFrame, Text } from './text.js';
import { promiseMarks } from '../wording/words.js';

const order: readonly PromiseFact['outcome'][] = ['broken', 'cantTell', 'kept'];

/** The section on the promises. */
export function PromisesSection({ promises, language, id }: PromisesProps): VNode {
  const sorted = order.flatMap((outcome) => promises.filter((fact) => fact.outcome === outcome));
  return (
    <section id={`${id}-promises`}>
      <h3>What the banner promises, and what happened</h3>
      {sorted.length === 0 ? (
        <p>No sentence of the banner was recognised as a promise that can be tested.</p>
      ) : (
        <TableFrame label="Promises of the banner">
          <table class="wide promises">
            <caption>Sentences quoted from the banner, broken ones first.</caption>
            <thead>
              <tr>
                <th scope="col">The banner says</th>
                <th scope="col">Outcome</th>
                <th scope="col">What happened</th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((promise) => (
                <PromiseRow key={promise.concept} promise={promise} language={language} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}

interface PromisesProps {
  readonly promises: readonly PromiseFact[];
  readonly language: string | null;
  readonly id: string;
}

function PromiseRow({ promise, language }: RowProps): VNode {
  return (
    <tr>
      <th scope="row">
        <q>
          <Text value={promise.sentence} maximum={600} language={language} />
        </q>
        <span class="rule">
          <Code value={promise.concept} maximum={80} />
        </span>
      </th>
      <td>
        <Badge mark={promiseMarks[promise.outcome]} />
      </td>
      <td>
        <Text value={promise.reason} />
        {promise.evidence.length > 0 && (
          <span class="pointer">
            {promise.evidence.slice(0, 4).map((pointer) => (
              <Code key={pointer} value={pointer} />
            ))}
            {promise.evidence.length > 4 && ` and ${promise.evidence.length - 4} more`}
          </span>
        )}
      </td>
    </tr>
  );
}

interface RowProps {
  readonly promise: PromiseFact;
  readonly language: string | null;
}
