/** What every choice is followed by: reading on, a reload, another page, the way back. */
import type { LayerReading } from '../../banner/reading/read-layer.js';
import type { Visitor } from '../visitor/visitor.js';
import { lookForWayBack } from './going-on/look-for-way-back.js';
import { reopenSettings } from './going-on/reopen-settings.js';
import { visitSecondPage } from './going-on/second-page.js';
import { checkBanner, checkBannerAnew, seesGone } from './seeing/see-banner.js';
import { noteIndicator } from './settings/settings.js';

/**
 * Waits for the effect of a choice, reads on, loads the page again, goes on to another page and opens the
 * settings again; notes what the banner does each time.
 * @throws {AuditError} where a page of the site cannot be loaded
 * @throws {NoWayThrough} where the settings are opened again, and what leads further cannot be pressed
 */
export async function seeAftermath(visitor: Visitor, banner: LayerReading): Promise<void> {
  await seeEffect(visitor, banner);
  await comeAgain(visitor);
}

/**
 * Reads on, loads the page again, goes on to another page and opens the settings again; notes what
 * the banner does each time.
 * @throws as `seeAftermath` does
 */
export async function comeAgain(visitor: Visitor): Promise<void> {
  // A choice that is not stored is asked for again: that is seen before reading on can pass for another.
  const { isStored = true } = visitor.notes;
  if (isStored) await visitor.scroll();
  await visitor.endPhase();
  visitor.visit.enterPhase('after-revisit');
  await visitor.reload();
  const onReload = await checkBannerAnew(visitor, 'onReload');
  if (!isStored) await visitor.scroll();
  await visitor.look('after-reload');
  const wentOn = await visitSecondPage(visitor);
  // Without another page, loading the same one again was the second visit.
  if (!wentOn) visitor.log.addSighting('onRevisit', onReload);
  await visitor.endPhase();
  await reopen(visitor, 'on-revisit');
}

/**
 * Waits for the choice to take effect and looks at the page. A press that stored nothing and led to
 * another page has only taken the visitor away from the banner: who goes back sees whether it stands.
 * @throws {AuditError} where the choice has led to what is no page
 */
export async function seeEffect(visitor: Visitor, banner: LayerReading): Promise<void> {
  await seesGone(banner.ref);
  await visitor.settle();
  const isLedAway = visitor.notes.isStored === false && !visitor.isHere(visitor.home);
  if (isLedAway && !banner.ref.isWholePage) await visitor.comeBack();
  await checkBanner(visitor, 'afterChoice');
  await visitor.look('after-choice');
  await lookForWayBack(visitor);
}

/**
 * Opens the settings again, where anything does, only to read what they show.
 * @throws as `reopenSettings` does
 */
export async function reopen(visitor: Visitor, when: string): Promise<void> {
  const reopened = await reopenSettings(visitor);
  if (!reopened?.settings) return;
  const { settings } = reopened;
  visitor.log.record({ categoriesAfter: settings.categories });
  noteIndicator(visitor, settings, when);
}
