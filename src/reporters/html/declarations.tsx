/** What the site declares of its cookies, against what was observed. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { plural } from '../wording/verdict.js';
import { formatLifetime } from '../wording/format.js';
import { Code, FoldedList, Text } from './text.js';
import { purposeWords } from '../wording/words.js';

/** The section; null where the evidence is of a version that did not look. */
export function DeclarationsSection({ evidence, id }: DeclarationsProps): VNode | null {
  const { declaredCookies, derived } = evidence;
  if (declaredCookies === undefined) return null;
  return (
    <section id={`${id}-declarations`}>
      <h3>What the site declares of its cookies</h3>
      {declaredCookies === null || !derived.declarations ? (
        <p>
          No table or list of cookies was found: not in the settings, nor in the linked policy, nor
          with the consent tool.
        </p>
      ) : (
        <Differences declared={declaredCookies.length} found={derived.declarations} />
      )}
    </section>
  );
}

interface DeclarationsProps {
  readonly evidence: Evidence;
  readonly id: string;
}

type Found = NonNullable<Derived['declarations']>;

function Differences({ declared, found }: { declared: number; found: Found }): VNode {
  const { undeclared, longerThanDeclared, contradictory } = found;
  const isRight = undeclared.length + longerThanDeclared.length + contradictory.length === 0;
  return (
    <>
      <p>
        {plural(declared, 'cookie')} declared.
        {isRight && ' Every cookie that was seen is among them, and lasts no longer than told.'}
      </p>
      <Group
        says="Not declared"
        entries={undeclared.map(({ name, host, purpose, pointer }) => (
          <li key={pointer}>
            <CookieOf name={name} host={host} />
            <span class="sub">{purposeWords[purpose].word}</span>
          </li>
        ))}
      />
      <Group
        says="Lasts longer than declared"
        entries={longerThanDeclared.map(({ name, host, declaredDays, observedDays, pointer }) => (
          <li key={pointer}>
            <CookieOf name={name} host={host} />
            <span class="sub">
              declared: {formatLifetime(declaredDays)}; seen: {formatLifetime(observedDays)}
            </span>
          </li>
        ))}
      />
      <Group
        says="Declared for a purpose that contradicts another, or its use"
        entries={contradictory.map(({ name, host, declared: purposes, known, pointer }) => (
          <li key={pointer}>
            <CookieOf name={name} host={host} />
            <span class="sub">
              declared: {purposes.map((purpose) => purposeWords[purpose].word).join(', ')}; known
              for: {purposeWords[known].word}
            </span>
          </li>
        ))}
      />
    </>
  );
}

function CookieOf({ name, host }: { name: string; host: string }): VNode {
  return (
    <span>
      <Code value={name} maximum={80} /> of <Text value={host} maximum={80} />
    </span>
  );
}

function Group({ says, entries }: { says: string; entries: readonly VNode[] }): VNode | null {
  if (entries.length === 0) return null;
  return (
    <>
      <h4>
        {says} ({entries.length})
      </h4>
      <FoldedList entries={entries} shown={10} noun="cookie" marker="places" />
    </>
  );
}
