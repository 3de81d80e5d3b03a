/** The language of a report, which every part of it knows without being told. */
import { createContext, type ComponentChildren, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from '../words/en.js';
import { sayInParts, type Slots } from '../words/say.js';
import type { Forms, Words } from '../words/words-of-report.js';

/** Gives the words to the parts inside it. */
export const Speech = createContext<Words>(en);

/** The words of the report. */
export function useWords(): Words {
  return useContext(Speech);
}

/** A sentence with something else than text in its slots. */
export function Say({ of: text, slots }: SayProps): VNode {
  return <>{sayInParts(useWords(), text, slots)}</>;
}

interface SayProps {
  readonly of: string | Forms;
  readonly slots: Slots<ComponentChildren>;
}
