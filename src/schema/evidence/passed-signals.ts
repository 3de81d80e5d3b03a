/** The consent signals that third parties received, by whichever way they came. */
import { Type, type Static } from 'typebox';
import { Phase } from '../vocabulary.js';
import { Nullable } from './nullable.js';

const channels = ['query', 'path', 'body', 'cookie', 'message', 'interface'] as const;
const kinds = ['tcf', 'gpp', 'consent-mode', 'own'] as const;
const answers = ['yes', 'no', 'both', 'unclear'] as const;

/** What a consent signal says. */
export type PassedAnswer = (typeof answers)[number];
/** The form of a consent signal. */
export type PassedKind = (typeof kinds)[number];
/** The way by which a consent signal reached a third party. */
export type PassedChannel = (typeof channels)[number];

/** A consent signal that a third party received; once per phase, host, way, name and value. */
export const PassedSignal = Type.Object(
  {
    host: Type.String({
      description:
        'Host of the request, of the frame that the message came to, or of the script that asked or was called.',
    }),
    channel: Type.Unsafe<PassedChannel>(
      Type.String({
        enum: [...channels],
        description:
          'The query or the path of an address, a body (that of a socket too), a `Cookie` header, a message to a frame, or a call: `__tcfapi` and `__gpp` answered a script of the host, or the page called the known consent function of a service.',
      }),
    ),
    signal: Type.Unsafe<PassedKind>(
      Type.String({
        enum: [...kinds],
        description:
          'A TC string, a GPP string, `gcs` or `gcd` of Google’s consent mode, or the host’s own parameter, e.g. `consent=1`.',
      }),
    ),
    parameter: Nullable(
      Type.String({
        description:
          'Name of the parameter, member, cookie or function; null without one, or where it may name a person.',
      }),
    ),
    says: Type.Unsafe<PassedAnswer>(
      Type.String({
        enum: [...answers],
        description:
          'Yes, no, a part of each, or unclear where it cannot be read. A TC string says yes where it grants a purpose and a vendor, no where it grants neither.',
      }),
    ),
    valueHash: Type.String({ description: 'Salted per run: equal hashes are equal values.' }),
    phase: Phase,
    atMs: Type.Number({ description: 'When it was first received, since the visit began.' }),
    lastAtMs: Type.Number({ description: 'When it was last received in that phase.' }),
    count: Type.Integer({ description: 'How often it was received in that phase.' }),
  },
  { description: 'A consent signal that a third party received.' },
);
export type PassedSignal = Static<typeof PassedSignal>;
