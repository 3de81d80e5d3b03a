/** Links to other sites whose address identifies the visitor: link decoration. */
import { callInFrame } from '../browser/frames/frame-worlds.js';
import { isClosedTarget } from '../browser/frames/watched-target.js';
import { clickIdentifiers } from '../knowledge/click-identifiers.js';
import type { DecoratedLink } from '../schema/evidence/requests.js';
import type { Phase } from '../schema/vocabulary.js';
import type { Collecting, Collector, Recorder } from './collector.js';
import { readLinks } from './page/read-links.js';
import { redactUrl } from '../redact/redact-url.js';

/** Limits: links read per page; links kept per visit. */
const mostRead = 2000;
const mostKept = 200;

const known = new Set(clickIdentifiers.map((name) => name.toLowerCase()));

/** A link before its party is derived. */
export type RawLink = Omit<DecoratedLink, 'party'>;

/** Observes the links of the main document as each phase ends. */
export const decoratedLinks = {
  // The values of cookies and storage must be known before links can be searched for them.
  needs: ['cookies', 'storage'],
  start: startRecorder,
} as const satisfies Collector<RawLink[]>;

function startRecorder({ visit, logs }: Collecting): Recorder<RawLink[]> {
  const seen = new Map<string, Phase>();
  const looked = new Set<Phase>();
  const readAll = async (phase: Phase): Promise<void> => {
    const main = visit.worlds.main();
    if (!main) return;
    looked.add(phase);
    for (const address of await read(main)) {
      if (!seen.has(address)) seen.set(address, phase);
    }
  };
  return {
    phaseEnds: readAll,
    async result() {
      if (!looked.has(visit.phase)) await readAll(visit.phase);
      const links = [...seen].flatMap(([address, phase]) =>
        describe({ visit, logs }, address, phase),
      );
      return links.slice(0, mostKept);
    },
  };
}

async function read(world: Parameters<typeof callInFrame>[0]): Promise<string[]> {
  try {
    return await callInFrame(world, readLinks, mostRead);
  } catch (error) {
    // A page that is gone has no links.
    if (isClosedTarget(error)) return [];
    throw error;
  }
}

/** Empty where the address carries nothing. */
function describe(
  { visit, logs }: Pick<Collecting, 'visit' | 'logs'>,
  address: string,
  phase: Phase,
): RawLink[] {
  if (!URL.canParse(address)) return [];
  const { hostname: host, searchParams } = new URL(address);
  const clickIds = [...new Set(searchParams.keys())].filter((name) =>
    known.has(name.toLowerCase()),
  );
  const carries = logs.values.carriedBy({ url: address, body: '' });
  if (clickIds.length === 0 && carries.length === 0) return [];
  return [{ url: redactUrl(address, visit.options), host, phase, clickIds, carries }];
}
