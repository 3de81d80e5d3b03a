/**
 * Facts derived from the banner: what its text says, which choices it offers, whether its promises
 * were kept.
 */
import { Type, type Static } from 'typebox';
import { Purpose } from '../vocabulary.js';
import { Nullable } from './nullable.js';
import { Traces } from './traces.js';

/** The outcome of one sentence of the banner, compared with what was observed. */
export const PromiseFact = Type.Object({
  concept: Type.String({
    description: 'Concept id of the statement, e.g. `refuse-keeps-only-technical`.',
  }),
  sentence: Type.String({ description: 'The sentence that says it.' }),
  outcome: Type.Unsafe<'kept' | 'broken' | 'cantTell'>(
    Type.String({
      enum: ['kept', 'broken', 'cantTell'],
      description:
        'Whether what happened agrees with it; `cantTell` where too little was observed.',
    }),
  ),
  reason: Type.String({ description: 'What was seen, in a sentence a person understands.' }),
  evidence: Type.Array(Type.String({ description: 'JSON Pointer.' }), {
    description: 'Where what was seen stands; empty where it cannot be told.',
  }),
});
export type PromiseFact = Static<typeof PromiseFact>;

/** What the banner’s text says, in a form that rules can compare. */
export const BannerFacts = Type.Object(
  {
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
          {
            sentence: Type.String({ description: 'The sentence.' }),
            namesWayBack: Type.Boolean({
              description:
                'Whether it says where: at the foot of the page, say, or by the label of a control.',
            }),
          },
          {
            description:
              'The sentence that promises a change at any time; null where there is none, missing where not all of the text was understood.',
          },
        ),
      ),
    ),
    quotedLabels: Type.Array(
      Type.Object({
        label: Type.String({ description: 'The label as the text quotes it.' }),
        resolves: Type.Boolean({
          description: 'Whether a control, a category or a way back has that label.',
        }),
        sameCasing: Type.Boolean({ description: 'Whether one of them spells it just so.' }),
      }),
      { description: 'Control labels the text quotes, and whether such a control exists.' },
    ),
    labelForms: Type.Array(
      Type.Object({
        normalized: Type.String({
          description: 'The label without case, accents and punctuation.',
        }),
        forms: Type.Array(Type.String(), { description: 'Every spelling of it, sorted.' }),
      }),
      { description: 'Raw spellings of each label over text and controls.' },
    ),
    policyFault: Type.Optional(
      Nullable(
        Type.String({
          description: 'What is wrong with the linked policy, in a sentence; null where it works.',
        }),
      ),
    ),
    policyWorks: Type.Optional(
      Type.Boolean({
        description:
          'True where the linked policy answers 2xx with text that mentions cookies and can be read before any choice; false where none is linked or one of these does not hold; missing where it did not load (status 0), is no HTML, has fewer than 40 words (engineering default), or only a link of unknown meaning stands there.',
      }),
    ),
    gatedFeatureDisclosed: Type.Optional(
      Type.Boolean({
        description: 'Whether the text names the comments and what unlocks them.',
      }),
    ),
  },
  {
    description:
      'What the text of the banner says; missing where there is no banner or it was not observed.',
  },
);

/** What the banner leaves unsaid of what was seen once all was accepted. */
export const DisclosureFacts = Type.Object(
  {
    unnamedPurposes: Type.Optional(
      Type.Array(Purpose, {
        description:
          'Purposes that were seen and that no words of the first layer may name; missing in a language whose words are not known.',
      }),
    ),
    namesPurpose: Type.Optional(
      Type.Boolean({
        description:
          'Whether words of the first layer may name a purpose that needs consent, other than preferences; missing in a language whose words are not known.',
      }),
    ),
    unnamedRecipients: Type.Optional(
      Type.Array(Type.String(), {
        description:
          'Companies that got requests which need consent, and whose names stand on no layer and among no vendors.',
      }),
    ),
    vendorsStated: Type.Optional(
      Nullable(
        Type.Integer({
          description:
            'The largest number beside a word for vendors or partners on the first layer; null where there is none although twenty or more are disclosed (engineering default: fewer may be written as a word).',
        }),
      ),
    ),
    vendorsUnstated: Type.Optional(
      Type.Integer({
        description: 'How many more vendors a TC string discloses than the first layer states.',
      }),
    ),
    undeclaredPurposes: Type.Optional(
      Type.Array(Purpose, {
        description:
          'Purposes that were seen and that neither words of any layer, nor a category, nor a declared cookie may name; missing where the settings could not be read, or in a language whose words are not known.',
      }),
    ),
    recipientsListed: Type.Optional(
      Nullable(
        Type.Boolean({
          description:
            'Whether the layers name each company that got requests which need consent, or offer a list of partners or vendors; null where no company got any, missing where the settings could not be read.',
        }),
      ),
    ),
    companies: Type.Optional(
      Type.Array(Type.String(), {
        description:
          'Names with a legal form on the layers, or in the linked policy after a word for who is responsible, but for vendors and companies that got requests.',
      }),
    ),
    undatedCookies: Type.Optional(
      Type.Array(
        Type.Object({
          name: Type.String({ description: 'Name of the cookie.' }),
          host: Type.String({ description: 'Domain of the cookie.' }),
          pointer: Type.String({ description: 'JSON Pointer to the cookie.' }),
        }),
        {
          description:
            'Cookies that need consent, were kept beyond the session once all was accepted, and whose lifetime no declaration tells.',
        },
      ),
    ),
    lostFeatures: Type.Optional(
      Type.Array(Type.String({ enum: ['comments', 'social-embeds'] }), {
        description:
          'What works once all was accepted and not after a refusal, while no sentence that is understood says so.',
      }),
    ),
  },
  { description: 'What the banner does not say; missing where there is none.' },
);

/** The effort of each choice, and how equally accepting and refusing are designed. */
export const ChoiceFacts = Type.Object(
  {
    acceptControls: Type.Optional(
      Type.Integer({
        description:
          'Visible on the first layer; missing where none is known, and a caption there is in no known language.',
      }),
    ),
    refuseControls: Type.Optional(
      Type.Integer({
        description:
          'Visible on the first layer; missing where none is known, and a caption there is in no known language.',
      }),
    ),
    customizeControls: Type.Optional(
      Type.Integer({
        description:
          'Visible on the first layer; missing where none is known, and a caption there is in no known language.',
      }),
    ),
    consentControls: Type.Optional(
      Type.Integer({
        description:
          'Controls visible on the first layer that consent: those to accept, or where there is none those to acknowledge, if the page uses or the banner announces what needs consent; missing where that is not known.',
      }),
    ),
    refuseOnFirstLayer: Type.Optional(
      Type.Boolean({
        description:
          'True where the first layer shows a refuse control; false where it shows none and what each of its buttons does is known; missing where a button there could be one (role `other` or confidence below 0.5), or paying takes the place of refusing.',
      }),
    ),
    onePurpose: Type.Optional(
      Type.Boolean({
        description:
          'True where the banner names one purpose that needs consent and accepting shows no other, false where there are several; missing where that is not known.',
      }),
    ),
    purposeByPurpose: Type.Optional(
      Type.Boolean({
        description:
          'Whether each purpose can be allowed by itself: in settings, on the first layer, or because there is only one; missing where it is not known how many there are.',
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
          'True where every settings category that needs consent starts off, false where one starts on; missing where the state of one could not be read, or one of unknown purpose starts on and is locked, or there is no settings layer. Of an unknown purpose that can be switched off, `on` is false too.',
      }),
    ),
    extraClicksToRefuse: Type.Optional(
      Type.Integer({
        description:
          'Clicks to refuse less clicks to accept; the fewest that are possible where refusing was not managed, and only the settings can offer it.',
      }),
    ),
    refuseAreaRatio: Type.Optional(Type.Number({ description: 'Refuse area / accept area.' })),
    refuseHeightRatio: Type.Optional(
      Type.Number({ description: 'Refuse height / accept height.' }),
    ),
    refuseFontRatio: Type.Optional(Type.Number({ description: 'Refuse font / accept font.' })),
    sizeParity: Type.Optional(
      Type.Boolean({
        description:
          'True from 0.8 of the height, 0.9 of the font and 0.8 of the width that the length of the words leaves; false below 0.5 or 0.75; missing between, and where the refusal is a plain link in like type (engineering defaults: no source gives numbers).',
      }),
    ),
    refuseLegible: Type.Optional(
      Type.Boolean({
        description:
          'True from contrast 4.5 (3 for large text, WCAG 1.4.3), false below 3 while accept has 4.5, missing between.',
      }),
    ),
    refuseInView: Type.Optional(
      Type.Boolean({
        description:
          'Whether half of a control to refuse is in view before the page or the banner is scrolled; false only where one to accept is.',
      }),
    ),
    refuseSetApart: Type.Optional(
      Type.Boolean({
        description:
          'False where every control to refuse is an unboxed part of a longer text, and not every one to accept is; missing where it may stand beside that text.',
      }),
    ),
    refuseExplicit: Type.Optional(
      Type.Boolean({
        description:
          'Whether a caption that refuses has at most 5 words (engineering default) or says “all”.',
      }),
    ),
    refuseShames: Type.Optional(
      Type.Array(Type.String(), {
        description:
          'Captions that refuse in words that may shame: what the visitor is made to say they do not want, or what refusing is said to cost; missing in languages whose words are not known.',
      }),
    ),
    sameControlKind: Type.Optional(
      Type.Boolean({
        description:
          'False where accepting has a fill or a border of its own and refusing has none.',
      }),
    ),
    sameProminence: Type.Optional(
      Type.Boolean({
        description:
          'Whether accepting and refusing are filled alike: false where one has a vivid colour (60 of 255 between its strongest and its weakest part, engineering default) or a box that the other lacks.',
      }),
    ),
    extraAccepts: Type.Optional(
      Type.Integer({
        description:
          'How many more controls accept everything than refuse it on the layer where it is most; 0 where none accepts twice, missing where one may accept only what is chosen.',
      }),
    ),
    panelSymmetry: Type.Optional(
      Type.Boolean({
        description:
          'False where the settings accept everything at one press and do not refuse everything at one; missing where all is off from the start, so that saving refuses.',
      }),
    ),
    saveSaysSave: Type.Optional(
      Type.Boolean({
        description:
          'Whether what saves the settings says so; false where its caption accepts, missing where it only acknowledges.',
      }),
    ),
    subscription: Type.Optional(
      Nullable(
        Type.Object(
          {
            label: Type.String({ description: 'Caption of the control that sells it.' }),
            price: Nullable(
              Type.String({
                description:
                  'The first price in the text of the layer; null where none stands there.',
              }),
            ),
          },
          {
            description:
              'What the first layer sells to those who do not consent; null where it sells nothing.',
          },
        ),
      ),
    ),
    sharedSwitches: Type.Optional(
      Type.Array(Type.String(), {
        description:
          'Names of categories that can be switched and name several purposes that need consent; missing where the settings could not be read.',
      }),
    ),
    purposesWithoutSwitch: Type.Optional(
      Type.Array(Purpose, {
        description:
          'Purposes that were seen once all was accepted, while the settings have switches and none for them; missing where one of unknown purpose may be for them.',
      }),
    ),
    passive: Type.Optional(
      Type.Object(
        {
          bannerDismissed: Type.Boolean({
            description: 'Whether the banner goes away by that alone.',
          }),
          newTraces: Traces(
            'What needs consent and was first left from the first scroll, reload or other page on; while the banner stays, without embeds that load as they are reached.',
          ),
          consentStored: Type.Optional(
            Traces(
              'Records that were written by that alone and hold what accepting leaves, not what refusing leaves.',
            ),
          ),
        },
        { description: 'What going on without a choice leads to, in `untouched`.' },
      ),
    ),
    close: Type.Optional(
      Type.Object(
        { newTraces: Traces('What needs consent and is left in `close`, but not in `untouched`.') },
        { description: 'What closing the banner without a choice leads to.' },
      ),
    ),
  },
  {
    description:
      'What each choice takes on the banner; missing where there is no banner or it was not observed.',
  },
);

/** The effort of a withdrawal, and what continues after it. */
export const WithdrawalFacts = Type.Object(
  {
    extraClicks: Type.Optional(
      Type.Integer({ description: 'Clicks to withdraw less clicks to accept.' }),
    ),
    effortParity: Type.Optional(
      Type.Boolean({
        description:
          'True up to one more click than accepting, false from three more, missing at two (engineering default).',
      }),
    ),
    newTraces: Traces(
      'Cookies and storage that need consent and were written after the withdrawal.',
    ),
    stillSent: Type.Optional(
      Traces(
        'Requests that need consent and were sent after the withdrawal, and cookies that trackers still received; missing where only cookies of the site itself are left, which go to it with every request.',
      ),
    ),
  },
  {
    description:
      'What taking consent back takes, and whether it has an effect; missing where that was not wholly observed.',
  },
);

/** What accepting leads to, and what is taken for it. */
export const AcceptanceFacts = Type.Object(
  {
    observable: Type.Optional(
      Type.Boolean({
        description:
          'True where accepting leaves a record or something that needs consent, which is not there untouched; false where nothing that is stored and no third party is different, and the banner asks again; missing between.',
      }),
    ),
    early: Type.Optional(
      Traces(
        'Records of the choice that say yes although nothing was pressed that gives consent: before the choice, or after closing the banner. Without those that say so where nothing at all is pressed.',
      ),
    ),
  },
  { description: 'Accepting; missing where there is no banner.' },
);

/** What a refusal leads to, compared with no choice at all. */
export const RefusalFacts = Type.Object(
  {
    extra: Type.Optional(
      Traces(
        'What needs consent and is left after refusing, but not where nothing is chosen; missing where there are only hosts that may take turns with others of the same purpose.',
      ),
    ),
    stillSent: Type.Optional(
      Traces(
        'Cookies that need consent, were there before the refusal, and went to a third party or a tracker after it.',
      ),
    ),
  },
  { description: 'Refusing; missing where there is no banner.' },
);

/** Each status mark on the page, compared with the visitor's choice. */
export const IndicatorFacts = Type.Array(
  Type.Object({
    scenario: Type.String({ description: 'Id of the scenario.' }),
    when: Type.String({ description: 'The moment of the reading, e.g. `before-choice`.' }),
    shows: Type.String({
      enum: ['allowed', 'refused', 'unclear'],
      description: 'What the mark says.',
    }),
    expected: Type.String({
      enum: ['allowed', 'refused'],
      description: 'What the visitor had chosen by then; `refused` before any choice.',
    }),
    agrees: Type.Boolean({ description: 'Whether both are the same.' }),
    pointer: Type.String({ description: 'JSON Pointer to the reading.' }),
  }),
  { description: 'What a shown consent status says, against what the visitor chose.' },
);
