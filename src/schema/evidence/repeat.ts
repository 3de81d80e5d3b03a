/** The differences between several audits of one page. */
import { Type, type Static } from 'typebox';
import { mostRepeats } from '../options.js';

/** A place of the evidence at which the audits differ, with the value of each. */
export const UnstablePart = Type.Object(
  {
    pointer: Type.String({ description: 'JSON Pointer to the part, as the first run has it.' }),
    otherRuns: Type.Array(
      Type.Object({
        value: Type.Optional(Type.Unknown({ description: 'What stands there, of any type.' })),
      }),
      {
        description: 'What each further run has there, in their order; without `value`, nothing.',
      },
    ),
  },
  { description: 'One part of the evidence that did not come out alike in all runs.' },
);
export type UnstablePart = Static<typeof UnstablePart>;

/** The number of audits of the page, and where they differ. */
export const Repeat = Type.Object(
  {
    runs: Type.Integer({
      minimum: 2,
      maximum: mostRepeats,
      description: 'How often the page was audited.',
    }),
    unstable: Type.Array(UnstablePart, {
      description: 'The parts that did not come out alike; empty where all did.',
    }),
  },
  {
    description:
      'What differs between several audits of the page; the rest of the document is of the first. A rule that comes out otherwise in another run cannot be told.',
  },
);
