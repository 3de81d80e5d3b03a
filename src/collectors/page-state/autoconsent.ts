/**
 * Asks autoconsent which consent tools it recognises in a page. Only its detection rules run; it
 * never acts.
 * @see https://github.com/duckduckgo/autoconsent, docs/api.md: messages and configuration
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Config, AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import { callInFrame, type FrameWorld } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import type { Cmp } from '../../knowledge/cmps/cmp.js';
import { cmps, type CmpId } from '../../knowledge/cmps/index.js';
import {
  answerAutoconsent,
  awaitAutoconsent,
  type AutoconsentFindings,
} from './page/run-autoconsent.js';

/** A consent tool that autoconsent recognises in the page. */
export interface AutoconsentSighting {
  readonly id: CmpId;
  /** Whether the tool's banner is open. */
  readonly open: boolean;
}

/** Frames searched: the main document and the frames that came first. */
const mostFrames = 12;
/**
 * Time limit for searching a document, and for waiting for the banner of a tool found there, in
 * milliseconds.
 */
const withinMs = 3000;
const openWithinMs = 500;
/** Time limit for one command to a frame, in milliseconds. */
const answerMs = 5000;

/**
 * Nothing is clicked, hidden or changed; heuristic rules are off, since bandeau finds unknown
 * banners better itself.
 */
const config = {
  enabled: true,
  autoAction: null,
  enablePrehide: false,
  enableCosmeticRules: false,
  enableGeneratedRules: false,
  enableHeuristicDetection: false,
  heuristicMode: 'off',
  detectRetries: 0,
  isMainWorld: false,
  visualTest: false,
  logs: {
    lifecycle: false,
    rulesteps: false,
    detectionsteps: false,
    evals: false,
    errors: false,
    messages: false,
    waits: false,
  },
} as const satisfies Partial<Config>;

const known: readonly (readonly [CmpId, Cmp])[] = Object.entries<Cmp>(cmps) as [CmpId, Cmp][];
const idOf = new Map(
  known.flatMap(([id, { autoconsent = [] }]) => autoconsent.map((name) => [name, id] as const)),
);

/**
 * Searches all frames, in isolated worlds, for the tools that have a rule.
 * @throws where the package cannot be read, or the main document is not searched in time
 */
export async function askAutoconsent({ worlds }: Visit): Promise<AutoconsentSighting[]> {
  const { script, rules } = await loadAutoconsent();
  const perFrame = await Promise.all(
    worlds
      .all()
      .slice(0, mostFrames)
      .map((world) => lookInFrame(world, { script, rules })),
  );
  const [main] = perFrame;
  if (main?.finished !== true) {
    throw new Error(`autoconsent did not look through the page within ${withinMs} ms.`);
  }
  return sightings(perFrame);
}

/** One sighting per tool, in the order of their ids. */
function sightings(found: readonly AutoconsentFindings[]): AutoconsentSighting[] {
  const idsOf = (names: readonly string[]): Set<CmpId> =>
    new Set(names.map((name) => idOf.get(name)).filter((id) => id !== undefined));
  const open = idsOf(found.flatMap((each) => each.open));
  const detected = idsOf(found.flatMap((each) => each.detected));
  return [...detected].toSorted().map((id) => ({ id, open: open.has(id) }));
}

interface Autoconsent {
  readonly script: string;
  readonly rules: readonly AutoConsentCMPRule[];
}

const nothing: AutoconsentFindings = { detected: [], open: [], finished: false };

async function lookInFrame(
  world: FrameWorld,
  { script, rules }: Autoconsent,
): Promise<AutoconsentFindings> {
  try {
    const own = await makeWorld(world);
    await callInFrame(own, answerAutoconsent, { config, rules });
    await own.session.send(
      'Runtime.evaluate',
      { expression: `${script};0`, contextId: own.contextId },
      { timeout: answerMs },
    );
    return await callInFrame(own, awaitAutoconsent, withinMs, openWithinMs);
  } catch (error) {
    // A frame that is gone shows nothing, and a failing subframe must not fail the page.
    if (isClosedTarget(error) || world.parentId !== null) return nothing;
    throw error;
  }
}

async function makeWorld(world: FrameWorld): Promise<FrameWorld> {
  const { executionContextId } = await world.session.send(
    'Page.createIsolatedWorld',
    { frameId: world.frameId, worldName: 'bandeau-autoconsent' },
    { timeout: answerMs },
  );
  return {
    ...world,
    contextId: executionContextId,
    uniqueContextId: undefined,
    timeoutMs: answerMs,
  };
}

let loading: Promise<Autoconsent> | undefined;

/** Read once, and only where autoconsent is used. */
function loadAutoconsent(): Promise<Autoconsent> {
  loading ??= readAutoconsent();
  return loading;
}

/** Reads the content script beside the package's entry, and the detection rules. */
async function readAutoconsent(): Promise<Autoconsent> {
  const { resolve } = createRequire(import.meta.url);
  const entry = resolve('@duckduckgo/autoconsent');
  const [script, text] = await Promise.all([
    readFile(path.join(path.dirname(entry), 'autoconsent.playwright.js'), 'utf8'),
    readFile(resolve('@duckduckgo/autoconsent/rules/rules.json'), 'utf8'),
  ]);
  const { autoconsent } = JSON.parse(text) as { autoconsent: AutoConsentCMPRule[] };
  return { script, rules: autoconsent.filter(({ name }) => idOf.has(name)).map(onlyLooking) };
}

/** Removes the steps that would act. */
function onlyLooking({ name, runContext, detectCmp, detectPopup }: AutoConsentCMPRule) {
  return {
    name,
    ...(runContext && { runContext }),
    detectCmp,
    detectPopup,
    optIn: [],
    optOut: [],
  };
}
