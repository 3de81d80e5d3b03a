/** The consent tool (CMP) that serves the banner, and what it offers to other scripts. */
import { Type } from 'typebox';
import { Nullable } from './nullable.js';
import { offeredSignals } from './signals.js';

/** The signs by which a consent tool is named, the most reliable first. */
export const cmpWays = ['globals', 'tcf', 'gpp', 'autoconsent', 'hosts', 'storage'] as const;

/** One of these signs. */
export type CmpWay = (typeof cmpWays)[number];

const CmpWays = Type.Array(Type.Unsafe<CmpWay>(Type.String({ enum: [...cmpWays] })), {
  description:
    'What the name rests on: objects among the page’s scripts, the number given by the TCF or GPP interface, a rule of autoconsent, the hosts of scripts and frames, names of cookies and storage keys.',
});

/** Which consent tool it is, and which interfaces the page has over all scenarios. */
export const Cmp = Type.Object(
  {
    name: Type.Optional(
      Nullable(
        Type.String({
          description:
            'Name of the consent tool (CMP) whose banner stands on the page; null where none is known, missing where it could not be told.',
        }),
      ),
    ),
    namedBy: Type.Optional(CmpWays),
    others: Type.Optional(
      Type.Array(
        Type.Object({ name: Type.String({ description: 'Name of the tool.' }), namedBy: CmpWays }),
        {
          description: 'Other consent tools that something on the page points to.',
        },
      ),
    ),
    ...offeredSignals,
  },
  { description: 'The consent tool (CMP), and the interfaces that the page has for consent.' },
);
