/** Tables that lay cookies, storage and hosts side by side over the scenarios. */
import type { ComponentChildren, VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import { phases, purposes, type Purpose } from '../../schema/vocabulary.js';
import type { Cell, Row } from './matrix-rows.js';
import { ScenarioTable } from './scenario-table.js';
import { consentFor, phaseSigns, sortScenarios } from '../wording/words.js';
import { useWords } from './speech.js';
import { say } from '../words/say.js';
import type { Forms } from '../words/words-of-report.js';

const shownRows = 40;
const mostRows = 500;

/** What a matrix shows, and in which words. */
export interface MatrixProps<T> {
  readonly caption: string;
  /** What the fold is called, by the number of rows in it. */
  readonly more: Forms;
  readonly evidence: Evidence;
  readonly rows: readonly Row<T>[];
  /** Head of the first column, and what stands in it. */
  readonly head: string;
  readonly show: (sample: T) => ComponentChildren;
  readonly absent: string;
  /** What is said of a row that was there before withdrawal and after it. */
  readonly outlived: string;
  readonly counted: boolean;
  readonly isObserved: (scenario: string) => boolean;
}

/** Shows a matrix; rows beyond a screenful or two are folded. */
export function Matrix<T>(props: MatrixProps<T>): VNode {
  const { rows, caption, more } = props;
  const words = useWords();
  const { none, continued } = words.traces;
  if (rows.length === 0) return <p>{say(words, none, { caption })}</p>;
  const rest = rows.slice(shownRows, mostRows);
  const left = rows.length - shownRows - rest.length;
  return (
    <>
      <MatrixTable {...props} rows={rows.slice(0, shownRows)} />
      {rest.length > 0 && (
        <details>
          <summary>{say(words, more, { count: rest.length + left })}</summary>
          <MatrixTable {...props} rows={rest} caption={say(words, continued, { caption })} />
          {left > 0 && <p class="aside">{say(words, words.othersInEvidence, { count: left })}</p>}
        </details>
      )}
    </>
  );
}

function MatrixTable<T>(props: MatrixProps<T>): VNode {
  const { caption, head, evidence, rows } = props;
  const scenarios = sortScenarios(Object.keys(evidence.scenarios));
  const groups = Object.keys(consentFor).filter(isPurpose);
  return (
    <ScenarioTable caption={caption} corner={head} names={scenarios}>
      {groups.map((purpose) => (
        <PurposeGroup
          key={purpose}
          {...props}
          purpose={purpose}
          scenarios={scenarios}
          rows={rows.filter((row) => row.purpose === purpose)}
        />
      ))}
    </ScenarioTable>
  );
}

interface GroupProps<T> extends MatrixProps<T> {
  readonly purpose: Purpose;
  readonly scenarios: readonly string[];
}

function PurposeGroup<T>(props: GroupProps<T>): VNode | null {
  const words = useWords();
  const { purpose, scenarios, rows } = props;
  if (rows.length === 0) return null;
  const { word } = words.purposes[purpose];
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={scenarios.length + 1}>
          <span>
            {word} <span class="says">{words.consent[consentFor[purpose]]}</span>
          </span>
        </th>
      </tr>
      {rows.map((row, index) => (
        <MatrixRow key={index} {...props} row={row} />
      ))}
    </tbody>
  );
}

function MatrixRow<T>({ row, ...props }: GroupProps<T> & { row: Row<T> }): VNode {
  return (
    <tr>
      <th scope="row">{props.show(row.sample)}</th>
      {props.scenarios.map((scenario) => (
        <MatrixCell
          key={scenario}
          cell={row.cells.get(scenario)}
          observed={props.isObserved(scenario)}
          absent={props.absent}
          outlived={consentFor[row.purpose] === 'needed' ? props.outlived : ''}
          counted={props.counted}
        />
      ))}
    </tr>
  );
}

interface CellProps {
  readonly cell: Cell | undefined;
  readonly observed: boolean;
  readonly absent: string;
  /** Empty where nobody needs to know. */
  readonly outlived: string;
  readonly counted: boolean;
}

function MatrixCell({ cell, observed, absent, outlived, counted }: CellProps): VNode {
  const words = useWords();
  if (!observed) return <td class="cell unseen">{words.notObservedMark}</td>;
  if (cell?.phase === undefined) {
    return (
      <td class="cell absent">
        <span aria-hidden="true">–</span>
        <span class="hidden">{absent}</span>
      </td>
    );
  }
  const { short } = words.phases[cell.phase];
  return (
    <td class={cell.named ? 'cell bad' : 'cell'}>
      <span aria-hidden="true">{phaseSigns[cell.phase]}</span> {short}
      {counted && <span class="aside"> × {cell.count}</span>}
      {cell.outlived && outlived !== '' && <span class="line">▲ {outlived}</span>}
      {cell.named && <strong class="line">{words.traces.failed}</strong>}
    </td>
  );
}

/** Says what the signs in the cells mean. */
export function MatrixLegend(): VNode {
  const words = useWords();
  const { traces, notObservedMark } = words;
  return (
    <ul class="legend" aria-label={traces.legend}>
      {phases.map((phase) => (
        <li key={phase}>
          <span aria-hidden="true">{phaseSigns[phase]}</span>{' '}
          {say(words, traces.firstSeen, words.phases[phase])}
        </li>
      ))}
      <li>
        <span aria-hidden="true">–</span> {traces.notSeen}
      </li>
      <li>{notObservedMark}</li>
      <li class="bad">{traces.named}</li>
    </ul>
  );
}

function isPurpose(text: string): text is Purpose {
  return purposes.some((purpose) => purpose === text);
}
