/** The report for people: one self-contained HTML file, readable without scripts. */
import { renderToString } from 'preact-render-to-string';
import type { ReportInput } from '../schema/report.js';
import { Document } from './html/layout.js';
import { Speech } from './html/speech.js';
import { wordsIn } from './words/say.js';

const noImages: ReadonlyMap<string, Uint8Array> = new Map();

/** Renders the HTML report; screenshots that the input holds are embedded. */
export function renderHtml({
  report,
  evidence,
  images = [],
  language = 'en',
}: ReportInput): string {
  const views = report.pages.map((page, index) => ({
    id: `page-${index + 1}`,
    page,
    evidence: evidence[index],
    images: images[index] ?? noImages,
    alone: report.pages.length === 1,
  }));
  const document = (
    <Speech.Provider value={wordsIn(language)}>
      <Document report={report} views={views} />
    </Speech.Provider>
  );
  return `<!doctype html>\n${renderToString(document)}\n`;
}
