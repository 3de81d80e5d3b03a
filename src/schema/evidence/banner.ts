/** The consent banner as a visitor sees it: its text, its controls, its settings. */
import { Type, type Static } from 'typebox';
import { ControlRole, Purpose } from '../vocabulary.js';
import { Nullable } from './nullable.js';

/** The position of an element on the screen. */
export const Box = Type.Object(
  {
    x: Type.Number({ description: 'Left edge.' }),
    y: Type.Number({ description: 'Top edge.' }),
    width: Type.Number({ description: 'From left to right.' }),
    height: Type.Number({ description: 'From top to bottom.' }),
  },
  { description: 'Rectangle in CSS pixels, relative to the top left corner of the viewport.' },
);
export type Box = Static<typeof Box>;

/** A pressable part of the banner, with the effect of pressing it and its appearance. */
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
export type Control = Static<typeof Control>;

/** A line of the settings with a switch that the visitor can change or only see. */
export const SettingsCategory = Type.Object({
  name: Type.String({ description: 'As the settings name it.' }),
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
export type SettingsCategory = Static<typeof SettingsCategory>;

/**
 * A sentence of the banner whose meaning was recognised; promises are compared with what happened.
 */
export const Statement = Type.Object({
  concept: Type.String({ description: 'Concept id, e.g. `refuse-keeps-only-technical`.' }),
  text: Type.String({ description: 'The sentence that says it.' }),
  language: Type.String({ description: 'BCP 47 tag of the language that the sentence is in.' }),
  layer: Type.Integer({ minimum: 1, description: 'Layer of the banner it stands on; 1 is first.' }),
});
export type Statement = Static<typeof Statement>;

/** What going round the page by Tab came to. */
export const KeyboardReading = Type.Object(
  {
    stopsBefore: Nullable(
      Type.Integer({
        description:
          'Presses of Tab after which the focus was in the banner first; 0 where it was there already, null where it never came.',
      }),
    ),
    stuckOn: Nullable(
      Type.String({
        description:
          'Caption of the control that keeps the focus, whatever of Tab, the arrows and Escape is pressed, while there is more to go to; null where none does.',
      }),
    ),
    focusShown: Type.Array(Type.String(), {
      description: 'Captions of the controls whose focus changes the picture of the banner.',
    }),
    focusHidden: Type.Array(Type.String(), {
      description: 'Those whose focus changes nothing, half a second later neither.',
    }),
    focusUnsure: Type.Array(Type.String(), {
      description: 'Those of which there is no picture to compare, or that move by themselves.',
    }),
    covered: Type.Array(Type.String(), {
      description:
        'Names of elements beside the banner that had the focus while it covered them wholly; none are looked for where the banner fills the page.',
    }),
    wentRound: Type.Boolean({
      description:
        'Whether the focus came back to where it began: the stops of the whole page were seen.',
    }),
  },
  {
    description:
      'Where the focus goes on the first layer and beside it by pressing Tab; missing where the banner stands in a frame, or was drawn anew meanwhile.',
  },
);
export type KeyboardReading = Static<typeof KeyboardReading>;

/** What a narrow window leaves of the banner. */
export const NarrowReading = Type.Object(
  {
    lost: Type.Array(Type.String(), {
      description:
        'Captions of answers that nobody can get at there, not by scrolling either, and nothing in their role.',
    }),
    across: Type.Array(Type.String(), {
      description: 'Captions of answers that reach over the edge of the window at a side.',
    }),
  },
  {
    description:
      'The first layer in a window of 320 by 256 CSS pixels, which is 1280 by 1024 at a zoom of 400 %; missing where no banner was found there.',
  },
);
export type NarrowReading = Static<typeof NarrowReading>;

/** What was found and read of the banner, in all its layers. */
export const Banner = Type.Object(
  {
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
    blocks: Type.Array(
      Type.Object({
        layer: Type.Integer({ description: 'Layer it stands on; 1 is first.' }),
        text: Type.String({ description: 'Text of the block.' }),
      }),
      {
        description: 'Text of each layer, block by block, in reading order.',
      },
    ),
    frame: Nullable(Type.String({ description: 'URL of the frame; null in the main document.' })),
    inShadowRoot: Type.Boolean({ description: 'Whether the banner stands in a shadow root.' }),
    appearedAfterMs: Type.Number({
      description:
        'Milliseconds after the navigation started at which it was seen first: an upper bound, since it may have come since the look before.',
    }),
    unseenAfterMs: Type.Optional(
      Type.Number({
        description:
          'Milliseconds after the navigation started at which the look before began, which did not see it: it came later. Missing where the first look saw it.',
      }),
    ),
    blocksPage: Type.Boolean({ description: 'Whether the page behind cannot be used meanwhile.' }),
    box: Box,
    viewportShare: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Share of the window that its box takes, 0 to 1.',
    }),
    controls: Type.Array(Control, {
      description: 'What can be pressed on any of its layers, layer by layer.',
    }),
    statements: Type.Array(Statement, {
      description: 'Its sentences whose meaning is known, in reading order.',
    }),
    besides: Type.Optional(
      Type.Array(
        Type.Object({
          text: Type.String({ description: 'Text as a person sees it.' }),
          statements: Type.Array(Statement, {
            description: 'Its sentences whose meaning is known.',
          }),
        }),
        {
          description:
            'Other parts of the page that speak of consent and stand beside the banner before a choice, such as a second pop-up; left out where there is none.',
        },
      ),
    ),
    settings: Type.Optional(
      Nullable(
        Type.Object(
          {
            categories: Type.Array(SettingsCategory, {
              description:
                'What the visitor can consent to, behind tabs and in closed sections too.',
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
                  name: Type.String({ description: 'As the settings name it.' }),
                  initially: SettingsCategory.properties.initially,
                  locked: SettingsCategory.properties.locked,
                }),
                { description: 'The switches of single vendors, at most 400.' },
              ),
            ),
            text: Type.String({
              description: 'Text of the second layer; empty where that could not be read.',
            }),
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
            url: Type.String({ description: 'Resolved target of the link.' }),
            status: Type.Number({
              description: 'HTTP status of its page; 0 where it did not load.',
            }),
            words: Type.Integer({ description: 'Words a reader sees there.' }),
            mentionsCookies: Type.Boolean({
              description: 'Whether words about cookies and consent stand on it.',
            }),
            readable: Type.Boolean({
              description: 'Whether its text can be read before any choice, not covered by a wall.',
            }),
            companies: Type.Optional(
              Type.Array(Type.String(), {
                description:
                  'Names with a legal form that stand in its text after a word for who is responsible, at most 40; missing where its text was not read.',
              }),
            ),
          },
          {
            description: 'The privacy policy linked on the first layer; null where none is linked.',
          },
        ),
      ),
    ),
    keyboard: Type.Optional(KeyboardReading),
    narrow: Type.Optional(NarrowReading),
    screenshots: Type.Array(
      Type.Object({
        layer: Type.Integer({ description: 'Layer it shows; 1 is first.' }),
        file: Type.String({ description: 'File name beside the evidence.' }),
      }),
      { description: 'Pictures of its layers.' },
    ),
  },
  {
    description:
      'The consent banner as a visitor sees it, over all its layers; null where none was found.',
  },
);
export type Banner = Static<typeof Banner>;
