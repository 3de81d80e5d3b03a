/** A visit's clock and redaction that a reader can follow: the choice falls at second one, a hash is the value itself. */
import type { ValueContext } from '../../src/collectors/logs/visit-context.js';

/** Values are kept as `#value`, addresses as they are. */
export const plainContext: ValueContext = {
  timeline: {
    phaseAt: (epochMs) => (epochMs < 1000 ? 'before-choice' : 'after-choice'),
    elapsedMs: (epochMs) => epochMs,
  },
  redact: {
    value: (value) => ({
      valueHash: `#${value}`,
      valueLength: value.length,
      valueShape: 'text',
    }),
    url: (address) => address,
    hash: (value) => `#${value}`,
  },
  fromAddress: () => ({}),
};
