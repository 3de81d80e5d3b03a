/** The table of contents: the sections of a single page, or all pages. */
import type { ComponentChildren, VNode } from 'preact';
import { countOutcomes } from '../wording/verdict.js';
import type { PageView } from './page.js';
import { Text } from './text.js';
import { useWords } from './speech.js';
import type { Words } from '../words/words-of-report.js';

/** Shows the contents as a landmark of its own. */
export function Contents({ views }: { views: readonly PageView[] }): VNode {
  const words = useWords();
  const [first] = views;
  return (
    <nav aria-label={words.contents.heading}>
      <p class="heading">{words.contents.heading}</p>
      <ol>{views.length === 1 && first ? listSections(first, words) : listPages(views, words)}</ol>
    </nav>
  );
}

function listSections({ id, page, evidence }: PageView, words: Words): ComponentChildren {
  if (page.status === 'not-audited') return <Entry target={id} label={words.contents.thePage} />;
  const { failed, cantTell, untested } = countOutcomes(page.findings);
  return (
    <>
      <Entry target={`${id}-failed`} label={words.failed.heading} count={failed} />
      <Entry target={`${id}-open`} label={words.open.heading} count={cantTell + untested} />
      {evidence && (
        <>
          <Entry
            target={`${id}-promises`}
            label={words.contents.promises}
            count={evidence.derived.promises.length}
          />
          <Entry target={`${id}-banner`} label={words.banner.heading} />
          <Entry target={`${id}-scenarios`} label={words.contents.scenarios} />
          <Entry target={`${id}-traces`} label={words.contents.traces} />
          <Entry target={`${id}-identifiers`} label={words.contents.identifiers} />
          {evidence.declaredCookies !== undefined && (
            <Entry target={`${id}-declarations`} label={words.contents.declarations} />
          )}
        </>
      )}
      <Entry target={`${id}-others`} label={words.others.heading} />
      <Entry target="method" label={words.method.heading} />
    </>
  );
}

function listPages(views: readonly PageView[], words: Words): ComponentChildren {
  return (
    <>
      {views.length > 1 && (
        <Entry target="overview" label={words.overview.heading} count={views.length} />
      )}
      {views.slice(0, 100).map(({ id, page }) => (
        <Entry key={id} target={id} label={page.finalUrl ?? page.url} />
      ))}
      <Entry target="method" label={words.method.heading} />
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
