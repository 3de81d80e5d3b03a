/** What a scenario stored in the browser, other than cookies. */
import { Type, type Static } from 'typebox';
import { Party, Phase, Purpose, storageKinds, type StorageKind } from '../vocabulary.js';
import {
  FromAddress,
  PurposeConfidence,
  StableParts,
  ValueAnswers,
  ValueLength,
  ValueShape,
} from './items.js';
import { Writer } from './writer.js';

/** A key of Web Storage, a database, a cache, a service worker or `window.name`. */
export const StorageItem = Type.Object({
  kind: Type.Unsafe<StorageKind>(
    Type.String({ enum: [...storageKinds], description: 'Where it is stored.' }),
  ),
  origin: Type.String({ description: 'Origin that it belongs to.' }),
  key: Type.String({
    description:
      'Key, or the name of the database or the cache, or the scope of the service worker; `window.name` for that.',
  }),
  party: Party,
  purpose: Purpose,
  purposeSource: Type.String({ description: 'What the purpose rests on, e.g. `known-name`.' }),
  purposeConfidence: Type.Optional(PurposeConfidence),
  phase: Phase,
  atMs: Type.Number({
    description: 'When it was first seen, in milliseconds since the visit began.',
  }),
  presentIn: Type.Array(Phase, { description: 'Every phase at whose end it was still there.' }),
  rewrittenIn: Type.Array(Phase, { description: 'Every phase in which it was written.' }),
  setBy: Writer,
  sizeBytes: Type.Number({ description: 'Bytes of key and value in UTF-8.' }),
  valueHash: Type.String({ description: 'Salted per run: equal hashes are equal values.' }),
  value: Type.Optional(
    Type.String({
      description:
        'The value itself, at most 65,536 characters of it; only where `run.includesValues` is true.',
    }),
  ),
  valueLength: Type.Optional(ValueLength),
  valueShape: Type.Optional(ValueShape),
  valueAnswers: Type.Optional(ValueAnswers),
  stableParts: Type.Optional(StableParts),
  fromAddress: Type.Optional(FromAddress),
  stores: Type.Optional(
    Type.Array(Type.String(), {
      description: 'Names of the object stores of a database, at most 50; missing where unread.',
    }),
  ),
  entries: Type.Optional(
    Type.Integer({ description: 'How many answers a cache holds; missing where not counted.' }),
  ),
  script: Type.Optional(
    Type.String({ description: 'URL of the script of a service worker, without query values.' }),
  ),
});
export type StorageItem = Static<typeof StorageItem>;
