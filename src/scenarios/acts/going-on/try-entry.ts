/** Presses one entry of the way back, and sees what came of it. */
import { findBanner } from '../../../banner/finding/find-banner.js';
import { findWaysBack, type WayBack } from '../../../banner/finding/find-way-back.js';
import { press, type Pressed } from '../../../banner/pressing/press.js';
import type { ControlRole, Phase } from '../../../schema/vocabulary.js';
import type { WayBackTry } from '../../visitor/visitor-log.js';
import type { Visitor } from '../../visitor/visitor.js';
import { assertNoStandIn } from '../seeing/assert-content.js';
import { readAllStores } from '../seeing/stores.js';
import { openBy } from '../settings/open-by.js';
import { openFurther } from '../settings/open-settings.js';
import type { Settings } from '../settings/settings.js';

/** Roles of controls by which one chooses, or goes on to choose. */
const choosing: ReadonlySet<ControlRole> = new Set([
  'accept',
  'refuse',
  'withdraw',
  'save',
  'customize',
]);

/** What came of the way back. */
export interface Reopened {
  /** The settings that were opened again; null where the entry took consent back itself, at once. */
  readonly settings: Settings | null;
  /** Clicks it took a visitor; null where no click leads there. */
  readonly clicks: number | null;
}

/** Where an entry stands. */
interface EntryPlace extends Pick<WayBackTry, 'by' | 'url'> {
  /** Captions of all entries there. */
  readonly known: ReadonlySet<string>;
  readonly begins?: Phase | undefined;
}

/**
 * Presses an entry and notes what came of it. One that leads to another page, or shows another entry,
 * may be the first of two; one that does nothing is pressed again, once the page's scripts have had
 * reason to wake up.
 */
export async function tryEntry(
  visitor: Visitor,
  wayBack: WayBack,
  { known, begins, ...place }: EntryPlace,
): Promise<Reopened | null> {
  // Where the banner stands already, an entry that it covers, or that opens just that, does not fail.
  const stands = (await findBanner(visitor.visit, visitor.help.banner)) !== null;
  const opens = stands ? {} : { opens: false };
  const { text } = wayBack;
  const first = await pressOrTakeBack(visitor, wayBack, begins);
  if (first === null) {
    visitor.log.addWayBackTry({ ...place, text, opens: true });
    return { settings: null, clicks: 1 };
  }
  if (!('failure' in first)) {
    return noteOpened(visitor, { ...place, text }, { settings: first, clicks: 1 });
  }
  const second =
    first.isCovered || stands ? null : await tryAgain(visitor, wayBack, { known, ...place });
  if (second) return noteOpened(visitor, { ...place, text }, second);
  if (mayFail(visitor, wayBack)) {
    visitor.log.addWayBackTry({ ...place, ...opens, failure: first.failure });
  }
  return null;
}

/** What only may have been an entry is none; what has taken consent back need not do so twice. */
function mayFail({ log }: Visitor, { isDoubtful, takesBack, text }: WayBack): boolean {
  return !isDoubtful && !(takesBack && log.hasOpened(text));
}

async function noteOpened(
  visitor: Visitor,
  place: Pick<WayBackTry, 'by' | 'url' | 'text'>,
  { settings, clicks }: OpenedAtLast,
): Promise<Reopened> {
  visitor.log.addWayBackTry({ ...place, opens: true });
  return goDeeper(visitor, settings, clicks);
}

interface OpenedAtLast {
  readonly settings: Settings;
  readonly clicks: number;
}

async function tryAgain(
  visitor: Visitor,
  wayBack: WayBack,
  { url, known }: EntryPlace,
): Promise<OpenedAtLast | null> {
  const isThere = visitor.isHere(url);
  if (isThere) await visitor.stir();
  const entries = await findWaysBack(visitor.visit);
  const next = entries.find(({ text }) => (isThere ? !known.has(text) : text !== wayBack.text));
  const again = isThere ? entries.find(({ text }) => text === wayBack.text) : undefined;
  const entry = next ?? again;
  const settings = entry && (await pressEntry(visitor, entry));
  if (settings && !('failure' in settings)) {
    return { settings, clicks: next || wayBack.isBehind ? 2 : 1 };
  }
  if (!visitor.isHere(url)) await visitor.goOrComeBack(url, assertNoStandIn);
  return null;
}

/** Why an entry did not open the settings. */
interface EntryFailure {
  readonly failure: string;
  /** Whether it could not even be pressed. */
  readonly isCovered: boolean;
}

/**
 * Presses an entry. With one that says that it takes consent back the given phase begins; null where it
 * did so: it opened nothing, and what is stored has changed.
 */
async function pressOrTakeBack(
  visitor: Visitor,
  wayBack: WayBack,
  begins?: Phase,
): Promise<Settings | EntryFailure | null> {
  if (!wayBack.takesBack) return pressEntry(visitor, wayBack);
  const stored = await readAllStores(visitor);
  if (begins) visitor.visit.enterPhase(begins);
  const pressed = await pressEntry(visitor, wayBack);
  const isAsked = !('failure' in pressed) && offersMore(pressed, wayBack);
  if (!isAsked && (await readAllStores(visitor)) !== stored) return null;
  if (begins) visitor.visit.leavePhase();
  return pressed;
}

/** Whether settings offer more than the entry, which stands again where the page was loaded anew. */
function offersMore({ reading, categories }: Settings, { text }: WayBack): boolean {
  const others = reading.controls.filter((control) => control.text !== text);
  return categories.length > 0 || others.some(({ role }) => choosing.has(role));
}

/** Presses an entry; gives the settings that it opened, or why it opened none. */
export async function pressEntry(
  visitor: Visitor,
  wayBack: WayBack,
): Promise<Settings | EntryFailure> {
  const { text } = wayBack;
  visitor.note('open-settings', text);
  let pressed: Pressed = { pressed: true };
  const opening = await openBy(visitor, 1, async () => {
    pressed = await press(visitor.visit, wayBack);
    return pressed.pressed ? wayBack : null;
  });
  if (opening?.settings) return opening.settings;
  const { reason } = { reason: '', ...(pressed as Pressed) };
  return opening
    ? { failure: `“${text}” was pressed and opened no choices`, isCovered: false }
    : { failure: `“${text}” could not be pressed: ${reason}`, isCovered: true };
}

/** Some entries open the first layer again; its settings are one press further. */
export async function goDeeper(
  visitor: Visitor,
  opened: Settings,
  clicks: number | null,
): Promise<Reopened> {
  const further = opened.categories.length > 0 ? null : await openFurther(visitor, opened);
  if (!further) return { settings: opened, clicks };
  return { settings: further, clicks: clicks === null ? null : clicks + 1 };
}
