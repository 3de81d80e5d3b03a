/** Tables that lay cookies, storage and hosts side by side over the scenarios. */
import type { ComponentChildren, VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import { purposes, type Purpose } from '../../schema/vocabulary.js';
import type { Cell, Row } from './matrix-rows.js';
import { ScenarioTable } from './scenario-table.js';
import { phaseMarks, purposeWords, sortScenarios } from '../wording/words.js';

const shownRows = 40;
const mostRows = 500;

/** What a matrix shows, and in which words. */
export interface MatrixProps<T> {
  readonly caption: string;
  readonly noun: string;
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
  const { rows, caption, noun } = props;
  if (rows.length === 0) return <p>{caption}: none was seen in any scenario.</p>;
  const rest = rows.slice(shownRows, mostRows);
  const left = rows.length - shownRows - rest.length;
  return (
    <>
      <MatrixTable {...props} rows={rows.slice(0, shownRows)} />
      {rest.length > 0 && (
        <details>
          <summary>
            {rest.length + left} more {noun}
          </summary>
          <MatrixTable {...props} rows={rest} caption={`${caption}, continued`} />
          {left > 0 && <p class="aside">{left} others stand in the evidence only.</p>}
        </details>
      )}
    </>
  );
}

function MatrixTable<T>(props: MatrixProps<T>): VNode {
  const { caption, head, evidence, rows } = props;
  const scenarios = sortScenarios(Object.keys(evidence.scenarios));
  const groups = Object.keys(purposeWords).filter(isPurpose);
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
  const { purpose, scenarios, rows } = props;
  if (rows.length === 0) return null;
  const { word, consent } = purposeWords[purpose];
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={scenarios.length + 1}>
          <span>
            {word} <span class="says">{consent}</span>
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
          outlived={purposeWords[row.purpose].consent === 'needs consent' ? props.outlived : ''}
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
  if (!observed) return <td class="cell unseen">? not observed</td>;
  if (cell?.phase === undefined) {
    return (
      <td class="cell absent">
        <span aria-hidden="true">–</span>
        <span class="hidden">{absent}</span>
      </td>
    );
  }
  const { sign, short } = phaseMarks[cell.phase];
  return (
    <td class={cell.named ? 'cell bad' : 'cell'}>
      <span aria-hidden="true">{sign}</span> {short}
      {counted && <span class="aside"> × {cell.count}</span>}
      {cell.outlived && outlived !== '' && <span class="line">▲ {outlived}</span>}
      {cell.named && <strong class="line">✖︎ failed</strong>}
    </td>
  );
}

/** Says what the signs in the cells mean. */
export function MatrixLegend(): VNode {
  return (
    <ul class="legend" aria-label="Signs in the tables below">
      {Object.values(phaseMarks).map(({ sign, word, short }) => (
        <li key={word}>
          <span aria-hidden="true">{sign}</span> {short}: first seen {word}
        </li>
      ))}
      <li>
        <span aria-hidden="true">–</span> not seen
      </li>
      <li>? not observed</li>
      <li class="bad">✖︎ named in a failed requirement</li>
    </ul>
  );
}

function isPurpose(text: string): text is Purpose {
  return purposes.some((purpose) => purpose === text);
}
