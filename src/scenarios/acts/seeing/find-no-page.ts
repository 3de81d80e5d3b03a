/**
 * Recognises a document that stands where the asked page should: a check for robots, a refusal, an
 * error of the server, a broken document, a picture. In doubt it is the page.
 */
import { challengeMarks, type NoPageKind } from '../../../knowledge/no-page-names.js';
import { kindOfName } from '../../../knowledge/kind-of-name.js';
import type { AuditErrorCode } from '../../../schema/audit-error.js';
import type { PageMarks } from './page/read-marks.js';

/** Why a document is not the page that was asked for. */
export interface NoPage {
  readonly code: AuditErrorCode;
  /** What it is, to follow its address. */
  readonly says: string;
  readonly advice: string;
}

/** At most so much has a document that only says what is wrong; a page of the site has more. */
const most = { words: 150, paragraphWords: 60, links: 8, ownLinks: 2 } as const;

/** A shorter heading may be the name of the site, a status or an exclamation. */
const mostHeadingWords = 6;

/** Control characters are a tenth of a compressed picture, and none of HTML. */
const leastControlShare = 0.02;

const wayIn =
  'Audit it from a network that the site lets in, or with a header (--header) or --user-agent that it knows.';

/** Returns why the document is not the page; null where it is, or may be. */
export function findNoPage(marks: PageMarks): NoPage | null {
  return findBroken(marks) ?? (isBare(marks) ? findStandIn(marks) : null);
}

function findBroken({ xmlError, controlShare, isDrawing }: PageMarks): NoPage | null {
  if (xmlError !== null) {
    const says = `is XML that the browser cannot read (${xmlError})`;
    return { code: 'xml-invalid', says, advice: 'Mend the document, or serve it as text/html.' };
  }
  if (controlShare >= leastControlShare || isDrawing) {
    const says = 'is served as HTML and is a picture or another file';
    return { code: 'not-html', says, advice: 'Give the address of an HTML page.' };
  }
  return null;
}

/** A document with so little on it may be called what it is called because it is that. */
function isBare(marks: PageMarks): boolean {
  return (
    !marks.hasPageParts &&
    marks.words <= most.words &&
    marks.longestParagraph <= most.paragraphWords &&
    marks.links <= most.links &&
    marks.ownLinks <= most.ownLinks
  );
}

function findStandIn(marks: PageMarks): NoPage | null {
  const kind = kindOfMarks(marks);
  const seller = challengeMarks[marks.matching[0] ?? -1]?.seller;
  const name = marks.heading || marks.title || marks.lines.join(' ');
  if (kind === null && seller === undefined) return null;
  return describeStandIn(kind ?? 'bot-challenge', JSON.stringify(name), seller);
}

function describeStandIn(code: NoPageKind, quoted: string, seller = 'by name'): NoPage {
  switch (code) {
    case 'access-denied':
      return { code, says: `refuses the browser: ${quoted}`, advice: wayIn };
    case 'error-page': {
      const advice = 'Try again, and see that the page works in a browser.';
      return { code, says: `is an error page in spite of its status: ${quoted}`, advice };
    }
    case 'bot-challenge': {
      const says = `checks whether the visitor is human instead of showing the page (${seller}): ${quoted}`;
      return { code, says, advice: wayIn };
    }
  }
}

/**
 * A heading of some length says what the page is, whatever its title; where there is none, or a word
 * such as the site's name, so do the first lines.
 */
function kindOfMarks({ title, heading, lines, text }: PageMarks): NoPageKind | null {
  const headingWords = heading.split(/\s+/).filter(Boolean).length;
  const names = [
    heading,
    ...(headingWords <= mostHeadingWords ? [title] : []),
    ...(headingWords <= 1 ? lines : []),
  ];
  return names.map((name) => kindOfName(name, text)).find((kind) => kind !== null) ?? null;
}
