/** The config file: options of `audit`, the sites to audit, and the help that a site needs. */
import { Type, type Static } from 'typebox';
import { optionNames, optionNamed, type options, type OptionName } from './options.js';

/** No way to a choice takes more steps. */
const mostSteps = 10;

const Selector = Type.String({
  minLength: 1,
  maxLength: 500,
  description:
    'CSS selector; looked for in every frame and every shadow root, open or closed. The first match that can be seen counts.',
});

/** One step on the way to a choice. */
export const HelpStep = Type.Object(
  {
    click: Type.Optional(Selector),
    waitFor: Type.Optional(Selector),
  },
  {
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    description:
      'One step: `click` waits up to 5 seconds until the element can be seen, then presses it as a visitor does; `waitFor` only waits.',
  },
);

/** A sequence of steps; without a click it would do nothing. */
const Steps = Type.Array(HelpStep, {
  minItems: 1,
  maxItems: mostSteps,
  contains: Type.Object({ click: Type.String() }),
});

const way = (description: string) =>
  Type.Optional(
    Type.Union([Selector, Steps], {
      description: `${description} Either one selector, which is pressed, or the steps there, of which the last click makes the choice.`,
    }),
  );

/** Where elements are on a page on which they are not found automatically. */
export const Help = Type.Object(
  {
    banner: Type.Optional(Selector),
    accept: way('What accepts everything.'),
    refuse: way('What refuses everything.'),
    customize: way('What opens the settings.'),
    save: way('What saves the settings.'),
    reopen: way('The standing way back to the choices, once one was made.'),
    withdraw: way('What takes consent back where the choices were opened again.'),
  },
  {
    minProperties: 1,
    additionalProperties: false,
    description:
      'Where the banner and its controls are, for a site on which they are not found or not understood. It is tried first; where it does not serve, the evidence says so and the usual way is tried. `banner` is the element that holds the first layer.',
  },
);

const Address = Type.String({
  minLength: 1,
  maxLength: 2000,
  description: 'Address of a page; https where it has no scheme.',
});

/** A page to audit, with the help that it needs. */
export const Site = Type.Object(
  { url: Address, help: Type.Optional(Help) },
  {
    additionalProperties: false,
    description:
      'A page to audit. Its help serves every audited page of the same host and port, wherever that page was named; where several sites share a host, a page takes its own help before that of another.',
  },
);

/** The options, each under its name. */
const optionFields = Object.fromEntries(
  optionNames.map((name) => [name, Type.Optional(optionNamed(name).schema)]),
) as { [Name in OptionName]: Type.TOptional<(typeof options)[Name]['schema']> };

/**
 * All fields except `sites` are the options of `audit`, in camel case and with the same meaning.
 */
export const Config = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    sites: Type.Optional(
      Type.Array(Type.Union([Address, Site]), {
        minItems: 1,
        maxItems: 10_000,
        description: 'The pages to audit where the command line names none.',
      }),
    ),
    ...optionFields,
  },
  {
    $id: 'config.schema.json',
    title: 'Config',
    description:
      'Options of `audit` under their names in camel case, and the sites to audit. What the command line says goes first; relative paths start at the folder of the file.',
    additionalProperties: false,
  },
);

export type HelpStep = Static<typeof HelpStep>;
export type Help = Static<typeof Help>;
export type Site = Static<typeof Site>;
export type Config = Static<typeof Config>;
