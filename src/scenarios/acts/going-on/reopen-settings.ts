/** Opens the settings again: by an entry of the page or of its policy, at last by a script. */
import { findBanner, findSettingsPage } from '../../../banner/finding/find-banner.js';
import {
  findPolicyLink,
  findWaysBack,
  findWaysBackInPlace,
} from '../../../banner/finding/find-way-back.js';
import { openByApi } from '../../../banner/pressing/open-by-api.js';
import { readCategories } from '../../../banner/reading/read-settings.js';
import type { Phase } from '../../../schema/vocabulary.js';
import type { Visitor } from '../../visitor/visitor.js';
import { assertNoStandIn } from '../seeing/assert-content.js';
import { followHelp } from '../pressing/follow-help.js';
import { noteNoEffect } from '../seeing/note-help.js';
import { openBy } from '../settings/open-by.js';
import { readBanner, readLayer } from '../seeing/see-banner.js';
import { goDeeper, pressEntry, tryEntry, type Reopened } from './try-entry.js';

/** Entries of one page after which a visitor gives up. */
const mostTries = 3;

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
