/** The frame of a table with one column per scenario. */
import type { ComponentChildren, VNode } from 'preact';
import { nameScenario } from '../wording/words.js';
import { TableFrame, Text } from './text.js';
import { useWords } from './speech.js';

/** Frames rows that begin with a head and have one cell per scenario, in the order of the names. */
export function ScenarioTable({ caption, corner, names, children }: ScenarioTableProps): VNode {
  const words = useWords();
  return (
    <TableFrame label={caption}>
      <table class="matrix" style={{ minWidth: `${9 + names.length * 5.8}rem` }}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {corner === undefined ? <td /> : <th scope="col">{corner}</th>}
            {names.map((name) => (
              <th key={name} scope="col" class="scenario">
                <Text value={nameScenario(name, words)} maximum={60} />
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </TableFrame>
  );
}

interface ScenarioTableProps {
  readonly caption: string;
  /** Head of the first column; left empty where each row says what it is. */
  readonly corner?: string;
  readonly names: readonly string[];
  readonly children: ComponentChildren;
}
