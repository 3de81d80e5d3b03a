/** Opens the settings again: by an entry of the page or of its policy, at last by a script. */
import {
  findPolicyLink,
  findWayBack,
  findWayBackInPlace,
  type WayBack,
} from '../../banner/finding/find-way-back.js';
import { openByApi } from '../../banner/pressing/open-by-api.js';
import { press } from '../../banner/pressing/press.js';
import type { Visitor } from '../visitor/visitor.js';
import { assertNoStandIn } from './assert-content.js';
import { followHelp } from './follow-help.js';
import { noteNoEffect } from './note-help.js';
import { openBy } from './open-by.js';
import { openFurther } from './open-settings.js';
import type { Settings } from './settings.js';

/** Settings that were opened again. */
export interface Reopened {
  readonly settings: Settings;
  /** Clicks it took a visitor; null where no click leads there. */
  readonly clicks: number | null;
}

/**
 * Opens the settings again: by the way that the help gives, else through the entry that the page shows,
 * else through one in the policy, else by the interface of the consent tool. Notes each way that was
 * tried; null where nothing opens them.
 * @throws {NoWayThrough} where the first layer is opened again, and its settings cannot be pressed
 * @throws {AuditError} where the audited page cannot be loaded again
 */
export async function reopenSettings(visitor: Visitor): Promise<Reopened | null> {
  return (
    (await reopenByHelp(visitor)) ??
    (await reopenFromPage(visitor)) ??
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
  visitor.log.addWayBackTry({ by: 'page', opensSettings: true });
  return goDeeper(visitor, opening.settings, opening.by);
}

async function reopenFromPage(visitor: Visitor): Promise<Reopened | null> {
  const wayBack = await findWayBack(visitor.visit);
  if (!wayBack) return null;
  const opened = await pressWayBack(visitor, wayBack);
  visitor.log.addWayBackTry({ by: 'page', opensSettings: opened !== null });
  return opened && goDeeper(visitor, opened, 1);
}

/** A visitor presses the link to the policy, and the entry there; where it has none, comes back. */
async function reopenFromPolicy(visitor: Visitor): Promise<Reopened | null> {
  const { visit } = visitor;
  const here = visit.url;
  const policy = await findPolicyLink(visit);
  if (policy === null || !(await visitor.goOrComeBack(policy, assertNoStandIn))) return null;
  const wayBack = await findWayBackInPlace(visit);
  const opened = wayBack && (await pressWayBack(visitor, wayBack));
  if (!opened) {
    await visitor.goOrComeBack(here, assertNoStandIn);
    return null;
  }
  visitor.log.addWayBackTry({ by: 'policy', opensSettings: true });
  return goDeeper(visitor, opened, 2);
}

async function reopenByApi(visitor: Visitor): Promise<Reopened | null> {
  const opening = await openBy(visitor, 1, async () => {
    const called = await openByApi(visitor.visit);
    if (called === null) return null;
    return visitor.note('open-settings', `${called}, called as a script of the site would`);
  });
  if (!opening?.settings) return null;
  visitor.log.addWayBackTry({ by: 'api' });
  return goDeeper(visitor, opening.settings, null);
}

async function pressWayBack(visitor: Visitor, wayBack: WayBack): Promise<Settings | null> {
  visitor.note('open-settings', wayBack.text);
  const opening = await openBy(visitor, 1, async () => {
    const { pressed } = await press(visitor.visit, wayBack);
    return pressed ? wayBack : null;
  });
  return opening?.settings ?? null;
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
