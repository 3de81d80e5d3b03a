/** Opens the settings again: by an entry of the page or of its policy, at last by a script. */
import { findBanner, findSettingsPage } from '../../../banner/finding/find-banner.js';
import {
  findPolicyLink,
  findWaysBack,
  findWaysBackInPlace,
  type WayBack,
} from '../../../banner/finding/find-way-back.js';
import { openByApi } from '../../../banner/pressing/open-by-api.js';
import { press, type Pressed } from '../../../banner/pressing/press.js';
import { readCategories } from '../../../banner/reading/read-settings.js';
import type { ControlRole, Phase } from '../../../schema/vocabulary.js';
import type { WayBackTry } from '../../visitor/visitor-log.js';
import type { Visitor } from '../../visitor/visitor.js';
import { assertNoStandIn } from '../seeing/assert-content.js';
import { followHelp } from '../pressing/follow-help.js';
import { noteNoEffect } from '../seeing/note-help.js';
import { openBy } from '../settings/open-by.js';
import { openFurther } from '../settings/open-settings.js';
import { readBanner, readLayer } from '../seeing/see-banner.js';
import type { Settings } from '../settings/settings.js';
import { readAllStores } from '../seeing/stores.js';

/** Roles of controls by which one chooses, or goes on to choose. */
const choosing: ReadonlySet<ControlRole> = new Set([
  'accept',
  'refuse',
  'withdraw',
  'save',
  'customize',
]);

/** Entries of one page after which a visitor gives up. */
const mostTries = 3;

/** What came of the way back. */
export interface Reopened {
  /** The settings that were opened again; null where the entry took consent back itself, at once. */
  readonly settings: Settings | null;
  /** Clicks it took a visitor; null where no click leads there. */
  readonly clicks: number | null;
}

/** How hard a visitor looks for the way back. */
export interface Search {
  /** Whether the page that the consent was given on is gone back to, and a banner that stands again taken. */
  readonly everywhere?: boolean;
  /** The phase that begins where an entry takes consent back at once. */
  readonly begins?: Phase;
}

/**
 * Opens the settings again: by the way that the help gives, else through the entries that the page
 * shows, one after the other; where the search is everywhere, else through those of the audited page,
 * or a banner that stands again; else through one in the policy, else by the interface of the consent
 * tool. Notes each way that was tried; null where nothing opens them.
 * @throws {NoWayThrough} where the first layer is opened again, and its settings cannot be pressed
 * @throws {AuditError} where the audited page cannot be loaded again
 */
export async function reopenSettings(
  visitor: Visitor,
  { everywhere = false, begins }: Search = {},
): Promise<Reopened | null> {
  return (
    (await reopenByHelp(visitor)) ??
    (await reopenFromPage(visitor, begins)) ??
    (everywhere ? await reopenElsewhere(visitor, begins) : null) ??
    (await reopenFromPolicy(visitor)) ??
    (await reopenByApi(visitor))
  );
}

/** An outdated help that opens nothing is noted for the help, not as a way back that fails. */
async function reopenByHelp(visitor: Visitor): Promise<Reopened | null> {
  const opening = await openBy(visitor, 1, () => followHelp(visitor, { role: 'reopen' }));
  if (!opening) return null;
  if (!opening.settings) {
    noteNoEffect(visitor, 'reopen', 'it opened no settings');
    return null;
  }
  visitor.log.addWayBackTry({ by: 'page', url: visitor.visit.url, opens: true });
  return goDeeper(visitor, opening.settings, opening.by);
}

/** Presses the entries of the present page, the likeliest first, until one opens the settings. */
async function reopenFromPage(visitor: Visitor, begins?: Phase): Promise<Reopened | null> {
  const { url } = visitor.visit;
  const tried: string[] = [];
  for (let tries = 0; tries < mostTries; tries += 1) {
    const entries = await findWaysBack(visitor.visit);
    const wayBack = entries.find(({ world, key }) => !tried.includes(`${world.frameId} ${key}`));
    if (!wayBack) break;
    tried.push(`${wayBack.world.frameId} ${wayBack.key}`);
    const known = new Set(entries.map(({ text }) => text));
    const opened = await tryEntry(visitor, wayBack, { by: 'page', url, known, begins });
    // Of the entries that may be anything, a visitor tries the first.
    if (opened || wayBack.isDoubtful) return opened;
  }
  return null;
}

/**
 * Goes back to the audited page and tries its entries; else takes a banner for the way that stands
 * again, there or where the visitor came from.
 */
async function reopenElsewhere(visitor: Visitor, begins?: Phase): Promise<Reopened | null> {
  const here = visitor.visit.url;
  const stoodHere = (await findBanner(visitor.visit, visitor.help.banner)) !== null;
  const isElsewhere = !visitor.isHere(visitor.home);
  if (isElsewhere) {
    await visitor.comeBack();
    await visitor.stir();
  }
  const opened =
    (isElsewhere ? await reopenFromPage(visitor, begins) : null) ??
    (await takeStandingBanner(visitor));
  if (opened || !isElsewhere || !stoodHere) return opened;
  return (await visitor.goOrComeBack(here, assertNoStandIn)) ? takeStandingBanner(visitor) : null;
}

async function takeStandingBanner(visitor: Visitor): Promise<Reopened | null> {
  const reading = await readBanner(visitor);
  if (!reading) return null;
  visitor.log.addWayBackTry({ by: 'banner', url: visitor.visit.url, opens: true });
  return goDeeper(visitor, { reading, categories: await readCategories(reading) }, 0);
}

/** A visitor presses the link to the policy, and the entries there; where none opens, comes back. */
async function reopenFromPolicy(visitor: Visitor): Promise<Reopened | null> {
  const { visit } = visitor;
  const here = visit.url;
  const policy = await findPolicyLink(visit);
  if (policy === null || !(await visitor.goOrComeBack(policy, assertNoStandIn))) return null;
  const own = await findSettingsPage(visit);
  const reading = own && (await readLayer(visitor, own, 1));
  if (reading) {
    visitor.log.addWayBackTry({ by: 'policy', url: visit.url, opens: true });
    return { settings: { reading, categories: await readCategories(reading) }, clicks: 1 };
  }
  for (const wayBack of (await findWaysBackInPlace(visit)).slice(0, mostTries)) {
    const settings = await pressEntry(visitor, wayBack);
    if (!('failure' in settings)) {
      visitor.log.addWayBackTry({ by: 'policy', url: visit.url, opens: true });
      return goDeeper(visitor, settings, 2);
    }
  }
  await visitor.goOrComeBack(here, assertNoStandIn);
  return null;
}

async function reopenByApi(visitor: Visitor): Promise<Reopened | null> {
  const opening = await openBy(visitor, 1, async () => {
    const called = await openByApi(visitor.visit);
    if (called === null) return null;
    return visitor.note('open-settings', `${called}, called as a script of the site would`);
  });
  if (!opening?.settings) return null;
  visitor.log.addWayBackTry({ by: 'api', url: visitor.visit.url });
  return goDeeper(visitor, opening.settings, null);
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
async function tryEntry(
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

async function pressEntry(visitor: Visitor, wayBack: WayBack): Promise<Settings | EntryFailure> {
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
async function goDeeper(
  visitor: Visitor,
  opened: Settings,
  clicks: number | null,
): Promise<Reopened> {
  const further = opened.categories.length > 0 ? null : await openFurther(visitor, opened);
  if (!further) return { settings: opened, clicks };
  return { settings: further, clicks: clicks === null ? null : clicks + 1 };
}
