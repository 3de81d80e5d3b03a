/** The frame of the HTML report: head, verdict, contents, pages, and what the report is not. */
import type { VNode } from 'preact';
import type { Report } from '../../schema/report.js';
import { describeReport, plural } from '../wording/verdict.js';
import { Contents } from './contents.js';
import { formatTime } from '../wording/format.js';
import { Overview } from './overview.js';
import { PageSection, type PageView } from './page.js';
import { style } from './style.js';
import { Tally } from './tally.js';
import { Code, Fact, Facts, Text } from './text.js';

/** Nothing may be loaded and nothing may run; styles and pictures are inside the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The whole document. */
export function Document({ report, views }: DocumentProps): VNode {
  const verdict = describeReport(report);
  return (
    <html lang="en">
      <head>
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{`Consent audit: ${verdict}`}</title>
        <style>{style}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the findings
        </a>
        <Masthead report={report} views={views} verdict={verdict} />
        <div class="columns">
          <Contents views={views} />
          <main id="main" tabIndex={-1}>
            {views.length > 1 && <Overview views={views} />}
            {views.map((view) => (
              <PageSection key={view.id} {...view} />
            ))}
          </main>
        </div>
        <Footer report={report} views={views} />
      </body>
    </html>
  );
}

interface DocumentProps {
  readonly report: Report;
  readonly views: readonly PageView[];
}

function Masthead({ report, views, verdict }: DocumentProps & { verdict: string }): VNode {
  const { failed, cantTell, untested, notAudited } = report.summary;
  const open = cantTell + untested + notAudited > 0 || views.length === 0;
  const tone = open ? 'open' : 'good';
  return (
    <header class={`masthead ${failed > 0 ? 'bad' : tone}`}>
      <p class="brand">Consent audit</p>
      <h1>{verdict}</h1>
      <PromisesLine views={views} />
      {report.summary.audited > 0 && <Tally counts={report.summary} />}
      <RunFacts report={report} views={views} />
    </header>
  );
}

/** Says how the promises of a single page came out; several pages say it each for itself. */
function PromisesLine({ views }: { views: readonly PageView[] }): VNode | null {
  const promises = views.length === 1 ? (views[0]?.evidence?.derived.promises ?? []) : [];
  if (promises.length === 0) return null;
  const count = (outcome: string): number =>
    promises.filter((promise) => promise.outcome === outcome).length;
  return (
    <p class="lead">
      Of {plural(promises.length, 'promise')} in the banner, {count('kept')} kept, {count('broken')}{' '}
      broken, {count('cantTell')} open.
    </p>
  );
}

function RunFacts({ report, views }: DocumentProps): VNode {
  const [first] = views;
  const browsers = new Set(
    views.flatMap(({ evidence }) =>
      evidence ? [`${evidence.run.browser.name} ${evidence.run.browser.version}`] : [],
    ),
  );
  return (
    <Facts>
      <Fact name={views.length === 1 ? 'Page' : 'Pages'}>
        {views.length === 1 && first ? (
          <Text value={first.page.finalUrl ?? first.page.url} maximum={300} />
        ) : (
          `${report.summary.audited} of ${plural(report.summary.pages, 'page')} audited`
        )}
      </Fact>
      <Fact name="Audited">
        <Text value={formatTime(report.startedAt)} maximum={60} />
      </Fact>
      {report.asOf !== undefined && (
        <Fact name="By the law of">
          <Text value={report.asOf} maximum={20} />
        </Fact>
      )}
      {browsers.size > 0 && (
        <Fact name="Browser">
          <Text value={[...browsers].join(', ')} maximum={200} />
        </Fact>
      )}
      <Fact name="Rule sets">
        <ul class="inline">
          {report.ruleSets.map(({ id, version, title }) => (
            <li key={id}>
              <Text value={title} maximum={200} />{' '}
              <span class="aside">
                (<Text value={`${id} ${version}`} maximum={120} />)
              </span>
            </li>
          ))}
        </ul>
      </Fact>
    </Facts>
  );
}

/** What rule sets change in those they extend, for passed requirements too. */
function Changes({ report }: { report: Report }): VNode | null {
  const changes = report.ruleSets.flatMap(({ id, changes: own = [] }) =>
    own.map((change) => ({ id, ...change })),
  );
  if (changes.length === 0) return null;
  return (
    <>
      <h3>What the rule sets change</h3>
      <ul>
        {changes.map(({ id, rule, what, reason }) => (
          <li key={`${id} ${rule}`}>
            <Code value={rule} />: <Text value={what.join('; ')} maximum={1500} />, by{' '}
            <Code value={id} />. <Text value={reason} maximum={1000} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Footer({ report, views }: DocumentProps): VNode {
  const { name, version } = report.tool;
  const withValues = views.some(({ evidence }) => evidence?.run.includesValues === true);
  return (
    <footer id="method">
      <h2>Method and limits</h2>
      <p>
        This report says what was observed in a real browser, and holds it against the texts that
        are named with each requirement. It is not a legal judgement: whether a law was broken is
        for an authority or a court to say.
      </p>
      <p>
        Each scenario was one visit in a fresh browser profile, at the time and in the place that
        are named above; another visitor may be shown something else. What could not be observed
        counts as open and never as met. Purposes of cookies and hosts come from what the site
        declares and from what is publicly known about them; an unknown purpose fails no
        requirement. Values of cookies and storage were{' '}
        {withValues ? 'kept on request' : 'not kept'}.
      </p>
      {report.pages.some(({ ruleSets }) => ruleSets !== undefined) && (
        <p>
          No rule set was named, so each page was judged by those that its domain, its language and
          what it holds call for, wherever the audit ran; each page says which, and why.
        </p>
      )}
      <Changes report={report} />
      <p class="aside">
        Written by <Text value={`${name} ${version}`} maximum={80} /> on{' '}
        <Text value={formatTime(report.finishedAt)} maximum={60} />. No script runs in this file,
        and it loads nothing.
      </p>
    </footer>
  );
}
