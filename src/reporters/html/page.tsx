/** One page of the report, from its verdict to its last finding. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Run } from '../../schema/evidence/run.js';
import type { Page } from '../../schema/report.js';
import { describeHelp } from '../wording/describe-help.js';
import { describeRuleSets } from '../wording/describe-rule-sets.js';
import { countOutcomes, describePage, plural } from '../wording/verdict.js';
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
  const { id, page, evidence, alone } = view;
  const url = page.finalUrl ?? page.url;
  return (
    <section class="page" id={id}>
      <h2>
        <Text value={evidence?.page.title || url} maximum={200} />
      </h2>
      <p class="url">
        <Link url={url} />
        {url !== page.url && (
          <>
            , to which <Link url={page.url} /> led
          </>
        )}
      </p>
      {!alone && page.status === 'audited' && <p class="verdict">{describePage(page)}</p>}
      {!alone && page.status === 'audited' && <Tally counts={countOutcomes(page.findings)} />}
      {page.status === 'audited' ? <AuditedPage {...view} /> : <NotAudited page={page} />}
    </section>
  );
}

function NotAudited({ page }: { page: Page }): VNode {
  const { code, message } = page.error ?? { code: 'unknown', message: 'No reason was recorded.' };
  return (
    <div class="notice">
      <p>
        <strong>This page could not be audited.</strong> Nothing is known about its compliance.
      </p>
      <p>
        <Text value={message} /> <Code value={code} maximum={80} />
      </p>
    </div>
  );
}

function AuditedPage({ id, page, evidence, images }: PageView): VNode {
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
        <p>The evidence of this page is not part of this report.</p>
      )}
      <OthersSection findings={findings} id={id} />
      {evidence && <RunSection evidence={evidence} page={page} id={id} />}
    </>
  );
}

function RunWarnings({ run }: { run: Run }): VNode {
  return (
    <>
      {!run.browser.sandbox && (
        <p class="notice">
          <strong>The browser ran without its sandbox</strong>, because the audit was started with
          --no-sandbox.
        </p>
      )}
      {run.replayedFrom && (
        <p class="notice">
          <strong>This page was replayed from a recording</strong> made on{' '}
          <Text value={formatTime(run.replayedFrom.recordedAt)} />: what stands here is what the
          network answered then.
        </p>
      )}
      {run.includesValues === true && (
        <p class="notice">
          <strong>This evidence holds values of cookies, storage and addresses</strong>, which may
          tell a person, because the audit was started with --include-values.
        </p>
      )}
    </>
  );
}

function HelpNotice({ evidence }: { evidence: Evidence }): VNode | null {
  const sentences = describeHelp(evidence);
  if (sentences.length === 0) return null;
  return (
    <p class="notice">
      <Text value={sentences.join(' ')} maximum={2000} />
    </p>
  );
}

function RunSection({ evidence, page, id }: RunProps): VNode {
  const { run, repeat } = evidence;
  const { browser, viewport, waits } = run;
  return (
    <section id={`${id}-run`}>
      <h3>How this page was visited</h3>
      <Facts>
        <Fact name="Visited">
          <Text value={formatTime(run.startedAt)} />
        </Fact>
        <Fact name="Browser">
          <Text value={`${browser.name} ${browser.version}`} maximum={120} />
        </Fact>
        <Fact name="Sandbox">{browser.sandbox ? 'on' : 'off'}</Fact>
        <Fact name="Third-party cookies">
          {run.thirdPartyCookies === 'allow' ? 'allowed, as by a visitor' : 'blocked'}
        </Fact>
        <Fact name="Window">
          {viewport.width} × {viewport.height} px
        </Fact>
        <Fact name="Locale">
          <Text value={`${run.locale}, ${run.timezone}`} maximum={120} />
        </Fact>
        <Fact name="Waits">
          {formatSeconds(waits.minimumMs)} to {formatSeconds(waits.capMs)} after each step
        </Fact>
        {repeat && (
          <Fact name="Audits">
            {repeat.runs}; {plural(repeat.unstable.length, 'part')} of the evidence did not come out
            alike
          </Fact>
        )}
        <Fact name="Tool">
          <Text value={`${run.tool.name} ${run.tool.version}`} maximum={120} />
        </Fact>
        <ChosenRuleSets page={page} />
        {page.evidence !== undefined && (
          <Fact name="Evidence">
            <Code value={page.evidence} maximum={300} />
          </Fact>
        )}
        <Fact name="User agent">
          <Text value={run.userAgent} maximum={300} />
        </Fact>
      </Facts>
    </section>
  );
}

function ChosenRuleSets({ page }: { page: Page }): VNode | null {
  const texts = describeRuleSets(page);
  if (texts.length === 0) return null;
  return (
    <Fact name="Rule sets">
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

interface RunProps {
  readonly evidence: Evidence;
  readonly page: Page;
  readonly id: string;
}
