/**
 * The manifest: the files of a run's folder, so that a later change of any of them can be proved.
 */
import { Type, type Static } from 'typebox';
import { manifestSchemaVersion } from './versions.js';

/** A file that a run wrote, with what shows a later change of it. */
export const FileEntry = Type.Object(
  {
    path: Type.String({
      minLength: 1,
      maxLength: 4096,
      description: 'From the folder of the manifest, with forward slashes.',
    }),
    sha256: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 of its bytes, in hexadecimal digits (FIPS 180-4).',
    }),
    sizeBytes: Type.Integer({ minimum: 0, description: 'Size in bytes.' }),
  },
  { description: 'One file as it was when it was written.' },
);
export type FileEntry = Static<typeof FileEntry>;

/** The files in the folder of a run, and the key that signed them. */
export const Manifest = Type.Object(
  {
    schemaVersion: Type.Literal(manifestSchemaVersion),
    tool: Type.Object({ name: Type.String(), version: Type.String() }),
    startedAt: Type.String({ description: 'When the audit began; ISO 8601, UTC.' }),
    finishedAt: Type.String({ description: 'When the audit ended; ISO 8601, UTC.' }),
    writtenAt: Type.String({
      description: 'When the manifest was written, by the clock of that machine; ISO 8601, UTC.',
    }),
    browsers: Type.Array(Type.Object({ name: Type.String(), version: Type.String() }), {
      description: 'Every browser that observed one of the pages, each once.',
    }),
    ruleSets: Type.Array(Type.Object({ id: Type.String(), version: Type.String() }), {
      description: 'The rule sets that judged the pages.',
    }),
    environment: Type.Object(
      {
        node: Type.String({ description: 'Version of Node.js.' }),
        platform: Type.String({ description: 'Operating system and processor, e.g. `linux x64`.' }),
        timezone: Type.String({ description: 'IANA name of the time zone.' }),
      },
      { description: 'The machine that wrote the manifest.' },
    ),
    files: Type.Array(FileEntry, {
      maxItems: 100_000,
      description:
        'Every file in the folder, sorted by path in code unit order; without the manifest and its signature.',
    }),
    signedBy: Type.Optional(
      Type.Object(
        {
          algorithm: Type.Literal('Ed25519'),
          publicKey: Type.String({
            maxLength: 1000,
            description: 'The public key as PEM (SubjectPublicKeyInfo, RFC 8410).',
          }),
        },
        {
          description:
            'Who signed: the signature over the bytes of this file stands in `manifest.json.sig`, 64 bytes as RFC 8032 has them. Missing where nobody signed.',
        },
      ),
    ),
  },
  {
    $id: 'manifest.schema.json',
    title: 'Manifest',
    description: 'What a run left in its folder: every file with its SHA-256, and who made it.',
  },
);
export type Manifest = Static<typeof Manifest>;
