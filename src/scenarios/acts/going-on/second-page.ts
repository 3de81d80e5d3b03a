/** The other page of the site that a visitor goes on to: which one, going there, and looking around. */
import { classifyControlText } from '../../../banner/captions/classify-control-text.js';
import { findBanner } from '../../../banner/finding/find-banner.js';
import { callInFrame } from '../../../browser/frames/frame-worlds.js';
import type { Visit } from '../../../browser/visit/visit.js';
import { isContactLink, isLegalPath } from '../../../knowledge/side-pages.js';
import type { Visitor } from '../../visitor/visitor.js';
import { goByLink } from './go-by-link.js';
import { lookForWayBack } from './look-for-way-back.js';
import { listLinks, type PageLink } from './page/list-links.js';
import { checkBannerAnew } from '../seeing/see-banner.js';

/** Files that are no pages, and addresses at which something is done, such as logging out. */
const notPages =
  /\.(pdf|zip|jpe?g|png|gif|webp|svg|mp[34]|docx?|xlsx?|rss|xml)$|log-?(in|out)|sign-?(in|out|up)|logout|cart|checkout|print/i;

/** Notes the page to go on to from the present one. */
export async function noteSecondPage(visitor: Visitor): Promise<void> {
  visitor.log.record({ secondPage: await chooseSecondPage(visitor.visit) });
}

/**
 * Chooses the page's own link that most looks like another page of its kind: same folder, in the
 * content, with a long caption. A page for getting in touch is the last choice, and a policy or a
 * legal notice none: many sites leave the banner out there, so that it can be read, and show
 * nothing but its text. The same page gives the same answer; null where it links to no other.
 */
async function chooseSecondPage(visit: Visit): Promise<string | null> {
  const main = visit.worlds.main();
  if (!main) return null;
  const here = new URL(main.url);
  const links = await callInFrame(main, listLinks);
  const [best] = links
    .filter(({ url }) => !notPages.test(new URL(url).pathname))
    .filter((link) => !isLegal(link))
    .map((link, index) => ({ url: link.url, likeness: likenessOf(link, here), index }))
    .toSorted((a, b) => b.likeness - a.likeness || a.index - b.index);
  return best?.url ?? null;
}

/**
 * Goes to the page that was chosen on arrival, by pressing its link where it can be; where only a
 * question stood there, to one that is chosen now from the page that the answer has led to. False
 * where the page links to none, or to one that does not load: the visitor then comes back to the
 * audited page.
 * @throws {AuditError} where the audited page does not load again
 */
export async function goToSecondPage(visitor: Visitor): Promise<boolean> {
  const { visit, help } = visitor;
  const isUnchosen = visitor.notes.secondPage === undefined;
  if (isUnchosen && !(await findBanner(visit, help.banner))?.isWholePage)
    await noteSecondPage(visitor);
  const { secondPage } = visitor.notes;
  return secondPage ? goByLink(visitor, secondPage) : false;
}

/**
 * Goes on to the second page and looks there for the banner and the way back to the choices; false
 * where there is no such page.
 * @throws {AuditError} as `goToSecondPage` does
 */
export async function visitSecondPage(visitor: Visitor): Promise<boolean> {
  if (!(await goToSecondPage(visitor))) return false;
  await checkBannerAnew(visitor, 'onRevisit');
  await visitor.look('on-second-page');
  await lookForWayBack(visitor);
  return true;
}

/** By its address, or by a caption that is no headline of the content. */
function isLegal({ url, text, inContent }: PageLink): boolean {
  if (isLegalPath(new URL(url).pathname)) return true;
  const { role, confidence } = classifyControlText(text);
  return !inContent && role === 'policy' && confidence >= 0.5;
}

function likenessOf({ url, text, inContent }: PageLink, here: URL): number {
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const { pathname } = new URL(url);
  const sharesFolder = folderOf(pathname) === folderOf(here.pathname);
  const likeness = (sharesFolder ? 100 : 0) + (inContent ? 50 : 0) + Math.min(text.length, 40);
  return isContactLink(pathname, text) ? likeness - 1000 : likeness;
}
