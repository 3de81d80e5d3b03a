/** What failed and why: gravest first, each with what was seen, where, what to do, and the text it rests on. */
import type { VNode } from 'preact';
import type { Finding, FindingPart, FindingSource } from '../../schema/report.js';
import type { Severity } from '../../schema/vocabulary.js';
import { groupBySeverity, pickByOutcome } from '../wording/verdict.js';
import { describePart, type PartDescription } from '../wording/evidence-parts.js';
import { Badge, Code, FoldedList, Link, Text } from './text.js';
import { certaintyWords, nameScenario, outcomeMarks, severityWords } from '../wording/words.js';

const shownParts = 6;

/** The section on what failed. */
export function FailedSection({ findings, id }: SectionProps): VNode {
  const failed = pickByOutcome(findings, 'failed');
  return (
    <section id={`${id}-failed`}>
      <h3>What failed</h3>
      {failed.length === 0 ? (
        <p>Nothing that was judged failed.</p>
      ) : (
        groupBySeverity(failed).map(([severity, group]) => (
          <SeverityGroup key={severity} severity={severity} findings={group} />
        ))
      )}
    </section>
  );
}

interface SectionProps {
  readonly findings: readonly Finding[];
  readonly id: string;
}

function SeverityGroup({ severity, findings }: GroupProps): VNode {
  const { word, says } = severityWords[severity];
  return (
    <div class={`severity ${severity}`}>
      <h4>
        {word} <span class="count">{findings.length}</span> <span class="says">{says}</span>
      </h4>
      {findings.map((finding) => (
        <FailedFinding key={nameOf(finding)} finding={finding} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

function FailedFinding({ finding }: { finding: Finding }): VNode {
  return (
    <article class="finding">
      <header>
        <Badge mark={outcomeMarks.failed} />
        <h5>
          <Text value={finding.title} maximum={300} />
        </h5>
        <RuleName finding={finding} />
      </header>
      <p class="message">
        <Text value={finding.message} />
      </p>
      <dl class="reasons">
        {finding.evidence.length > 0 && (
          <div>
            <dt>Where it was seen</dt>
            <dd>
              <Places parts={finding.evidence} />
            </dd>
          </div>
        )}
        <div>
          <dt>What to do</dt>
          <dd>
            <Text value={finding.remediation} />
          </dd>
        </div>
        <div>
          <dt>What it rests on</dt>
          <dd>
            {finding.certainty && <p>{certaintyWords[finding.certainty]}</p>}
            <Sources sources={finding.sources} />
          </dd>
        </div>
        <JudgedBy finding={finding} />
      </dl>
    </article>
  );
}

/** The values that a rule set may change, and who changed what of the rule. */
function JudgedBy({ finding }: { finding: Finding }): VNode | null {
  const { parameters = [], overrides = [] } = finding;
  const lines = [
    ...parameters.map((parameter) => describeParameter(parameter)),
    ...overrides.map(({ ruleSet, reason }) => `Changed by ${ruleSet}: ${reason}`),
  ];
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>Judged by</dt>
      <dd>
        {lines.map((line) => (
          <p key={line}>
            <Text value={line} maximum={1000} />
          </p>
        ))}
      </dd>
    </div>
  );
}

function describeParameter({
  name,
  value,
  unit,
  source,
}: NonNullable<Finding['parameters']>[number]): string {
  const stated = Array.isArray(value) ? value.join(', ') || 'nothing' : String(value);
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words}: ${[stated, unit ?? []].flat().join(' ')}. ${source}`;
}

function Places({ parts }: { parts: readonly FindingPart[] }): VNode {
  const places = groupParts(parts).map(({ description, pointers }) => (
    <FailedPart key={pointers[0]} description={description} pointers={pointers} />
  ));
  return <FoldedList entries={places} shown={shownParts} noun="place" marker="places" />;
}

function FailedPart({ description, pointers }: PartGroup): VNode {
  const { scenario, kind, subject, notes, isProse } = description;
  return (
    <li>
      {scenario !== undefined && (
        <span class="chip">
          <Text value={nameScenario(scenario)} maximum={80} />
        </span>
      )}
      <span class="what">
        <Text value={kind} maximum={80} />{' '}
        {isProse ? (
          <q>
            <Text value={subject} maximum={500} />
          </q>
        ) : (
          <Code value={subject} maximum={300} />
        )}
        {pointers.length > 1 && `, ${pointers.length} times`}
      </span>
      {notes.length > 0 && (
        <span class="notes">
          <Text value={notes.join(' · ')} maximum={500} />
        </span>
      )}
      <span class="pointer">
        <Code value={pointers[0] ?? ''} />
        {pointers.length > 1 && ` and ${pointers.length - 1} more`}
      </span>
    </li>
  );
}

interface PartGroup {
  readonly description: PartDescription;
  readonly pointers: readonly string[];
}

/** Says once what was seen several times in the same way. */
function groupParts(parts: readonly FindingPart[]): PartGroup[] {
  const groups = new Map<string, { description: PartDescription; pointers: string[] }>();
  for (const part of parts) {
    const description = describePart(part);
    const key = JSON.stringify(description);
    const group = groups.get(key) ?? { description, pointers: [] };
    group.pointers.push(part.pointer);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The texts a rule rests on, each with its paragraph and link. */
export function Sources({ sources }: { sources: readonly FindingSource[] }): VNode {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={`${source.title} ${source.section ?? ''}`}>
          {source.url === undefined ? (
            <Text value={source.title} />
          ) : (
            <Link url={source.url} label={source.title} />
          )}
          {source.section !== undefined && (
            <>
              {', '}
              <Text value={source.section} />
            </>
          )}
          {remarksOn(source).map((remark) => (
            <span key={remark} class="aside">
              {` (${remark})`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function remarksOn(source: FindingSource): string[] {
  const isRead = 'verified' in source ? source.verified : source.read !== null;
  const isAppealable = 'final' in source && !source.final;
  return [...(isAppealable ? ['not final'] : []), ...(isRead ? [] : ['passage not yet checked'])];
}

/** A rule's set and id, as `rules show` takes them. */
export function RuleName({ finding }: { finding: Finding }): VNode {
  return (
    <span class="rule">
      <Code value={nameOf(finding)} />
    </span>
  );
}

function nameOf(finding: Finding): string {
  return `${finding.ruleSet}/${finding.ruleId}`;
}
