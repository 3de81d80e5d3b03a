/** What a scenario left that needs consent. */
import { Type, type Static } from 'typebox';
import { Phase, Purpose } from '../vocabulary.js';

/** A cookie, a stored item or a request that needs consent, in short, with where its observation stands. */
export const Trace = Type.Object(
  {
    scenario: Type.String(),
    kind: Type.Unsafe<'cookie' | 'storage' | 'request'>(
      Type.String({ enum: ['cookie', 'storage', 'request'] }),
    ),
    name: Type.String({ description: 'Cookie name, storage key, or URL without query.' }),
    host: Type.String(),
    purpose: Purpose,
    phase: Phase,
    pointer: Type.String({ description: 'JSON Pointer to the observation.' }),
  },
  { description: 'One item that needs consent, and where it was observed.' },
);
export type Trace = Static<typeof Trace>;

/** All of a judged stretch; an empty list says that there were none. */
export const Traces = Type.Array(Trace);
