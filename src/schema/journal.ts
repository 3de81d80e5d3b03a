/** The journal of a run's folder: which pages were asked for, and what became of each. */
import { Type, type Static } from 'typebox';
import { PageError } from './report.js';
import { journalSchemaVersion } from './versions.js';

const Url = Type.String({ minLength: 1, description: 'The address, as it was asked for.' });

/** A page that was asked for, and what became of it. */
export const JournalPage = Type.Union(
  [
    Type.Object(
      {
        url: Url,
        status: Type.Literal('unfinished', {
          description: 'Nothing became of it yet; where the run has ended, nothing ever did.',
        }),
      },
      { additionalProperties: false, description: 'A page whose audit has not come to an end.' },
    ),
    Type.Object(
      {
        url: Url,
        status: Type.Literal('audited', {
          description: 'Its evidence and all that is kept beside it was written.',
        }),
        slug: Type.String({
          pattern: '^[a-z0-9.-]{0,100}-[0-9a-f]{8}$',
          description: 'Name of its folder under `pages/`.',
        }),
      },
      { additionalProperties: false, description: 'A page that was audited.' },
    ),
    Type.Object(
      {
        url: Url,
        status: Type.Literal('not-audited', { description: 'It could not be audited.' }),
        error: PageError,
      },
      { additionalProperties: false, description: 'A page that could not be audited, and why.' },
    ),
  ],
  { description: 'A page that was asked for, and what became of it.' },
);
export type JournalPage = Static<typeof JournalPage>;

/** What was asked of the runs that wrote a folder, and what became of it. */
export const Journal = Type.Object(
  {
    schemaVersion: Type.Literal(journalSchemaVersion, {
      description: 'Version of the shape of this document.',
    }),
    tool: Type.Object(
      {
        name: Type.String({ description: 'Name of the program.' }),
        version: Type.String({ description: 'Its version.' }),
      },
      { description: 'The program that wrote the journal last.' },
    ),
    startedAt: Type.String({
      description: 'When the first of these pages was asked for; ISO 8601, UTC.',
    }),
    changedAt: Type.String({
      description: 'When something last became of one of them; ISO 8601, UTC.',
    }),
    pages: Type.Array(JournalPage, {
      maxItems: 100_000,
      description:
        'Every page that was asked for, each address once, in the order of asking. A later run into the same folder adds to them; a page that is asked for again begins anew.',
    }),
  },
  {
    $id: 'journal.schema.json',
    title: 'Journal',
    description:
      'Which pages the runs into a folder were asked for, and what became of each. It is written before the first page is opened and whenever one is done, so that a run that was interrupted counts the pages it never finished.',
  },
);
export type Journal = Static<typeof Journal>;
