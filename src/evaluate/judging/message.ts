/**
 * Messages of findings: a rule's own sentence with its slots filled, or the reason why it could not
 * be judged.
 */
import type { Evidence } from '../../schema/evidence.js';
import { valueAt } from '../../schema/json-pointer.js';
import type { Parameter, Rule } from '../../schema/rule.js';
import { messageSlot } from '../rules/message-slots.js';
import { namePart } from './part-kinds.js';
import { plainText } from '../../text/plain-text.js';
import type { Unobserved } from './unobserved.js';

const maximumNames = 5;

/** What the slots of a message stand for. */
export interface SlotValues {
  readonly evidence: Evidence;
  /** The parts that the message is about. */
  readonly parts: readonly unknown[];
  readonly parameters?: Rule['parameters'];
}

/**
 * Fills the slots of a rule's message: `{value}` is the first part that it is about, `{value/field}`
 * a field of it, `{count}` the number of such parts, `{list}` their names, `{/a/pointer}` any part of
 * the evidence, and `{$name}` a parameter with its unit.
 */
export function fillMessage(
  message: string,
  { evidence, parts, parameters = {} }: SlotValues,
): string {
  return message.replaceAll(messageSlot, (_, name: string) => {
    if (name === 'count') return String(parts.length);
    if (name === 'value') return namePart(parts[0]);
    if (name === 'list') return listNames(parts);
    if (name.startsWith('value/')) return namePart(valueAt(parts[0], name.slice('value'.length)));
    if (name.startsWith('$')) return nameParameter(parameters[name.slice(1)]);
    return namePart(valueAt(evidence, name));
  });
}

/**
 * Returns up to three reasons why a rule could not be judged. A part that is missing without a
 * reason is named only where no other part has one.
 */
export function describeUnobserved(
  outcome: 'cantTell' | 'untested',
  parts: readonly Unobserved[],
): string {
  const explained = parts.filter((part) => part.explained);
  const significant = explained.length > 0 ? explained : parts;
  const reasons = [...new Set(significant.map((part) => part.reason))];
  const shown = reasons.slice(0, 3).map((reason) => plainText(reason, 300));
  const more = reasons.length > shown.length ? `; and ${reasons.length - shown.length} more` : '';
  const start = outcome === 'untested' ? 'Not tested' : 'Cannot tell';
  const sentence = `${start}: ${shown.join('; ')}${more}`;
  return sentence.endsWith('?') ? sentence : `${sentence}.`;
}

/** Fills the parameters of a rule's title or remediation; any other brace stays. */
export function fillParameters(text: string, parameters: Rule['parameters'] = {}): string {
  return text.replaceAll(messageSlot, (whole, name: string) =>
    name.startsWith('$') ? nameParameter(parameters[name.slice(1)]) : whole,
  );
}

function nameParameter(parameter: Parameter | undefined): string {
  if (parameter === undefined) return '';
  const { default: value, unit } = parameter;
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return unit === undefined ? text : `${text} ${unit}`;
}

function listNames(values: readonly unknown[]): string {
  const names = [...new Set(values.map((value) => namePart(value)))];
  if (names.length <= maximumNames) return names.join(', ');
  return `${names.slice(0, maximumNames).join(', ')} and ${names.length - maximumNames} more`;
}
