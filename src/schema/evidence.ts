/** The evidence document: everything observed on one page over all its scenarios, and the facts derived from it. */
import { Type, type Static } from 'typebox';
import { offeredSignals, Signals } from './signals.js';
import {
  ControlRole,
  HelpOutcome,
  HelpRole,
  Party,
  Phase,
  Purpose,
  pressEffects,
  storageKinds,
  type PressEffect,
  type StorageKind,
} from './vocabulary.js';

/** Version of the evidence document's shape; raised when a named field changes its meaning. */
export const evidenceSchemaVersion = 1;

/** Most audits of one page that are held against each other. */
export const mostRuns = 20;

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const Box = Type.Object(
  { x: Type.Number(), y: Type.Number(), width: Type.Number(), height: Type.Number() },
  { description: 'Rectangle in CSS pixels, relative to the top left corner of the viewport.' },
);

export const Control = Type.Object({
  role: ControlRole,
  confidence: Type.Number({
    minimum: 0,
    maximum: 1,
    description: 'How sure the role is; below 0.5 the control is never pressed.',
  }),
  told: Type.Optional(
    Type.Boolean({
      description: 'True where the help of the config tells the role, and not its text.',
    }),
  ),
  text: Type.String({ description: 'Accessible name as a visitor gets it.' }),
  layer: Type.Integer({ minimum: 1, description: 'Layer of the banner it stands on; 1 is first.' }),
  element: Type.String({ description: 'Tag and ARIA role of the element, e.g. `button`.' }),
  href: Type.Optional(Type.String({ description: 'Resolved target, for links only.' })),
  box: Box,
  fontSize: Type.Number({ description: 'Computed font size in CSS pixels.' }),
  fontWeight: Type.Number({ description: 'Computed font weight, 1 to 1000.' }),
  color: Type.String({ description: 'Text colour as `#rrggbb`.' }),
  background: Nullable(
    Type.String({
      description: 'Effective background as `#rrggbb`; null over an image or a gradient.',
    }),
  ),
  contrast: Nullable(
    Type.Number({ description: 'WCAG 2 contrast ratio, 1 to 21; null over an image or gradient.' }),
  ),
  boxed: Type.Boolean({ description: 'Whether it has a fill or a border of its own.' }),
  visible: Type.Boolean({
    description: 'Really visible: size, opacity, in reach and not covered by something else.',
  }),
  keyboardReachable: Type.Optional(
    Type.Boolean({ description: 'Whether pressing Tab brought the focus to it.' }),
  ),
});

export const SettingsCategory = Type.Object({
  name: Type.String(),
  description: Type.String({ description: 'Text beside the category; empty where there is none.' }),
  purpose: Purpose,
  initially: Type.Optional(
    Type.Unsafe<'on' | 'off'>(
      Type.String({
        enum: ['on', 'off'],
        description: 'State on first opening; missing where it could not be read.',
      }),
    ),
  ),
  locked: Type.Boolean({ description: 'Whether the visitor cannot change it.' }),
  stateShownBy: Type.Array(
    Type.String({ enum: ['native', 'aria', 'text', 'position', 'colour'] }),
    {
      description: 'The channels that tell its state: markup, text or colour (WCAG 1.4.1).',
    },
  ),
  color: Nullable(
    Type.String({
      description: 'Colour of the state mark as `#rrggbb`; null where there is none.',
    }),
  ),
});

export const Statement = Type.Object({
  concept: Type.String({ description: 'Concept id, e.g. `refuse-keeps-only-technical`.' }),
  text: Type.String({ description: 'The sentence that says it.' }),
  language: Type.String(),
  layer: Type.Integer({ minimum: 1 }),
});

export const Banner = Type.Object({
  text: Type.String({ description: 'Text of the first layer as a person sees it.' }),
  language: Nullable(
    Type.String({
      description:
        'BCP 47 tag of the language that the text is written in; null where it is too short to tell.',
    }),
  ),
  declaredLanguage: Type.Optional(
    Nullable(
      Type.String({
        description:
          'BCP 47 tag of the `lang` attribute that holds at the banner, its own or that of what it stands in; null where there is none.',
      }),
    ),
  ),
  blocks: Type.Array(Type.Object({ layer: Type.Integer(), text: Type.String() }), {
    description: 'Text of each layer, block by block, in reading order.',
  }),
  frame: Nullable(Type.String({ description: 'URL of the frame; null in the main document.' })),
  inShadowRoot: Type.Boolean(),
  appearedAfterMs: Type.Number({ description: 'Milliseconds after the navigation started.' }),
  blocksPage: Type.Boolean({ description: 'Whether the page behind cannot be used meanwhile.' }),
  box: Box,
  viewportShare: Type.Number({ minimum: 0, maximum: 1 }),
  controls: Type.Array(Control),
  statements: Type.Array(Statement),
  settings: Type.Optional(
    Nullable(
      Type.Object(
        {
          categories: Type.Array(SettingsCategory, {
            description: 'What the visitor can consent to, behind tabs and in closed sections too.',
          }),
          legitimateInterests: Type.Optional(
            Type.Array(SettingsCategory, {
              description:
                'What is said to rest on legitimate interest: switching it off is an objection, no refusal of consent (GDPR, Article 21).',
            }),
          ),
          vendors: Type.Optional(
            Type.Array(
              Type.Object({
                name: Type.String(),
                initially: SettingsCategory.properties.initially,
                locked: SettingsCategory.properties.locked,
              }),
              { description: 'The switches of single vendors, at most 400.' },
            ),
          ),
          text: Type.String(),
        },
        { description: 'The second layer and what it leads to; null where there is none.' },
      ),
    ),
  ),
  policy: Type.Optional(
    Nullable(
      Type.Object(
        {
          text: Type.String({ description: 'Text of the link.' }),
          url: Type.String(),
          status: Type.Number({ description: 'HTTP status of its page; 0 where it did not load.' }),
          words: Type.Integer({ description: 'Words a reader sees there.' }),
          mentionsCookies: Type.Boolean(),
          readable: Type.Boolean({
            description: 'Whether its text can be read before any choice, not covered by a wall.',
          }),
        },
        { description: 'The privacy policy linked on the first layer; null where none is linked.' },
      ),
    ),
  ),
  screenshots: Type.Array(Type.Object({ layer: Type.Integer(), file: Type.String() })),
});

export const Failure = Type.Object({
  collector: Type.String(),
  code: Type.String(),
  message: Type.String(),
});

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

export const Place = Type.Object(
  {
    url: Type.String({ description: 'Script or document; values of its query are left out.' }),
    line: Nullable(Type.Integer({ description: 'Counted from 1; null where it is not told.' })),
    column: Nullable(Type.Integer({ description: 'Counted from 1; null where it is not told.' })),
  },
  { description: 'A place in a script or a document.' },
);

const Chain = (description: string) => Type.Array(Place, { description });

export const Writer = Type.Object(
  {
    how: Type.Unsafe<'header' | 'script' | 'unknown'>(
      Type.String({ enum: ['header', 'script', 'unknown'] }),
    ),
    url: Nullable(Type.String({ description: 'The response or the script; null where unknown.' })),
    chain: Type.Optional(
      Chain(
        'The calls that wrote it or made the request, innermost first, and on from there what brought the outermost script into the page; at most 10.',
      ),
    ),
  },
  { description: 'Who set it.' },
);

const valueShapes = ['empty', 'uuid', 'number', 'hex', 'base64', 'json', 'text', 'other'] as const;
export type ValueShape = (typeof valueShapes)[number];

const ValueShape = Type.Unsafe<ValueShape>(
  Type.String({
    enum: [...valueShapes],
    description:
      'What characters the value is made of: `hex` from 8 digits on, `base64` from 16 characters with both cases and a digit, `json` for an object or a list, `text` for other printable characters.',
  }),
);
const ValueLength = Type.Integer({ description: 'Length of the value in characters.' });

const StableParts = Type.Array(Type.String(), {
  description:
    'Hashes of the parts (8 characters or more, with a digit or in both cases, no time) that every value it had in this visit has in common, at most 8; salted per run.',
});

const PurposeConfidence = Type.Number({
  minimum: 0,
  maximum: 1,
  description: 'How sure the purpose is, by what it rests on; 0 where it is unknown.',
});

const FromAddress = Type.Array(Type.String(), {
  description:
    'Names of the parameters of a visited address whose value it holds (link decoration); missing where none.',
});

const outcomes = ['taken', 'blocked', 'malformed', 'unconfirmed'] as const;
const WriteOutcome = Type.Unsafe<(typeof outcomes)[number]>(
  Type.String({
    enum: [...outcomes],
    description:
      'What the browser did with it: `malformed` lines are no cookies wherever they come from; `unconfirmed` where nothing shows whether it was taken.',
  }),
);
const writtenBy = ['header', 'script', 'cookie-store', 'worker'] as const;
const WrittenBy = Type.Unsafe<(typeof writtenBy)[number]>(
  Type.String({
    enum: [...writtenBy],
    description:
      'A `Set-Cookie` header, `document.cookie`, the Cookie Store API in a document, or that in a service worker.',
  }),
);
const Reasons = Type.Array(Type.String(), {
  description:
    "Why the browser did not take it, in its own words (CDP `SetCookieBlockedReason`) in kebab case, e.g. `same-site-none-insecure`, `user-preferences`; further `no-credentials` (the request came without, so its answer's cookies are not read), `http-only` (from a script) and `invalid-partitioned`.",
});

export const CookieChange = Type.Object(
  {
    atMs: Type.Number({
      description:
        'Milliseconds since the visit began: of the call, or of the start of the request whose answer set it.',
    }),
    phase: Phase,
    action: Type.Unsafe<'set' | 'delete'>(Type.String({ enum: ['set', 'delete'] })),
    by: WrittenBy,
    outcome: WriteOutcome,
    reasons: Type.Optional(Reasons),
    url: Nullable(Type.String({ description: 'The response or the script; null where unknown.' })),
    initiator: Chain('As `chain` of a writer.'),
    lifetimeDays: Nullable(
      Type.Number({ description: 'As asked for; 0 where it deletes, null for a session cookie.' }),
    ),
    extends: Type.Optional(
      Type.Boolean({
        description:
          'True where it moves the end of the cookie to later than every write before, by more than 1.5 seconds.',
      }),
    ),
    valueHash: Type.String({ description: 'Salted per run: equal hashes are equal values.' }),
    valueLength: ValueLength,
    valueShape: ValueShape,
  },
  { description: 'One attempt to write a cookie or to take it away.' },
);

export const RejectedCookie = Type.Object(
  {
    name: Type.String({ description: 'Empty where the line names none; at most 256 characters.' }),
    domain: Type.String({ description: 'As asked for; empty where the line names no cookie.' }),
    path: Type.String(),
    outcome: WriteOutcome,
    reasons: Reasons,
    by: WrittenBy,
    setBy: Writer,
    phase: Phase,
    atMs: Type.Number({ description: 'When it was first tried, since the visit began.' }),
    times: Type.Integer({ description: 'How often it was tried alike.' }),
  },
  { description: 'A cookie that somebody asked for and the browser never had.' },
);

export const Cookie = Type.Object({
  name: Type.String(),
  domain: Type.String({ description: 'Without a leading dot.' }),
  path: Type.String(),
  party: Party,
  purpose: Purpose,
  purposeSource: Type.String({ description: 'What the purpose rests on, e.g. `known-name`.' }),
  purposeConfidence: Type.Optional(PurposeConfidence),
  phase: Phase,
  atMs: Type.Number({ description: 'When it was first set, since the visit began.' }),
  presentIn: Type.Array(Phase, { description: 'Every phase at whose end it was still there.' }),
  setBy: Writer,
  lifetimeDays: Nullable(
    Type.Number({
      description: 'As asked for in the raw header or script; null for a session cookie.',
    }),
  ),
  keptDays: Type.Optional(
    Nullable(
      Type.Number({
        description:
          'As long as the browser keeps it after its last writing: Chromium cuts at 400 days; null for a session cookie.',
      }),
    ),
  ),
  secure: Type.Boolean(),
  httpOnly: Type.Boolean(),
  sameSite: Nullable(Type.String({ enum: ['Strict', 'Lax', 'None'] })),
  partitioned: Type.Boolean(),
  valueHash: Type.String({ description: 'Salted per run: equal hashes are equal values.' }),
  value: Type.Optional(
    Type.String({ description: 'The value itself; only where `run.includesValues` is true.' }),
  ),
  valueLength: Type.Optional(ValueLength),
  valueShape: Type.Optional(ValueShape),
  stableParts: Type.Optional(StableParts),
  fromAddress: Type.Optional(FromAddress),
  rewrittenIn: Type.Array(Phase, { description: 'Every phase in which it was written.' }),
  sentIn: Type.Array(
    Type.Object({
      phase: Phase,
      host: Type.String(),
      requests: Type.Optional(Type.Integer({ description: 'How many requests carried it.' })),
    }),
    { description: 'Where it was sent to, once per phase and host; reading is processing too.' },
  ),
  changes: Type.Optional(
    Type.Array(CookieChange, {
      description: 'Every attempt to change it, in time order: the first 40 and the last 10.',
    }),
  ),
  changesOmitted: Type.Optional(
    Type.Integer({ description: 'How many changes between those are left out.' }),
  ),
});

export const StorageItem = Type.Object({
  kind: Type.Unsafe<StorageKind>(Type.String({ enum: [...storageKinds] })),
  origin: Type.String(),
  key: Type.String({
    description:
      'Key, or the name of the database or the cache, or the scope of the service worker; `window.name` for that.',
  }),
  party: Party,
  purpose: Purpose,
  purposeSource: Type.String(),
  purposeConfidence: Type.Optional(PurposeConfidence),
  phase: Phase,
  atMs: Type.Number(),
  presentIn: Type.Array(Phase),
  rewrittenIn: Type.Array(Phase),
  setBy: Writer,
  sizeBytes: Type.Number({ description: 'Bytes of key and value in UTF-8.' }),
  valueHash: Type.String(),
  value: Type.Optional(
    Type.String({
      description:
        'The value itself, at most 65,536 characters of it; only where `run.includesValues` is true.',
    }),
  ),
  valueLength: Type.Optional(ValueLength),
  valueShape: Type.Optional(ValueShape),
  stableParts: Type.Optional(StableParts),
  fromAddress: Type.Optional(FromAddress),
  stores: Type.Optional(
    Type.Array(Type.String(), {
      description: 'Names of the object stores of a database, at most 50; missing where unread.',
    }),
  ),
  entries: Type.Optional(
    Type.Integer({ description: 'How many answers a cache holds; missing where not counted.' }),
  ),
  script: Type.Optional(
    Type.String({ description: 'URL of the script of a service worker, without query values.' }),
  ),
});

const carriedForms = ['plain', 'base64', 'md5', 'sha1', 'sha256'] as const;
export type CarriedForm = (typeof carriedForms)[number];

export const Carried = Type.Object(
  {
    kind: Type.Unsafe<'cookie' | 'storage'>(Type.String({ enum: ['cookie', 'storage'] })),
    name: Type.String({ description: 'Name of the cookie, or key of the item, that holds it.' }),
    host: Type.String({ description: 'Domain of the cookie, or host of the storage.' }),
    partHash: Type.String({ description: 'As in `stableParts`.' }),
    as: Type.Unsafe<CarriedForm>(
      Type.String({
        enum: [...carriedForms],
        description: 'As it is, in base64 (alone or within a text in it), or hashed.',
      }),
    ),
    in: Type.Unsafe<'path' | 'query' | 'body'>(Type.String({ enum: ['path', 'query', 'body'] })),
    parameter: Nullable(
      Type.String({
        description:
          'Of the query, the form or the JSON text; null without one, or where it may tell a person.',
      }),
    ),
  },
  { description: 'A part of the value of a cookie or a stored item in what is sent.' },
);

export const Request = Type.Object({
  url: Type.String({
    description:
      'Without fragment; values of its query are left out unless `run.includesValues` is true.',
  }),
  host: Type.String(),
  method: Type.String(),
  type: Type.String({
    description:
      'CDP resource type in lower case, e.g. `script`, `websocket`; `beacon` for what `sendBeacon` sends, `ping` for what a link with that attribute does.',
  }),
  party: Party,
  purpose: Purpose,
  purposeSource: Type.String(),
  purposeConfidence: Type.Optional(PurposeConfidence),
  entity: Nullable(Type.String({ description: 'Who runs the host, where that is known.' })),
  phase: Phase,
  atMs: Type.Number(),
  initiator: Nullable(Type.String({ description: 'URL of the script or document behind it.' })),
  chain: Type.Optional(Chain('As `chain` of a writer.')),
  redirectedFrom: Type.Optional(
    Nullable(
      Type.String({ description: 'The address whose answer led here; null where none did.' }),
    ),
  ),
  bytesSent: Type.Optional(
    Type.Integer({ description: 'Bytes of the body, of a socket those of its messages.' }),
  ),
  bytesReceived: Type.Optional(
    Type.Integer({
      description:
        'Bytes of the body of the answer, decoded; of a socket those of the messages that came.',
    }),
  ),
  frame: Nullable(Type.String({ description: 'URL of the frame; null in the main document.' })),
  status: Nullable(Type.Number({ description: 'HTTP status; null where no answer came.' })),
  cookiesSent: Type.Array(Type.String(), { description: 'Names of the cookies it carried.' }),
  carries: Type.Optional(
    Type.Array(Carried, {
      description:
        'What of cookies and storage its address and body carried, at most 20; missing where nothing.',
    }),
  ),
});

export const Connection = Type.Object(
  {
    kind: Type.Unsafe<'preconnect' | 'dns-prefetch'>(
      Type.String({ enum: ['preconnect', 'dns-prefetch'] }),
    ),
    host: Type.String(),
    party: Party,
    by: Type.Unsafe<'element' | 'header'>(
      Type.String({
        enum: ['element', 'header'],
        description: 'A `link` element, or a `Link` header of an answer or of hints before it.',
      }),
    ),
    where: Type.String({ description: 'URL of the document, or of what was answered.' }),
    phase: Phase,
    atMs: Type.Number(),
  },
  {
    description:
      'A host that the page let the browser connect to (`preconnect`) or look up, ahead of any request: the host then knows the visitor’s IP address, or the resolver the host. Chromium does so from a visitor’s own profile, and not from the isolated one of an audit: told is what the page asked for.',
  },
);

export const DecoratedLink = Type.Object(
  {
    url: Type.String({ description: 'As `url` of a request.' }),
    host: Type.String(),
    party: Party,
    phase: Type.Unsafe<Phase>({
      ...Phase,
      description: 'At whose end the link was first seen.',
    }),
    clickIds: Type.Array(Type.String(), {
      description: 'Names of parameters in which services tell one click or person from others.',
    }),
    carries: Type.Array(Carried),
  },
  { description: 'A link to elsewhere whose address tells who comes.' },
);

export const FingerprintRead = Type.Object(
  {
    kind: Type.Unsafe<'canvas' | 'webgl' | 'audio' | 'fonts'>(
      Type.String({ enum: ['canvas', 'webgl', 'audio', 'fonts'] }),
    ),
    call: Type.String({ description: 'Interface and member, e.g. `HTMLCanvasElement.toDataURL`.' }),
    script: Nullable(Type.String({ description: 'Script that called; null where none is told.' })),
    chain: Chain('As `chain` of a writer.'),
    where: Type.String({ description: 'URL of the document or worker.' }),
    phase: Phase,
    atMs: Type.Number({ description: 'When it was first called, since the visit began.' }),
    calls: Type.Integer({
      description: 'How often, at least: of many calls of one document, not each is counted.',
    }),
    canvas: Type.Optional(
      Type.Object(
        {
          width: Type.Number(),
          height: Type.Number(),
          characters: Type.Integer({ description: 'Different characters drawn on it before.' }),
        },
        { description: 'What was read, of several the one with most text; in pixels.' },
      ),
    ),
    fonts: Type.Optional(
      Type.Integer({
        description: 'How many different fonts the document had asked for till then.',
      }),
    ),
  },
  {
    description:
      'Reading how this browser draws, sounds or spells, which can tell it from others. A page may have other reasons to: the numbers say how likely that is.',
  },
);

export const FeatureStates = Type.Object({
  comments: Type.Unsafe<'available' | 'gated' | 'absent'>(
    Type.String({ enum: ['available', 'gated', 'absent'] }),
  ),
  socialEmbeds: Type.Unsafe<'loaded' | 'placeholder' | 'absent'>(
    Type.String({ enum: ['loaded', 'placeholder', 'absent'] }),
  ),
});

export const StatusIndicator = Type.Object({
  state: Type.Unsafe<'allowed' | 'refused' | 'unclear'>(
    Type.String({ enum: ['allowed', 'refused', 'unclear'] }),
  ),
  color: Type.String({ description: 'Computed colour as `#rrggbb`.' }),
  label: Type.String({ description: 'The category or text it stands beside.' }),
});

const Visibility = Type.Unsafe<'gone' | 'visible'>(Type.String({ enum: ['gone', 'visible'] }));

export const HelpUse = Type.Object(
  {
    role: HelpRole,
    selector: Type.String({ description: 'The last selector that was tried.' }),
    outcome: HelpOutcome,
    reason: Type.Optional(Type.String({ description: 'Why it did not serve.' })),
  },
  { description: 'What became of the help that the config gives for one role.' },
);

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

export const Trace = Type.Object(
  {
    scenario: Type.String(),
    kind: Type.Unsafe<'cookie' | 'storage' | 'request'>(
      Type.String({ enum: ['cookie', 'storage', 'request'] }),
    ),
    name: Type.String({ description: 'Cookie name, storage key, or URL without query.' }),
    host: Type.String(),
    purpose: Purpose,
    phase: Phase,
    pointer: Type.String({ description: 'JSON Pointer to the observation.' }),
  },
  { description: 'One item that needs consent, and where it was observed.' },
);

const Traces = Type.Array(Trace);

export const PromiseFact = Type.Object({
  concept: Type.String(),
  sentence: Type.String(),
  outcome: Type.Unsafe<'kept' | 'broken' | 'cantTell'>(
    Type.String({ enum: ['kept', 'broken', 'cantTell'] }),
  ),
  reason: Type.String({ description: 'What was seen, in a sentence a person understands.' }),
  evidence: Type.Array(Type.String({ description: 'JSON Pointer.' })),
});

export const DeclaredCookie = Type.Object(
  {
    name: Type.String({ description: 'One `*` stands for what varies.' }),
    source: Type.Unsafe<'settings' | 'cmp' | 'policy'>(
      Type.String({
        enum: ['settings', 'cmp', 'policy'],
        description:
          'A table in the settings of the banner, a list that the consent tool keeps among the page’s scripts, a table in the linked policy.',
      }),
    ),
    host: Nullable(
      Type.String({ description: 'Whose cookie it is; null where that is not told.' }),
    ),
    purpose: Purpose,
    purposeText: Nullable(Type.String({ description: 'The category or heading it stands under.' })),
    lifetimeDays: Type.Optional(
      Nullable(
        Type.Number({
          description:
            'Null for a session cookie; missing where it is not told, or not understood.',
        }),
      ),
    ),
    lifetimeText: Nullable(Type.String()),
  },
  { description: 'A cookie as the site itself declares it.' },
);

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
        scenario: Type.String(),
        phase: Phase,
        host: Type.String(),
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

export const Derived = Type.Object(
  {
    trackingSeen: Type.Optional(
      Type.Boolean({ description: 'Whether any scenario shows an item that needs consent.' }),
    ),
    declarations: Type.Optional(
      Type.Object(
        {
          undeclared: Type.Array(
            Type.Object({
              name: Type.String(),
              host: Type.String(),
              party: Party,
              purpose: Purpose,
              pointer: Type.String(),
            }),
            { description: 'Cookies that no declaration names, in whichever scenario.' },
          ),
          longerThanDeclared: Type.Array(
            Type.Object({
              name: Type.String(),
              host: Type.String(),
              declaredDays: Nullable(Type.Number({ description: 'Null: as a session cookie.' })),
              observedDays: Type.Number(),
              pointer: Type.String(),
            }),
            {
              description:
                'Cookies that last half as long again as declared and a day more, or that were declared for the session.',
            },
          ),
          contradictory: Type.Array(
            Type.Object({
              name: Type.String(),
              host: Type.String(),
              declared: Type.Array(Purpose),
              known: Type.Unsafe<Purpose>({
                ...Purpose,
                description: 'What name, host and writer are known for, or who gets it.',
              }),
              pointer: Type.String(),
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
      ),
    ),
    audienceMeasurement: Type.Optional(
      Type.Array(
        Type.Object({
          name: Type.String(),
          host: Type.String(),
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
          pointer: Type.String(),
        }),
        {
          description:
            'Each cookie for audience measurement in each scenario, with what it has to keep to for doing without consent (CNIL, délibération 2020-092, article 5; CNIL, page of 4 July 2025).',
        },
      ),
    ),
    identifiers: Type.Optional(
      Type.Array(Identifier, {
        description:
          'Sorted by kind, host and name; missing where fewer than two profiles were seen.',
      }),
    ),
    exempt: Type.Record(
      Type.String(),
      Type.Object({
        cookies: Type.Optional(Type.Boolean()),
        thirdPartyCookies: Type.Optional(Type.Boolean()),
        storage: Type.Optional(Type.Boolean()),
      }),
      {
        description:
          'Per scenario: true where all items of the judged stretch need no consent, false where one does, missing where only unknown ones stand in the way. The stretch is before the choice for `untouched`, after it for the others.',
      },
    ),
    banner: Type.Optional(
      Type.Object({
        normalizedBlocks: Type.Array(Type.String(), {
          description:
            'Blocks of all layers after normalisation: NFKC, case-folded, without accents and quotes.',
        }),
        languageMatchesPage: Type.Optional(
          Type.Boolean({
            description:
              'Whether banner and page are in one language: the one their text is written in, or where it is too short the one declared for it; missing where one of them cannot be told.',
          }),
        ),
        impliedConsent: Type.Optional(
          Type.Array(Type.String(), {
            description:
              'Sentences that take browsing on, scrolling or closing for consent; missing where none was found but not all of the text was understood.',
          }),
        ),
        withdrawalRight: Type.Optional(
          Nullable(
            Type.Object(
              { sentence: Type.String(), namesWayBack: Type.Boolean() },
              {
                description:
                  'The sentence that promises a change at any time; null where there is none, missing where not all of the text was understood.',
              },
            ),
          ),
        ),
        quotedLabels: Type.Array(
          Type.Object({
            label: Type.String(),
            resolves: Type.Boolean(),
            sameCasing: Type.Boolean(),
          }),
          { description: 'Control labels the text quotes, and whether such a control exists.' },
        ),
        labelForms: Type.Array(
          Type.Object({ normalized: Type.String(), forms: Type.Array(Type.String()) }),
          { description: 'Raw spellings of each label over text and controls.' },
        ),
        policyWorks: Type.Optional(
          Type.Boolean({
            description:
              'True where the linked policy answers 2xx with at least 200 words that mention cookies and can be read before any choice; false where none is linked or one of these does not hold; missing where it did not load (status 0) or is no HTML.',
          }),
        ),
        gatedFeatureDisclosed: Type.Optional(
          Type.Boolean({
            description: 'Whether the text names the comments and what unlocks them.',
          }),
        ),
      }),
    ),
    choice: Type.Optional(
      Type.Object({
        acceptControls: Type.Integer({ description: 'Visible on the first layer.' }),
        refuseControls: Type.Integer({ description: 'Visible on the first layer.' }),
        customizeControls: Type.Integer({ description: 'Visible on the first layer.' }),
        refuseOnFirstLayer: Type.Optional(
          Type.Boolean({
            description:
              'True where the first layer shows a refuse control; false where it shows none and what each of its buttons does is known; missing where a button there could be one (role `other` or confidence below 0.5).',
          }),
        ),
        keyboardReachable: Type.Optional(
          Type.Boolean({
            description:
              'True where pressing Tab reached every visible control of the first layer, false where it missed one, missing where one was not tried.',
          }),
        ),
        defaultsOff: Type.Optional(
          Type.Boolean({
            description:
              'True where every settings category that needs consent starts off, false where one starts on; missing where the state of one could not be read, or one of unknown purpose starts on, or there is no settings layer.',
          }),
        ),
        extraClicksToRefuse: Type.Optional(Type.Integer()),
        refuseAreaRatio: Type.Optional(Type.Number({ description: 'Refuse area / accept area.' })),
        refuseFontRatio: Type.Optional(Type.Number({ description: 'Refuse font / accept font.' })),
        sizeParity: Type.Optional(
          Type.Boolean({
            description:
              'True from area ratio 0.8 and font ratio 0.9, false below 0.5 or 0.75, missing between (engineering defaults: no source gives numbers).',
          }),
        ),
        refuseLegible: Type.Optional(
          Type.Boolean({
            description:
              'True from contrast 4.5 (3 for large text, WCAG 1.4.3), false below 3 while accept has 4.5, missing between.',
          }),
        ),
        passive: Type.Optional(
          Type.Object({
            bannerDismissed: Type.Boolean(),
            newTraces: Traces,
          }),
        ),
        close: Type.Optional(Type.Object({ newTraces: Traces })),
      }),
    ),
    traces: Type.Record(Type.String(), Traces, {
      description:
        'Per scenario: every item that needs consent, in the judged stretch (before the choice for `untouched`, after it for the others; after withdrawal for `withdraw`).',
    }),
    beyondRefusal: Type.Record(Type.String(), Traces, {
      description:
        'Per customize scenario: items it shows that refusing does not, and that the choice does not cover.',
    }),
    readableShare: Type.Record(Type.String(), Type.Number(), {
      description: 'Per scenario: readable characters of the article relative to `accept`.',
    }),
    articleReadable: Type.Optional(
      Type.Record(Type.String(), Type.Boolean(), {
        description:
          'Per scenario: true where at least 0.95 of the characters readable in `accept` can be read and the page scrolls; false below 0.5 or where only `accept` lets it scroll; missing between, and where the banner sells a way out (control role `subscribe`).',
      }),
    ),
    withdrawal: Type.Optional(
      Type.Object({
        extraClicks: Type.Optional(
          Type.Integer({ description: 'Clicks to withdraw less clicks to accept.' }),
        ),
        effortParity: Type.Optional(
          Type.Boolean({
            description:
              'True up to one more click than accepting, false from three more, missing at two (engineering default).',
          }),
        ),
        newTraces: Traces,
        stillSent: Traces,
      }),
    ),
    choiceRemembered: Type.Record(Type.String(), Type.Boolean(), {
      description: 'Per scenario: whether the banner stayed away on reload and on the next page.',
    }),
    wayBackEverywhere: Type.Optional(Type.Boolean()),
    indicators: Type.Array(
      Type.Object({
        scenario: Type.String(),
        when: Type.String(),
        shows: Type.String({ enum: ['allowed', 'refused', 'unclear'] }),
        expected: Type.String({ enum: ['allowed', 'refused'] }),
        agrees: Type.Boolean(),
        pointer: Type.String(),
      }),
      { description: 'What a shown consent status says, against what the visitor chose.' },
    ),
    violationsOnLayer: Type.Optional(
      Type.Unsafe<Record<string, number>>({
        type: 'object',
        additionalProperties: { type: 'integer' },
        description: 'Per layer that axe-core looked at (`1`, `2`): how many violations it found.',
      }),
    ),
    indicatorsAgree: Type.Optional(
      Type.Boolean({
        description:
          'False where one of `indicators` contradicts the choice, true where all agree; missing where there is none, or one is unclear and none contradicts.',
      }),
    ),
    promises: Type.Array(PromiseFact),
    promiseStates: Type.Optional(
      Type.Unsafe<Record<string, 'kept' | 'broken' | 'unstated'>>({
        type: 'object',
        additionalProperties: { enum: ['kept', 'broken', 'unstated'] },
        description:
          'Per known concept: `unstated` where the banner does not say it, `broken` where one sentence that says it was broken, `kept` where all were kept; missing where it cannot be told.',
      }),
    ),
    undetermined: Type.Array(Type.Object({ pointer: Type.String(), reason: Type.String() }), {
      description: 'Why a derived fact is missing.',
    }),
  },
  { description: 'Facts computed from the observations; what rules compare.' },
);

/** What a consent tool is named by, the surest first. */
export const cmpWays = ['globals', 'tcf', 'gpp', 'autoconsent', 'hosts', 'storage'] as const;
export type CmpWay = (typeof cmpWays)[number];

const CmpWays = Type.Array(Type.Unsafe<CmpWay>(Type.String({ enum: [...cmpWays] })), {
  description:
    'What the name rests on: objects among the page’s scripts, the number given by the TCF or GPP interface, a rule of autoconsent, the hosts of scripts and frames, names of cookies and storage keys.',
});

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

export const UnstablePart = Type.Object(
  {
    pointer: Type.String({ description: 'JSON Pointer to the part, as the first run has it.' }),
    otherRuns: Type.Array(Type.Object({ value: Type.Optional(Type.Unknown()) }), {
      description: 'What each further run has there, in their order; without `value`, nothing.',
    }),
  },
  { description: 'One part of the evidence that did not come out alike in all runs.' },
);

export const Evidence = Type.Object(
  {
    schemaVersion: Type.Literal(evidenceSchemaVersion),
    page: Type.Object({
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
    }),
    run: Run,
    cmp: Type.Object({
      name: Type.Optional(
        Nullable(
          Type.String({
            description:
              'Name of the consent tool (CMP) whose banner stands on the page; null where none is known, missing where it could not be told.',
          }),
        ),
      ),
      namedBy: Type.Optional(CmpWays),
      others: Type.Optional(
        Type.Array(Type.Object({ name: Type.String(), namedBy: CmpWays }), {
          description: 'Other consent tools that something on the page points to.',
        }),
      ),
      ...offeredSignals,
    }),
    banner: Type.Optional(Nullable(Banner)),
    dns: Type.Optional(
      Type.Object(
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
      ),
    ),
    declaredCookies: Type.Optional(
      Nullable(
        Type.Array(DeclaredCookie, {
          description:
            'What the site itself says of its cookies, the surest place first; null where no table or list of them was found.',
        }),
      ),
    ),
    scenarios: Type.Record(Type.String(), Scenario),
    derived: Derived,
    repeat: Type.Optional(
      Type.Object(
        {
          runs: Type.Integer({
            minimum: 2,
            maximum: mostRuns,
            description: 'How often the page was audited.',
          }),
          unstable: Type.Array(UnstablePart),
        },
        {
          description:
            'What differs between several audits of the page; the rest of the document is of the first. A rule that comes out otherwise in another run cannot be told.',
        },
      ),
    ),
    accessibility: Type.Optional(
      Type.Object({
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
      }),
    ),
  },
  {
    $id: 'evidence.schema.json',
    title: 'Evidence',
    description: 'Everything observed on one page over all its scenarios; no judgement in it.',
  },
);

export type Box = Static<typeof Box>;
export type Control = Static<typeof Control>;
export type SettingsCategory = Static<typeof SettingsCategory>;
export type Statement = Static<typeof Statement>;
export type Banner = Static<typeof Banner>;
export type Failure = Static<typeof Failure>;
export type Step = Static<typeof Step>;
export type Writer = Static<typeof Writer>;
export type Place = Static<typeof Place>;
export type CookieChange = Static<typeof CookieChange>;
export type RejectedCookie = Static<typeof RejectedCookie>;
export type Cookie = Static<typeof Cookie>;
export type StorageItem = Static<typeof StorageItem>;
export type Carried = Static<typeof Carried>;
export type Request = Static<typeof Request>;
export type Connection = Static<typeof Connection>;
export type DecoratedLink = Static<typeof DecoratedLink>;
export type FingerprintRead = Static<typeof FingerprintRead>;
export type DeclaredCookie = Static<typeof DeclaredCookie>;
export type Identifier = Static<typeof Identifier>;
export type FeatureStates = Static<typeof FeatureStates>;
export type StatusIndicator = Static<typeof StatusIndicator>;
export type HelpUse = Static<typeof HelpUse>;
export type Scenario = Static<typeof Scenario>;
export type Trace = Static<typeof Trace>;
export type PromiseFact = Static<typeof PromiseFact>;
export type Derived = Static<typeof Derived>;
export type Run = Static<typeof Run>;
export type UnstablePart = Static<typeof UnstablePart>;
export type Evidence = Static<typeof Evidence>;
