/** What every choice is followed by: the page at rest, a reload, another page, the way back. */
import type { LayerReading } from '../../banner/reading/read-layer.js';
import { visitSecondPage } from './visit-second-page.js';
import { noteIndicator } from './settings.js';
import type { Visitor } from './visitor.js';
import { lookForWayBack } from './look-for-way-back.js';
import { reopenSettings } from './reopen-settings.js';

/** Goes on after a choice was made on a banner, and comes again. */
export async function seeAftermath(visitor: Visitor, banner: LayerReading): Promise<void> {
  await seeEffect(visitor, banner);
  await visitor.endPhase();
  visitor.visit.enterPhase('after-revisit');
  await visitor.reload();
  const onReload = await visitor.checkBanner('onReload');
  await visitor.look('after-reload');
  const wentOn = await visitSecondPage(visitor);
  // Without another page, the one that was loaded again is the one that was visited again.
  if (!wentOn) visitor.log.addSighting('onRevisit', onReload);
  await visitor.endPhase();
  await reopen(visitor, 'on-revisit');
}

/** Waits for the choice to take effect and looks at the page. */
export async function seeEffect(visitor: Visitor, banner: LayerReading): Promise<void> {
  await visitor.seesGone(banner.ref);
  await visitor.settle();
  await visitor.checkBanner('afterChoice');
  await visitor.look('after-choice');
  await lookForWayBack(visitor);
}

/** Opens the settings again, only to read what they show. */
export async function reopen(visitor: Visitor, when: string): Promise<void> {
  const reopened = await reopenSettings(visitor);
  if (!reopened) return;
  const { settings } = reopened;
  visitor.log.record({ categoriesAfter: settings.categories });
  noteIndicator(visitor, settings, when);
}
