/**
 * Derives how accepting and refusing compare on the first layer, and what happens without a choice.
 */
import type { Control, SettingsCategory } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { ControlRole } from '../../schema/vocabulary.js';
import { gather, known, mapFact, unknown, type Fact, type Gathered } from '../facts/fact.js';
import {
  closingControl,
  controlsWith,
  deriveConsentControls,
  deriveControlCount,
  deriveOnePurpose,
  derivePurposeByPurpose,
  deriveRefuseOnFirstLayer,
  firstLayerOf,
  soldReading,
  type BannerOnPage,
} from './derive-first-layer.js';
import { deriveAnswers } from './derive-answers.js';
import { areaOf, deriveDesign } from './derive-design.js';
import { deriveClose, derivePassive } from './derive-passive.js';
import { deriveSubscription } from './derive-subscription.js';
import { deriveSwitches } from './derive-switches.js';
import { deriveSizes } from './derive-size-parity.js';
import { observedField, type Observed } from '../facts/observed.js';

type Choice = NonNullable<Derived['choice']>;

/** Derives `/derived/choice`; left out where there is no banner. */
export function deriveChoice(observed: Observed): Gathered<Pick<Derived, 'choice'>> {
  const { banner } = observed;
  if (banner === undefined || banner === null) return { facts: {}, undetermined: [] };
  const place = { banner, observed };
  const first = firstLayerOf(banner);
  const accept = mainControl(first, 'accept');
  const refuse = mainControl(first, 'refuse');
  const gathered = gather<Omit<Choice, 'passive' | 'subscription'>>('/derived/choice', {
    acceptControls: deriveControlCount(first, 'accept'),
    refuseControls: deriveControlCount(first, 'refuse'),
    customizeControls: deriveControlCount(first, 'customize'),
    consentControls: deriveConsentControls(place),
    refuseOnFirstLayer: deriveRefuseOnFirstLayer(place),
    onePurpose: deriveOnePurpose(place),
    purposeByPurpose: derivePurposeByPurpose(place),
    keyboardReachable: keyboardReachable(first),
    defaultsOff: defaultsOff(banner.settings),
    extraClicksToRefuse: extraClicks(place),
    ...deriveSizes({ accept, refuse }),
    refuseLegible: mapFact(accept, (shown) => mapFact(refuse, (other) => legible(other, shown))),
    ...deriveDesign(place, { accept, refuse }),
    ...deriveAnswers(place),
    ...deriveSwitches(place),
    close: deriveClose(observed),
  });
  // Closing is tested where something closes; where it was not, the missing fact needs no reason.
  const passive = derivePassive(observed);
  const undetermined = [...gathered.undetermined, ...passive.undetermined].filter(
    ({ pointer }) => pointer !== '/derived/choice/close' || 'close' in observed.scenarios,
  );
  const subscription = deriveSubscription(banner, soldReading(first));
  return { facts: { choice: { ...gathered.facts, subscription, ...passive.facts } }, undetermined };
}

/** The largest control of a role, which a visitor would notice first. */
function mainControl(controls: readonly Control[], role: ControlRole): Fact<Control> {
  const [largest] = controlsWith(controls, role).toSorted((a, b) => areaOf(b.box) - areaOf(a.box));
  return largest === undefined
    ? unknown(`The first layer shows no control to ${role}.`)
    : known(largest);
}

function keyboardReachable(first: readonly Control[]): Fact<boolean> {
  if (first.some((control) => control.keyboardReachable === false)) return known(false);
  return first.every((control) => control.keyboardReachable === true)
    ? known(true)
    : unknown('Not every control of the first layer was tried with the Tab key.');
}

type Settings = NonNullable<Observed['banner']>['settings'];

function defaultsOff(settings: Settings): Fact<boolean> {
  if (settings === undefined) return unknown('The settings layer could not be read.');
  const categories = settings?.categories ?? [];
  if (categories.length === 0) return unknown('The banner has no settings with categories.');
  const judged = categories.filter(
    ({ purpose }) => purpose !== 'strictly-necessary' && purpose !== 'audience-measurement',
  );
  // What the visitor may switch off is not strictly necessary, whatever it is for.
  const isPreset = ({ purpose, initially, locked }: SettingsCategory): boolean =>
    initially === 'on' && (purpose !== 'unknown' || !locked);
  if (judged.some(isPreset)) return known(false);
  const open = judged.find(({ initially }) => initially !== 'off');
  return open === undefined
    ? known(true)
    : unknown(`Whether “${open.name}” starts off, and what it is for, could not be told.`);
}

function extraClicks(place: BannerOnPage): Fact<number> {
  return mapFact(observedField(place.observed, 'accept', 'clicks'), (accepting) => {
    const least = leastClicksToRefuse(place);
    if (least !== undefined && least > accepting) return known(least - accepting);
    return mapFact(clicksToRefuse(place), (refusing) => known(refusing - accepting));
  });
}

/**
 * Where refusing broke off in the settings: one click more than led there. Undefined where it did not,
 * or the first layer may offer a refusal after all: sells it, or has a cross that may be one.
 */
function leastClicksToRefuse(place: BannerOnPage): number | undefined {
  const { status, clicks = 0 } = place.observed.scenarios['refuse'] ?? {};
  return status === 'blocked' && clicks > 0 && isOnlyInSettings(place) ? clicks + 1 : undefined;
}

function isOnlyInSettings(place: BannerOnPage): boolean {
  const first = firstLayerOf(place.banner);
  const onFirst = deriveRefuseOnFirstLayer(place);
  const has = (role: ControlRole): boolean => controlsWith(first, role).length > 0;
  const mayRefuse = !('value' in onFirst) || onFirst.value || has('subscribe') || has('close');
  return has('customize') && !mayRefuse;
}

/** Closing the banner is a refusal too, where the banner says so and it is one. */
function clicksToRefuse(place: BannerOnPage): Fact<number> {
  const { observed } = place;
  const refusing = observedField(observed, 'refuse', 'clicks');
  const closed = mapFact(deriveClose(observed), ({ newTraces }) =>
    newTraces.length === 0
      ? observedField(observed, 'close', 'clicks')
      : unknown('Closing the banner is no refusal.'),
  );
  const closing = closingControl(place);
  if (!closing || !('value' in closed)) return refusing;
  if (!closing.isSaid) {
    return unknown(`It is not known whether “${closing.control.text}” refuses by closing.`);
  }
  return 'value' in refusing ? known(Math.min(refusing.value, closed.value)) : closed;
}

/**
 * WCAG 2.2, § 1.4.3 asks for 4.5, or 3 for large text. A refuse control below 3 beside a legible
 * accept control is manifestly unreadable.
 */
function legible(refuse: Control, accept: Control): Fact<boolean> {
  if (refuse.contrast === null) return unknown('The control to refuse stands on an image.');
  if (refuse.contrast >= (isLarge(refuse) ? 3 : 4.5)) return known(true);
  const isAcceptLegible = accept.contrast !== null && accept.contrast >= 4.5;
  return refuse.contrast < 3 && isAcceptLegible
    ? known(false)
    : unknown(`The control to refuse has a contrast of ${refuse.contrast}.`);
}

/** WCAG's definition of large text: 18 points, or 14 points in bold, here in CSS pixels. */
function isLarge({ fontSize, fontWeight }: Control): boolean {
  return fontSize >= 24 || (fontSize >= 18.66 && fontWeight >= 700);
}
