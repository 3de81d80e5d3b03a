/** Facts derived from what records and signals say of the choice. */
import { Type, type Static } from 'typebox';
import { Nullable } from './nullable.js';
import { consentTypes } from './signals.js';

/** A cookie or stored item of the site in which the choice is kept, and what it says at the end. */
export const ChoiceRecord = Type.Object({
  kind: Type.Unsafe<'cookie' | 'storage'>(
    Type.String({ enum: ['cookie', 'storage'], description: 'What kind of item it is.' }),
  ),
  name: Type.String({ description: 'Name of the cookie, or the key.' }),
  host: Type.String({ description: 'Domain of the cookie, or host of the storage.' }),
  says: Type.Unsafe<'yes' | 'no' | 'both' | 'unclear'>(
    Type.String({
      enum: ['yes', 'no', 'both', 'unclear'],
      description:
        'What it says to the purposes it names; where it names none, `yes` for the value that only accepting leaves, `no` for the one that only refusing leaves, `unclear` where it may differ by its time alone.',
    }),
  ),
  pointer: Type.String({ description: 'JSON Pointer to the item.' }),
});

/** The records of each scenario. */
export const ChoiceRecords = Type.Record(Type.String(), Type.Array(ChoiceRecord), {
  description:
    'Per scenario: the site’s own records of the choice at its end. What is the same before a choice, after accepting and after refusing is none.',
});

/** How long a choice is kept. */
export const RecordDurations = Type.Object(
  {
    acceptDays: Type.Optional(
      Type.Number({ description: 'Days of the longest record after accepting; 0: the session.' }),
    ),
    refuseDays: Type.Optional(Type.Number({ description: 'The same after refusing.' })),
    parity: Type.Optional(
      Type.Boolean({
        description:
          'True from 0.9 of the acceptance’s time on, false below 0.5, missing between (engineering default) and where only records that both choices leave are kept as long.',
      }),
    ),
  },
  {
    description:
      'How long the records of the choice are kept; a field is missing where what keeps it has no end that could be seen.',
  },
);

/** What Google's consent mode says against the choice. */
export const ConsentModeFacts = Type.Object(
  {
    defaultDenied: Type.Optional(
      Type.Boolean({
        description:
          'Whether ad_storage, analytics_storage, ad_user_data and ad_personalization are denied, for visitors in Europe, before a Google tag sends anything, and no request says otherwise before a choice.',
      }),
    ),
    contradictions: Type.Optional(
      Type.Array(
        Type.Object({
          scenario: Type.String({ description: 'Id of the scenario.' }),
          says: Type.String({ description: '`granted` or `denied`.' }),
          types: Type.Array(Type.String({ enum: [...consentTypes] }), {
            description: 'The types it says so of; empty for a request.',
          }),
          pointer: Type.String({ description: 'JSON Pointer to the call or the request.' }),
        }),
        {
          description:
            'Updates and requests that say the opposite of the choice: granted after a refusal or a withdrawal; after an acceptance nothing but denied.',
        },
      ),
    ),
  },
  {
    description:
      'Google’s consent mode against the choice; missing where the page does not use it.',
  },
);
export type ConsentModeFacts = Static<typeof ConsentModeFacts>;

/** Whether a bot is treated as a visitor is. */
export const AsBot = Type.Object(
  {
    asked: Type.Optional(
      Type.Boolean({
        description:
          'Whether a browser that says that a program runs it sees the banner that visitors see.',
      }),
    ),
  },
  { description: 'How a bot is treated; null without a visit as one, or without a banner.' },
);

/** What a page offers to those who opt out. */
export const OptOutFacts = Type.Object(
  {
    linkIn: Type.Optional(
      Nullable(
        Type.Unsafe<'page' | 'banner'>(
          Type.String({
            enum: ['page', 'banner'],
            description:
              'Where a link to opt out of sale or sharing stands: on the page, or in the banner alone; null where none was seen.',
          }),
        ),
      ),
    ),
    onlyLater: Type.Optional(
      Type.Boolean({
        description:
          'Whether all that stands beside accepting on the first layer only puts the question off (“Ask me later”).',
      }),
    ),
  },
  {
    description: 'What the page offers to those who opt out of the sale or sharing of their data.',
  },
);

/** What a page does for a browser that sends Global Privacy Control. */
export const OptOutSignalFacts = Type.Object(
  {
    recorded: Type.Optional(
      Nullable(
        Type.Unsafe<'opted-out' | 'not-opted-out'>(
          Type.String({
            enum: ['opted-out', 'not-opted-out'],
            description:
              'What the US sections of its GPP string say in the end of sale, sharing and targeted advertising; null where there are none, or none applies.',
          }),
        ),
      ),
    ),
    stillAsked: Type.Optional(
      Type.Array(Type.String(), {
        description:
          'Companies, or else hosts, of advertising and social networks that were sent requests in spite of the signal; sorted.',
      }),
    ),
    acknowledged: Type.Optional(
      Type.Boolean({
        description:
          'Whether a text that says what became of the signal stands there with it and not without it.',
      }),
    ),
  },
  {
    description:
      'What the page does for a browser that sends Global Privacy Control, in `gpc`; missing where that was not run.',
  },
);

/** The third parties that a yes was passed on to, and what became of it after the withdrawal. */
export const Revocation = Type.Array(
  Type.Object({
    recipient: Type.String({
      description: 'Who runs the hosts, where that is known; else their registrable domain.',
    }),
    hosts: Type.Array(Type.String(), {
      description: 'Its hosts that received a yes while consent was in force, sorted.',
    }),
    yes: Type.Array(Type.String(), {
      description: 'JSON Pointers to the signals that said yes then.',
    }),
    later: Type.Unsafe<'no' | 'yes' | 'nothing' | 'unclear'>(
      Type.String({
        enum: ['no', 'yes', 'nothing', 'unclear'],
        description:
          'What it received once the withdrawal was in force: the last signal by each way says `no`, or `yes`; `nothing` where it was not contacted again; `unclear` where it was contacted without a signal, or with one that cannot be read or contradicts another.',
      }),
    ),
    pointer: Type.String({
      description:
        'JSON Pointer to the later signal, or to the later request without one; to the first yes where there is neither.',
    }),
  }),
  {
    description:
      'Each third party, without hosts of consent tools, that a yes was passed on to before consent was withdrawn. What servers pass on among each other, and what a script reads from storage, is not seen.',
  },
);
export type Revocation = Static<typeof Revocation>;

const choiceStores = [
  'record',
  'tcf-interface',
  'tcf-stored',
  'gpp-interface',
  'gpp-stored',
  'consent-mode',
] as const;

/** A place in which a choice stands. */
export type ChoiceStore = (typeof choiceStores)[number];

/** Where one choice stands, and whether all places say the same of it. */
export const Representations = Type.Array(
  Type.Object({
    scenario: Type.String({ description: 'Id of the scenario.' }),
    agree: Type.Unsafe<'yes' | 'no' | 'unclear'>(
      Type.String({
        enum: ['yes', 'no', 'unclear'],
        description:
          '`no` where one place says yes and another no; `unclear` where one cannot be read or holds a part of each, and none contradicts.',
      }),
    ),
    yes: Type.Optional(
      Type.String({ description: 'A place that says yes, where another says no.' }),
    ),
    no: Type.Optional(Type.String({ description: 'That other place.' })),
    stores: Type.Array(
      Type.Object({
        store: Type.Unsafe<ChoiceStore>(
          Type.String({
            enum: [...choiceStores],
            description:
              'The site’s own record; a TC string or the European section of a GPP string, as the interface gives it or as it is stored; the last update of Google’s consent mode.',
          }),
        ),
        says: Type.Unsafe<'yes' | 'no' | 'both' | 'unclear'>(
          Type.String({
            enum: ['yes', 'no', 'both', 'unclear'],
            description: 'What it says at the end of the scenario.',
          }),
        ),
        pointer: Type.String({ description: 'JSON Pointer to it.' }),
      }),
      { description: 'The places, two or more.' },
    ),
  }),
  {
    description:
      'Each scenario in which everything is accepted, refused or taken back, and at whose end the choice stands in two places or more.',
  },
);
export type Representations = Static<typeof Representations>;
