/** Goes round a page by Tab and notes where the focus comes, as a visitor without a mouse does. */
import { isLayerShown } from '../../../banner/finding/find-banner.js';
import { pressKey, type KeyName } from '../../../banner/pressing/send-input.js';
import type { LayerReading, PressableControl } from '../../../banner/reading/read-layer.js';
import { callInFrame } from '../../../browser/frames/frame-worlds.js';
import type { KeyboardReading } from '../../../schema/evidence/banner.js';
import type { Visitor } from '../../visitor/visitor.js';
import { repeatWhileRedrawn } from '../seeing/redrawn.js';
import { findAgain } from '../seeing/see-banner.js';
import { coveredFocus } from './page/covered-focus.js';
import { focusPlace, type FocusPlace } from './page/focus-place.js';
import { hasOtherStops } from './page/has-other-stops.js';
import { FocusPictures } from './picture-focus.js';

/** Presses after which a control that was not reached counts as not reachable. */
const mostTabs = 200;
/** Presses beyond the last control, to see what the banner covers. Own figure. */
const mostBeyond = 60;
/** Presses that do not move the focus, after which it may be held. */
const stillPresses = 3;

/** What one round came to. */
export interface TabRound {
  /** Texts of the controls that Tab brings the focus to. */
  readonly reached: ReadonlySet<string>;
  /** Missing where the banner stands in a frame, around which the focus cannot be followed. */
  readonly reading?: KeyboardReading;
}

/** Goes round; a layer drawn anew is gone through again, and what was reached of each counts. */
export async function goRound(visitor: Visitor, first: LayerReading): Promise<TabRound> {
  const rounds = await repeatWhileRedrawn(
    first,
    async (standing) => {
      const result = await new Round(visitor, standing).go();
      return { result, isLost: !(await isLayerShown(standing.ref)) };
    },
    ({ layer }) => findAgain(visitor, layer),
  );
  const reached = new Set(rounds.flatMap((round) => [...round.reached]));
  const reading = rounds.length === 1 ? rounds[0]?.reading : undefined;
  return { reached, ...(reading && { reading }) };
}

/** One round on one layer. */
class Round {
  readonly #visitor: Visitor;
  readonly #reading: LayerReading;
  readonly #wanted: readonly PressableControl[];
  readonly #pictures: FocusPictures;
  readonly #reached = new Set<string>();
  readonly #covered = new Set<string>();
  #stopsBefore: number | null = null;
  #stuckOn: string | null = null;
  #isRound = false;

  constructor(visitor: Visitor, reading: LayerReading) {
    this.#visitor = visitor;
    this.#reading = reading;
    this.#wanted = reading.controls.filter(({ visible, disabled }) => visible && !disabled);
    this.#pictures = new FocusPictures(visitor.visit);
  }

  async go(): Promise<TabRound> {
    this.#visitor.note('key', 'Tab');
    await this.#notice(await this.#place(), 0);
    await this.#tab();
    const texts = this.#wanted.filter(({ key }) => this.#reached.has(key)).map(({ text }) => text);
    const reached = new Set(texts);
    return this.#reading.frame === null ? { reached, reading: this.#result() } : { reached };
  }

  async #tab(): Promise<void> {
    let beyond = 0;
    let still = 0;
    for (let presses = 1; presses <= mostTabs && beyond < mostBeyond; presses += 1) {
      const place = await this.#press('Tab');
      if (!place) return;
      await this.#notice(place, presses);
      still = place.moved || place.key === null ? 0 : still + 1;
      if (still >= stillPresses) return this.#askWhetherHeld(place);
      if (this.#reached.size < this.#wanted.length) continue;
      if (this.#isRound || !this.#looksAround()) return;
      beyond += 1;
    }
  }

  /** What lies beneath a banner that fills the page is not looked at by anybody. */
  #looksAround(): boolean {
    return this.#reading.frame === null && !this.#reading.blocksPage;
  }

  async #notice(place: FocusPlace | null, presses: number): Promise<void> {
    if (!place) return;
    if (place.inLayer) this.#stopsBefore ??= presses;
    this.#isRound ||= place.isRound;
    if (place.key !== null) this.#reached.add(place.key);
    if (this.#reading.frame !== null) return;
    await this.#picture(place);
    if (!place.inLayer && !this.#reading.blocksPage) await this.#noticeCover();
  }

  async #noticeCover(): Promise<void> {
    const { ref } = this.#reading;
    const covered = await callInFrame(ref.world, coveredFocus, ref.key);
    if (covered !== null) this.#covered.add(covered);
  }

  async #picture({ key, inLayer, box }: FocusPlace): Promise<void> {
    if (key !== null) await this.#pictures.takeWith(key, box);
    else if (!inLayer) await this.#pictures.takeWithout(box);
  }

  /** Held is what neither Tab nor the arrows nor Escape move, while there is something else to go to. */
  async #askWhetherHeld({ key }: FocusPlace): Promise<void> {
    const control = this.#wanted.find((each) => each.key === key);
    const { world } = this.#reading.ref;
    if (!control || !(await callInFrame(world, hasOtherStops))) return;
    if (await this.#moves('Tab', 'shift')) return;
    if ((await this.#moves('ArrowRight')) || (await this.#moves('ArrowDown'))) return;
    // Escape may be an answer: what comes of it is not what comes of none.
    this.#visitor.visit.enterPhase('after-choice');
    this.#visitor.note('key', 'Escape');
    if (await this.#moves('Escape')) return;
    if (await isLayerShown(this.#reading.ref)) this.#stuckOn = control.text;
  }

  async #moves(key: KeyName, modifier?: 'shift'): Promise<boolean> {
    return (await this.#press(key, modifier))?.moved ?? true;
  }

  async #press(key: KeyName, modifier?: 'shift'): Promise<FocusPlace | null> {
    await pressKey(this.#visitor.visit, key, modifier);
    return this.#place();
  }

  #place(): Promise<FocusPlace | null> {
    const { ref } = this.#reading;
    const keys = this.#wanted.map(({ key }) => key);
    return callInFrame(ref.world, focusPlace, ref.key, keys);
  }

  #result(): KeyboardReading {
    const reached = this.#wanted.filter(({ key }) => this.#reached.has(key));
    const shown = reached.map(({ key, text }) => ({ text, isShown: this.#pictures.isShown(key) }));
    const textsOf = (isShown: boolean | null): string[] =>
      shown.filter((each) => each.isShown === isShown).map(({ text }) => text);
    return {
      stopsBefore: this.#stopsBefore,
      stuckOn: this.#stuckOn,
      focusShown: textsOf(true),
      focusHidden: textsOf(false),
      focusUnsure: textsOf(null),
      covered: [...this.#covered].slice(0, 20),
      wentRound: this.#isRound,
    };
  }
}
