/** The cookies of a scenario: those the browser had, each attempt to change one, and those it never took. */
import { Type, type Static } from 'typebox';
import { Party, Phase, Purpose } from '../vocabulary.js';
import {
  FromAddress,
  PurposeConfidence,
  StableParts,
  ValueAnswers,
  ValueLength,
  ValueShape,
} from './items.js';
import { Nullable } from './nullable.js';
import { Chain, Writer } from './writer.js';

const outcomes = ['taken', 'blocked', 'malformed', 'unconfirmed'] as const;
const WriteOutcome = Type.Unsafe<(typeof outcomes)[number]>(
  Type.String({
    enum: [...outcomes],
    description:
      'What the browser did with it: `malformed` lines are no cookies wherever they come from; `unconfirmed` where nothing shows whether it was taken.',
  }),
);

const writtenBy = ['header', 'script', 'cookie-store', 'worker'] as const;
const WrittenBy = Type.Unsafe<(typeof writtenBy)[number]>(
  Type.String({
    enum: [...writtenBy],
    description:
      'A `Set-Cookie` header, `document.cookie`, the Cookie Store API in a document, or that in a service worker.',
  }),
);

const Reasons = Type.Array(Type.String(), {
  description:
    "Why the browser did not take it, in its own words (CDP `SetCookieBlockedReason`) in kebab case, e.g. `same-site-none-insecure`, `user-preferences`; further `no-credentials` (the request came without, so its answer's cookies are not read), `http-only` (from a script) and `invalid-partitioned`.",
});

/** A write or a deletion, whether or not the browser carried it out. */
export const CookieChange = Type.Object(
  {
    atMs: Type.Number({
      description:
        'Milliseconds since the visit began: of the call, or of the start of the request whose answer set it.',
    }),
    phase: Phase,
    action: Type.Unsafe<'set' | 'delete'>(
      Type.String({
        enum: ['set', 'delete'],
        description: 'What was asked for: an end in the past deletes.',
      }),
    ),
    by: WrittenBy,
    outcome: WriteOutcome,
    reasons: Type.Optional(Reasons),
    url: Nullable(Type.String({ description: 'The response or the script; null where unknown.' })),
    initiator: Chain('As `chain` of a writer.'),
    lifetimeDays: Nullable(
      Type.Number({ description: 'As asked for; 0 where it deletes, null for a session cookie.' }),
    ),
    extends: Type.Optional(
      Type.Boolean({
        description:
          'True where it moves the end of the cookie to later than every write before, by more than 1.5 seconds.',
      }),
    ),
    valueHash: Type.String({ description: 'Salted per run: equal hashes are equal values.' }),
    valueLength: ValueLength,
    valueShape: ValueShape,
    valueAnswers: Type.Optional(ValueAnswers),
  },
  { description: 'One attempt to write a cookie or to take it away.' },
);
export type CookieChange = Static<typeof CookieChange>;

/** A cookie that was asked for and that the browser never took; equal attempts are one entry. */
export const RejectedCookie = Type.Object(
  {
    name: Type.String({ description: 'Empty where the line names none; at most 256 characters.' }),
    domain: Type.String({ description: 'As asked for; empty where the line names no cookie.' }),
    path: Type.String({
      description: 'As asked for, or what follows from the address; at most 256 characters.',
    }),
    outcome: WriteOutcome,
    reasons: Reasons,
    by: WrittenBy,
    setBy: Writer,
    phase: Phase,
    atMs: Type.Number({ description: 'When it was first tried, since the visit began.' }),
    times: Type.Integer({ description: 'How often it was tried alike.' }),
  },
  { description: 'A cookie that somebody asked for and the browser never had.' },
);
export type RejectedCookie = Static<typeof RejectedCookie>;

/** A cookie that the browser had at some moment of the visit, with its history in that visit. */
export const Cookie = Type.Object({
  name: Type.String({ description: 'Name of the cookie.' }),
  domain: Type.String({ description: 'Without a leading dot.' }),
  path: Type.String({ description: 'Path below which it is sent.' }),
  party: Party,
  purpose: Purpose,
  purposeSource: Type.String({ description: 'What the purpose rests on, e.g. `known-name`.' }),
  purposeConfidence: Type.Optional(PurposeConfidence),
  phase: Phase,
  atMs: Type.Number({ description: 'When it was first set, since the visit began.' }),
  presentIn: Type.Array(Phase, { description: 'Every phase at whose end it was still there.' }),
  setBy: Writer,
  lifetimeDays: Nullable(
    Type.Number({
      description: 'As asked for in the raw header or script; null for a session cookie.',
    }),
  ),
  keptDays: Type.Optional(
    Nullable(
      Type.Number({
        description:
          'As long as the browser keeps it after its last writing: Chromium cuts at 400 days; null for a session cookie.',
      }),
    ),
  ),
  secure: Type.Boolean({ description: 'Whether it is sent over secure connections alone.' }),
  httpOnly: Type.Boolean({ description: 'Whether it is kept from scripts.' }),
  sameSite: Nullable(
    Type.String({
      enum: ['Strict', 'Lax', 'None'],
      description: 'Its `SameSite`; null where it names none.',
    }),
  ),
  partitioned: Type.Boolean({
    description: 'Whether it is kept apart for each site that embeds its host (CHIPS).',
  }),
  valueHash: Type.String({ description: 'Salted per run: equal hashes are equal values.' }),
  value: Type.Optional(
    Type.String({ description: 'The value itself; only where `run.includesValues` is true.' }),
  ),
  valueLength: Type.Optional(ValueLength),
  valueShape: Type.Optional(ValueShape),
  valueAnswers: Type.Optional(ValueAnswers),
  stableParts: Type.Optional(StableParts),
  fromAddress: Type.Optional(FromAddress),
  rewrittenIn: Type.Array(Phase, { description: 'Every phase in which it was written.' }),
  sentIn: Type.Array(
    Type.Object({
      phase: Phase,
      host: Type.String({ description: 'Host of the requests that carried it.' }),
      requests: Type.Optional(Type.Integer({ description: 'How many requests carried it.' })),
    }),
    { description: 'Where it was sent to, once per phase and host; reading is processing too.' },
  ),
  changes: Type.Optional(
    Type.Array(CookieChange, {
      description: 'Every attempt to change it, in time order: the first 40 and the last 10.',
    }),
  ),
  changesOmitted: Type.Optional(
    Type.Integer({ description: 'How many changes between those are left out.' }),
  ),
});
export type Cookie = Static<typeof Cookie>;
