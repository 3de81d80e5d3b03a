/** What the site declares of its cookies, against what was observed. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { formatLifetime } from '../wording/format.js';
import { Code, FoldedList, Text } from './text.js';
import { Say, useWords } from './speech.js';
import { say } from '../words/say.js';
import type { Forms } from '../words/words-of-report.js';

/** The section; null where the evidence is of a version that did not look. */
export function DeclarationsSection({ evidence, id }: DeclarationsProps): VNode | null {
  const words = useWords().declarations;
  const { declaredCookies, derived } = evidence;
  if (declaredCookies === undefined) return null;
  return (
    <section id={`${id}-declarations`}>
      <h3>{words.heading}</h3>
      {declaredCookies === null || !derived.declarations ? (
        <p>{words.none}</p>
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
  const words = useWords();
  const { declarations, purposes } = words;
  const nameOf = (purpose: Purpose): string => purposes[purpose].word;
  const { undeclared, longerThanDeclared, contradictory } = found;
  const wrong = [undeclared, longerThanDeclared, contradictory].flat();
  return (
    <>
      <Count declared={declared} isRight={wrong.length === 0} />
      <Group
        says={declarations.undeclared}
        entries={undeclared.map(({ name, host, purpose, pointer }) => (
          <li key={pointer}>
            <CookieOf name={name} host={host} />
            <span class="sub">{nameOf(purpose)}</span>
          </li>
        ))}
      />
      <Group
        says={declarations.longer}
        entries={longerThanDeclared.map(({ name, host, declaredDays, observedDays, pointer }) => (
          <li key={pointer}>
            <CookieOf name={name} host={host} />
            <span class="sub">
              {say(words, declarations.lifetimes, {
                declared: formatLifetime(declaredDays, words),
                seen: formatLifetime(observedDays, words),
              })}
            </span>
          </li>
        ))}
      />
      <Group
        says={declarations.contradictory}
        entries={contradictory.map(({ name, host, declared: stated, known, pointer }) => (
          <li key={pointer}>
            <CookieOf name={name} host={host} />
            <span class="sub">
              {say(words, declarations.purposes, {
                declared: stated.map(nameOf).join(', '),
                known: nameOf(known),
              })}
            </span>
          </li>
        ))}
      />
    </>
  );
}

function Count({ declared, isRight }: { declared: number; isRight: boolean }): VNode {
  const words = useWords();
  return (
    <p>
      {say(words, words.declarations.declared, { count: declared })}
      {isRight && words.declarations.right}
    </p>
  );
}

function CookieOf({ name, host }: { name: string; host: string }): VNode {
  const words = useWords();
  return (
    <span>
      <Say
        of={words.declarations.cookieOf}
        slots={{
          name: <Code value={name} maximum={80} />,
          host: <Text value={host} maximum={80} />,
        }}
      />
    </span>
  );
}

function Group({ says, entries }: { says: Forms; entries: readonly VNode[] }): VNode | null {
  const words = useWords();
  if (entries.length === 0) return null;
  return (
    <>
      <h4>{say(words, says, { count: entries.length })}</h4>
      <FoldedList
        entries={entries}
        shown={10}
        more={words.declarations.moreCookies}
        marker="places"
      />
    </>
  );
}
