/** The frame of the HTML report: head, verdict, contents, pages, and what the report is not. */
import type { VNode } from 'preact';
import type { Report } from '../../schema/report.js';
import { describeReport } from '../wording/verdict.js';
import { Contents } from './contents.js';
import { formatTime } from '../wording/format.js';
import { Overview } from './overview.js';
import { PageSection, type PageView } from './page.js';
import { style } from './style.js';
import { Tally } from './tally.js';
import { Code, Fact, Facts, Text } from './text.js';
import { Say, useWords } from './speech.js';
import { say } from '../words/say.js';

/** Nothing may be loaded and nothing may run; styles and pictures are inside the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The whole document. */
export function Document({ report, views }: DocumentProps): VNode {
  const words = useWords();
  const verdict = describeReport(report, words);
  const { frame } = words;
  return (
    <html lang={words.language}>
      <head>
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{say(words, frame.title, { verdict })}</title>
        <style>{style}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          {frame.skip}
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
  const { frame } = useWords();
  const { failed, cantTell, untested, notAudited } = report.summary;
  const open = cantTell + untested + notAudited > 0 || views.length === 0;
  const tone = open ? 'open' : 'good';
  return (
    <header class={`masthead ${failed > 0 ? 'bad' : tone}`}>
      <p class="brand">{frame.brand}</p>
      <h1>{verdict}</h1>
      <PromisesLine views={views} />
      {report.summary.audited > 0 && <Tally counts={report.summary} />}
      <RunFacts report={report} views={views} />
    </header>
  );
}

/** Says how the promises of a single page came out; several pages say it each for itself. */
function PromisesLine({ views }: { views: readonly PageView[] }): VNode | null {
  const words = useWords();
  const promises = views.length === 1 ? (views[0]?.evidence?.derived.promises ?? []) : [];
  if (promises.length === 0) return null;
  const count = (outcome: string): number =>
    promises.filter((promise) => promise.outcome === outcome).length;
  return (
    <p class="lead">
      {say(words, words.frame.promises, {
        count: promises.length,
        kept: count('kept'),
        broken: count('broken'),
        open: count('cantTell'),
      })}
    </p>
  );
}

function RunFacts({ report, views }: DocumentProps): VNode {
  const words = useWords();
  const { frame } = words;
  const [first] = views;
  const browsers = new Set(
    views.flatMap(({ evidence }) =>
      evidence ? [`${evidence.run.browser.name} ${evidence.run.browser.version}`] : [],
    ),
  );
  return (
    <Facts>
      <Fact name={views.length === 1 ? frame.page : frame.pages}>
        {views.length === 1 && first ? (
          <Text value={first.page.finalUrl ?? first.page.url} maximum={300} />
        ) : (
          say(words, frame.pagesAudited, {
            audited: report.summary.audited,
            count: report.summary.pages,
          })
        )}
      </Fact>
      <Fact name={frame.audited}>
        <Text value={formatTime(report.startedAt, words)} maximum={60} />
      </Fact>
      {report.asOf !== undefined && (
        <Fact name={frame.lawOf}>
          <Text value={report.asOf} maximum={20} />
        </Fact>
      )}
      {browsers.size > 0 && (
        <Fact name={frame.browser}>
          <Text value={[...browsers].join(', ')} maximum={200} />
        </Fact>
      )}
      <Fact name={frame.ruleSets}>
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
  const { method } = useWords();
  const changes = report.ruleSets.flatMap(({ id, changes: own = [] }) =>
    own.map((change) => ({ id, ...change })),
  );
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{method.changes}</h3>
      <ul>
        {changes.map(({ id, rule, what, reason }) => (
          <li key={`${id} ${rule}`}>
            <Say
              of={method.change}
              slots={{
                rule: <Code value={rule} />,
                what: <Text value={what.join('; ')} maximum={1500} />,
                ruleSet: <Code value={id} />,
                reason: <Text value={reason} maximum={1000} />,
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Footer({ report, views }: DocumentProps): VNode {
  const words = useWords();
  const { method } = words;
  const { name, version } = report.tool;
  const withValues = views.some(({ evidence }) => evidence?.run.includesValues === true);
  return (
    <footer id="method">
      <h2>{method.heading}</h2>
      <p>{method.what}</p>
      <p>
        {method.how} {withValues ? method.valuesKept : method.valuesLeftOut}
      </p>
      {report.pages.some(({ ruleSets }) => ruleSets !== undefined) && <p>{method.chosen}</p>}
      <Changes report={report} />
      <p class="aside">
        <Say
          of={method.written}
          slots={{
            tool: <Text value={`${name} ${version}`} maximum={80} />,
            time: <Text value={formatTime(report.finishedAt, words)} maximum={60} />,
          }}
        />
      </p>
    </footer>
  );
}
