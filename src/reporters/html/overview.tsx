/** Several pages at a glance, before each of them in full. */
import type { VNode } from 'preact';
import type { Page } from '../../schema/report.js';
import { countOutcomes, describePage } from '../wording/verdict.js';
import type { PageView } from './page.js';
import { Badge, TableFrame, Text } from './text.js';
import { markNotAudited, markOutcome, type Mark } from '../wording/words.js';
import { useWords } from './speech.js';
import type { Words } from '../words/words-of-report.js';

/** Shows a table of all pages. */
export function Overview({ views }: { views: readonly PageView[] }): VNode {
  const { overview: words, frame, outcomes } = useWords();
  return (
    <section id="overview">
      <h2>{words.heading}</h2>
      <TableFrame label={words.heading}>
        <table class="wide">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{frame.page}</th>
              <th scope="col">{words.verdict}</th>
              <th scope="col">{outcomes.failed}</th>
              <th scope="col">{words.notJudged}</th>
              <th scope="col">{outcomes.passed}</th>
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <OverviewRow key={view.id} view={view} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function OverviewRow({ view: { id, page } }: { view: PageView }): VNode {
  const words = useWords();
  const { failed, cantTell, untested, passed } = countOutcomes(page.findings);
  const audited = page.status === 'audited';
  return (
    <tr>
      <th scope="row">
        <a href={`#${id}`}>
          <Text value={page.finalUrl ?? page.url} maximum={200} />
        </a>
      </th>
      <td>
        <Badge mark={markPage(page, words)} /> {describePage(page, words)}
      </td>
      <td class="number">{audited ? failed : '–'}</td>
      <td class="number">{audited ? cantTell + untested : '–'}</td>
      <td class="number">{audited ? passed : '–'}</td>
    </tr>
  );
}

/** The worst that is known of a page; a page without any verdict is open. */
function markPage(page: Page, words: Words): Mark {
  if (page.status === 'not-audited') return markNotAudited(words);
  const { failed, cantTell, untested, passed } = countOutcomes(page.findings);
  if (failed > 0) return markOutcome('failed', words);
  if (cantTell + untested > 0 || passed === 0) return markOutcome('cantTell', words);
  return markOutcome('passed', words);
}
