/** Makes sure that what was loaded is the page: of an empty document, or one in its place, nothing can be said. */
import { callInFrame } from '../../../browser/frames/frame-worlds.js';
import type { Visit } from '../../../browser/visit/visit.js';
import { challengeMarks } from '../../../knowledge/no-page-names.js';
import { AuditError } from '../../../schema/audit-error.js';
import { findNoPage } from './find-no-page.js';
import { hasContent } from './page/has-content.js';
import { readMarks } from './page/read-marks.js';

const selectors = challengeMarks.map(({ selector }) => selector);

/**
 * Asserts that the page shows something, and that this is a page of the site.
 * @throws {AuditError} not-a-page — the document shows nothing
 * @throws {AuditError} the codes of `assertNoStandIn`
 */
export async function assertContent(visit: Visit): Promise<void> {
  const main = visit.worlds.main();
  if (main && !(await callInFrame(main, hasContent))) {
    const advice =
      'See in a browser whether it is meant to be; a site that turns automated browsers away may want a header (--header) or another --user-agent.';
    throw new AuditError('not-a-page', `${main.url} is an empty document. ${advice}`);
  }
  await assertNoStandIn(visit);
}

/**
 * Asserts that no other document stands in the place of the page.
 * @throws {AuditError} bot-challenge, access-denied, error-page, xml-invalid, not-html — one does
 */
export async function assertNoStandIn({ worlds }: Visit): Promise<void> {
  const main = worlds.main();
  const noPage = main && findNoPage(await callInFrame(main, readMarks, selectors));
  if (!noPage) return;
  throw new AuditError(noPage.code, `${main.url} ${noPage.says}. ${noPage.advice}`);
}
