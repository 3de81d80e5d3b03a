/** The visits side by side: what each visitor did, what the page then offered, and every step. */
import type { ComponentChildren, VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Scenario, Step } from '../../schema/evidence/scenario.js';
import { formatNumber, formatSeconds } from '../wording/format.js';
import { ScenarioTable } from './scenario-table.js';
import { Screenshot } from './screenshot.js';
import { Badge, Text } from './text.js';
import {
  describeGoogle,
  describeGpp,
  describeMicrosoft,
  describeTcf,
  noSignal,
} from '../wording/signal-words.js';
import { describeScenario, markStatus, nameScenario, sortScenarios } from '../wording/words.js';
import { traitsOf } from '../../schema/scenario-traits.js';
import { Say, useWords } from './speech.js';
import { say } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

type Images = ReadonlyMap<string, Uint8Array>;

/** The section on the scenarios. */
export function ScenariosSection({ evidence, images, id }: ScenariosProps): VNode {
  const words = useWords();
  const { scenarios } = words;
  const names = sortScenarios(Object.keys(evidence.scenarios));
  const visits = names.flatMap((name): Visit[] => {
    const scenario = evidence.scenarios[name];
    return scenario ? [{ name, scenario }] : [];
  });
  return (
    <section id={`${id}-scenarios`}>
      <h3>{scenarios.heading}</h3>
      <p>{scenarios.says}</p>
      <ComparisonTable visits={visits} evidence={evidence} rows={listAspects(words)}>
        {scenarios.caption}
      </ComparisonTable>
      <SignalTable visits={visits} evidence={evidence} />
      <h4>{scenarios.steps}</h4>
      {visits.map((visit) => (
        <Steps key={visit.name} visit={visit} images={images} />
      ))}
    </section>
  );
}

interface ScenariosProps {
  readonly evidence: Evidence;
  readonly images: Images;
  readonly id: string;
}

interface Visit {
  readonly name: string;
  readonly scenario: Scenario;
}

interface Aspect {
  readonly name: string;
  readonly show: (scenario: Scenario, name: string, evidence: Evidence) => ComponentChildren;
}

/** What the table compares, in the order of a visit. */
function listAspects(words: Words): readonly Aspect[] {
  const { scenarios: says, notObservedMark } = words;
  return [
    { name: says.visit, show: (visit) => showStatus(visit, words) },
    { name: says.clicks, show: ({ clicks }) => clicks ?? '–' },
    { name: says.bannerAfter, show: ({ banner }) => showBanner(banner?.afterChoice, words) },
    { name: says.bannerReload, show: ({ banner }) => showBanner(banner?.onReload, words) },
    { name: says.bannerRevisit, show: ({ banner }) => showBanner(banner?.onRevisit, words) },
    {
      name: says.article,
      show: (scenario, name, { derived: { readableShare: shares } }) =>
        showShare({ scenario, shares, name, words }),
    },
    {
      name: says.comments,
      show: ({ features }) => (features ? says.commentStates[features.comments] : notObservedMark),
    },
    {
      name: says.embeds,
      show: ({ features }) =>
        features ? says.embedStates[features.socialEmbeds] : notObservedMark,
    },
    { name: says.status, show: (visit) => showIndicator(visit, words) },
    { name: says.wayBack, show: (visit) => showWayBack(visit, words) },
  ];
}

function listSignalAspects(words: Words): readonly Aspect[] {
  const { signals: says } = words;
  return [
    { name: says.tcBefore, show: (visit) => describeTcf(visit, 'before-choice', words) },
    { name: says.tcEnd, show: (visit) => describeTcf(visit, 'end', words) },
    { name: says.gpp, show: (visit) => describeGpp(visit, words) },
    { name: says.googleBefore, show: (visit) => describeGoogle(visit, 'before-choice', words) },
    { name: says.googleEnd, show: (visit) => describeGoogle(visit, 'end', words) },
    {
      name: says.microsoftBefore,
      show: (visit) => describeMicrosoft(visit, 'before-choice', words),
    },
    { name: says.microsoftEnd, show: (visit) => describeMicrosoft(visit, 'end', words) },
  ];
}

/** Only where a page tells something at all; most rows are about frameworks it has nothing to do with. */
function SignalTable({
  visits,
  evidence,
}: Pick<ComparisonProps, 'visits' | 'evidence'>): VNode | null {
  const words = useWords();
  const shown = listSignalAspects(words).filter(({ show }) =>
    visits.some(({ name, scenario }) => show(scenario, name, evidence) !== noSignal),
  );
  if (shown.length === 0 || visits.every(({ scenario }) => !scenario.signals)) return null;
  return (
    <>
      <h4>{words.signals.heading}</h4>
      <ComparisonTable visits={visits} evidence={evidence} rows={shown}>
        {words.signals.caption}
      </ComparisonTable>
    </>
  );
}

function ComparisonTable({ visits, evidence, rows, children }: ComparisonProps): VNode {
  return (
    <ScenarioTable caption={children} names={visits.map(({ name }) => name)}>
      <tbody>
        {rows.map((aspect) => (
          <tr key={aspect.name}>
            <th scope="row">{aspect.name}</th>
            {visits.map(({ name, scenario }) => (
              <td key={name} class="cell">
                {aspect.show(scenario, name, evidence)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScenarioTable>
  );
}

interface ComparisonProps {
  readonly visits: readonly Visit[];
  readonly evidence: Evidence;
  readonly rows: readonly Aspect[];
  /** The table's name. */
  readonly children: string;
}

function showStatus({ status }: Scenario, words: Words): ComponentChildren {
  const mark = markStatus(status, words);
  return status === 'completed' ? `${mark.sign} ${mark.word}` : <Badge mark={mark} />;
}

function showBanner(state: 'gone' | 'visible' | undefined, { scenarios }: Words): string {
  if (state === undefined) return '–';
  return state === 'gone' ? scenarios.bannerGone : scenarios.bannerVisible;
}

/** Accepting is what the others are measured by. */
function showShare({ scenario: { content }, shares, name, words }: ShareIn): string {
  const own = Object.hasOwn(shares, name) ? shares[name] : undefined;
  const share = own ?? (traitsOf(name)?.answers === 'accept' && content ? 1 : undefined);
  return share === undefined
    ? '–'
    : say(words, words.percent, { number: formatNumber(share * 100, 0, words) });
}

interface ShareIn {
  readonly scenario: Scenario;
  readonly shares: Readonly<Record<string, number>>;
  readonly name: string;
  readonly words: Words;
}

function showIndicator({ statusIndicator }: Scenario, words: Words): ComponentChildren {
  if (statusIndicator === undefined) return words.notObservedMark;
  if (statusIndicator === null) return words.noneMark;
  const { state, color, label } = statusIndicator;
  return (
    <>
      {words.scenarios.indicators[state]}
      <span class="sub">
        <Text value={label} maximum={60} />, <Text value={color} maximum={20} />
      </span>
    </>
  );
}

function showWayBack({ wayBack }: Scenario, words: Words): string {
  if (wayBack === undefined) return '–';
  const found = wayBack.pages.filter((page) => page.found).length;
  const count = wayBack.pages.length;
  const sign = found === count ? '●' : '○';
  return say(words, words.scenarios.wayBackFound, { sign, found, count });
}

function Steps({ visit: { name, scenario }, images }: StepsProps): VNode {
  const words = useWords();
  return (
    <details>
      <summary>
        <Text value={nameScenario(name, words)} maximum={120} />{' '}
        <span class="aside">
          {say(words, words.scenarios.stepCount, { count: scenario.steps.length })}{' '}
          {describeScenario(name, words)}
        </span>
      </summary>
      {scenario.reason !== undefined && (
        <p>
          <Badge mark={markStatus(scenario.status, words)} /> <Text value={scenario.reason} />
        </p>
      )}
      <ol class="steps">
        {scenario.steps.slice(0, 200).map((step, index) => (
          <StepLine key={index} step={step} images={images} />
        ))}
      </ol>
    </details>
  );
}

interface StepsProps {
  readonly visit: Visit;
  readonly images: Images;
}

function StepLine({ step, images }: { step: Step; images: Images }): VNode {
  const words = useWords();
  const { scenarios, actions } = words;
  const { action, target, atMs, effects, settledAfterMs, capped, screenshot } = step;
  return (
    <li>
      <span class="time">{formatSeconds(atMs, words)}</span>{' '}
      <Say of={actions[action]} slots={{ target: <Text value={target} maximum={300} /> }} />
      {effects !== undefined && (
        <span class="aside">
          {say(words, scenarios.effects, {
            effects:
              effects.map((effect) => words.effects[effect]).join(', ') || scenarios.noEffect,
          })}
        </span>
      )}
      {settledAfterMs !== undefined && (
        <span class="aside">
          {say(words, capped === true ? scenarios.busy : scenarios.quiet, {
            time: formatSeconds(settledAfterMs, words),
          })}
        </span>
      )}
      {screenshot !== undefined && images.has(screenshot) && (
        <Screenshot
          file={screenshot}
          images={images}
          caption={say(words, scenarios.picture, {
            action: say(words, actions[action], { target }),
          })}
        />
      )}
    </li>
  );
}
