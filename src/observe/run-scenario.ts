/** Runs one scenario in a fresh browser context, with every collector watching. */
import type { LaunchedBrowser } from '../browser/launch/launch-options.js';
import { Visit, type VisitOptions } from '../browser/visit/visit.js';
import { isClosedTarget, isUnanswered } from '../browser/frames/watched-target.js';
import { connections } from '../collectors/connections.js';
import { cookies, rejectedCookies } from '../collectors/cookies/cookies.js';
import { decoratedLinks } from '../collectors/decorated-links.js';
import { fingerprinting } from '../collectors/fingerprinting.js';
import { requests } from '../collectors/requests.js';
import { signals, type RawSignals } from '../collectors/signals/signals.js';
import { storage } from '../collectors/storage/storage.js';
import type { NetworkTap } from '../recordings/network-tap.js';
import { NoWayThrough, type ScenarioScript, type VisitNotes } from '../scenarios/acts/scenario.js';
import { Visitor } from '../scenarios/acts/visitor.js';
import { AuditError } from '../schema/audit-error.js';
import type { Help } from '../schema/config.js';
import type { Failure, Scenario } from '../schema/evidence.js';
import { FileKeeper } from './keep-files.js';
import { PageReadings, type Seen } from './page-readings.js';
import { CollectorGuard } from './collector-guard.js';

type ResultOf<T> = Awaited<T> | undefined;

/** The readings of the banner that a run brings, for those who put the evidence together. */
export type { LayerReading, PressableControl } from '../banner/reading/read-layer.js';
export type { CategoryReading } from '../banner/reading/read-settings.js';

/** Everything one scenario brought, before purposes and parties are derived. */
export interface ScenarioRun extends Seen {
  readonly id: string;
  readonly status: Scenario['status'];
  readonly reason?: string;
  readonly failures: readonly Failure[];
  readonly notes: VisitNotes;
  readonly cookies: ResultOf<ReturnType<ReturnType<typeof cookies.start>['result']>>;
  readonly rejectedCookies: ResultOf<
    ReturnType<ReturnType<typeof rejectedCookies.start>['result']>
  >;
  readonly clock: NonNullable<Scenario['clock']>;
  readonly storage: ResultOf<ReturnType<ReturnType<typeof storage.start>['result']>>;
  readonly requests: ResultOf<ReturnType<ReturnType<typeof requests.start>['result']>>;
  readonly connections: ResultOf<ReturnType<ReturnType<typeof connections.start>['result']>>;
  readonly decoratedLinks: ResultOf<ReturnType<ReturnType<typeof decoratedLinks.start>['result']>>;
  readonly fingerprinting: ResultOf<ReturnType<ReturnType<typeof fingerprinting.start>['result']>>;
  readonly signals: RawSignals['signals'] | undefined;
  /** What was kept beside the evidence, by file name. */
  readonly files: ReadonlyMap<string, string>;
}

/** What is asked of one run. */
export interface ScenarioOrder {
  readonly script: ScenarioScript;
  readonly url: string;
  readonly options: VisitOptions;
  readonly help?: Help | undefined;
  /** Whether the banner's layers are looked at closely: axe-core, screenshots, who made it. */
  readonly closely: boolean;
  /** Records the visit, or replays a recorded one. */
  readonly networkTap?: NetworkTap | undefined;
  /** Whether autoconsent is asked who made it. */
  readonly autoconsent?: boolean;
}

/**
 * Runs the scenario to its end, to where it is blocked, or to where it fails.
 * @throws {AuditError} where the page itself could not be loaded: then nothing can be said of it
 */
export async function runScenario(
  { browser }: LaunchedBrowser,
  order: ScenarioOrder,
): Promise<ScenarioRun> {
  const guard = new CollectorGuard();
  let started: ReturnType<typeof startCollectors> | undefined;
  const { globalPrivacyControl = false } = order.script;
  const { networkTap, options } = order;
  const own = { globalPrivacyControl, proxyServer: networkTap?.proxyServer };
  const visit = await Visit.open(browser, { ...options, ...own }, (opened) => {
    started = startCollectors(opened, guard);
    return networkTap ? [...started.all, networkTap.watcherFor(opened)] : started.all;
  });
  try {
    if (!started) throw new Error('a visit was opened without its collectors');
    return await goThrough({ visit, order, guard, collectors: started });
  } finally {
    await visit.close();
  }
}

function startCollectors(visit: Visit, guard: CollectorGuard) {
  const started = {
    cookies: guard.start(cookies, visit),
    rejectedCookies: guard.start(rejectedCookies, visit),
    storage: guard.start(storage, visit),
    requests: guard.start(requests, visit),
    connections: guard.start(connections, visit),
    decoratedLinks: guard.start(decoratedLinks, visit),
    fingerprinting: guard.start(fingerprinting, visit),
    signals: guard.start(signals, visit),
  };
  const keeper = new FileKeeper(visit, guard);
  return { ...started, keeper, all: [...Object.values(started), ...keeper.recorders] };
}

interface ScenarioContext {
  readonly visit: Visit;
  readonly order: ScenarioOrder;
  readonly guard: CollectorGuard;
  readonly collectors: ReturnType<typeof startCollectors>;
}

async function goThrough({
  visit,
  order,
  guard,
  collectors,
}: ScenarioContext): Promise<ScenarioRun> {
  const { keeper } = collectors;
  const { closely, autoconsent } = order;
  const readings = new PageReadings(
    visit,
    { scenario: order.script.id, closely, autoconsent },
    guard,
  );
  const visitor = new Visitor(visit, {
    url: order.url,
    help: order.help,
    observer: {
      phaseEnds: async (phase) => {
        for (const recorder of collectors.all) await recorder.phaseEnds(phase);
      },
      look: (moment) => readings.look(moment),
      layerRead: async (reading) => {
        await readings.lookAtLayer(reading);
        if (order.closely) await keeper.keepLayer(reading, order.url);
      },
    },
  });
  const ending = await runScript(order.script, visitor);
  await keeper.keepVisit(order.script.id, order.url);
  const signalsSeen = await collectors.signals.result();
  for (const message of signalsSeen?.failures ?? []) guard.note('signals', message);
  const missed = (await order.networkTap?.end()) ?? [];
  return {
    id: order.script.id,
    ...ending,
    notes: visitor.notes,
    ...readings.seen(),
    cookies: await collectors.cookies.result(),
    rejectedCookies: await collectors.rejectedCookies.result(),
    clock: describeClock(visit),
    storage: await collectors.storage.result(),
    requests: await collectors.requests.result(),
    connections: await collectors.connections.result(),
    decoratedLinks: await collectors.decoratedLinks.result(),
    fingerprinting: await collectors.fingerprinting.result(),
    signals: signalsSeen?.signals,
    files: keeper.files,
    failures: [...guard.failures, ...missed],
  };
}

function describeClock(visit: Visit): ScenarioRun['clock'] {
  const phases = visit.stretches.map(({ phase, sinceMs }) => ({
    phase,
    atMs: visit.elapsedMs(sinceMs),
  }));
  return { errorMs: Math.ceil(visit.clock.errorMs * 100) / 100, phases };
}

/** A page that cannot be loaded at first ends the audit of the page; anything later only this scenario. */
async function runScript(
  script: ScenarioScript,
  visitor: Visitor,
): Promise<Pick<ScenarioRun, 'status' | 'reason'>> {
  try {
    await script.run(visitor);
    return { status: 'completed' };
  } catch (error) {
    if (error instanceof NoWayThrough) return { status: 'blocked', reason: error.message };
    if (error instanceof AuditError && !visitor.hasArrived) throw error;
    return { status: 'failed', reason: describeFailure(error) };
  }
}

function describeFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isUnanswered(error)) return 'The browser did not answer any more.';
  if (!isClosedTarget(error)) return message;
  return `The page went away while it was being looked at (${message}).`;
}
