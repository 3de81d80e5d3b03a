/** The form of a variant of the site, and how a mutant is made from its parent. */
import type { Behaviour } from './behaviour.js';
import type { ConsentText } from './content/consent-text.js';

/** A replacement in the consent text; `from` must occur in it. */
export interface Rewording {
  readonly from: string;
  readonly to: string;
}

/** How a variant breaks one promise of its parent. */
export interface Breakage {
  /** The sound variant that it changes; by default the reference. */
  readonly parent?: 'exemplary';
  /** What it breaks, in one sentence. */
  readonly breaks: string;
  /** The rules that it must fail; all other rules have the same outcome as on its parent. */
  readonly fails: readonly string[];
  /** Rules that lose what they judge on this mutant, so that they neither pass nor fail. */
  readonly unsettles?: readonly string[] | 'all';
  /** Scenarios it needs beyond the default ones. */
  readonly scenarios?: readonly string[];
  readonly patch?: Partial<Behaviour>;
  readonly rewordings?: readonly Rewording[];
}

/** The mutants of one theme, by their ids. */
export type MutantTable = Readonly<Record<string, Breakage>>;

/** A mutant with its name and its parent. */
export interface Mutant extends Omit<Breakage, 'parent'> {
  readonly id: string;
  readonly parent: 'reference' | 'exemplary';
}

/** Applies a mutant's changes to its parent's behaviour. */
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
