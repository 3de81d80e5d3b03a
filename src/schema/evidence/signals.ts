/**
 * The part of the evidence on consent signals: what a page sends to other scripts and servers about
 * the visitor's choice.
 * @see IAB Europe, Transparency and Consent String with Global Vendor List Format v2.3; IAB Tech Lab,
 * Global Privacy Platform; Google, Consent mode reference; Microsoft, UET consent mode; W3C, Global
 * Privacy Control
 */
import { Type, type Static } from 'typebox';
import { Phase, storageKinds, type StorageKind } from '../vocabulary.js';
import { Nullable } from './nullable.js';
import { PassedSignal } from './passed-signals.js';

const Ids = (description: string) => Type.Array(Type.Integer(), { description });
const Word = (description: string) =>
  Nullable(Type.String({ description: `${description}; null where it gives none.` }));
const AtMs = Type.Number({ description: 'Milliseconds since the visit began.' });
const EndOf = Type.Unsafe<Phase>({
  ...Phase,
  description: 'The phase at whose end it was looked at.',
});

const GdprApplies = Nullable(
  Type.Boolean({ description: 'What the API says; null where it does not say.' }),
);

/** The numbers of a TC string: what it grants, and how old it is; never who the visitor is. */
export const TcFacts = Type.Object(
  {
    version: Type.Integer({ description: 'Version of the format; 2 since TCF 2.0.' }),
    policyVersion: Type.Integer({ description: '4 for TCF 2.2, 5 for TCF 2.3.' }),
    cmpId: Type.Integer({ description: 'Number of the CMP that wrote it, in IAB Europe’s list.' }),
    cmpVersion: Type.Integer({ description: 'Version of that CMP.' }),
    vendorListVersion: Type.Integer({
      description: 'Version of the global vendor list it goes by.',
    }),
    created: Type.String({ description: 'ISO 8601, UTC.' }),
    lastUpdated: Type.String({ description: 'ISO 8601, UTC.' }),
    isServiceSpecific: Type.Boolean({ description: 'Whether it holds for this site alone.' }),
    publisherCountry: Type.String({ description: 'ISO 3166-1 alpha-2 code.' }),
    segments: Type.Array(
      Type.Unsafe<TcSegment>(
        Type.String({ enum: ['core', 'disclosed-vendors', 'allowed-vendors', 'publisher'] }),
      ),
      { description: 'In the order of the string.' },
    ),
    purposeConsents: Ids('Purposes consented to.'),
    purposeLegitimateInterests: Ids(
      'Purposes whose legitimate interest was disclosed and not objected to.',
    ),
    specialFeatureOptIns: Ids('Special features the visitor opted in to.'),
    vendorConsents: Type.Integer({ description: 'How many vendors have consent.' }),
    vendorLegitimateInterests: Type.Integer({
      description:
        'How many vendors have their legitimate-interest bit set. Nobody can object to special purposes, so a CMP sets the bit of vendors that declare only those whatever the visitor chose; which ones they are stands in the global vendor list, which was not looked up. After a refusal a count above zero is therefore neither consent nor proof of an ignored objection.',
    }),
    disclosedVendors: Nullable(
      Type.Integer({
        description:
          'How many vendors the visitor was told of; null where the string has no such segment, which TCF 2.3 demands.',
      }),
    ),
    restrictions: Type.Array(
      Type.Object({
        purpose: Type.Integer({ description: 'Number of the purpose.' }),
        type: Type.Unsafe<RestrictionType>(
          Type.String({
            enum: ['not-allowed', 'consent-only', 'legitimate-interest-only', 'undefined'],
            description: 'What the publisher lets vendors rest the purpose on.',
          }),
        ),
        vendors: Type.Integer({ description: 'How many vendors it binds.' }),
      }),
      { description: "The publisher's restrictions." },
    ),
    publisherConsents: Nullable(
      Ids("Purposes the publisher's own segment has consent for; null without such a segment."),
    ),
    publisherLegitimateInterests: Nullable(
      Ids("The same for the publisher's legitimate interests; null without such a segment."),
    ),
  },
  { description: 'What a TC string says.' },
);
export type TcFacts = Static<typeof TcFacts>;

type TcSegment = 'core' | 'disclosed-vendors' | 'allowed-vendors' | 'publisher';
type RestrictionType = 'not-allowed' | 'consent-only' | 'legitimate-interest-only' | 'undefined';

/**
 * The fields of any signal string: a hash instead of the string itself, and why it cannot be
 * decoded.
 */
const ofString = {
  valueHash: Type.String({ description: 'Salted per run: equal hashes are equal strings.' }),
  malformed: Nullable(
    Type.String({ description: 'Why it cannot be decoded; null where it was decoded.' }),
  ),
};

/** A TC string, wherever it was found: its hash, and its content. */
export const TcString = Type.Object(
  { ...ofString, facts: Nullable(TcFacts) },
  { description: 'A TC string, decoded.' },
);
export type TcString = Static<typeof TcString>;

/** One section of a GPP string: its law and, as far as it can be decoded, its content. */
export const GppSection = Type.Object({
  id: Type.Integer({ description: 'Section id of the Global Privacy Platform, e.g. 7 for usnat.' }),
  name: Type.String({ description: 'Prefix of the section, e.g. `usnat`; empty where unknown.' }),
  malformed: ofString.malformed,
  fields: Nullable(
    Type.Record(
      Type.String(),
      Type.Union([Type.Number(), Type.Boolean(), Type.String(), Type.Array(Type.Number())]),
      {
        description:
          'The fields of a section on a US law, by their names in the specification; null for other sections.',
      },
    ),
  ),
  tcf: Nullable(TcFacts),
});
export type GppSection = Static<typeof GppSection>;

/** A GPP string wherever it was found: its hash, and its sections. */
export const GppString = Type.Object(
  { ...ofString, sections: Type.Array(GppSection, { description: 'In the order of the string.' }) },
  { description: 'A GPP string, decoded; the TC string of section 2 is in `tcf`.' },
);
export type GppString = Static<typeof GppString>;

/** Where a stored string was found. */
const store = {
  phase: EndOf,
  kind: Type.Unsafe<'cookie' | 'localStorage'>(
    Type.String({ enum: ['cookie', 'localStorage'], description: 'Where it is stored.' }),
  ),
  name: Type.String({ description: 'Name of the cookie, or the key.' }),
};

/**
 * Everything that one visit saw of the TCF: the API, its events to a listener, strings in stores.
 */
export const TcfSignal = Type.Object(
  {
    api: Type.Optional(
      Nullable(
        Type.Object(
          {
            hasLocator: Type.Boolean({
              description: 'Whether a frame named `__tcfapiLocator` stands in the document.',
            }),
            pings: Type.Array(
              Type.Object({
                phase: EndOf,
                cmpLoaded: Nullable(
                  Type.Boolean({
                    description:
                      'Whether the CMP says that it has loaded; null where it does not say.',
                  }),
                ),
                cmpStatus: Word('Status of the CMP, e.g. `loaded`'),
                displayStatus: Word('Whether its banner shows, e.g. `visible`'),
                gdprApplies: GdprApplies,
                apiVersion: Word('Version of the API, e.g. `2.2`'),
                cmpId: Nullable(
                  Type.Integer({
                    description:
                      'Number of the CMP in IAB Europe’s list; null where it gives none.',
                  }),
                ),
                cmpVersion: Nullable(
                  Type.Integer({ description: 'Version of the CMP; null where it gives none.' }),
                ),
                vendorListVersion: Nullable(
                  Type.Integer({
                    description: 'Version of the global vendor list; null where it gives none.',
                  }),
                ),
                policyVersion: Nullable(
                  Type.Integer({
                    description:
                      'Version of the policies, 4 for TCF 2.2, 5 for TCF 2.3; null where it gives none.',
                  }),
                ),
              }),
              { description: 'Its answer to `ping` at the end of each phase.' },
            ),
          },
          {
            description:
              'The function `__tcfapi` of the main document; null where there is none, missing where it does not answer.',
          },
        ),
      ),
    ),
    events: Type.Optional(
      Type.Array(
        Type.Object({
          phase: Phase,
          atMs: AtMs,
          status: Word('`tcloaded`, `cmpuishown` or `useractioncomplete`'),
          cmpStatus: Word('Status of the CMP'),
          gdprApplies: GdprApplies,
          string: Nullable(TcString),
        }),
        {
          description:
            'What the API told a listener that was added as soon as it was there, in order; missing where it did not take the listener or told it more than 200 times.',
        },
      ),
    ),
    stored: Type.Optional(
      Type.Array(Type.Object({ ...store, string: TcString }), {
        description: 'TC strings in the stores of known CMPs on the origin of the page.',
      }),
    ),
  },
  {
    description:
      'What the Transparency and Consent Framework says; null where there is no trace of it.',
  },
);
export type TcfSignal = Static<typeof TcfSignal>;

const SectionIds = Ids('Sections that apply to this visit.');

/**
 * Everything that one visit saw of the GPP: the API, its events to a listener, strings in stores.
 */
export const GppSignal = Type.Object(
  {
    api: Type.Optional(
      Nullable(
        Type.Object(
          {
            pings: Type.Array(
              Type.Object({
                phase: EndOf,
                gppVersion: Word('Version of the API, e.g. `1.1`'),
                cmpStatus: Word('Status of the CMP, e.g. `loaded`'),
                displayStatus: Word('Whether its banner shows, e.g. `visible`'),
                signalStatus: Word('Whether the string may be used yet, `ready` or `not ready`'),
                cmpId: Nullable(
                  Type.Integer({
                    description: 'Number of the CMP in IAB’s list; null where it gives none.',
                  }),
                ),
                applicableSections: SectionIds,
                string: Nullable(GppString),
              }),
              { description: 'Its answer to `ping` at the end of each phase.' },
            ),
          },
          {
            description:
              'The function `__gpp` of the main document; null where there is none, missing where it does not answer.',
          },
        ),
      ),
    ),
    events: Type.Optional(
      Type.Array(
        Type.Object({
          phase: Phase,
          atMs: AtMs,
          name: Word('Name of the event, e.g. `signalStatus`'),
          signalStatus: Word('Whether the string may be used yet'),
          applicableSections: SectionIds,
          string: Nullable(GppString),
        }),
        {
          description:
            'What the API told a listener that was added as soon as it was there, in order; missing where it did not take the listener or told it more than 200 times.',
        },
      ),
    ),
    stored: Type.Optional(
      Type.Array(Type.Object({ ...store, string: GppString }), {
        description: 'GPP strings in the stores of known CMPs on the origin of the page.',
      }),
    ),
  },
  { description: 'What the Global Privacy Platform says; null where there is no trace of it.' },
);
export type GppSignal = Static<typeof GppSignal>;

/** The consent types of Google's consent mode, the four of version 2 first. */
export const consentTypes = [
  'ad_storage',
  'analytics_storage',
  'ad_user_data',
  'ad_personalization',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const;

/** One of these types. */
export type ConsentType = (typeof consentTypes)[number];

const State = Type.Unsafe<ConsentState>(
  Type.String({
    enum: ['granted', 'denied', 'malformed'],
    description: '`malformed` stands for anything else that the page gave.',
  }),
);

/** The state that a page sets for one consent type. */
export type ConsentState = 'granted' | 'denied' | 'malformed';

const States = Type.Unsafe<Readonly<Partial<Record<ConsentType, ConsentState>>>>({
  type: 'object',
  propertyNames: { enum: [...consentTypes] },
  additionalProperties: State,
  description: 'The state of each consent type that the call names.',
});

const Command = Type.Unsafe<'default' | 'update' | 'malformed'>(
  Type.String({
    enum: ['default', 'update', 'malformed'],
    description:
      'Whether it sets the state before a choice or changes it; `malformed` for anything else.',
  }),
);

/** A call of Google’s consent mode, as the page made it. */
export const ConsentModeCall = Type.Object({
  phase: Phase,
  atMs: AtMs,
  command: Command,
  states: States,
  regions: Nullable(
    Type.Array(Type.String(), {
      description: 'Regions (ISO 3166-2) it is meant for; null where it is meant for all.',
    }),
  ),
  waitForUpdateMs: Nullable(
    Type.Number({ description: 'How long tags are to wait for a choice.' }),
  ),
});
export type ConsentModeCall = Static<typeof ConsentModeCall>;

const firstSeen = {
  phase: Phase,
  atMs: Type.Number({ description: 'When the first one was sent, since the visit began.' }),
  host: Type.String({ description: 'Host that it was sent to.' }),
  count: Type.Integer({ description: 'How many requests of this phase said so to this host.' }),
};

/**
 * Everything that one visit saw of Google’s consent mode: the calls of the page, and the consent
 * state in its requests.
 */
export const ConsentMode = Type.Object(
  {
    calls: Type.Optional(
      Type.Array(ConsentModeCall, {
        description:
          "Every `gtag('consent', …)` in the `dataLayer` of the main document, in order; what a template of Google Tag Manager sets without it shows in `hits` alone. Missing where there were more than 500.",
      }),
    ),
    settings: Type.Optional(
      Type.Array(
        Type.Object({
          phase: Phase,
          atMs: AtMs,
          name: Type.Unsafe<'url_passthrough' | 'ads_data_redaction'>(
            Type.String({
              enum: ['url_passthrough', 'ads_data_redaction'],
              description: 'Name of the setting.',
            }),
          ),
          on: Type.Boolean({ description: 'Whether it was switched on.' }),
        }),
        { description: "The settings of consent mode that `gtag('set', …)` changed, in order." },
      ),
    ),
    hits: Type.Array(
      Type.Object({
        ...firstSeen,
        gcs: Nullable(
          Type.String({
            description:
              'State as the request tells it: `G1` and, for ad and analytics storage, 1 (granted), 0 (denied) or - (not asked for).',
          }),
        ),
        gcd: Nullable(
          Type.String({ description: 'State of all four types and how it came about, in code.' }),
        ),
      }),
      { description: 'What requests of tags said of the state, once per phase, host and state.' },
    ),
  },
  { description: "Google's consent mode; null where there is no trace of it." },
);
export type ConsentMode = Static<typeof ConsentMode>;

/**
 * Everything that one visit saw of Microsoft’s consent modes: the calls of the page, and the
 * consent state in its requests.
 */
export const MicrosoftConsent = Type.Object(
  {
    calls: Type.Optional(
      Type.Array(
        Type.Object({
          phase: Phase,
          atMs: AtMs,
          product: Type.Unsafe<'uet' | 'clarity'>(
            Type.String({ enum: ['uet', 'clarity'], description: 'Whose consent mode it is.' }),
          ),
          command: Type.Unsafe<'default' | 'update' | 'consent' | 'consentv2' | 'malformed'>(
            Type.String({
              enum: ['default', 'update', 'consent', 'consentv2', 'malformed'],
              description:
                'The call: `default` and `update` of UET, `consent` and `consentv2` of Clarity; `malformed` for anything else.',
            }),
          ),
          states: States,
        }),
        {
          description:
            'Calls that wait in the queues of UET (`uetq`) and Clarity (`clarity.q`), those of each in order; a call made once the product itself has loaded is seen only where it keeps it (`uetq.evq`), so `hits` tell more. Missing where there were more than 500.',
        },
      ),
    ),
    hits: Type.Array(
      Type.Object({
        ...firstSeen,
        adStorage: Type.Unsafe<'granted' | 'denied'>(
          Type.String({
            enum: ['granted', 'denied'],
            description: 'State of ad storage as the request has it.',
          }),
        ),
      }),
      { description: 'What requests of UET said of the state (`asc`).' },
    ),
  },
  { description: "Microsoft's consent modes; null where there is no trace of them." },
);
export type MicrosoftConsent = Static<typeof MicrosoftConsent>;

/** Whether the visitor’s own signal reached the page and the servers. */
export const GpcSignal = Type.Object(
  {
    navigator: Nullable(
      Type.Boolean({
        description:
          'What `navigator.globalPrivacyControl` told the page; null where the browser has no such property.',
      }),
    ),
    requestsWith: Type.Integer({ description: 'Requests that carried `Sec-GPC: 1`.' }),
    requestsWithout: Type.Integer({ description: 'Requests that did not.' }),
  },
  { description: 'The Global Privacy Control of the visitor: sent in the scenario `gpc` alone.' },
);

/** A cookie or a stored item in which a consent tool keeps the choice. */
export const ConsentRecord = Type.Object({
  kind: Type.Unsafe<'cookie' | StorageKind>(
    Type.String({ enum: ['cookie', ...storageKinds], description: 'Where it is stored.' }),
  ),
  name: Type.String({ description: 'Name of the cookie, or the key.' }),
  host: Type.String({ description: 'Domain of the cookie, or host of the storage.' }),
  owner: Nullable(
    Type.String({ description: 'The consent tool that uses the name; null where any may.' }),
  ),
  phase: Phase,
  presentIn: Type.Array(Phase, { description: 'Every phase at whose end it was still there.' }),
});
export type ConsentRecord = Static<typeof ConsentRecord>;

/**
 * The consent signals of one scenario; null where there is no trace of a signal, missing where it
 * could not be observed.
 */
export const Signals = Type.Object(
  {
    tcf: Type.Optional(Nullable(TcfSignal)),
    gpp: Type.Optional(Nullable(GppSignal)),
    consentMode: Type.Optional(Nullable(ConsentMode)),
    microsoft: Type.Optional(Nullable(MicrosoftConsent)),
    gpc: Type.Optional(GpcSignal),
    passed: Type.Optional(
      Type.Array(PassedSignal, {
        description:
          'Consent signals that third parties received, in the order they were first seen; missing where requests, messages or calls could not be observed.',
      }),
    ),
    records: Type.Optional(
      Type.Array(ConsentRecord, {
        description:
          'Cookies and storage whose names are those in which consent tools keep the choice; that one is there does not say which choice it holds. Missing where cookies or storage were not observed.',
      }),
    ),
  },
  { description: 'What the page tells other scripts and servers about the choice.' },
);
export type Signals = Static<typeof Signals>;

/** The signals that the page offers, over all scenarios. */
export const offeredSignals = {
  tcf: Type.Optional(
    Nullable(
      Type.Object(
        {
          cmpId: Nullable(
            Type.Integer({
              description: 'Number of the CMP in IAB Europe’s list; null where none was given.',
            }),
          ),
          policyVersion: Nullable(
            Type.Integer({
              description:
                'Version of the policies, 4 for TCF 2.2, 5 for TCF 2.3; null where none was given.',
            }),
          ),
          apiVersion: Nullable(
            Type.String({
              description: 'Version of the API, e.g. `2.2`; null where none was given.',
            }),
          ),
        },
        { description: 'The Transparency and Consent Framework; null where the page has none.' },
      ),
    ),
  ),
  gpp: Type.Optional(
    Nullable(
      Type.Object(
        {
          cmpId: Nullable(
            Type.Integer({
              description: 'Number of the CMP in IAB’s list; null where none was given.',
            }),
          ),
          sections: Ids('Ids of all sections seen.'),
        },
        { description: 'The Global Privacy Platform; null where the page has none.' },
      ),
    ),
  ),
  consentMode: Type.Optional(
    Nullable(
      Type.Object(
        {
          google: Type.Boolean({ description: 'Google’s.' }),
          uet: Type.Boolean({ description: 'That of Microsoft Advertising (UET).' }),
          clarity: Type.Boolean({ description: 'That of Microsoft Clarity.' }),
        },
        { description: "Whose consent modes the page speaks to; null where it speaks to none's." },
      ),
    ),
  ),
};
