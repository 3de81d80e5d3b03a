/** The table of contents: the sections of a single page, or all pages. */
import type { ComponentChildren, VNode } from 'preact';
import { countOutcomes } from '../wording/verdict.js';
import type { PageView } from './page.js';
import { Text } from './text.js';

/** Shows the contents as a landmark of its own. */
export function Contents({ views }: { views: readonly PageView[] }): VNode {
  const [first] = views;
  return (
    <nav aria-label="Contents">
      <p class="heading">Contents</p>
      <ol>{views.length === 1 && first ? listSections(first) : listPages(views)}</ol>
    </nav>
  );
}

function listSections({ id, page, evidence }: PageView): ComponentChildren {
  if (page.status === 'not-audited') return <Entry target={id} label="The page" />;
  const { failed, cantTell, untested } = countOutcomes(page.findings);
  return (
    <>
      <Entry target={`${id}-failed`} label="What failed" count={failed} />
      <Entry target={`${id}-open`} label="What could not be judged" count={cantTell + untested} />
      {evidence && (
        <>
          <Entry
            target={`${id}-promises`}
            label="Promises"
            count={evidence.derived.promises.length}
          />
          <Entry target={`${id}-banner`} label="The banner" />
          <Entry target={`${id}-scenarios`} label="Scenarios" />
          <Entry target={`${id}-traces`} label="Cookies, storage, hosts" />
          <Entry target={`${id}-identifiers`} label="Identifiers" />
          {evidence.declaredCookies !== undefined && (
            <Entry target={`${id}-declarations`} label="Declared cookies" />
          )}
        </>
      )}
      <Entry target={`${id}-others`} label="Every other requirement" />
      <Entry target="method" label="Method and limits" />
    </>
  );
}

function listPages(views: readonly PageView[]): ComponentChildren {
  return (
    <>
      {views.length > 1 && <Entry target="overview" label="All pages" count={views.length} />}
      {views.slice(0, 100).map(({ id, page }) => (
        <Entry key={id} target={id} label={page.finalUrl ?? page.url} />
      ))}
      <Entry target="method" label="Method and limits" />
    </>
  );
}

function Entry({ target, label, count }: EntryProps): VNode {
  return (
    <li>
      <a href={`#${target}`}>
        <Text value={label} maximum={90} />
      </a>
      {count !== undefined && <span class="count">{count}</span>}
    </li>
  );
}

interface EntryProps {
  readonly target: string;
  readonly label: string;
  readonly count?: number;
}
