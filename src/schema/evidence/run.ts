/** How the page was audited: when, with which browser, and posing as which visitor. */
import { Type, type Static } from 'typebox';

/** What has to be the same for two audits to be comparable, and when this one was. */
export const Run = Type.Object({
  startedAt: Type.String({ description: 'ISO 8601, UTC.' }),
  finishedAt: Type.String({ description: 'ISO 8601, UTC.' }),
  tool: Type.Object({ name: Type.String(), version: Type.String() }),
  browser: Type.Object({
    name: Type.String(),
    version: Type.String(),
    sandbox: Type.Boolean({ description: 'False where the browser ran without its sandbox.' }),
  }),
  locale: Type.String(),
  timezone: Type.String(),
  viewport: Type.Object({ width: Type.Integer(), height: Type.Integer() }),
  userAgent: Type.String(),
  thirdPartyCookies: Type.Unsafe<'allow' | 'block'>(Type.String({ enum: ['allow', 'block'] })),
  waits: Type.Object({
    minimumMs: Type.Integer({ description: 'Least time given to a page after each step.' }),
    capMs: Type.Integer({ description: 'Longest time given to a page to become quiet.' }),
  }),
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
      { description: 'The database of cookies that the user brought along; missing without one.' },
    ),
  ),
  includesValues: Type.Optional(
    Type.Boolean({
      description:
        'True where values of cookies, storage and query strings were kept, which may tell a person; missing where they were left out.',
    }),
  ),
});
export type Run = Static<typeof Run>;
