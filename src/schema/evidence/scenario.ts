/** One scenario: what the visitor did, and what was observed meanwhile. */
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

/** Why something is missing: what could not be observed, as the collector that failed says it. */
export const Failure = Type.Object({
  collector: Type.String(),
  code: Type.String(),
  message: Type.String(),
});
export type Failure = Static<typeof Failure>;

/** One thing the visitor did, in the order of doing. */
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

/** What of the page depends on consent, as far as it is looked at. */
export const FeatureStates = Type.Object({
  comments: Type.Unsafe<'available' | 'gated' | 'absent'>(
    Type.String({ enum: ['available', 'gated', 'absent'] }),
  ),
  socialEmbeds: Type.Unsafe<'loaded' | 'placeholder' | 'absent'>(
    Type.String({ enum: ['loaded', 'placeholder', 'absent'] }),
  ),
});
export type FeatureStates = Static<typeof FeatureStates>;

/** A mark on the page that shows whether something is allowed. */
export const StatusIndicator = Type.Object({
  state: Type.Unsafe<'allowed' | 'refused' | 'unclear'>(
    Type.String({ enum: ['allowed', 'refused', 'unclear'] }),
  ),
  color: Type.String({ description: 'Computed colour as `#rrggbb`.' }),
  label: Type.String({ description: 'The category or text it stands beside.' }),
});
export type StatusIndicator = Static<typeof StatusIndicator>;

const Visibility = Type.Unsafe<'gone' | 'visible'>(Type.String({ enum: ['gone', 'visible'] }));

/** Whether a selector that the config gives led anywhere. */
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

/** All that one visit observed; a field is missing where it could not be observed, and `failures` says why. */
export const Scenario = Type.Object({
  status: Type.Unsafe<'completed' | 'blocked' | 'failed'>(
    Type.String({ enum: ['completed', 'blocked', 'failed'] }),
  ),
  reason: Type.Optional(Type.String({ description: 'Why it is blocked or failed.' })),
  failures: Type.Array(Failure),
  steps: Type.Array(Step),
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
  clock: Type.Optional(
    Type.Object(
      {
        errorMs: Type.Number({
          description: 'How far moments told by the browser or a page may be off, in milliseconds.',
        }),
        phases: Type.Array(Type.Object({ phase: Phase, atMs: Type.Number() }), {
          description:
            'When each phase began, since the visit began; `after-choice` just before the trusted input was sent.',
        }),
      },
      { description: 'The monotonic clock that all `atMs` of the scenario go by.' },
    ),
  ),
  cookies: Type.Optional(Type.Array(Cookie)),
  rejectedCookies: Type.Optional(
    Type.Array(RejectedCookie, { description: 'In time order; at most 500.' }),
  ),
  rejectedCookiesOmitted: Type.Optional(
    Type.Integer({ description: 'How many more were rejected.' }),
  ),
  storage: Type.Optional(Type.Array(StorageItem)),
  requests: Type.Optional(Type.Array(Request)),
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
    Type.Object({
      beforeChoice: Type.Optional(Visibility),
      afterScroll: Type.Optional(Visibility),
      afterChoice: Type.Optional(Visibility),
      onReload: Type.Optional(Visibility),
      onRevisit: Type.Optional(Visibility),
    }),
  ),
  features: Type.Optional(FeatureStates),
  content: Type.Optional(
    Type.Object(
      {
        textLength: Type.Integer({ description: 'Characters of the article that can be read.' }),
        scrollable: Type.Boolean(),
      },
      { description: 'The main content at the end of the scenario.' },
    ),
  ),
  statusIndicator: Type.Optional(Nullable(StatusIndicator)),
  statusIndicators: Type.Optional(
    Type.Array(Type.Object({ ...StatusIndicator.properties, when: Type.String() }), {
      description: 'Each reading, `when` naming its moment, e.g. `before-choice`, `on-revisit`.',
    }),
  ),
  wayBack: Type.Optional(
    Type.Object(
      {
        pages: Type.Array(
          Type.Object({ url: Type.String(), found: Type.Boolean(), text: Type.String() }),
        ),
        opensSettings: Type.Optional(
          Type.Boolean({
            description:
              'Whether an entry that a visitor can press opened the choices; missing where none was pressed.',
          }),
        ),
        by: Type.Optional(
          Type.Unsafe<'page' | 'policy' | 'api'>(
            Type.String({
              enum: ['page', 'policy', 'api'],
              description:
                'How the choices were opened again at last: by an entry of the page, by one that only the linked policy has, or by the consent tool’s own interface, which is no way that a visitor has. Missing where nothing opened them.',
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
        name: Type.String(),
        purpose: Purpose,
        state: Type.Unsafe<'on' | 'off'>(Type.String({ enum: ['on', 'off'] })),
      }),
      { description: 'What the settings show when opened again at the end.' },
    ),
  ),
  signals: Type.Optional(Signals),
});
export type Scenario = Static<typeof Scenario>;
