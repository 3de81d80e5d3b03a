/** What failed and why: gravest first, each with what was seen, where, what to do, and the text it rests on. */
import type { VNode } from 'preact';
import type { Finding, FindingPart, FindingSource } from '../../schema/report.js';
import type { Severity } from '../../schema/vocabulary.js';
import { groupBySeverity, pickByOutcome } from '../wording/verdict.js';
import { describePart, type PartDescription } from '../wording/evidence-parts.js';
import { Badge, Code, FoldedList, Link, Text } from './text.js';
import { markOutcome, nameScenario } from '../wording/words.js';
import { useWords } from './speech.js';
import { say, sayNumber } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

const shownParts = 6;

/** The section on what failed. */
export function FailedSection({ findings, id }: SectionProps): VNode {
  const words = useWords().failed;
  const failed = pickByOutcome(findings, 'failed');
  return (
    <section id={`${id}-failed`}>
      <h3>{words.heading}</h3>
      {failed.length === 0 ? (
        <p>{words.nothing}</p>
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
  const words = useWords();
  const { word, says } = words.severities[severity];
  return (
    <div class={`severity ${severity}`}>
      <h4>
        {word} <span class="count">{sayNumber(words, findings.length)}</span>{' '}
        <span class="says">{says}</span>
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
  const words = useWords();
  const { failed } = words;
  return (
    <article class="finding">
      <header>
        <Badge mark={markOutcome('failed', words)} />
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
            <dt>{failed.where}</dt>
            <dd>
              <Places parts={finding.evidence} />
            </dd>
          </div>
        )}
        <div>
          <dt>{failed.whatToDo}</dt>
          <dd>
            <Text value={finding.remediation} />
          </dd>
        </div>
        <div>
          <dt>{failed.restsOn}</dt>
          <dd>
            {finding.certainty && <p>{words.certainties[finding.certainty]}</p>}
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
  const words = useWords();
  const { parameters = [], overrides = [] } = finding;
  const lines = [
    ...parameters.map((parameter) => describeParameter(parameter, words)),
    ...overrides.map(({ ruleSet, reason }) =>
      say(words, words.failed.changedBy, { ruleSet, reason }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{words.failed.judgedBy}</dt>
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

function describeParameter(
  { name, value, unit, source }: NonNullable<Finding['parameters']>[number],
  words: Words,
): string {
  const { parameter, nothingStated } = words.failed;
  const stated = Array.isArray(value) ? value.join(', ') || nothingStated : String(value);
  const spelt = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const inUnit = [stated, unit ?? []].flat().join(' ');
  return say(words, parameter, { name: spelt, value: inUnit, source });
}

function Places({ parts }: { parts: readonly FindingPart[] }): VNode {
  const words = useWords();
  const places = groupParts(parts, words).map(({ description, pointers }) => (
    <FailedPart key={pointers[0]} description={description} pointers={pointers} />
  ));
  return (
    <FoldedList
      entries={places}
      shown={shownParts}
      more={words.failed.morePlaces}
      marker="places"
    />
  );
}

function FailedPart({ description, pointers }: PartGroup): VNode {
  const words = useWords();
  const { scenario, kind, subject, notes, isProse } = description;
  return (
    <li>
      {scenario !== undefined && (
        <span class="chip">
          <Text value={nameScenario(scenario, words)} maximum={80} />
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
        {pointers.length > 1 && say(words, words.failed.times, { count: pointers.length })}
      </span>
      {notes.length > 0 && (
        <span class="notes">
          <Text value={notes.join(' · ')} maximum={500} />
        </span>
      )}
      <span class="pointer">
        <Code value={pointers[0] ?? ''} />
        {pointers.length > 1 && say(words, words.andMore, { count: pointers.length - 1 })}
      </span>
    </li>
  );
}

interface PartGroup {
  readonly description: PartDescription;
  readonly pointers: readonly string[];
}

/** Says once what was seen several times in the same way. */
function groupParts(parts: readonly FindingPart[], words: Words): PartGroup[] {
  const groups = new Map<string, { description: PartDescription; pointers: string[] }>();
  for (const part of parts) {
    const description = describePart(part, words);
    const key = JSON.stringify(description);
    const group = groups.get(key) ?? { description, pointers: [] };
    group.pointers.push(part.pointer);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The texts a rule rests on, each with its paragraph and link. */
export function Sources({ sources }: { sources: readonly FindingSource[] }): VNode {
  const words = useWords();
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
          {remarksOn(source, words).map((remark) => (
            <span key={remark} class="aside">
              {` (${remark})`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function remarksOn(source: FindingSource, { failed }: Words): string[] {
  const isRead = 'verified' in source ? source.verified : source.read !== null;
  const isAppealable = 'final' in source && !source.final;
  return [...(isAppealable ? [failed.notFinal] : []), ...(isRead ? [] : [failed.notChecked])];
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
