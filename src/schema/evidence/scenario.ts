/** One scenario: what the visitor did, and what was observed during it. */
import { Type, type Static } from 'typebox';
import {
  HelpOutcome,
  HelpRole,
  Phase,
  Purpose,
  pressEffects,
  type PressEffect,
} from '../vocabulary.js';
import { Cookie, RejectedCookie } from './cookies.js';
import { FingerprintRead } from './fingerprinting.js';
import { Nullable } from './nullable.js';
import { Connection, DecoratedLink, Request } from './requests.js';
import { Signals } from './signals.js';
import { StorageItem } from './storage.js';

/** Why an observation is missing, in the words of the collector that failed. */
export const Failure = Type.Object({
  collector: Type.String({ description: 'Id of the collector.' }),
  code: Type.String({ description: 'Kebab-case, e.g. `collector-failed`.' }),
  message: Type.String({ description: 'What went wrong.' }),
});
export type Failure = Static<typeof Failure>;

/** One action of the visitor; steps are in time order. */
export const Step = Type.Object({
  action: Type.Unsafe<
    'load' | 'reload' | 'visit' | 'scroll' | 'press' | 'toggle' | 'key' | 'open-settings' | 'wait'
  >(
    Type.String({
      enum: [
        'load',
        'reload',
        'visit',
        'scroll',
        'press',
        'toggle',
        'key',
        'open-settings',
        'wait',
      ],
      description:
        'What the visitor did: `visit` goes to another page, `toggle` switches a category, `open-settings` presses the way back to the choices.',
    }),
  ),
  target: Type.String({ description: 'URL, or the role and text of the control.' }),
  atMs: Type.Number({ description: 'Milliseconds since the visit began.' }),
  settledAfterMs: Type.Optional(
    Type.Number({ description: 'How long the page took to become quiet afterwards.' }),
  ),
  capped: Type.Optional(
    Type.Boolean({ description: 'True where it was still busy when the cap ended the wait.' }),
  ),
  effects: Type.Optional(
    Type.Array(Type.Unsafe<PressEffect>(Type.String({ enum: [...pressEffects] })), {
      description:
        'What came of pressing a control: first what was seen of the banner and the address, then whether anything was stored or requested before the next step. Empty where nothing did.',
    }),
  ),
  screenshot: Type.Optional(Type.String({ description: 'File name beside the evidence.' })),
});
export type Step = Static<typeof Step>;

/** The observed features of the page that depend on consent. */
export const FeatureStates = Type.Object(
  {
    comments: Type.Unsafe<'available' | 'gated' | 'absent'>(
      Type.String({
        enum: ['available', 'gated', 'absent'],
        description:
          'Whether one can read or write comments there; `gated` where there is an area for them but no more.',
      }),
    ),
    socialEmbeds: Type.Unsafe<'loaded' | 'placeholder' | 'absent'>(
      Type.String({
        enum: ['loaded', 'placeholder', 'absent'],
        description:
          'Whether content of social networks was loaded; `placeholder` where its place is held by something else.',
      }),
    ),
  },
  { description: 'What of the page may wait for consent, at the end of the scenario.' },
);
export type FeatureStates = Static<typeof FeatureStates>;

/** A mark on the page that shows whether something is allowed. */
export const StatusIndicator = Type.Object(
  {
    state: Type.Unsafe<'allowed' | 'refused' | 'unclear'>(
      Type.String({
        enum: ['allowed', 'refused', 'unclear'],
        description: 'What its colour says.',
      }),
    ),
    color: Type.String({ description: 'Computed colour as `#rrggbb`.' }),
    label: Type.String({ description: 'The category or text it stands beside.' }),
  },
  {
    description:
      'The coloured mark in the settings that shows a consent status, as it was last read; null where there is none.',
  },
);
export type StatusIndicator = Static<typeof StatusIndicator>;

/** A question such as “Are you sure?”. */
export const Question = Type.Object(
  {
    text: Type.String({ description: 'What it says, at most 1500 characters.' }),
    answers: Type.Array(Type.String(), { description: 'Captions of its controls.' }),
    pressed: Nullable(
      Type.String({
        description:
          'The control that was pressed to go on with the choice; null where none was sure to.',
      }),
    ),
    atMs: Type.Number({ description: 'Milliseconds since the visit began.' }),
  },
  { description: 'A question on the way to a choice.' },
);
export type Question = Static<typeof Question>;

const Visibility = (description: string) =>
  Type.Unsafe<'gone' | 'visible'>(Type.String({ enum: ['gone', 'visible'], description }));

/** Whether a selector from the config's help was found and worked. */
export const HelpUse = Type.Object(
  {
    role: HelpRole,
    selector: Type.String({ description: 'The last selector that was tried.' }),
    outcome: HelpOutcome,
    reason: Type.Optional(Type.String({ description: 'Why it did not serve.' })),
  },
  { description: 'What became of the help that the config gives for one role.' },
);
export type HelpUse = Static<typeof HelpUse>;

/**
 * Everything that one visit observed; a field is missing where it could not be observed, and
 * `failures` gives the reason.
 */
export const Scenario = Type.Object({
  status: Type.Unsafe<'completed' | 'blocked' | 'failed'>(
    Type.String({
      enum: ['completed', 'blocked', 'failed'],
      description:
        '`blocked` where the page offers the visitor no way to go on, `failed` where something else ended the visit.',
    }),
  ),
  reason: Type.Optional(Type.String({ description: 'Why it is blocked or failed.' })),
  failures: Type.Array(Failure, {
    description: 'What could not be observed, and why; empty where nothing failed.',
  }),
  steps: Type.Array(Step, { description: 'What the visitor did, in order.' }),
  help: Type.Optional(
    Type.Array(HelpUse, {
      description: 'Help of the config that was called upon; missing where none was.',
    }),
  ),
  clicks: Type.Optional(
    Type.Integer({
      description:
        'Clicks the choice (or the withdrawal) itself took; missing where a visitor could not have made them.',
    }),
  ),
  questions: Type.Optional(
    Type.Array(Question, {
      description:
        'Questions by which the page answered the choice before it was made, in order; missing where it asked none.',
    }),
  ),
  clock: Type.Optional(
    Type.Object(
      {
        errorMs: Type.Number({
          description: 'How far moments told by the browser or a page may be off, in milliseconds.',
        }),
        phases: Type.Array(
          Type.Object({
            phase: Phase,
            atMs: Type.Number({ description: 'Milliseconds since the visit began.' }),
          }),
          {
            description:
              'When each phase began, since the visit began; `after-choice` just before the trusted input was sent.',
          },
        ),
      },
      { description: 'The monotonic clock that all `atMs` of the scenario go by.' },
    ),
  ),
  cookies: Type.Optional(
    Type.Array(Cookie, {
      description:
        'Every cookie that the browser had, deleted ones too; sorted by domain, name and path.',
    }),
  ),
  rejectedCookies: Type.Optional(
    Type.Array(RejectedCookie, { description: 'In time order; at most 500.' }),
  ),
  rejectedCookiesOmitted: Type.Optional(
    Type.Integer({ description: 'How many more were rejected.' }),
  ),
  storage: Type.Optional(
    Type.Array(StorageItem, {
      description:
        'Everything stored beside cookies, removed items too; sorted by kind, origin and key.',
    }),
  ),
  requests: Type.Optional(
    Type.Array(Request, { description: 'Every request that was sent, in time order.' }),
  ),
  connections: Type.Optional(
    Type.Array(Connection, {
      description: 'In time order, each host once per kind, way, document and phase.',
    }),
  ),
  decoratedLinks: Type.Optional(
    Type.Array(DecoratedLink, { description: 'Of the main document, at most 200.' }),
  ),
  fingerprinting: Type.Optional(
    Type.Array(FingerprintRead, {
      description: 'In time order, one entry per call, script, document and phase.',
    }),
  ),
  banner: Type.Optional(
    Type.Object(
      {
        beforeChoice: Type.Optional(Visibility('Once the page had loaded.')),
        afterScroll: Type.Optional(Visibility('Once the visitor had scrolled, in `untouched`.')),
        afterChoice: Type.Optional(Visibility('Once the choice was made.')),
        onReload: Type.Optional(Visibility('Once the page was loaded again.')),
        onRevisit: Type.Optional(
          Visibility('On another page of the site; as on reload where there is none to visit.'),
        ),
      },
      { description: 'Whether the banner could be seen, at each moment it was looked for.' },
    ),
  ),
  optOuts: Type.Optional(
    Type.Object(
      {
        links: Type.Array(Type.String(), {
          description:
            'Captions of controls outside the banner that lead to opting out of the sale or the sharing of data, e.g. `Your Privacy Choices`; at most 20.',
        }),
        notices: Type.Array(Type.String(), {
          description:
            'Texts of at most 300 characters that say what became of an opt-out or of Global Privacy Control; at most 20.',
        }),
      },
      {
        description:
          'What the main document offers to those who opt out, as it was seen over the visit; only in scenarios that make no choice.',
      },
    ),
  ),
  features: Type.Optional(FeatureStates),
  content: Type.Optional(
    Type.Object(
      {
        textLength: Type.Integer({ description: 'Characters of the article that can be read.' }),
        scrollable: Type.Boolean({ description: 'Whether the page scrolls, or need not.' }),
      },
      { description: 'The main content at the end of the scenario.' },
    ),
  ),
  statusIndicator: Type.Optional(Nullable(StatusIndicator)),
  statusIndicators: Type.Optional(
    Type.Array(
      Type.Object({
        ...StatusIndicator.properties,
        when: Type.String({ description: 'The moment of the reading.' }),
      }),
      {
        description: 'Each reading, `when` naming its moment, e.g. `before-choice`, `on-revisit`.',
      },
    ),
  ),
  wayBack: Type.Optional(
    Type.Object(
      {
        pages: Type.Array(
          Type.Object({
            url: Type.String({ description: 'Address of the page.' }),
            found: Type.Boolean({
              description: 'Whether there is an entry that a visitor can see.',
            }),
            text: Type.String({ description: 'Text of the entry; empty where there is none.' }),
            opens: Type.Optional(
              Type.Boolean({
                description:
                  'Whether an entry of this page opened the choices; missing where none was pressed there.',
              }),
            ),
          }),
          { description: 'The pages on which it was looked for, in the order of the visit.' },
        ),
        opensSettings: Type.Optional(
          Type.Boolean({
            description:
              'Whether an entry that a visitor can press opened the choices; missing where none was pressed.',
          }),
        ),
        by: Type.Optional(
          Type.Unsafe<'page' | 'banner' | 'policy' | 'api'>(
            Type.String({
              enum: ['page', 'banner', 'policy', 'api'],
              description:
                'How the choices were reached again at last: by an entry of the page, in a banner that stood again by itself, by an entry that only the linked policy has, or by the consent tool’s own interface, which is no way that a visitor has. Missing where nothing led to them.',
            }),
          ),
        ),
      },
      { description: 'The standing entry to the choices, on each page visited after the choice.' },
    ),
  ),
  categoriesAfter: Type.Optional(
    Type.Array(
      Type.Object({
        name: Type.String({ description: 'As the settings name it.' }),
        purpose: Purpose,
        state: Type.Unsafe<'on' | 'off'>(
          Type.String({ enum: ['on', 'off'], description: 'State as the settings show it.' }),
        ),
      }),
      { description: 'What the settings show when opened again at the end.' },
    ),
  ),
  signals: Type.Optional(Signals),
});
export type Scenario = Static<typeof Scenario>;
