/** The slots that a rule's message may contain. */
import { AuditError } from '../../schema/audit-error.js';

/** One slot: a name in braces. */
export const messageSlot = /\{([^{}]*)\}/g;

/**
 * Checks that every slot of a text is known.
 * @param parameters names of the rule's parameters
 * @throws {AuditError} rule-set-invalid — with the slot's name
 */
export function assertSlotsKnown(
  text: string,
  { field, parameters = [] }: { readonly field: string; readonly parameters?: readonly string[] },
): void {
  for (const [whole, name] of text.matchAll(messageSlot)) {
    if (name !== undefined && /^(value(\/[^/]+)*|count|list|(\/[^/]*)+)$/.test(name)) continue;
    if (name?.startsWith('$') && parameters.includes(name.slice(1))) continue;
    const known =
      '{value}, {value/field}, {count}, {list}, {/a/pointer} and {$name} of a parameter';
    throw new AuditError('rule-set-invalid', `${field} has the slot ${whole}; it may use ${known}`);
  }
}

/**
 * Checks that every parameter that a text names is one of the rule's; other braces mean nothing there.
 * @throws {AuditError} rule-set-invalid — with the parameter's name
 */
export function assertParametersKnown(
  text: string,
  { field, parameters }: { readonly field: string; readonly parameters: readonly string[] },
): void {
  for (const [whole, name = ''] of text.matchAll(messageSlot)) {
    if (!name.startsWith('$') || parameters.includes(name.slice(1))) continue;
    throw new AuditError(
      'rule-set-invalid',
      `${field} has the slot ${whole}; there is no such parameter`,
    );
  }
}
