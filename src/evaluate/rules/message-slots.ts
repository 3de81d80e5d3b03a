/** The slots that a rule's message may contain. */
import { AuditError } from '../../schema/audit-error.js';

/** One slot: a name in braces. */
export const messageSlot = /\{([^{}]*)\}/g;

/**
 * Checks that every slot of a message is known.
 * @throws {AuditError} rule-set-invalid — with the slot's name
 */
export function assertSlotsKnown(message: string): void {
  for (const [whole, name] of message.matchAll(messageSlot)) {
    if (name !== undefined && /^(value|count|list|(\/[^/]*)+)$/.test(name)) continue;
    const known = '{value}, {count}, {list} and {/a/pointer}';
    throw new AuditError('rule-set-invalid', `/message has the slot ${whole}; it may use ${known}`);
  }
}
