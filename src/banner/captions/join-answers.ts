/** Decides what a caption does that joins answers by "or", as in "customize or refuse". */
import type { ControlRole } from '../../schema/vocabulary.js';
import type { Caption } from './caption.js';

/** A role with how sure it is, 0 to 1. */
export interface RoleGuess {
  readonly role: ControlRole;
  readonly confidence: number;
}

/** One of the answers between which "or" stands. */
export interface Answer {
  readonly caption: Caption;
  /** The role the answer would have on its own. */
  readonly role: ControlRole;
}

type Kind = 'accept' | 'refuse' | 'open' | 'mixed';

const opening: RoleGuess = { role: 'customize', confidence: 0.85 };
/** Sure that it is no single answer: a language that knows fewer of the words must not outdo it. */
const noSingleAnswer: RoleGuess = { role: 'other', confidence: 0.8 };

const kindOfRole: Partial<Record<ControlRole, Kind>> = {
  accept: 'accept',
  refuse: 'refuse',
  customize: 'open',
  partners: 'open',
  save: 'mixed',
  acknowledge: 'mixed',
  policy: 'mixed',
};

/**
 * Decides the role of a whole caption from the answers it joins; undefined where they do not differ.
 *
 * One press cannot give two answers. Where the settings are one of them and refusing is the other,
 * it opens the settings, in which one can refuse; accepting with anything else is `other`.
 */
export function joinAnswers(whole: Caption, answers: readonly Answer[]): RoleGuess | undefined {
  if (whole.has('pay', 'withdraw')) return undefined;
  const kinds = new Set(answers.map(kindOf));
  const accepts = kinds.has('accept') && whole.hasPositive('accept');
  if (accepts && (kinds.has('refuse') || kinds.has('open'))) return noSingleAnswer;
  if (!kinds.has('refuse')) return undefined;
  if (kinds.has('open')) return opening;
  return kinds.has('mixed') ? noSingleAnswer : undefined;
}

function kindOf({ caption, role }: Answer): Kind | undefined {
  const kind = kindOfRole[role];
  if (kind !== undefined) return kind;
  if (caption.isAboutSettings() || caption.has('learn')) return 'open';
  return caption.has('not') ? 'refuse' : undefined;
}
