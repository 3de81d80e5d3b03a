/** The page itself: its addresses, its languages, the results of DNS and axe-core. */
import { Type } from 'typebox';
import { Nullable } from './nullable.js';

/** The audited page: its requested and final address, its title, its languages. */
export const Page = Type.Object(
  {
    url: Type.String({ description: 'The address that was asked for.' }),
    finalUrl: Type.String({
      description: 'The address of the document in the end, after redirects.',
    }),
    title: Type.String({ description: 'Title of the document; empty where it has none.' }),
    language: Nullable(Type.String({ description: 'BCP 47 tag the page declares.' })),
    detectedLanguage: Type.Optional(
      Nullable(
        Type.String({
          description:
            'BCP 47 tag of the language that the visible text of the page itself, without the banner, is written in; null where it is too short or too mixed to tell.',
        }),
      ),
    ),
    describedAs: Type.Optional(
      Type.Object(
        {
          openGraph: Nullable(
            Type.String({
              description: 'Its `og:type`, e.g. `article`; null where it gives none.',
            }),
          ),
          schemaOrg: Type.Array(Type.String(), {
            description:
              'Types of schema.org that it gives to itself or to its parts, e.g. `NewsArticle`, as JSON-LD or microdata; sorted, at most 50.',
          }),
        },
        { description: 'What the page says that it is, to search engines and social networks.' },
      ),
    ),
    site: Type.String({ description: 'The registrable domain.' }),
    secondPage: Type.Optional(
      Nullable(Type.String({ description: 'The other page of the site that was visited.' })),
    ),
  },
  { description: 'The page that was audited.' },
);

/** The canonical names of the site’s own hosts: a third party may answer under one of them. */
export const Dns = Type.Object(
  {
    cnames: Type.Record(Type.String(), Type.Array(Type.String()), {
      description:
        'Canonical names that a host leads to, one after another; hosts that lead to none are left out.',
    }),
    failures: Type.Array(
      Type.Object({
        host: Type.String({ description: 'The host that was asked about.' }),
        message: Type.String({ description: 'Why there is no answer.' }),
      }),
      { description: 'Hosts of which DNS did not say; sorted by host.' },
    ),
  },
  {
    description:
      'What DNS says of the site’s own hosts that were asked for something; missing where it was not asked, since the browser reached them by a proxy or a map of hosts.',
  },
);

/** One rule of axe-core that speaks of elements of one layer. */
const AxeEntry = Type.Object({
  id: Type.String({ description: 'Id of the rule of axe-core, e.g. `color-contrast`.' }),
  impact: Nullable(
    Type.String({
      description: '`critical`, `serious`, `moderate` or `minor`; null where axe-core gives none.',
    }),
  ),
  help: Type.String({ description: 'What the rule asks for, in a sentence of axe-core.' }),
  helpUrl: Type.String({ description: 'Page of axe-core that explains the rule.' }),
  layer: Type.Integer({ description: 'Layer of the banner it was found on; 1 is first.' }),
  targets: Type.Array(Type.String(), {
    description: 'CSS selectors of the elements, at most 20; ` >>> ` leads into a shadow root.',
  }),
});

/** The violations that axe-core found in the layers of the banner. */
export const Accessibility = Type.Object(
  {
    layers: Type.Array(Type.Integer(), { description: 'Layers that axe-core looked at.' }),
    violations: Type.Array(AxeEntry, {
      description: 'What breaks a rule of WCAG 2.2, levels A and AA: one entry per rule and layer.',
    }),
    incomplete: Type.Optional(
      Type.Array(AxeEntry, {
        description:
          'What axe-core could not decide: one entry per rule and layer; missing in evidence of versions that did not keep it.',
      }),
    ),
  },
  { description: 'What axe-core says of the layers of the banner; missing where it was not run.' },
);
