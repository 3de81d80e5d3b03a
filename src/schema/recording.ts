/**
 * The recording of one audited page: the network's answers in each scenario, and the settings of
 * the visits.
 */
import { Type, type Static } from 'typebox';
import { Help } from './config.js';
import { cookieChoices, longestMs, type OptionValue } from './options.js';
import { recordingSchemaVersion } from './versions.js';

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Moment = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' });
const Milliseconds = Type.Integer({ minimum: 0, maximum: longestMs });
const Pixels = Type.Integer({ minimum: 1, maximum: 10_000 });

const Header = Type.Object(
  { name: Type.String(), value: Type.String() },
  { additionalProperties: false, description: 'One line of the head, as it was received.' },
);

/** A server's answer, as received. */
export const RecordedAnswer = Type.Object(
  {
    status: Type.Integer({ minimum: 200, maximum: 599 }),
    headers: Type.Array(Header),
    waitMs: Type.Integer({
      minimum: 0,
      maximum: longestMs,
      description: 'Milliseconds the server took to begin its answer.',
    }),
    body: Type.Optional(
      Type.String({
        ...Sha256,
        description: 'Name of the file under `bodies/`, which is its SHA-256; missing where empty.',
      }),
    ),
    text: Type.Optional(
      Type.Boolean({
        description:
          'Whether the browser gave the body as text: it is in UTF-8 then, whatever it was.',
      }),
    ),
    unfinished: Type.Optional(
      Type.Unsafe<'open' | 'cut'>(
        Type.String({
          enum: ['open', 'cut'],
          description:
            'Where the body never came to its end: the connection stayed `open` as long as anybody waited, or was `cut`. A replay then sends the head alone.',
        }),
      ),
    ),
    gap: Type.Optional(
      Type.String({
        description: 'Why the body could not be kept; a replay then gives no answer at all.',
      }),
    ),
  },
  { additionalProperties: false },
);

/** A request with its answer or its failure. */
export const RecordedExchange = Type.Object(
  {
    method: Type.String(),
    url: Type.String({ description: 'Whole, with its query, without its fragment.' }),
    postDigest: Type.Optional(
      Type.String({ ...Sha256, description: 'SHA-256 of what was posted, where it is known.' }),
    ),
    answer: Type.Optional(RecordedAnswer),
    failure: Type.Optional(
      Type.String({ description: "Why no answer came, as Chromium's net error." }),
    ),
  },
  {
    additionalProperties: false,
    description:
      'One request that went over the network; each hop of a redirect is one. Neither answer nor failure: none came while the visit lasted.',
  },
);

/** The frames received over a WebSocket; sent frames are not kept. */
export const RecordedSocket = Type.Object(
  {
    url: Type.String(),
    frames: Type.Array(
      Type.Object(
        {
          afterMs: Type.Integer({
            minimum: 0,
            maximum: longestMs,
            description: 'Milliseconds after the handshake.',
          }),
          kind: Type.Unsafe<'text' | 'binary'>(Type.String({ enum: ['text', 'binary'] })),
          payload: Type.String({ description: 'The text, or the bytes in base64.' }),
        },
        { additionalProperties: false },
      ),
      { description: 'What the server sent, in order.' },
    ),
  },
  { additionalProperties: false, description: 'One WebSocket connection that was opened.' },
);

/** Everything that the network answered to one visit. */
export const ScenarioRecording = Type.Object(
  {
    startedAt: Type.String({
      ...Moment,
      description: "When the visit began; a replay's pages take up the clock there. ISO 8601, UTC.",
    }),
    exchanges: Type.Array(RecordedExchange, { description: 'In the order they started.' }),
    sockets: Type.Array(RecordedSocket),
  },
  { additionalProperties: false },
);

/** The whole document; the bodies are files beside it. */
export const Recording = Type.Object(
  {
    schemaVersion: Type.Literal(recordingSchemaVersion),
    notice: Type.String({ description: 'What a reader has to know before passing it on.' }),
    tool: Type.Object({ name: Type.String(), version: Type.String() }),
    browser: Type.Object({ name: Type.String(), version: Type.String() }),
    page: Type.Object({ url: Type.String({ pattern: '^https?://' }) }),
    startedAt: Type.String({ ...Moment, description: 'Of the whole audit. ISO 8601, UTC.' }),
    dns: Type.Optional(
      Type.Object(
        {
          cnames: Type.Record(Type.String(), Type.Array(Type.String())),
          failures: Type.Array(
            Type.Object(
              { host: Type.String(), message: Type.String() },
              { additionalProperties: false },
            ),
          ),
        },
        { additionalProperties: false, description: 'As in the evidence.' },
      ),
    ),
    finishedAt: Type.String({ ...Moment, description: 'Of the whole audit. ISO 8601, UTC.' }),
    visit: Type.Object(
      {
        scenarios: Type.Array(Type.String(), {
          minItems: 1,
          description: 'Scenarios that were run, in the order they began.',
        }),
        locale: Type.String({ pattern: '^[A-Za-z0-9-]{1,100}$' }),
        timezone: Type.String({ pattern: '^[A-Za-z0-9_+/-]{1,100}$' }),
        viewport: Type.Object({ width: Pixels, height: Pixels }),
        waits: Type.Object({ minimumMs: Milliseconds, capMs: Milliseconds }),
        stayMs: Type.Optional(Milliseconds),
        timeoutMs: Type.Integer({ minimum: 1, maximum: longestMs }),
        thirdPartyCookies: Type.Unsafe<OptionValue<'thirdPartyCookies'>>(
          Type.String({ enum: [...cookieChoices] }),
        ),
        userAgent: Type.Optional(
          Type.String({ pattern: '^[ -~]{1,1000}$', description: 'Where it was not its own.' }),
        ),
        help: Type.Optional(Help),
        autoconsent: Type.Optional(Type.Boolean()),
        headerNames: Type.Array(Type.String(), {
          description:
            'Names of the headers sent to the host of the page, or to the one of its password, alone; a replay sends none.',
        }),
      },
      { additionalProperties: false, description: 'How the visitor came.' },
    ),
    hashSalt: Type.String({
      pattern: '^[0-9a-f]{1,64}$',
      description: 'Salt of the hashes of values, so that a replay gives the same ones.',
    }),
    scenarios: Type.Record(Type.String(), ScenarioRecording),
    digest: Type.String({
      ...Sha256,
      description: 'SHA-256 of this document as JSON without spaces and without this field.',
    }),
  },
  {
    $id: 'recording.schema.json',
    title: 'Recording',
    description:
      'The answers of the network to one audited page, for its replay. It holds them as they came, with cookies and whatever else they say.',
  },
);

/** One header line of an answer. */
export type RecordedHeader = Static<typeof Header>;
export type RecordedAnswer = Static<typeof RecordedAnswer>;
export type RecordedExchange = Static<typeof RecordedExchange>;
export type RecordedSocket = Static<typeof RecordedSocket>;
export type ScenarioRecording = Static<typeof ScenarioRecording>;
export type Recording = Static<typeof Recording>;
