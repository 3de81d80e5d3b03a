/** What the banner promises, sentence by sentence, held against what happened. */
import type { VNode } from 'preact';
import type { PromiseFact } from '../../schema/evidence/derived-banner.js';
import { Badge, Code, TableFrame, Text } from './text.js';
import { markPromise } from '../wording/words.js';
import { useWords } from './speech.js';
import { say } from '../words/say.js';

const order: readonly PromiseFact['outcome'][] = ['broken', 'cantTell', 'kept'];

/** The section on the promises. */
export function PromisesSection({ promises, language, id }: PromisesProps): VNode {
  const words = useWords().promises;
  const { open } = useWords();
  const sorted = order.flatMap((outcome) => promises.filter((fact) => fact.outcome === outcome));
  return (
    <section id={`${id}-promises`}>
      <h3>{words.heading}</h3>
      {sorted.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <TableFrame label={words.label}>
          <table class="wide promises">
            <caption>{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.says}</th>
                <th scope="col">{open.outcome}</th>
                <th scope="col">{words.happened}</th>
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
  const words = useWords();
  const more = promise.evidence.length - 4;
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
        <Badge mark={markPromise(promise.outcome, words)} />
      </td>
      <td>
        <Text value={promise.reason} />
        {promise.evidence.length > 0 && (
          <span class="pointer">
            {promise.evidence.slice(0, 4).map((pointer) => (
              <Code key={pointer} value={pointer} />
            ))}
            {more > 0 && say(words, words.andMore, { count: more })}
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
