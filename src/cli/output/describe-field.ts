/** Describes a part of the evidence as text, with its members. */
import type { Field, FieldWithMembers } from '../../schema/evidence-fields.js';
import { toPrintable } from '../../text/printable.js';

/** Columns of a line, as in the help. */
const width = 100;

const derivedHint =
  'Comparisons, counts and sums are facts derived from all this: see "bandeau rules fields /derived".';

/** Describes a field in full, and each of its members in one sentence. */
export function describeField(field: FieldWithMembers): string {
  const { pointer, description, holder, members } = field;
  const isWhole = pointer === '';
  const sections = [
    [isWhole ? 'The evidence' : pointer, ...wrap(describeKind(field)), ...wrap(description)],
    members.length === 0
      ? []
      : [
          holder === pointer ? 'Fields' : `Fields of each ${holder}`,
          ...members.flatMap((member) => describeMember(member)),
        ],
    wrap(isWhole ? derivedHint : '', ''),
    wrap(explainAbsence([field, ...members]), ''),
  ];
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${toPrintable(texts.join('\n\n'))}\n`;
}

function describeMember(member: Field): string[] {
  return [
    ...wrap(`${member.name}: ${describeKind(member)}`, '  ', '    '),
    ...wrap(firstSentence(member.description), '      '),
  ];
}

function describeKind({ type, values, mayBeMissing, mayBeNull }: Field): string {
  return [
    type,
    ...describeValues(values),
    ...(mayBeMissing ? ['may be missing'] : []),
    ...(mayBeNull ? ['may be null'] : []),
  ].join('; ');
}

function describeValues(values: readonly string[]): string[] {
  if (values.length === 0) return [];
  return [values.length === 1 ? `always ${values.join('')}` : `one of ${values.join(', ')}`];
}

/** Explains the two words for absence, where the description uses one of them. */
function explainAbsence(fields: readonly Field[]): string {
  const sentences = [
    ...(fields.some(({ mayBeMissing }) => mayBeMissing)
      ? ['Missing: it was not observed or cannot be told.']
      : []),
    ...(fields.some(({ mayBeNull }) => mayBeNull)
      ? ['Null: it was looked for, and there is none.']
      : []),
  ];
  return sentences.join(' ');
}

/** A full stop inside a sentence (“e.g. `button`”) is not followed by a capital letter. */
function firstSentence(text: string): string {
  return /^.*?[.…](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;
}

/** Breaks a text into lines between words; a word longer than a line stays whole. */
function wrap(text: string, indent = '  ', later = indent): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(`${last === undefined ? indent : later}${word}`);
    }
  }
  return lines;
}
