/** Makes sure that the page shows something: of an empty document, nothing can be said. */
import { callInFrame } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import { AuditError } from '../../schema/audit-error.js';
import { hasContent } from './page/has-content.js';

/**
 * Asserts that the page shows something.
 * @throws {AuditError} not-a-page — the document shows nothing
 */
export async function assertContent({ worlds }: Visit): Promise<void> {
  const main = worlds.main();
  if (!main || (await callInFrame(main, hasContent))) return;
  const advice =
    'See in a browser whether it is meant to be; a site that turns automated browsers away may want a header (--header) or another --user-agent.';
  throw new AuditError('not-a-page', `${main.url} is an empty document. ${advice}`);
}
