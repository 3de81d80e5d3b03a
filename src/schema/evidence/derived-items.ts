/**
 * Facts derived from cookies and stored items: which are identifiers, which are declared, which are
 * exempt from consent.
 */
import { Type, type Static } from 'typebox';
import { Party, Phase, Purpose } from '../vocabulary.js';
import { Nullable } from './nullable.js';
import { Carried } from './requests.js';
import { Traces } from './traces.js';

/** A cookie or stored item that identifies a browser, and the parties it was sent to. */
export const Identifier = Type.Object(
  {
    kind: Carried.properties.kind,
    name: Carried.properties.name,
    host: Carried.properties.host,
    party: Party,
    purpose: Purpose,
    pointers: Type.Array(Type.String(), { description: 'JSON Pointers, one per profile.' }),
    sharedWith: Type.Array(
      Type.Object({
        scenario: Type.String({ description: 'Id of the scenario.' }),
        phase: Phase,
        host: Type.String({ description: 'Host of the requests that carried it.' }),
        party: Party,
        relation: Type.Unsafe<'leaked' | 'synced'>(
          Type.String({
            enum: ['leaked', 'synced'],
            description:
              '`leaked`: the site’s own identifier, sent to somebody else. `synced`: one third party’s, sent to another site (cookie syncing).',
          }),
        ),
        as: Carried.properties.as,
        in: Carried.properties.in,
        parameter: Carried.properties.parameter,
        pointer: Type.String({ description: 'JSON Pointer to the request.' }),
      }),
      {
        description:
          'Requests that carried it in address or body to another site than its own: the first of each scenario, phase and host.',
      },
    ),
  },
  {
    description:
      'A cookie or a stored item that tells one browser from another: part of its value (see `stableParts`) differs between two fresh profiles and stays the same within one.',
  },
);
export type Identifier = Static<typeof Identifier>;

/** A cookie with an identifier that any connection carries. */
export const InsecureCookie = Type.Object({
  name: Type.String({ description: 'Name of the cookie.' }),
  host: Type.String({ description: 'Domain of the cookie.' }),
  pointer: Type.String({ description: 'JSON Pointer to the cookie.' }),
  isSession: Type.Boolean({
    description:
      'Whether the site’s own server set it for the session and keeps it from scripts, as servers do by which they know who asks.',
  }),
});

/** Where the site’s own list of cookies and the observed cookies disagree. */
export const Declarations = Type.Object(
  {
    undeclared: Type.Array(
      Type.Object({
        name: Type.String({ description: 'Name of the cookie.' }),
        host: Type.String({ description: 'Domain of the cookie.' }),
        party: Party,
        purpose: Purpose,
        pointer: Type.String({ description: 'JSON Pointer to the cookie.' }),
      }),
      { description: 'Cookies that no declaration names, in whichever scenario.' },
    ),
    longerThanDeclared: Type.Array(
      Type.Object({
        name: Type.String({ description: 'Name of the cookie.' }),
        host: Type.String({ description: 'Domain of the cookie.' }),
        declaredDays: Nullable(Type.Number({ description: 'Null: as a session cookie.' })),
        observedDays: Type.Number({
          description: 'Longest lifetime seen in any scenario, in days.',
        }),
        pointer: Type.String({ description: 'JSON Pointer to the cookie.' }),
      }),
      {
        description:
          'Cookies that last half as long again as declared and a day more, or a day or more where they were declared for the session.',
      },
    ),
    contradictory: Type.Array(
      Type.Object({
        name: Type.String({ description: 'Name of the cookie.' }),
        host: Type.String({ description: 'Domain of the cookie.' }),
        declared: Type.Array(Purpose, { description: 'The purposes it is declared for.' }),
        known: Type.Unsafe<Purpose>({
          ...Purpose,
          description: 'What name, host and writer are known for, or who gets it.',
        }),
        pointer: Type.String({ description: 'JSON Pointer to the cookie.' }),
      }),
      {
        description:
          'Cookies declared for purposes of which one needs consent and another does not, or as exempt though known to need consent.',
      },
    ),
  },
  {
    description:
      'What the site declares of its cookies against what was observed; missing where it declares no list.',
  },
);

/** Whether cookies for audience measurement meet the conditions of their exemption from consent. */
export const AudienceMeasurement = Type.Array(
  Type.Object({
    name: Type.String({ description: 'Name of the cookie.' }),
    host: Type.String({ description: 'Domain of the cookie.' }),
    lifetimeKept: Type.Boolean({ description: 'Whether it ends within thirteen months.' }),
    extended: Type.Optional(
      Type.Boolean({
        description:
          'Whether a later page gave it a later end; missing where no later page was loaded.',
      }),
    ),
    oneSite: Type.Optional(
      Type.Boolean({
        description:
          'True for a cookie of the site that no other site was told; false where it is another’s, or was told to one that needs consent; missing where it was told to others, who may work for the site alone.',
      }),
    ),
    exempt: Type.Optional(
      Type.Boolean({
        description: 'True where all conditions hold, false where one does not.',
      }),
    ),
    pointer: Type.String({ description: 'JSON Pointer to the cookie.' }),
  }),
  {
    description:
      'Each cookie for audience measurement in each scenario, with what it has to keep to for doing without consent (CNIL, délibération 2020-092, article 5; CNIL, page of 4 July 2025).',
  },
);

/** Whether everything that a scenario left is exempt from consent, by kind of item. */
export const ExemptFacts = Type.Record(
  Type.String(),
  Type.Object({
    cookies: Type.Optional(Type.Boolean({ description: 'Of all cookies.' })),
    thirdPartyCookies: Type.Optional(
      Type.Boolean({
        description:
          'Of cookies of third parties; missing too where the browser blocked those and none was seen.',
      }),
    ),
    storage: Type.Optional(Type.Boolean({ description: 'Of what is stored beside cookies.' })),
    requests: Type.Optional(
      Type.Boolean({
        description:
          'Of all requests; missing too where one carried an identifier to a third party of unknown purpose.',
      }),
    ),
  }),
  {
    description:
      'Per scenario: true where all items of the judged stretch need no consent, false where one does, missing where only unknown ones stand in the way. The stretch is before the choice for `untouched`, after it for the others.',
  },
);

/** Known consent tools on hosts of others, and what they do before a choice. */
export const ConsentTools = Type.Array(
  Type.Object({
    host: Type.String({ description: 'Registrable domain of the tool.' }),
    identifiers: Traces(
      'Its own cookies that tell one browser from another and last a day or longer (engineering default), set before a choice.',
    ),
    trackers: Traces(
      'Requests that need consent and were sent before a choice, with a script of the tool in their chain.',
    ),
  }),
  {
    description:
      'Each known consent tool that is asked on a third party’s host before a choice; missing where that was not observed.',
  },
);
export type ConsentTools = Static<typeof ConsentTools>;
