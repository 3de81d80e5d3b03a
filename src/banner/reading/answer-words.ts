/** What the words of an answer stand for: “yes”, “Allowed”, “Statistics: off”, the value `deny`. */
import { stateLexicon } from '../../knowledge/languages/words/lexicons.js';
import { splitWords } from '../../text/normalize-text.js';
import { classifyControlText } from '../captions/classify-control-text.js';

/** What an answer does to what is asked. */
export type Answer = 'on' | 'off';

/** Values by which markup tells the answers of a question apart. */
const valuesOn = /^(?:1|on|yes|true|allow(?:ed)?|accept(?:ed)?|grant(?:ed)?|enable[d]?|opt-?in)$/i;
const valuesOff =
  /^(?:0|off|no|false|den(?:y|ied)|reject(?:ed)?|refuse[d]?|disable[d]?|decline[d]?|opt-?out)$/i;

/** Tells whether words stand for allowing or for refusing; null where they say neither, or both. */
export function answerIn(words: string): Answer | null {
  if (valuesOn.test(words)) return 'on';
  if (valuesOff.test(words)) return 'off';
  const { role, confidence } = classifyControlText(words);
  if (confidence >= 0.5 && role === 'accept') return 'on';
  if (confidence >= 0.5 && role === 'refuse') return 'off';
  return stateAtAnEnd(words);
}

/** A state word with which a caption begins or ends, as in “Statistics: off”. */
function stateAtAnEnd(caption: string): Answer | null {
  const words = splitWords(caption);
  const says = stateLexicon
    .find(words)
    .filter(({ start, end, typo }) => !typo && (start === 0 || end === words.length));
  const [only, ...others] = new Set(says.map(({ label }) => label));
  return only && others.length === 0 ? only : null;
}

/**
 * Tells which of two answers, each in several words, is chosen; null where neither is known, or both
 * come to the same.
 */
export function chosenOf(chosen: readonly string[], other: readonly string[]): Answer | null {
  const [is, isNot] = [chosen, other].map(
    (all) => all.flatMap((words) => answerIn(words) ?? [])[0],
  );
  if (is !== undefined) return is === isNot ? null : is;
  if (isNot === undefined) return null;
  return isNot === 'on' ? 'off' : 'on';
}
