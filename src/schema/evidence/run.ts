/** How the page was audited: when, with which browser, and with which visitor's settings. */
import { Type, type Static } from 'typebox';

/** The settings that must be equal for two audits to be comparable, and the time of this audit. */
export const Run = Type.Object(
  {
    startedAt: Type.String({ description: 'ISO 8601, UTC.' }),
    finishedAt: Type.String({ description: 'ISO 8601, UTC.' }),
    tool: Type.Object(
      {
        name: Type.String({ description: 'Name of the program.' }),
        version: Type.String({ description: 'Version of the program.' }),
      },
      { description: 'The program that made the document.' },
    ),
    browser: Type.Object(
      {
        name: Type.String({ description: 'As it names itself, e.g. `Chrome`.' }),
        version: Type.String({ description: 'All four numbers of it.' }),
        sandbox: Type.Boolean({ description: 'False where the browser ran without its sandbox.' }),
      },
      { description: 'The browser that visited the page.' },
    ),
    locale: Type.String({ description: 'BCP 47 tag of the language that the browser asked for.' }),
    timezone: Type.String({ description: 'IANA name of the time zone that pages were shown.' }),
    viewport: Type.Object(
      {
        width: Type.Integer({ description: 'In CSS pixels.' }),
        height: Type.Integer({ description: 'In CSS pixels.' }),
      },
      { description: 'Size of the window inside.' },
    ),
    userAgent: Type.String({ description: 'The `User-Agent` that was sent.' }),
    thirdPartyCookies: Type.Unsafe<'allow' | 'block'>(
      Type.String({
        enum: ['allow', 'block'],
        description:
          'Whether the browser took cookies of third parties; where it blocked them, their absence proves nothing.',
      }),
    ),
    waits: Type.Object(
      {
        minimumMs: Type.Integer({ description: 'Least time given to a page after each step.' }),
        capMs: Type.Integer({ description: 'Longest time given to a page to become quiet.' }),
        stayMs: Type.Optional(
          Type.Integer({
            description:
              'How long who made no choice stayed on the page before going on, at least.',
          }),
        ),
      },
      { description: 'How long a page was waited for after each step.' },
    ),
    replayedFrom: Type.Optional(
      Type.Object(
        { recordedAt: Type.String({ description: 'ISO 8601, UTC.' }) },
        {
          description:
            'Where the page came from a recording instead of the network: when that was made. The times of this run are those of the recording then.',
        },
      ),
    ),
    cookieDatabase: Type.Optional(
      Type.Object(
        {
          file: Type.String({ description: 'Its name, without the folder.' }),
          entries: Type.Integer({ description: 'Names that were taken from it.' }),
          sha256: Type.String({ description: 'Of the file, in hexadecimal digits.' }),
        },
        {
          description: 'The database of cookies that the user brought along; missing without one.',
        },
      ),
    ),
    includesValues: Type.Optional(
      Type.Boolean({
        description:
          'True where values of cookies, storage and query strings were kept, which may tell a person; missing where they were left out.',
      }),
    ),
  },
  { description: 'When and how the page was audited.' },
);
export type Run = Static<typeof Run>;
