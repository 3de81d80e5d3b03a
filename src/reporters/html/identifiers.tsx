/** Who is told who the visitor is: identifiers and their ways to others, fingerprints, links, connections. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Identifier } from '../../schema/evidence/derived-items.js';
import { plural } from '../wording/verdict.js';
import { Code, FoldedList, TableFrame, Text } from './text.js';
import { nameScenario, phaseMarks, purposeWords } from '../wording/words.js';

const shownAtFirst = 8;

/** The section; what the evidence of an older version does not hold is not spoken of. */
export function IdentifiersSection({ evidence, id }: SectionProps): VNode {
  return (
    <section id={`${id}-identifiers`}>
      <h3>Who is told who the visitor is</h3>
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
  const { identifiers, undetermined } = evidence.derived;
  if (!identifiers) {
    const why = undetermined.find(({ pointer }) => pointer === '/derived/identifiers')?.reason;
    return (
      <p>
        Which values are identifiers could not be told. <Text value={why ?? ''} maximum={300} />
      </p>
    );
  }
  const shared = identifiers.filter(({ sharedWith }) => sharedWith.length > 0);
  return (
    <>
      <p>
        {plural(identifiers.length, 'identifier')}: values that differ between two new visitors and
        stay the same for one. {shared.length === 0 ? 'None' : String(shared.length)} of them went
        to another site in an address or a message.
      </p>
      {shared.length > 0 && <SharedTable shared={shared} />}
    </>
  );
}

function SharedTable({ shared }: { shared: readonly Identifier[] }): VNode {
  return (
    <TableFrame label="Identifiers told to others">
      <table class="wide">
        <caption>Identifiers told to others</caption>
        <thead>
          <tr>
            <th scope="col">Identifier</th>
            <th scope="col">For</th>
            <th scope="col">Told to</th>
          </tr>
        </thead>
        <tbody>
          {shared.slice(0, 50).map((identifier) => (
            <tr key={`${identifier.kind} ${identifier.host} ${identifier.name}`}>
              <th scope="row">
                <Code value={identifier.name} maximum={80} />
                <span class="sub">
                  {identifier.kind} of <Text value={identifier.host} maximum={80} />,{' '}
                  {identifier.party} party
                </span>
              </th>
              <td>{purposeWords[identifier.purpose].word}</td>
              <td>
                {listWays(identifier).map((way) => (
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

const forms = {
  plain: 'as it is',
  base64: 'in base64',
  md5: 'hashed with MD5',
  sha1: 'hashed with SHA-1',
  sha256: 'hashed with SHA-256',
} as const;

interface SharingWay {
  readonly host: string;
  readonly says: string;
  readonly moments: readonly string[];
}

/** Whom it was told to and how, each once, with the moments. */
function listWays({ sharedWith }: Identifier): SharingWay[] {
  const ways = new Map<string, SharingWay & { readonly moments: string[] }>();
  for (const { host, as, in: where, parameter, relation, ...when } of sharedWith) {
    const name = parameter === null ? '' : ` as “${parameter}”`;
    const from = relation === 'synced' ? ', from one third party to another site' : '';
    const says = `${forms[as]}, in the ${where}${name}${from}`;
    const key = `${host} ${says}`;
    const way = ways.get(key) ?? { host, says, moments: [] };
    way.moments.push(`${nameScenario(when.scenario)}, ${phaseMarks[when.phase].word}`);
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
  const reads = listReads(evidence);
  if (reads.length === 0) return null;
  return (
    <>
      <h4>Reads that can tell browsers apart</h4>
      <p>How this browser draws, sounds or spells; pages may have other reasons to ask.</p>
      <FoldedList
        entries={reads.map(({ call, script, detail, where }) => (
          <li key={`${call} ${script}`}>
            <Code value={call} maximum={80} />
            <span class="sub">
              <Text value={script ?? 'a script without address'} maximum={200} />
            </span>
            <span class="sub">
              {detail}
              {where}
            </span>
          </li>
        ))}
        shown={shownAtFirst}
        noun="call"
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

function listReads({ scenarios }: Evidence): Read[] {
  const found = new Map<string, Read & { readonly places: Set<string> }>();
  for (const [name, { fingerprinting = [] }] of Object.entries(scenarios)) {
    for (const { call, script, phase, canvas, fonts } of fingerprinting) {
      const key = `${call} ${script}`;
      const size =
        canvas && `${canvas.width} × ${canvas.height} px, ${canvas.characters} characters`;
      const detail = [size, fonts === undefined ? undefined : plural(fonts, 'font')]
        .filter((part) => part !== undefined)
        .map((part) => `${part}; `)
        .join('');
      const read = found.get(key) ?? { call, script, detail, where: '', places: new Set() };
      read.places.add(`${nameScenario(name)}, ${phaseMarks[phase].word}`);
      found.set(key, read);
    }
  }
  return [...found.values()].map(({ places, ...read }) => {
    return { ...read, where: [...places].join('; ') };
  });
}

function DecoratedLinks({ evidence }: EvidenceProps): VNode | null {
  const links = Object.values(evidence.scenarios).flatMap(
    ({ decoratedLinks = [] }) => decoratedLinks,
  );
  const byUrl = [...new Map(links.map((link) => [link.url, link])).values()];
  if (byUrl.length === 0) return null;
  return (
    <>
      <h4>Links to elsewhere whose address tells who comes</h4>
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
        noun="link"
        marker="places"
      />
    </>
  );
}

function Connections({ evidence }: EvidenceProps): VNode | null {
  const ahead = Object.values(evidence.scenarios).flatMap(({ connections = [] }) =>
    connections.filter(({ party, phase }) => party === 'third' && phase === 'before-choice'),
  );
  const hosts = [...new Set(ahead.map(({ host }) => host))].toSorted();
  if (hosts.length === 0) return null;
  return (
    <>
      <h4>Connections that the page has opened ahead, before any choice</h4>
      <p>
        <Text value={hosts.join(', ')} maximum={600} />
      </p>
    </>
  );
}
