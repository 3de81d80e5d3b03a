/** Cookies, storage and third-party hosts, scenario by scenario. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Request } from '../../schema/evidence/requests.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import type { Finding } from '../../schema/report.js';
import { hostOf } from '../../text/host.js';
import { listPointers } from '../wording/evidence-parts.js';
import { formatLifetime } from '../wording/format.js';
import { Matrix, MatrixLegend } from './matrix.js';
import { describeWriter, listCookies, listHosts, listStorage } from './matrix-rows.js';
import { Code, Text } from './text.js';
import { Say, useWords } from './speech.js';

/** The section on what was stored and who was contacted. */
export function TracesSection({ evidence, findings, id }: TracesProps): VNode {
  const words = useWords();
  const failed = findings.filter((finding) => finding.outcome === 'failed');
  const named = new Set(failed.flatMap((finding) => finding.evidence.flatMap(listPointers)));
  return (
    <section id={`${id}-traces`}>
      <h3>{words.traces.heading}</h3>
      <MatrixLegend />
      <CookieMatrix evidence={evidence} named={named} />
      <StorageMatrix evidence={evidence} named={named} />
      <HostMatrix evidence={evidence} named={named} />
    </section>
  );
}

interface TracesProps {
  readonly evidence: Evidence;
  readonly findings: readonly Finding[];
  readonly id: string;
}

interface NamedProps {
  readonly evidence: Evidence;
  readonly named: ReadonlySet<string>;
}

function CookieName({ cookie, pageUrl }: { cookie: Cookie; pageUrl: string }): VNode {
  const words = useWords();
  const { name, domain, party, lifetimeDays } = cookie;
  return (
    <>
      <Code value={name} maximum={80} />
      <span class="sub">
        <Text value={domain} maximum={80} />, {words.traces.parties[party]}
      </span>
      <span class="sub">
        {formatLifetime(lifetimeDays, words)},{' '}
        <Text value={describeWriter(cookie, pageUrl, words)} maximum={120} />
      </span>
    </>
  );
}

function StorageName({ entry, pageUrl }: { entry: StorageItem; pageUrl: string }): VNode {
  const words = useWords();
  return (
    <>
      <Code value={entry.key} maximum={80} />
      <span class="sub">
        <Say
          of={words.traces.keyOf}
          slots={{
            kind: entry.kind,
            host: <Text value={hostOf(entry.origin) ?? entry.origin} maximum={100} />,
          }}
        />
      </span>
      <span class="sub">
        <Text value={describeWriter(entry, pageUrl, words)} maximum={120} />
      </span>
    </>
  );
}

function HostName({ request: { host, entity } }: { request: Request }): VNode {
  return (
    <>
      <Code value={host} maximum={100} />
      {entity !== null && (
        <span class="sub">
          <Text value={entity} maximum={80} />
        </span>
      )}
    </>
  );
}

function CookieMatrix({ evidence, named }: NamedProps): VNode {
  const { traces } = useWords();
  return (
    <Matrix
      caption={traces.cookies}
      more={traces.moreCookies}
      evidence={evidence}
      rows={listCookies(evidence, named)}
      head={traces.cookie}
      show={(cookie) => <CookieName cookie={cookie} pageUrl={evidence.page.finalUrl} />}
      absent={traces.notSet}
      outlived={traces.stillThere}
      counted={false}
      isObserved={(name) => evidence.scenarios[name]?.cookies !== undefined}
    />
  );
}

function StorageMatrix({ evidence, named }: NamedProps): VNode {
  const { traces } = useWords();
  return (
    <Matrix
      caption={traces.storage}
      more={traces.moreKeys}
      evidence={evidence}
      rows={listStorage(evidence, named)}
      head={traces.key}
      show={(entry) => <StorageName entry={entry} pageUrl={evidence.page.finalUrl} />}
      absent={traces.notWritten}
      outlived={traces.stillThere}
      counted={false}
      isObserved={(name) => evidence.scenarios[name]?.storage !== undefined}
    />
  );
}

function HostMatrix({ evidence, named }: NamedProps): VNode {
  const { traces } = useWords();
  return (
    <Matrix
      caption={traces.hosts}
      more={traces.moreHosts}
      evidence={evidence}
      rows={listHosts(evidence, named)}
      head={traces.host}
      show={(request) => <HostName request={request} />}
      absent={traces.notContacted}
      outlived={traces.again}
      counted
      isObserved={(name) => evidence.scenarios[name]?.requests !== undefined}
    />
  );
}
