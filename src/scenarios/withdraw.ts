/** Accepts, goes on to another page, finds the way back, takes consent back, comes again. */
import { reopen, seeEffect } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { accept, refuseInSettings } from './acts/choices.js';
import { followHelp } from './acts/pressing/follow-help.js';
import { lookForWayBack } from './acts/going-on/look-for-way-back.js';
import { reopenSettings } from './acts/going-on/reopen-settings.js';
import { goToSecondPage } from './acts/going-on/second-page.js';
import { checkBannerAnew, seesGone } from './acts/seeing/see-banner.js';
import { noteIndicator } from './acts/settings/settings.js';
import type { ScenarioScript } from './scenario.js';
import { NoWayThrough } from './visitor/no-way-through.js';
import type { Visitor } from './visitor/visitor.js';

/** Blocked where consent cannot be given first, or no way leads back to the choices. */
export const withdraw: ScenarioScript = {
  id: 'withdraw',
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    await visitor.endPhase();
    await accept(visitor, banner);
    await seeEffect(visitor, banner);
    await visitor.endPhase();
    visitor.visit.enterPhase('after-revisit');
    if (await goToSecondPage(visitor)) {
      await visitor.stir();
      await lookForWayBack(visitor);
    }
    await visitor.endPhase();
    await takeBack(visitor);
    await visitor.settle();
    await visitor.scroll();
    await visitor.reload();
    await checkBannerAnew(visitor, 'onReload');
    await visitor.comeBack();
    await checkBannerAnew(visitor, 'onRevisit');
    await visitor.look('after-withdrawal');
    await visitor.endPhase();
    await reopen(visitor, 'after-withdrawal');
  },
};

/** Takes consent back; the clicks of the scenario are those that this takes. */
async function takeBack(visitor: Visitor): Promise<void> {
  visitor.log.beginChoice();
  if (visitor.help.reopen === undefined && (await takeBackByHelp(visitor))) return;
  const reopened = await reopenSettings(visitor, { everywhere: true, begins: 'after-withdrawal' });
  if (!reopened) throw new NoWayThrough(whyNoWayBack(visitor));
  const { settings, clicks } = reopened;
  visitor.log.addClicks(clicks);
  // The entry took consent back itself.
  if (settings === null) return;
  noteIndicator(visitor, settings, 'before-withdrawal');
  try {
    await refuseInSettings(visitor, settings, 'after-withdrawal');
  } catch (error) {
    if (!(error instanceof NoWayThrough)) throw error;
    const { message } = error;
    throw new NoWayThrough(`The choices open again, but consent was not taken back: ${message}`);
  }
  await seesGone(settings.reading.ref);
}

/** Says whether there was no way back at all, or what came of those that were tried. */
function whyNoWayBack({ notes: { wayBackFailures } }: Visitor): string {
  const reasons = [...new Set(wayBackFailures)];
  if (reasons.length === 0) return 'No way back to the choices was found after accepting.';
  return `A way back to the choices is there, but ${reasons.join('; ')}.`;
}

/** Where the help gives no way to the settings, its way to withdraw may start at the page itself. */
async function takeBackByHelp(visitor: Visitor): Promise<boolean> {
  const clicks = await followHelp(visitor, { role: 'withdraw', begins: 'after-withdrawal' });
  if (clicks === null) return false;
  visitor.log.addClicks(clicks);
  visitor.log.addWayBackTry({ by: 'page', url: visitor.visit.url });
  return true;
}
