/** Several pages at a glance, before each of them in full. */
import type { VNode } from 'preact';
import type { Page } from '../../schema/report.js';
import { countOutcomes, describePage } from '../wording/verdict.js';
import type { PageView } from './page.js';
import { Badge, TableFrame, Text } from './text.js';
import { outcomeMarks, type Mark } from '../wording/words.js';

/** Shows a table of all pages. */
export function Overview({ views }: { views: readonly PageView[] }): VNode {
  return (
    <section id="overview">
      <h2>All pages</h2>
      <TableFrame label="All pages">
        <table class="wide">
          <caption>Each page with its verdict</caption>
          <thead>
            <tr>
              <th scope="col">Page</th>
              <th scope="col">Verdict</th>
              <th scope="col">Failed</th>
              <th scope="col">Not judged</th>
              <th scope="col">Met</th>
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
        <Badge mark={markPage(page)} /> {describePage(page)}
      </td>
      <td class="number">{audited ? failed : '–'}</td>
      <td class="number">{audited ? cantTell + untested : '–'}</td>
      <td class="number">{audited ? passed : '–'}</td>
    </tr>
  );
}

/** The worst that is known of a page; a page without any verdict is open. */
function markPage(page: Page): Mark {
  if (page.status === 'not-audited') return { sign: '?', word: 'Not audited', tone: 'open' };
  const { failed, cantTell, untested, passed } = countOutcomes(page.findings);
  if (failed > 0) return outcomeMarks.failed;
  if (cantTell + untested > 0 || passed === 0) return outcomeMarks.cantTell;
  return outcomeMarks.passed;
}
