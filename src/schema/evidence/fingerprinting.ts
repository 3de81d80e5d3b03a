/** Properties of the device and the browser that scripts read and that can identify a visitor. */
import { Type, type Static } from 'typebox';
import { Phase } from '../vocabulary.js';
import { Nullable } from './nullable.js';
import { Chain } from './writer.js';

/** Equal calls of one script; the calls alone do not show their purpose. */
export const FingerprintRead = Type.Object(
  {
    kind: Type.Unsafe<'canvas' | 'webgl' | 'audio' | 'fonts'>(
      Type.String({ enum: ['canvas', 'webgl', 'audio', 'fonts'], description: 'What was read.' }),
    ),
    call: Type.String({ description: 'Interface and member, e.g. `HTMLCanvasElement.toDataURL`.' }),
    script: Nullable(Type.String({ description: 'Script that called; null where none is told.' })),
    chain: Chain('As `chain` of a writer.'),
    where: Type.String({ description: 'URL of the document or worker.' }),
    phase: Phase,
    atMs: Type.Number({ description: 'When it was first called, since the visit began.' }),
    calls: Type.Integer({
      description: 'How often, at least: of many calls of one document, not each is counted.',
    }),
    canvas: Type.Optional(
      Type.Object(
        {
          width: Type.Number({ description: 'Width in pixels.' }),
          height: Type.Number({ description: 'Height in pixels.' }),
          characters: Type.Integer({ description: 'Different characters drawn on it before.' }),
        },
        { description: 'What was read, of several the one with most text; in pixels.' },
      ),
    ),
    fonts: Type.Optional(
      Type.Integer({
        description: 'How many different fonts the document had asked for till then.',
      }),
    ),
  },
  {
    description:
      'Reading how this browser draws, sounds or spells, which can tell it from others. A page may have other reasons to: the numbers say how likely that is.',
  },
);
export type FingerprintRead = Static<typeof FingerprintRead>;
