/** Runs one scenario in a fresh browser context, with every collector watching. */
import type { LaunchedBrowser } from '../browser/launch/launch-options.js';
import { stopScripts } from '../browser/frames/stop-scripts.js';
import { Visit, type VisitOptions } from '../browser/visit/visit.js';
import { isClosedTarget, isUnanswered } from '../browser/frames/watched-target.js';
import type { Observations } from '../collectors/index.js';
import { openLogs } from '../collectors/logs/visit-logs.js';
import type { NetworkTap } from '../recordings/network-tap.js';
import { NoWayThrough } from '../scenarios/visitor/no-way-through.js';
import type { VisitNotes } from '../scenarios/visitor/visit-notes.js';
import { Visitor, type VisitObserver } from '../scenarios/visitor/visitor.js';
import type { ScenarioScript } from '../scenarios/scenario.js';
import { AuditError } from '../schema/audit-error.js';
import type { Help } from '../schema/config.js';
import type { Failure, Scenario } from '../schema/evidence/scenario.js';
import { FileKeeper } from './keep-files.js';
import { PageReadings, type Seen } from './page-readings.js';
import { CollectorGuard, type GuardedRecorder } from './collector-guard.js';
import { RunningCollectors, type Registry } from './running-collectors.js';

/** The banner and collector types of a run, for the assembly of the evidence. */
export type { LayerReading, PressableControl } from '../banner/reading/read-layer.js';
export type { CategoryReading } from '../banner/reading/read-settings.js';
export type { CollectorId, Observations } from '../collectors/index.js';

/** Everything that one scenario observed, before purposes and parties are derived. */
export interface ScenarioRun extends Seen {
  readonly id: string;
  readonly status: Scenario['status'];
  readonly reason?: string;
  readonly failures: readonly Failure[];
  readonly notes: VisitNotes;
  readonly clock: NonNullable<Scenario['clock']>;
  readonly observations: Observations;
  /** The files kept beside the evidence, by file name. */
  readonly files: ReadonlyMap<string, string>;
}

/** The options of one run. */
export interface ScenarioOrder {
  readonly script: ScenarioScript;
  readonly url: string;
  readonly options: VisitOptions;
  readonly help?: Help | undefined;
  /** Whether the banner's layers are read closely: axe-core, screenshots, the CMP. */
  readonly closely: boolean;
  /** Records the visit, or replays a recorded one. */
  readonly networkTap?: NetworkTap | undefined;
  /** The collectors; by default those of the registry. */
  readonly registry?: Registry;
}

/** Share of the time for one answer of the page that one collector may take for one observation. */
const collectorShare = 2 / 3;

/**
 * Runs the scenario until it ends, is blocked, or fails.
 * @throws {AuditError} where the page itself could not be loaded: then there is nothing to observe
 */
export async function runScenario(
  { browser }: LaunchedBrowser,
  order: ScenarioOrder,
): Promise<ScenarioRun> {
  let opened: Visit | undefined;
  const guard = new CollectorGuard({
    withinMs: order.options.timeoutMs * collectorShare,
    free: async () => opened && stopScripts(opened.worlds),
  });
  let started: StartedCollectors | undefined;
  const { globalPrivacyControl = false, looksAutomated = false } = order.script;
  const { networkTap, options, registry } = order;
  const own = { globalPrivacyControl, looksAutomated, proxyServer: networkTap?.proxyServer };
  const visit = await Visit.open(browser, { ...options, ...own }, (each) => {
    opened = each;
    started = startCollectors(each, guard, registry);
    return networkTap ? [...started.recorders, networkTap.watcherFor(each)] : started.recorders;
  });
  try {
    if (!started) throw new Error('a visit was opened without its collectors');
    return await goThrough({ visit, order, guard, started });
  } finally {
    await visit.close();
  }
}

/** Everything that listens to one visit. */
interface StartedCollectors {
  readonly running: RunningCollectors;
  readonly keeper: FileKeeper;
  readonly recorders: readonly GuardedRecorder<unknown>[];
}

function startCollectors(
  visit: Visit,
  guard: CollectorGuard,
  registry: Registry | undefined,
): StartedCollectors {
  const logged = { visit, logs: openLogs(visit) };
  const running = new RunningCollectors(logged, guard, registry);
  const keeper = new FileKeeper(logged, guard);
  return { running, keeper, recorders: [...running.recorders, ...keeper.recorders] };
}

interface ScenarioContext {
  readonly visit: Visit;
  readonly order: ScenarioOrder;
  readonly guard: CollectorGuard;
  readonly started: StartedCollectors;
}

async function goThrough(context: ScenarioContext): Promise<ScenarioRun> {
  const { visit, order, guard, started } = context;
  const { script, networkTap, url, closely } = order;
  const readings = new PageReadings(visit, { scenario: script.id, closely }, guard);
  const observer = observeWith(readings, context);
  const visitor = new Visitor(visit, { url, help: order.help, observer });
  const ending = endingOf(visit, await runScript(script, visitor));
  await started.keeper.keepVisit(script.id, url);
  const observations = await started.running.observations();
  const missed = (await networkTap?.end()) ?? [];
  return {
    id: script.id,
    ...ending,
    notes: visitor.notes,
    ...readings.seen(),
    clock: describeClock(visit),
    observations,
    files: started.keeper.files,
    failures: [...guard.failures, ...missed],
  };
}

function observeWith(
  readings: PageReadings,
  { order, started: { keeper, recorders } }: ScenarioContext,
): VisitObserver {
  return {
    phaseEnds: async (phase) => {
      for (const recorder of recorders) await recorder.phaseEnds(phase);
    },
    look: (moment) => readings.look(moment),
    layerRead: async (reading) => {
      await readings.lookAtLayer(reading);
      if (order.closely) await keeper.keepLayer(reading, order.url);
    },
  };
}

function describeClock(visit: Visit): ScenarioRun['clock'] {
  const phases = visit.stretches.map(({ phase, sinceMs }) => ({
    phase,
    atMs: visit.elapsedMs(sinceMs),
  }));
  return { errorMs: Math.ceil(visit.clock.errorMs * 100) / 100, phases };
}

type Ending = Pick<ScenarioRun, 'status' | 'reason'>;

/**
 * A page that does not load at first ends the audit of the page; a later failure ends only this
 * scenario.
 */
async function runScript(script: ScenarioScript, visitor: Visitor): Promise<Ending> {
  try {
    await script.run(visitor);
    return { status: 'completed' };
  } catch (error) {
    if (error instanceof NoWayThrough) return { status: 'blocked', reason: error.message };
    if (error instanceof AuditError && !visitor.hasArrived) throw error;
    return { status: 'failed', reason: describeFailure(error) };
  }
}

/** A visit fails where something that the page started was not watched, however far it came. */
function endingOf({ lost }: Visit, ending: Ending): Ending {
  return lost ? { status: 'failed', reason: describeFailure(lost) } : ending;
}

function describeFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isUnanswered(error)) return 'The browser did not answer any more.';
  if (!isClosedTarget(error)) return message;
  return `The page went away while it was being looked at (${message}).`;
}
