/** Who is told who the visitor is: identifiers and their ways to others, fingerprints, links, connections. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Identifier } from '../../schema/evidence/derived-items.js';
import { Code, FoldedList, TableFrame, Text } from './text.js';
import { nameScenario } from '../wording/words.js';
import { Say, useWords } from './speech.js';
import { say } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

const shownAtFirst = 8;

/** The section; what the evidence of an older version does not hold is not spoken of. */
export function IdentifiersSection({ evidence, id }: SectionProps): VNode {
  const words = useWords();
  return (
    <section id={`${id}-identifiers`}>
      <h3>{words.identifiers.heading}</h3>
      <Identifiers evidence={evidence} />
      <FingerprintReads evidence={evidence} />
      <DecoratedLinks evidence={evidence} />
      <Connections evidence={evidence} />
    </section>
  );
}

interface SectionProps {
  readonly evidence: Evidence;
  readonly id: string;
}

interface EvidenceProps {
  readonly evidence: Evidence;
}

function Identifiers({ evidence }: EvidenceProps): VNode {
  const words = useWords();
  const { identifiers, undetermined } = evidence.derived;
  if (!identifiers) {
    const why = undetermined.find(({ pointer }) => pointer === '/derived/identifiers')?.reason;
    return (
      <p>
        <Say
          of={words.identifiers.unknown}
          slots={{ why: <Text value={why ?? ''} maximum={300} /> }}
        />
      </p>
    );
  }
  const shared = identifiers.filter(({ sharedWith }) => sharedWith.length > 0);
  return (
    <>
      <p>
        {say(words, words.identifiers.found, { count: identifiers.length })}{' '}
        {shared.length === 0
          ? words.identifiers.noneShared
          : say(words, words.identifiers.shared, { count: shared.length })}
      </p>
      {shared.length > 0 && <SharedTable shared={shared} />}
    </>
  );
}

function SharedTable({ shared }: { shared: readonly Identifier[] }): VNode {
  const words = useWords();
  const { identifiers } = words;
  return (
    <TableFrame label={identifiers.sharedTable}>
      <table class="wide">
        <caption>{identifiers.sharedTable}</caption>
        <thead>
          <tr>
            <th scope="col">{identifiers.identifier}</th>
            <th scope="col">{identifiers.purpose}</th>
            <th scope="col">{identifiers.recipient}</th>
          </tr>
        </thead>
        <tbody>
          {shared.slice(0, 50).map((identifier) => (
            <tr key={`${identifier.kind} ${identifier.host} ${identifier.name}`}>
              <th scope="row">
                <Code value={identifier.name} maximum={80} />
                <span class="sub">
                  <Say
                    of={identifiers.of[identifier.party]}
                    slots={{
                      kind: identifiers.kinds[identifier.kind],
                      host: <Text value={identifier.host} maximum={80} />,
                    }}
                  />
                </span>
              </th>
              <td>{words.purposes[identifier.purpose].word}</td>
              <td>
                {listWays(identifier, words).map((way) => (
                  <Way key={way.says} way={way} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

interface SharingWay {
  readonly host: string;
  readonly says: string;
  readonly moments: readonly string[];
}

/** Whom it was told to and how, each once, with the moments. */
function listWays({ sharedWith }: Identifier, words: Words): SharingWay[] {
  const { identifiers } = words;
  const ways = new Map<string, SharingWay & { readonly moments: string[] }>();
  for (const { host, as, in: where, parameter, relation, ...when } of sharedWith) {
    const says = say(words, identifiers.way, {
      form: identifiers.forms[as],
      place: identifiers.places[where],
      parameter: parameter === null ? '' : say(words, identifiers.parameter, { name: parameter }),
      synced: relation === 'synced' ? identifiers.synced : '',
    });
    const key = `${host} ${says}`;
    const way = ways.get(key) ?? { host, says, moments: [] };
    way.moments.push(`${nameScenario(when.scenario, words)}, ${words.phases[when.phase].word}`);
    ways.set(key, way);
  }
  return [...ways.values()].slice(0, 20);
}

function Way({ way: { host, says, moments } }: { way: SharingWay }): VNode {
  return (
    <p>
      <Code value={host} maximum={80} />
      <span class="sub">
        <Text value={says} maximum={200} />
      </span>
      <span class="sub">
        <Text value={moments.join('; ')} maximum={600} />
      </span>
    </p>
  );
}

/** Each call once per script, with the scenarios that show it. */
function FingerprintReads({ evidence }: EvidenceProps): VNode | null {
  const words = useWords();
  const reads = listReads(evidence, words);
  if (reads.length === 0) return null;
  return (
    <>
      <h4>{words.identifiers.reads}</h4>
      <p>{words.identifiers.readsSays}</p>
      <FoldedList
        entries={reads.map(({ call, script, detail, where }) => (
          <li key={`${call} ${script}`}>
            <Code value={call} maximum={80} />
            <span class="sub">
              <Text value={script ?? words.identifiers.noScript} maximum={200} />
            </span>
            <span class="sub">
              {detail}
              {where}
            </span>
          </li>
        ))}
        shown={shownAtFirst}
        more={words.identifiers.moreCalls}
        marker="places"
      />
    </>
  );
}

interface Read {
  readonly call: string;
  readonly script: string | null;
  readonly detail: string;
  readonly where: string;
}

function listReads({ scenarios }: Evidence, words: Words): Read[] {
  const found = new Map<string, Read & { readonly places: Set<string> }>();
  for (const [name, { fingerprinting = [] }] of Object.entries(scenarios)) {
    for (const seen of fingerprinting) {
      const { call, script, phase } = seen;
      const key = `${call} ${script}`;
      const detail = describeRead(seen, words);
      const read = found.get(key) ?? { call, script, detail, where: '', places: new Set() };
      read.places.add(`${nameScenario(name, words)}, ${words.phases[phase].word}`);
      found.set(key, read);
    }
  }
  return [...found.values()].map(({ places, ...read }) => {
    return { ...read, where: [...places].join('; ') };
  });
}

type FingerprintRead = NonNullable<Evidence['scenarios'][string]['fingerprinting']>[number];

function describeRead(
  { canvas, fonts }: Pick<FingerprintRead, 'canvas' | 'fonts'>,
  words: Words,
): string {
  const { canvas: size, fonts: count } = words.identifiers;
  const parts = [
    canvas &&
      say(words, size, {
        width: canvas.width,
        height: canvas.height,
        count: canvas.characters,
      }),
    fonts === undefined ? undefined : say(words, count, { count: fonts }),
  ];
  return parts.map((part) => (part === undefined ? '' : `${part}; `)).join('');
}

function DecoratedLinks({ evidence }: EvidenceProps): VNode | null {
  const words = useWords();
  const links = Object.values(evidence.scenarios).flatMap(
    ({ decoratedLinks = [] }) => decoratedLinks,
  );
  const byUrl = [...new Map(links.map((link) => [link.url, link])).values()];
  if (byUrl.length === 0) return null;
  return (
    <>
      <h4>{words.identifiers.links}</h4>
      <FoldedList
        entries={byUrl.map(({ url, clickIds, carries }) => (
          <li key={url}>
            <Code value={url} maximum={200} />
            <span class="sub">
              <Text
                value={[...new Set([...clickIds, ...carries.map(({ name }) => name)])].join(', ')}
                maximum={200}
              />
            </span>
          </li>
        ))}
        shown={shownAtFirst}
        more={words.identifiers.moreLinks}
        marker="places"
      />
    </>
  );
}

function Connections({ evidence }: EvidenceProps): VNode | null {
  const words = useWords();
  const ahead = Object.values(evidence.scenarios).flatMap(({ connections = [] }) =>
    connections.filter(({ party, phase }) => party === 'third' && phase === 'before-choice'),
  );
  const hosts = [...new Set(ahead.map(({ host }) => host))].toSorted();
  if (hosts.length === 0) return null;
  return (
    <>
      <h4>{words.identifiers.connections}</h4>
      <p>
        <Text value={hosts.join(', ')} maximum={600} />
      </p>
    </>
  );
}
