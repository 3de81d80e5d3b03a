/**
 * What a scenario sent, which hosts it let the browser connect to, and what a click on a link would
 * send.
 */
import { Type, type Static } from 'typebox';
import { Party, Phase, Purpose } from '../vocabulary.js';
import { PurposeConfidence } from './items.js';
import { Nullable } from './nullable.js';
import { Chain } from './writer.js';

const carriedForms = ['plain', 'base64', 'md5', 'sha1', 'sha256'] as const;
/** The forms in which a stored value is searched for in requests. */
export type CarriedForm = (typeof carriedForms)[number];

/**
 * Where a stored value was found in an address or a body: this shows which identifiers are passed
 * on.
 */
export const Carried = Type.Object(
  {
    kind: Type.Unsafe<'cookie' | 'storage'>(
      Type.String({ enum: ['cookie', 'storage'], description: 'What holds the value.' }),
    ),
    name: Type.String({ description: 'Name of the cookie, or key of the item, that holds it.' }),
    host: Type.String({ description: 'Domain of the cookie, or host of the storage.' }),
    partHash: Type.String({ description: 'As in `stableParts`.' }),
    as: Type.Unsafe<CarriedForm>(
      Type.String({
        enum: [...carriedForms],
        description: 'As it is, in base64 (alone or within a text in it), or hashed.',
      }),
    ),
    in: Type.Unsafe<'path' | 'query' | 'body'>(
      Type.String({
        enum: ['path', 'query', 'body'],
        description: 'Part of the request or the address that it was found in.',
      }),
    ),
    parameter: Nullable(
      Type.String({
        description:
          'Of the query, the form or the JSON text; null without one, or where it may tell a person.',
      }),
    ),
  },
  { description: 'A part of the value of a cookie or a stored item in what is sent.' },
);
export type Carried = Static<typeof Carried>;

/**
 * A request of the page, its frames or its workers, with its cause; each hop of a redirect is one.
 */
export const Request = Type.Object({
  url: Type.String({
    description:
      'Without fragment; values of its query are left out unless `run.includesValues` is true.',
  }),
  host: Type.String({ description: 'Host of the address.' }),
  method: Type.String({ description: 'HTTP method.' }),
  type: Type.String({
    description:
      'CDP resource type in lower case, e.g. `script`, `websocket`; `beacon` for what `sendBeacon` sends, `ping` for what a link with that attribute does.',
  }),
  party: Party,
  purpose: Purpose,
  purposeSource: Type.String({ description: 'What the purpose rests on, e.g. `known-host`.' }),
  purposeConfidence: Type.Optional(PurposeConfidence),
  entity: Nullable(Type.String({ description: 'Who runs the host, where that is known.' })),
  phase: Phase,
  atMs: Type.Number({ description: 'When it was sent, in milliseconds since the visit began.' }),
  initiator: Nullable(Type.String({ description: 'URL of the script or document behind it.' })),
  chain: Type.Optional(Chain('As `chain` of a writer.')),
  redirectedFrom: Type.Optional(
    Nullable(
      Type.String({ description: 'The address whose answer led here; null where none did.' }),
    ),
  ),
  bytesSent: Type.Optional(
    Type.Integer({ description: 'Bytes of the body, of a socket those of its messages.' }),
  ),
  bytesReceived: Type.Optional(
    Type.Integer({
      description:
        'Bytes of the body of the answer, decoded; of a socket those of the messages that came.',
    }),
  ),
  frame: Nullable(Type.String({ description: 'URL of the frame; null in the main document.' })),
  status: Nullable(Type.Number({ description: 'HTTP status; null where no answer came.' })),
  validatorHash: Type.Optional(
    Type.String({
      description:
        'Of its `If-None-Match`, the mark (ETag) of an earlier answer that the browser sent back by itself; salted per run, missing where it sent none.',
    }),
  ),
  cookiesSent: Type.Array(Type.String(), { description: 'Names of the cookies it carried.' }),
  carries: Type.Optional(
    Type.Array(Carried, {
      description:
        'What of cookies and storage its address and body carried, at most 20; missing where nothing.',
    }),
  ),
});
export type Request = Static<typeof Request>;

/** A connection without a request, to a host that may learn of the visitor by it. */
export const Connection = Type.Object(
  {
    kind: Type.Unsafe<'preconnect' | 'dns-prefetch'>(
      Type.String({
        enum: ['preconnect', 'dns-prefetch'],
        description: 'Connect, or look up its address.',
      }),
    ),
    host: Type.String({ description: 'The host to be known ahead.' }),
    party: Party,
    by: Type.Unsafe<'element' | 'header'>(
      Type.String({
        enum: ['element', 'header'],
        description: 'A `link` element, or a `Link` header of an answer or of hints before it.',
      }),
    ),
    where: Type.String({ description: 'URL of the document, or of what was answered.' }),
    phase: Phase,
    atMs: Type.Number({
      description: 'When it was asked for, in milliseconds since the visit began.',
    }),
  },
  {
    description:
      'A host that the page let the browser connect to (`preconnect`) or look up, ahead of any request: the host then knows the visitor’s IP address, or the resolver the host. Chromium does so from a visitor’s own profile, and not from the isolated one of an audit: told is what the page asked for.',
  },
);
export type Connection = Static<typeof Connection>;

/** A link of the page whose address would pass on an identifier. */
export const DecoratedLink = Type.Object(
  {
    url: Type.String({ description: 'As `url` of a request.' }),
    host: Type.String({ description: 'Host of the address.' }),
    party: Party,
    phase: Type.Unsafe<Phase>({
      ...Phase,
      description: 'At whose end the link was first seen.',
    }),
    clickIds: Type.Array(Type.String(), {
      description: 'Names of parameters in which services tell one click or person from others.',
    }),
    carries: Type.Array(Carried, {
      description: 'What of cookies and storage the address carries.',
    }),
  },
  { description: 'A link to elsewhere whose address tells who comes.' },
);
export type DecoratedLink = Static<typeof DecoratedLink>;
