/** Turns one run into its part of the evidence; parties and purposes are derived here. */
import type { PurposeContext } from '../derive/purposes/derive-purpose.js';
import type { ScenarioRun } from '../observe/run-scenario.js';
import type { Failure, Scenario, Step } from '../schema/evidence/scenario.js';
import type { Moment } from '../schema/vocabulary.js';
import { assembleObservations } from './assemble-observations.js';

/** Characters quoted of a text that nobody could read. */
const mostQuoted = 120;

/** Moments that show the page at the end of a scenario, the last first. */
const endings: readonly Moment[] = ['after-withdrawal', 'after-reload', 'after-scroll'];

/** Assembles the evidence of one scenario; what could not be observed is left out. */
export function assembleScenario(run: ScenarioRun, context: PurposeContext): Scenario {
  const { notes } = run;
  return {
    status: run.status,
    ...(run.reason === undefined ? {} : { reason: run.reason }),
    failures: [...run.failures, ...unreadOf(run)],
    steps: withConsequences(run, withScreenshots(run)),
    ...(notes.help.length === 0 ? {} : { help: notes.help }),
    ...(notes.clicks === undefined ? {} : { clicks: notes.clicks }),
    ...(notes.questions.length === 0 ? {} : { questions: [...notes.questions] }),
    clock: run.clock,
    ...assembleObservations(run.observations, context),
    banner: notes.banner,
    ...readingsOf(run),
    ...indicatorsOf(run),
    ...wayBackOf(run),
    ...categoriesAfterOf(run),
  };
}

/** What stands on the page and may be its banner, or not: that is not known. */
function unreadOf({ notes: { unreadNotice } }: ScenarioRun): Failure[] {
  if (unreadNotice === undefined) return [];
  const text = unreadNotice.replaceAll(/\s+/gu, ' ').slice(0, mostQuoted);
  const message = `What may be a consent banner is in a language that is not understood: “${text}”.`;
  return [{ collector: 'banner', code: 'unknown-language', message }];
}

function readingsOf(run: ScenarioRun): Partial<Scenario> {
  const features = lastOf(run.features);
  const content = lastOf(run.content);
  return {
    ...(run.optOuts && { optOuts: run.optOuts }),
    ...(features && { features }),
    ...(content && { content }),
  };
}

/** The indicators are null where the settings were read and show no status mark. */
function indicatorsOf({ notes }: ScenarioRun): Partial<Scenario> {
  const last = notes.statusIndicators.at(-1);
  return {
    ...(notes.settingsRead && { statusIndicator: last ? withoutMoment(last) : null }),
    statusIndicators: notes.statusIndicators,
  };
}

function lastOf<T>(seen: ReadonlyMap<Moment, T>): T | undefined {
  return endings.map((moment) => seen.get(moment)).find((found) => found !== undefined);
}

function withoutMoment({ state, color, label }: NonNullable<Scenario['statusIndicators']>[number]) {
  return { state, color, label };
}

function wayBackOf({ notes }: ScenarioRun): Pick<Scenario, 'wayBack'> {
  if (notes.wayBackPages.length === 0) return {};
  const { opensSettings: opens, wayBackBy: by } = notes;
  return {
    wayBack: {
      pages: notes.wayBackPages,
      ...(opens === undefined ? {} : { opensSettings: opens }),
      ...(by === undefined ? {} : { by }),
    },
  };
}

function categoriesAfterOf({ notes }: ScenarioRun): Pick<Scenario, 'categoriesAfter'> {
  const readable = notes.categoriesAfter?.flatMap(({ name, purpose, state }) =>
    state === null ? [] : [{ name, purpose, state }],
  );
  return readable ? { categoriesAfter: readable } : {};
}

/** Adds each screenshot to the step it was taken after. */
function withScreenshots({ notes, images, id }: ScenarioRun): Scenario['steps'] {
  const steps = notes.steps.map((step) => ({ ...step }));
  const give = (moment: Moment, action: Step['action']): void => {
    const name = `${id}-${moment}.webp`;
    const step = steps.findLast((each) => each.action === action);
    if (step && images.has(name)) step.screenshot = name;
  };
  give('before-choice', 'load');
  give('after-choice', 'press');
  give('after-withdrawal', 'visit');
  return steps;
}

/** Adds to each press whether anything was stored or requested before the next step. */
function withConsequences(
  { observations: { cookies = [], storage = [], requests = [] } }: ScenarioRun,
  steps: Scenario['steps'],
): Scenario['steps'] {
  const stored = [...cookies.flatMap(momentsOf), ...storage.flatMap(momentsOf)];
  const requested = requests.map(({ atMs }) => atMs);
  return steps.map((step, index) => {
    if (!step.effects) return step;
    const untilMs = steps[index + 1]?.atMs ?? Infinity;
    const happens = (moments: readonly number[]): boolean =>
      moments.some((atMs) => atMs >= step.atMs && atMs < untilMs);
    const effects: NonNullable<Step['effects']> = [
      ...step.effects,
      ...(happens(stored) ? ['stored' as const] : []),
      ...(happens(requested) ? ['requested' as const] : []),
    ];
    return { ...step, effects };
  });
}

interface Changing {
  readonly atMs: number;
  readonly changes?: readonly { readonly atMs: number }[] | undefined;
}

function momentsOf({ atMs, changes = [] }: Changing): number[] {
  return [atMs, ...changes.map((change) => change.atMs)];
}
