/** Traces: what a scenario left that needs consent. */
import { Type, type Static } from 'typebox';
import { Phase, Purpose } from '../vocabulary.js';

/**
 * A cookie, a stored item or a request that needs consent, in short, with the pointer to its
 * observation.
 */
export const Trace = Type.Object(
  {
    scenario: Type.String({ description: 'Id of the scenario.' }),
    kind: Type.Unsafe<'cookie' | 'storage' | 'request'>(
      Type.String({ enum: ['cookie', 'storage', 'request'], description: 'What it is.' }),
    ),
    name: Type.String({ description: 'Cookie name, storage key, or URL without query.' }),
    host: Type.String({
      description: 'Domain of the cookie, or host of the storage or the request.',
    }),
    purpose: Purpose,
    phase: Phase,
    pointer: Type.String({ description: 'JSON Pointer to the observation.' }),
  },
  { description: 'One item that needs consent, and where it was observed.' },
);
export type Trace = Static<typeof Trace>;

/**
 * Traces of one kind, each once; the description names the kind. An empty list means that there are
 * none.
 */
export function Traces(description: string): Type.TArray<typeof Trace> {
  return Type.Array(Trace, { description });
}
