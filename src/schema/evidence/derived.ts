/** The facts derived from the observations, which rules compare. */
import { Type, type Static } from 'typebox';
import {
  AcceptanceFacts,
  BannerFacts,
  ChoiceFacts,
  DisclosureFacts,
  IndicatorFacts,
  PromiseFact,
  RefusalFacts,
  WithdrawalFacts,
} from './derived-banner.js';
import {
  AsBot,
  ChoiceRecords,
  ConsentModeFacts,
  OptOutFacts,
  OptOutSignalFacts,
  RecordDurations,
  Representations,
  Revocation,
} from './derived-signals.js';
import { Nullable } from './nullable.js';
import {
  AudienceMeasurement,
  ConsentTools,
  Declarations,
  ExemptFacts,
  Identifier,
  InsecureCookie,
} from './derived-items.js';
import { Trace } from './traces.js';

/**
 * All derived facts; a fact that cannot be derived is missing, and `undetermined` gives the reason.
 */
export const Derived = Type.Object(
  {
    consentAskedFor: Type.Optional(
      Type.Boolean({
        description:
          'True where there is a banner, or nothing that needs consent was seen; false where it was and there is none; missing where that is open.',
      }),
    ),
    trackingSeen: Type.Optional(
      Type.Boolean({ description: 'Whether any scenario shows an item that needs consent.' }),
    ),
    declarations: Type.Optional(Declarations),
    audienceMeasurement: Type.Optional(AudienceMeasurement),
    identifiers: Type.Optional(
      Type.Array(Identifier, {
        description:
          'Sorted by kind, host and name; missing where fewer than two profiles were seen.',
      }),
    ),
    consentTools: Type.Optional(ConsentTools),
    insecureCookies: Type.Optional(
      Type.Array(InsecureCookie, {
        description:
          'Cookies that identify a browser, of a page with a secure connection, that are sent over others too; missing where `identifiers` is.',
      }),
    ),
    exempt: ExemptFacts,
    banner: Type.Optional(BannerFacts),
    choice: Type.Optional(ChoiceFacts),
    disclosure: Type.Optional(DisclosureFacts),
    consentMode: Type.Optional(ConsentModeFacts),
    optOut: Type.Optional(OptOutFacts),
    optOutSignal: Type.Optional(OptOutSignalFacts),
    records: Type.Optional(ChoiceRecords),
    representations: Type.Optional(Representations),
    recordDurations: Type.Optional(RecordDurations),
    asBot: Type.Optional(Nullable(AsBot)),
    traces: Type.Record(Type.String(), Type.Array(Trace), {
      description:
        'Per scenario: every item that needs consent, in the judged stretch (before the choice for `untouched`, after it for the others; after withdrawal for `withdraw`).',
    }),
    beyondRefusal: Type.Record(Type.String(), Type.Array(Trace), {
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
    acceptance: Type.Optional(AcceptanceFacts),
    refusal: Type.Optional(RefusalFacts),
    withdrawal: Type.Optional(WithdrawalFacts),
    revocation: Type.Optional(Revocation),
    choiceRemembered: Type.Record(Type.String(), Type.Boolean(), {
      description: 'Per scenario: whether the banner stayed away on reload and on the next page.',
    }),
    wayBackEverywhere: Type.Optional(
      Type.Boolean({
        description:
          'Whether every page visited after a choice has an entry that opens the choices again; missing where that was not looked for, or where only the linked policy has one.',
      }),
    ),
    indicators: IndicatorFacts,
    violationsOnLayer: Type.Optional(
      Type.Unsafe<Record<string, number>>({
        type: 'object',
        additionalProperties: { type: 'integer' },
        description: 'Per layer that axe-core looked at (`1`, `2`): how many violations it found.',
      }),
    ),
    embedPlaceholder: Type.Optional(
      Nullable(
        Type.Unsafe<'silent' | 'unpressed' | 'accepts-all' | 'own'>(
          Type.String({
            enum: ['silent', 'unpressed', 'accepts-all', 'own'],
            description:
              'What a refusal leaves in place of an embed: nothing (`silent`), a placeholder that was not pressed (`unpressed`), or one that allows everything when it is pressed, or not everything (`own`); null where no embed waits for consent.',
          }),
        ),
      ),
    ),
    axeSawAll: Type.Optional(
      Type.Literal(true, {
        description:
          'True where axe-core looked at each layer that there is; missing where it did not, or what it could not decide was not kept.',
      }),
    ),
    indicatorsAgree: Type.Optional(
      Type.Boolean({
        description:
          'False where one of `indicators` contradicts the choice, true where all agree; missing where there is none, or one is unclear and none contradicts.',
      }),
    ),
    promises: Type.Array(PromiseFact, {
      description: 'What became of each statement of the banner, in its order.',
    }),
    promiseStates: Type.Optional(
      Type.Unsafe<Record<string, 'kept' | 'broken' | 'unstated'>>({
        type: 'object',
        additionalProperties: { enum: ['kept', 'broken', 'unstated'] },
        description:
          'Per known concept: `unstated` where the banner does not say it, `broken` where one sentence that says it was broken, `kept` where all were kept; missing where it cannot be told.',
      }),
    ),
    undetermined: Type.Array(
      Type.Object({
        pointer: Type.String({ description: 'JSON Pointer to where the fact would stand.' }),
        reason: Type.String({ description: 'Why it is missing, in a sentence.' }),
      }),
      {
        description: 'Why a derived fact is missing.',
      },
    ),
  },
  { description: 'Facts computed from the observations; what rules compare.' },
);
export type Derived = Static<typeof Derived>;
