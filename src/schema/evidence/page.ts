/** The page itself: its addresses, its languages, what DNS and axe-core say of it. */
import { Type } from 'typebox';
import { Nullable } from './nullable.js';

/** The page that was audited: its address as it was asked for and as it came to be, its title, its languages. */
export const Page = Type.Object({
  url: Type.String(),
  finalUrl: Type.String(),
  title: Type.String(),
  language: Nullable(Type.String({ description: 'BCP 47 tag the page declares.' })),
  detectedLanguage: Type.Optional(
    Nullable(
      Type.String({
        description:
          'BCP 47 tag of the language that the visible text of the page itself, without the banner, is written in; null where it is too short or too mixed to tell.',
      }),
    ),
  ),
  site: Type.String({ description: 'The registrable domain.' }),
  secondPage: Type.Optional(
    Nullable(Type.String({ description: 'The other page of the site that was visited.' })),
  ),
});

/** What the names of the site’s own hosts stand for: a third party may answer under one of them. */
export const Dns = Type.Object(
  {
    cnames: Type.Record(Type.String(), Type.Array(Type.String()), {
      description:
        'Canonical names that a host leads to, one after another; hosts that lead to none are left out.',
    }),
    failures: Type.Array(Type.Object({ host: Type.String(), message: Type.String() })),
  },
  {
    description:
      'What DNS says of the site’s own hosts that were asked for something; missing where it was not asked, since the browser reached them by a proxy or a map of hosts.',
  },
);

/** What axe-core found in the layers of the banner. */
export const Accessibility = Type.Object({
  layers: Type.Array(Type.Integer(), { description: 'Layers that axe-core looked at.' }),
  violations: Type.Array(
    Type.Object({
      id: Type.String(),
      impact: Nullable(Type.String()),
      help: Type.String(),
      helpUrl: Type.String(),
      layer: Type.Integer(),
      targets: Type.Array(Type.String()),
    }),
  ),
});
