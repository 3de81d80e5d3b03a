/** Decides what pressing a control does, from the meanings of its caption's words. */
import type { ControlRole } from '../../schema/vocabulary.js';
import { Caption } from './caption.js';
import { joinAnswers, type Answer, type RoleGuess } from './join-answers.js';
import type { CaptionReading } from './read-caption.js';

interface Rule extends RoleGuess {
  readonly when: (caption: Caption) => boolean;
}

const mostAcceptWords = 9;
const mostDetailsWords = 6;
const mostRefuseWords = 12;
const mostCaptionWords = 18;
const undecided: RoleGuess = { role: 'other', confidence: 0.3 };

/** In the order in which meanings are tried; the first that holds decides. */
const rules: readonly Rule[] = [
  rule(
    'other',
    0.8,
    (c) =>
      c.has('elsewhere') &&
      !c.has('cookies', 'all', 'refuse', 'consent', 'only', 'pay', 'without') &&
      !(c.has('accept') && c.has('otherPurpose')),
  ),
  rule('subscribe', 0.9, (c) => c.has('pay')),
  rule('other', 0.8, (c) => c.has('sale') && !c.has('refuse')),
  rule('withdraw', 0.9, (c) => c.has('withdraw')),
  // Who is to choose later chooses nothing now.
  rule('close', 0.8, (c) => c.has('later') && c.isOnly('later', 'customize', 'close', 'confirm')),

  rule('other', 0.3, (c) => c.has('refuse') && c.isRefusalDenied()),
  rule(
    'other',
    0.3,
    (c) => c.has('refuse') && c.hasPositive('accept') && !c.has('only', 'necessary'),
  ),
  rule('other', 0.4, (c) => c.has('refuse') && (c.known < 0.5 || (c.has('learn') && c.length > 6))),
  rule('refuse', 0.6, (c) => c.has('refuse') && c.has('settings', 'customize', 'learn')),
  rule('refuse', 0.95, (c) => c.has('refuse')),
  rule(
    'refuse',
    0.9,
    (c) => c.hasNegated('accept') && c.length <= mostRefuseWords && !c.acceptsOptional(),
  ),
  rule(
    'refuse',
    0.85,
    (c) =>
      c.has('without') &&
      c.has('continue', 'consent', 'cookies', 'otherPurpose', 'confirm', 'optional'),
  ),
  rule(
    'refuse',
    0.7,
    (c) =>
      c.rulesOut('cookies', 'consent', 'otherPurpose') &&
      c.length <= mostAcceptWords &&
      !c.hasSubject(),
  ),
  rule(
    'refuse',
    0.95,
    (c) => c.has('only') && c.has('necessary') && !c.has('optional', 'selected'),
  ),
  rule('refuse', 0.7, (c) => c.has('only') && c.has('functional') && !c.hasMoreThanNecessary()),
  rule(
    'refuse',
    0.9,
    (c) => c.has('necessary') && c.has('accept', 'continue', 'save') && !c.hasMoreThanNecessary(),
  ),
  rule(
    'refuse',
    0.5,
    (c) =>
      c.has('necessary') &&
      c.known === 1 &&
      !c.typo &&
      c.isOnly('necessary', 'cookies', 'functional'),
  ),
  rule('refuse', 0.85, (c) => c.isPlainNo() && c.known === 1 && c.length <= 3),
  rule('refuse', 0.5, (c) => c.isPlainNo() && c.known >= 0.75 && c.length <= 5),

  rule('save', 0.9, (c) => c.has('save') && !c.acceptsAll()),
  rule('accept', 0.8, (c) => c.has('confirm') && c.has('all')),
  rule('save', 0.9, (c) => c.has('confirm') && c.has('selected', 'settings', 'cookies', 'consent')),
  rule('save', 0.5, (c) => c.has('confirm') && !c.has('accept')),
  rule(
    'save',
    0.7,
    (c) => c.has('only') && c.has('selected') && c.has('accept', 'continue', 'cookies'),
  ),
  rule(
    'save',
    0.8,
    (c) =>
      c.has('accept') && c.has('selected', 'settings') && !c.has('optional', 'customize', 'all'),
  ),

  rule('other', 0.3, (c) => c.isAboutSettings() && c.has('accept') && !c.has('no', 'optional')),
  rule(
    'partners',
    0.7,
    (c) =>
      c.has('customize', 'details', 'show') && c.has('partners') && !c.has('settings', 'cookies'),
  ),
  rule('other', 0.4, (c) => c.customizesAdvertising()),
  rule('other', 0.4, (c) => c.isAboutSettings() && (c.length > mostRefuseWords || c.known < 0.5)),
  // What a site recommends is its own settings, not a way to others.
  rule(
    'accept',
    0.7,
    (c) =>
      c.has('continue') && c.has('optional') && !c.has('customize') && c.length <= mostAcceptWords,
  ),
  rule('customize', 0.8, (c) => c.has('settings') && c.has('policy', 'privacy')),
  rule('customize', 0.9, (c) => c.has('settings') && !c.has('accept')),
  rule('customize', 0.85, (c) => c.customizesConsent() && !c.has('policy', 'accept')),
  rule(
    'customize',
    0.7,
    (c) =>
      c.has('details') &&
      (c.known === 1 || c.has('cookies')) &&
      c.length <= mostDetailsWords &&
      !c.has('accept', 'policy', 'learn'),
  ),

  rule('other', 0.3, (c) => c.has('accept') && c.isSentence()),
  rule(
    'other',
    0.5,
    (c) =>
      c.has('accept') &&
      (c.has('policy') || (c.has('learn') && !c.has('otherPurpose'))) &&
      !c.has('cookies', 'all', 'continue'),
  ),
  rule(
    'other',
    0.4,
    (c) => c.has('accept') && c.has('only', 'functional') && !c.has('all', 'selected'),
  ),
  rule('accept', 0.95, (c) => c.hasPositive('accept')),
  rule(
    'accept',
    0.7,
    (c) => c.has('continue') && c.has('all') && c.isOnly('continue', 'all', 'cookies'),
  ),
  rule('accept', 0.75, (c) => c.has('yes') && !c.has('acknowledge') && c.known === 1),

  rule('acknowledge', 0.9, (c) => c.has('acknowledge') && !c.has('policy', 'partners')),
  rule('close', 0.9, (c) => c.has('close', 'later') && c.isOnly('close', 'later', 'cookies')),
  rule('close', 0.6, (c) => c.has('close', 'later')),
  rule(
    'acknowledge',
    0.6,
    (c) => c.has('continue') && c.isOnly('continue', 'close') && !c.has('learn'),
  ),
  rule('partners', 0.8, (c) => c.has('partners')),
  rule('policy', 0.8, (c) => c.has('policy')),
  rule('policy', 0.6, (c) => c.has('privacy')),
  rule('other', 0.7, (c) => c.has('learn')),
];

/**
 * Decides the role of a caption, read in one language.
 *
 * A caption that both accepts and refuses without one governing the other is two captions run
 * together, or a sentence: `other`, never one of the two. "Customize or refuse" opens the settings.
 */
export function decideRole(reading: CaptionReading): RoleGuess {
  const caption = new Caption(reading);
  if (caption.length > mostCaptionWords) return undecided;
  const { role, confidence } =
    joinAnswers(caption, reading.alternatives.map(readAnswer)) ?? applyRules(caption);
  return { role, confidence: confidence * certainty(reading) };
}

function readAnswer(reading: CaptionReading): Answer {
  const caption = new Caption(reading);
  return { caption, role: applyRules(caption).role };
}

function applyRules(caption: Caption): RoleGuess {
  return rules.find(({ when }) => when(caption)) ?? undecided;
}

function rule(role: ControlRole, confidence: number, when: (caption: Caption) => boolean): Rule {
  return { role, confidence, when };
}

/** Falls with unknown words, with length, and with each forgiven letter. */
function certainty({ known, length, typo }: CaptionReading): number {
  const brevity = length <= 6 ? 1 : Math.max(0.3, 1 - (length - 6) * 0.08);
  return (0.5 + 0.5 * known) * brevity * (typo ? 0.8 : 1);
}
