/** The evidence document: everything observed on one page over all its scenarios, and the facts derived from it. */
import { Type, type Static } from 'typebox';
import { Banner } from './evidence/banner.js';
import { Cmp } from './evidence/cmp.js';
import { DeclaredCookie } from './evidence/declared-cookies.js';
import { Derived } from './evidence/derived.js';
import { Nullable } from './evidence/nullable.js';
import { Accessibility, Dns, Page } from './evidence/page.js';
import { Repeat } from './evidence/repeat.js';
import { Run } from './evidence/run.js';
import { Scenario } from './evidence/scenario.js';

/** Version of the evidence document's form; raised when a named field changes its meaning. */
export const evidenceSchemaVersion = 1;

/** The whole document, which observing produces and judging takes. */
export const Evidence = Type.Object(
  {
    schemaVersion: Type.Literal(evidenceSchemaVersion, {
      description:
        'Version of the shape of this document; raised when a field changes its meaning.',
    }),
    page: Page,
    run: Run,
    cmp: Cmp,
    banner: Type.Optional(Nullable(Banner)),
    dns: Type.Optional(Dns),
    declaredCookies: Type.Optional(
      Nullable(
        Type.Array(DeclaredCookie, {
          description:
            'What the site itself says of its cookies, the surest place first; null where no table or list of them was found.',
        }),
      ),
    ),
    scenarios: Type.Record(Type.String(), Scenario, {
      description:
        'What each scenario shows, by its id, e.g. `refuse`; one that was not run is missing.',
    }),
    derived: Derived,
    repeat: Type.Optional(Repeat),
    accessibility: Type.Optional(Accessibility),
  },
  {
    $id: 'evidence.schema.json',
    title: 'Evidence',
    description: 'Everything observed on one page over all its scenarios; no judgement in it.',
  },
);
export type Evidence = Static<typeof Evidence>;
