/** The shape of a variant of the site, and how a mutant comes from its parent. */
import type { Behaviour } from './behaviour.js';
import type { ConsentText } from './content/consent-text.js';

/** A sound variant: it describes the whole behaviour. */
export interface SoundVariant {
  readonly id: string;
  readonly behaviour: Behaviour;
}

/** A replacement in the consent text; `from` must occur in it. */
export interface Rewording {
  readonly from: string;
  readonly to: string;
}

/** A variant that breaks one promise of its parent. */
export interface Mutant {
  readonly id: string;
  readonly parent: 'reference' | 'exemplary';
  /** What it breaks, in one sentence. */
  readonly breaks: string;
  /** The rules it must fail; all others come out as on its parent. */
  readonly fails: readonly string[];
  /** Rules it takes the ground from: what they judge is gone, so they no longer pass, nor fail. */
  readonly unsettles?: readonly string[] | 'all';
  /** Scenarios it needs beyond the default ones. */
  readonly scenarios?: readonly string[];
  readonly patch?: Partial<Behaviour>;
  readonly rewordings?: readonly Rewording[];
}

/** Lays a mutant's changes over its parent's behaviour. */
export function mutate(parent: Behaviour, mutant: Mutant): Behaviour {
  const patched = { ...parent, ...mutant.patch };
  return { ...patched, text: reword(patched.text, mutant.rewordings ?? []) };
}

function reword(text: ConsentText, rewordings: readonly Rewording[]): ConsentText {
  const entries = Object.entries(text).map(([name, sentence]) => [
    name,
    rewordings.reduce((changed, { from, to }) => changed.replaceAll(from, () => to), sentence),
  ]);
  return Object.fromEntries(entries);
}
