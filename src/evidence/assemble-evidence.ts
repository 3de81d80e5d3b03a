/** Assembles the runs of all scenarios into the one evidence document. */
import { evidenceSchemaVersion, type Evidence } from '../schema/evidence.js';
import type { Banner, Control, SettingsCategory } from '../schema/evidence/banner.js';
import type { DeclaredCookie } from '../schema/evidence/declared-cookies.js';
import type { Run } from '../schema/evidence/run.js';
import { assembleScenario } from './assemble-scenario.js';
import { deriveParty, isSameSite, registrableDomain } from '../derive/purposes/derive-party.js';
import { deriveEvidence } from '../derive/derive.js';
import { deriveIdentifiers } from '../derive/identifiers/derive-identifiers.js';
import type { NameIndex } from '../derive/purposes/find-name.js';
import { identifyCmp, type CmpSigns } from './identify-cmp.js';
import { offerSignals } from './offer-signals.js';
import type {
  CategoryReading,
  LayerReading,
  PressableControl,
  ScenarioRun,
} from '../observe/run-scenario.js';
import { leaveOutValues } from '../redact/leave-out-values.js';
import { readDeclarations } from '../derive/declarations/read-declarations.js';
import { recogniseStatements } from '../derive/banner/recognise-statements.js';
import { traitsOf, type Answer } from '../schema/scenario-traits.js';
import { hostOf } from '../text/host.js';

/** The names that DNS gave for the site's hosts. */
interface ResolvedNames {
  readonly cnames: Readonly<Record<string, readonly string[]>>;
  readonly failures: readonly { readonly host: string; readonly message: string }[];
}

/** What was audited, with which options, and what else is known of cookies. */
export interface Audited {
  readonly url: string;
  readonly run: Run;
  readonly database?: NameIndex | undefined;
  readonly dns?: ResolvedNames | undefined;
  /** One additional visit, which only shows which values are identifiers. */
  readonly again?: ScenarioRun | undefined;
}

/** The evidence of one page, its screenshots, and the files kept beside it, by file name. */
export interface PageObservation {
  readonly evidence: Evidence;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly files: ReadonlyMap<string, string>;
}

/** Assembles the document and derives its facts. */
export function assembleEvidence(
  { url, run, database, dns, again }: Audited,
  runs: readonly ScenarioRun[],
): PageObservation {
  const page = assemblePage(url, runs);
  const banner = assembleBanner(runs);
  const accessibility = assembleAccessibility(runs);
  const declared = assembleDeclared(runs, page.language ?? undefined);
  const context = { site: page.site, declared: declared ?? [], database, cnames: dns?.cnames };
  const all: Omit<Evidence, 'derived'> = {
    schemaVersion: evidenceSchemaVersion,
    page,
    run,
    cmp: { ...identifyCmp(cmpSignsOf(runs, page.site)), ...offerSignals(runs) },
    ...(banner === undefined ? {} : { banner }),
    ...(dns && { dns: { cnames: toLists(dns.cnames), failures: [...dns.failures] } }),
    ...(declared === undefined ? {} : { declaredCookies: declared }),
    scenarios: Object.fromEntries(runs.map((each) => [each.id, assembleScenario(each, context)])),
    ...(accessibility ? { accessibility } : {}),
  };
  const redacted = run.includesValues ? all : leaveOutValues(all, url);
  const once = again && assembleScenario(again, context);
  const images = new Map(runs.flatMap(({ images: some }) => [...some]));
  const files = new Map(runs.flatMap((each) => [...each.files]));
  const evidence = deriveEvidence(redacted, deriveIdentifiers(redacted, once));
  return { evidence, images, files };
}

function assemblePage(url: string, runs: readonly ScenarioRun[]): Evidence['page'] {
  const seen = runs.flatMap(({ page }) => page ?? []);
  // Where a question was asked on another site, some scenarios saw nothing else.
  const facts =
    seen.find(({ finalUrl: led }) => isSameSite(new URL(led).hostname, new URL(url).hostname)) ??
    seen[0];
  const finalUrl = facts?.finalUrl ?? url;
  return {
    url,
    finalUrl,
    title: facts?.title ?? '',
    language: facts?.language ?? null,
    ...(facts && { detectedLanguage: facts.detectedLanguage, describedAs: facts.describedAs }),
    site: registrableDomain(new URL(finalUrl).hostname),
    secondPage: runs.map(({ notes }) => notes.secondPage).find(Boolean) ?? null,
  };
}

function toLists(cnames: ResolvedNames['cnames']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(cnames).map(([host, names]) => [host, [...names]]));
}

/**
 * Settings come before lists, and lists before the policy; null where no declaration was found,
 * undefined where no scenario could look.
 */
function assembleDeclared(
  runs: readonly ScenarioRun[],
  language: string | undefined,
): DeclaredCookie[] | null | undefined {
  const order = ['settings', 'cmp', 'policy'];
  const sources = runs
    .flatMap(({ declarations }) => declarations)
    .toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source));
  if (sources.length === 0) return undefined;
  const observed = new Set(
    runs.flatMap(({ observations: { cookies = [] } }) => cookies.map(({ name }) => name)),
  );
  const declared = readDeclarations(sources, { language, observed });
  return declared.length > 0 ? declared : null;
}

/** Undefined where no scenario that looks closely saw the page. */
function cmpSignsOf(runs: readonly ScenarioRun[], site: string): CmpSigns | undefined {
  const run = runs.find(({ cmp }) => cmp !== undefined);
  if (!run?.cmp) return undefined;
  const { requests = [], cookies = [], storage = [] } = run.observations;
  // After a choice, frames of other sites load, with consent tools of their own.
  const own = requests.filter(
    ({ phase, frame, type }) =>
      phase === 'before-choice' && (frame === null || type === 'document'),
  );
  const kept = [
    ...cookies.map(({ name, domain }) => ({ name, host: domain })),
    ...storage.map(({ key, origin }) => ({ name: key, host: hostOf(origin) ?? '' })),
  ];
  return {
    ...run.cmp,
    hosts: [...new Set(own.map(({ host }) => host))],
    keys: kept.filter(({ host }) => deriveParty(host, site) === 'first').map(({ name }) => name),
  };
}

/**
 * The banner as the scenarios that looked closely saw it; undefined where no scenario could look.
 */
function assembleBanner(runs: readonly ScenarioRun[]): Banner | null | undefined {
  const untouched = runs.find(({ id }) => traitsOf(id)?.looksAt === 'banner');
  const inOrder = runs.toSorted((a, b) => Number(b === untouched) - Number(a === untouched));
  const seen = inOrder.find((run) => layerOf(run, 1) !== undefined);
  const first = seen && layerOf(seen, 1);
  if (!first) {
    return inOrder.some(({ notes }) => notes.banner.beforeChoice === 'gone') ? null : undefined;
  }
  const [second, third] = [2, 3].map((depth) =>
    inOrder.map((run) => layerOf(run, depth)).find((layer) => layer !== undefined),
  );
  const layers = [first, second, third].filter((layer) => layer !== undefined);
  const blocks = layers.flatMap(({ layer, blocks: texts }) =>
    texts.map((text) => ({ layer, text })),
  );
  const settings = assembleSettings(runs, second);
  const policy = untouched?.notes.policy;
  return {
    text: first.text,
    language: first.language,
    declaredLanguage: first.declaredLanguage,
    blocks,
    frame: first.frame,
    inShadowRoot: first.inShadowRoot,
    appearedAfterMs: Math.round(seen.notes.appearedAfterMs ?? 0),
    ...(seen.notes.unseenAfterMs !== undefined && { unseenAfterMs: seen.notes.unseenAfterMs }),
    blocksPage: first.blocksPage,
    box: first.box,
    viewportShare: Math.round(first.viewportShare * 1000) / 1000,
    controls: layers.flatMap((layer) =>
      layer.controls.map((control) => toControl(control, untouched)),
    ),
    statements: recogniseStatements(blocks, first.language),
    ...besidesOf(seen, first.language),
    ...(settings === undefined ? {} : { settings }),
    ...(policy === undefined ? {} : { policy }),
    ...usedOtherwise(untouched),
    screenshots: runs.flatMap(({ bannerImages }) =>
      [...bannerImages].map(([layer, file]) => ({ layer, file })),
    ),
  };
}

/** By keyboard alone, and zoomed in. */
function usedOtherwise(untouched: ScenarioRun | undefined): Pick<Banner, 'keyboard' | 'narrow'> {
  const { keyboard, narrow } = untouched?.notes ?? {};
  return { ...(keyboard && { keyboard }), ...(narrow && { narrow }) };
}

function besidesOf(
  { notes: { besides = [] } }: ScenarioRun,
  language: string | null,
): Pick<Banner, 'besides'> {
  if (besides.length === 0) return {};
  const read = (text: string): Banner['statements'] =>
    recogniseStatements(
      text.split('\n').map((block) => ({ layer: 1, text: block })),
      language,
    );
  return { besides: besides.map((text) => ({ text, statements: read(text) })) };
}

function layerOf({ notes }: ScenarioRun, layer: number): LayerReading | undefined {
  return notes.layers.find((reading) => reading.layer === layer);
}

function toControl(control: PressableControl, untouched: ScenarioRun | undefined): Control {
  const shown = shownOf(control);
  const reached = untouched?.notes.keyboardReached;
  if (!reached || control.layer !== 1 || !control.visible) return shown;
  return { ...shown, keyboardReachable: reached.has(control.text) };
}

/** Removes the fields that only pressing the control needs. */
function shownOf(control: PressableControl): Control {
  const { key: _key, checked: _checked, disabled: _disabled, ...rest } = control;
  const { inReach: _inReach, seen: _seen, section: _section, ...answering } = rest;
  const { group: _group, answers: _answers, marked: _marked, ...shown } = answering;
  return shown;
}

/** Null where the first layer offers no settings; undefined where they could not be read. */
function assembleSettings(
  runs: readonly ScenarioRun[],
  second: LayerReading | undefined,
): Banner['settings'] | undefined {
  const categories = firstReading(runs);
  if (categories === undefined) {
    const tried = runs.find(({ id }) => traitsOf(id)?.looksAt === 'settings');
    const first = tried && layerOf(tried, 1);
    const offers = first?.controls.some(({ role }) => role === 'customize');
    return first && !offers ? null : undefined;
  }
  const ofKind = (kind: CategoryReading['kind']): SettingsCategory[] =>
    categories.filter((category) => category.kind === kind).map((each) => toCategory(each));
  return {
    categories: ofKind('consent'),
    legitimateInterests: ofKind('legitimate-interest'),
    vendors: ofKind('vendor').map(({ name, initially, locked }) => ({
      name,
      ...(initially && { initially }),
      locked,
    })),
    text: second?.text ?? '',
  };
}

const opensSettings: ReadonlySet<Answer | undefined> = new Set(['defaults', 'part']);

/** The categories at their first opening, from a run in which nothing had been chosen yet. */
function firstReading(runs: readonly ScenarioRun[]): readonly CategoryReading[] | undefined {
  const customizing = runs.filter(({ id }) => opensSettings.has(traitsOf(id)?.answers));
  return customizing.map(({ notes }) => notes.categories).find((read) => read !== undefined);
}

function toCategory(category: CategoryReading): SettingsCategory {
  const { name, description, purpose, state, locked, stateShownBy, color } = category;
  const initially = state === null ? {} : { initially: state };
  return { name, description, purpose, ...initially, locked, stateShownBy, color };
}

function assembleAccessibility(
  runs: readonly ScenarioRun[],
): Evidence['accessibility'] | undefined {
  const perLayer = new Map(
    runs.flatMap(({ accessibility }) => accessibility.map((found) => [found.layer, found])),
  );
  if (perLayer.size === 0) return undefined;
  const inOrder = [...perLayer.values()].toSorted((a, b) => a.layer - b.layer);
  return {
    layers: inOrder.map(({ layer }) => layer),
    violations: inOrder.flatMap(({ layer, violations }) => onLayer(layer, violations)),
    incomplete: inOrder.flatMap(({ layer, incomplete }) => onLayer(layer, incomplete)),
  };
}

type Accessibility = NonNullable<Evidence['accessibility']>;

function onLayer(
  layer: number,
  found: ScenarioRun['accessibility'][number]['violations'],
): Accessibility['violations'] {
  return found.map((each) => ({ ...each, targets: [...each.targets], layer }));
}
