/** One page of the report, from its verdict to its last finding. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Run } from '../../schema/evidence/run.js';
import type { Page } from '../../schema/report.js';
import { describeHelp } from '../wording/describe-help.js';
import { describeRuleSets } from '../wording/describe-rule-sets.js';
import { countOutcomes, describePage } from '../wording/verdict.js';
import { BannerSection } from './banner.js';
import { DeclarationsSection } from './declarations.js';
import { FailedSection } from './findings.js';
import { formatSeconds, formatTime } from '../wording/format.js';
import { IdentifiersSection } from './identifiers.js';
import { OpenSection } from './open.js';
import { OthersSection } from './others.js';
import { PromisesSection } from './promises.js';
import { ScenariosSection } from './scenarios.js';
import { Tally } from './tally.js';
import { Code, Fact, Facts, Link, Text } from './text.js';
import { TracesSection } from './traces.js';
import { Say, useWords } from './speech.js';
import { say } from '../words/say.js';

/** What is known of one page. */
export interface PageView {
  readonly id: string;
  readonly page: Page;
  readonly evidence: Evidence | undefined;
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Whether it is the only page, so that the report's verdict is already its own. */
  readonly alone: boolean;
}

/** Shows one page. */
export function PageSection(view: PageView): VNode {
  const words = useWords();
  const { id, page, evidence, alone } = view;
  const url = page.finalUrl ?? page.url;
  return (
    <section class="page" id={id}>
      <h2>
        <Text value={evidence?.page.title || url} maximum={200} />
      </h2>
      <p class="url">
        <Link url={url} />
        {url !== page.url && <Say of={words.page.ledTo} slots={{ url: <Link url={page.url} /> }} />}
      </p>
      {!alone && page.status === 'audited' && <p class="verdict">{describePage(page, words)}</p>}
      {!alone && page.status === 'audited' && <Tally counts={countOutcomes(page.findings)} />}
      {page.status === 'audited' ? <AuditedPage {...view} /> : <NotAudited page={page} />}
    </section>
  );
}

function NotAudited({ page }: { page: Page }): VNode {
  const words = useWords();
  const { code, message } = page.error ?? { code: 'unknown', message: words.noReason };
  return (
    <div class="notice">
      <p>
        <strong>{words.verdict.pageNotAudited}</strong> {words.page.nothingKnown}
      </p>
      <p>
        <Text value={message} /> <Code value={code} maximum={80} />
      </p>
    </div>
  );
}

function AuditedPage({ id, page, evidence, images }: PageView): VNode {
  const words = useWords();
  const { findings } = page;
  return (
    <>
      {evidence && <RunWarnings run={evidence.run} />}
      {evidence && <HelpNotice evidence={evidence} />}
      <FailedSection findings={findings} id={id} />
      <OpenSection findings={findings} evidence={evidence} id={id} />
      {evidence ? (
        <>
          <PromisesSection
            promises={evidence.derived.promises}
            language={evidence.banner?.language ?? null}
            id={id}
          />
          <BannerSection evidence={evidence} images={images} id={id} />
          <ScenariosSection evidence={evidence} images={images} id={id} />
          <TracesSection evidence={evidence} findings={findings} id={id} />
          <IdentifiersSection evidence={evidence} id={id} />
          <DeclarationsSection evidence={evidence} id={id} />
        </>
      ) : (
        <p>{words.page.noEvidence}</p>
      )}
      <OthersSection findings={findings} id={id} />
      {evidence && <RunSection evidence={evidence} page={page} id={id} />}
    </>
  );
}

function RunWarnings({ run }: { run: Run }): VNode {
  const words = useWords();
  const { page } = words;
  return (
    <>
      {!run.browser.sandbox && (
        <p class="notice">
          <strong>{page.noSandbox}</strong>
          {page.noSandboxWhy}
        </p>
      )}
      {run.replayedFrom && (
        <p class="notice">
          <strong>{page.replayed}</strong>
          <Say
            of={page.replayedWhen}
            slots={{ time: <Text value={formatTime(run.replayedFrom.recordedAt, words)} /> }}
          />
        </p>
      )}
      {run.includesValues === true && (
        <p class="notice">
          <strong>{page.values}</strong>
          {page.valuesWhy}
        </p>
      )}
    </>
  );
}

function HelpNotice({ evidence }: { evidence: Evidence }): VNode | null {
  const sentences = describeHelp(evidence, useWords());
  if (sentences.length === 0) return null;
  return (
    <p class="notice">
      <Text value={sentences.join(' ')} maximum={2000} />
    </p>
  );
}

function RunSection({ evidence, page, id }: RunProps): VNode {
  const words = useWords();
  const { page: says, frame } = words;
  const { run, repeat } = evidence;
  const { browser, viewport, waits } = run;
  return (
    <section id={`${id}-run`}>
      <h3>{says.howVisited}</h3>
      <Facts>
        <Fact name={says.visited}>
          <Text value={formatTime(run.startedAt, words)} />
        </Fact>
        <Fact name={frame.browser}>
          <Text value={`${browser.name} ${browser.version}`} maximum={120} />
        </Fact>
        <Fact name={says.sandbox}>{browser.sandbox ? says.on : says.off}</Fact>
        <Fact name={says.thirdPartyCookies}>
          {run.thirdPartyCookies === 'allow' ? says.cookiesAllowed : says.cookiesBlocked}
        </Fact>
        <Fact name={says.window}>
          {say(words, words.size, { width: viewport.width, height: viewport.height })}
        </Fact>
        <Fact name={says.locale}>
          <Text value={`${run.locale}, ${run.timezone}`} maximum={120} />
        </Fact>
        <Fact name={says.waits}>
          {say(words, says.waitsBetween, {
            from: formatSeconds(waits.minimumMs, words),
            to: formatSeconds(waits.capMs, words),
          })}
        </Fact>
        {repeat && (
          <Fact name={says.audits}>
            {say(words, says.repeats, { runs: repeat.runs, count: repeat.unstable.length })}
          </Fact>
        )}
        <Fact name={says.tool}>
          <Text value={`${run.tool.name} ${run.tool.version}`} maximum={120} />
        </Fact>
        <ChosenRuleSets page={page} />
        <EvidencePath page={page} />
        <Fact name={says.userAgent}>
          <Text value={run.userAgent} maximum={300} />
        </Fact>
      </Facts>
    </section>
  );
}

function ChosenRuleSets({ page }: { page: Page }): VNode | null {
  const words = useWords();
  const texts = describeRuleSets(page, words);
  if (texts.length === 0) return null;
  return (
    <Fact name={words.frame.ruleSets}>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <Text value={text} maximum={300} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function EvidencePath({ page }: { page: Page }): VNode | null {
  const { page: says } = useWords();
  if (page.evidence === undefined) return null;
  return (
    <Fact name={says.evidence}>
      <Code value={page.evidence} maximum={300} />
    </Fact>
  );
}

interface RunProps {
  readonly evidence: Evidence;
  readonly page: Page;
  readonly id: string;
}
