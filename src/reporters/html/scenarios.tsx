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
import {
  actionWords,
  commentWords,
  describeScenario,
  effectWords,
  embedWords,
  indicatorWords,
  nameScenario,
  sortScenarios,
  statusMarks,
} from '../wording/words.js';
import { traitsOf } from '../../schema/scenario-traits.js';

type Images = ReadonlyMap<string, Uint8Array>;

/** The section on the scenarios. */
export function ScenariosSection({ evidence, images, id }: ScenariosProps): VNode {
  const names = sortScenarios(Object.keys(evidence.scenarios));
  const visits = names.flatMap((name): Visit[] => {
    const scenario = evidence.scenarios[name];
    return scenario ? [{ name, scenario }] : [];
  });
  return (
    <section id={`${id}-scenarios`}>
      <h3>Scenarios side by side</h3>
      <p>Each scenario is a visit of its own, in a browser that has never seen the site.</p>
      <ComparisonTable visits={visits} evidence={evidence} rows={aspects}>
        What the page did in each scenario
      </ComparisonTable>
      <SignalTable visits={visits} evidence={evidence} />
      <h4>Step by step</h4>
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

const notObserved = '? not observed';

const aspects: readonly Aspect[] = [
  { name: 'Visit', show: showStatus },
  { name: 'Clicks for the choice', show: ({ clicks }) => clicks ?? '–' },
  { name: 'Banner after the choice', show: ({ banner }) => showBanner(banner?.afterChoice) },
  { name: 'Banner when loaded again', show: ({ banner }) => showBanner(banner?.onReload) },
  { name: 'Banner on the next page', show: ({ banner }) => showBanner(banner?.onRevisit) },
  {
    name: 'Article readable',
    show: (scenario, name, { derived }) => showShare(scenario, derived.readableShare, name),
  },
  {
    name: 'Comments',
    show: ({ features }) => (features ? commentWords[features.comments] : notObserved),
  },
  {
    name: 'Social embeds',
    show: ({ features }) => (features ? embedWords[features.socialEmbeds] : notObserved),
  },
  { name: 'Status shown', show: showIndicator },
  { name: 'Way back to the choices', show: showWayBack },
];

const signalAspects: readonly Aspect[] = [
  { name: 'TC string before the choice', show: (visit) => describeTcf(visit, 'before-choice') },
  { name: 'TC string at the end', show: (visit) => describeTcf(visit, 'end') },
  { name: 'GPP string', show: describeGpp },
  {
    name: 'Google’s consent mode before the choice',
    show: (visit) => describeGoogle(visit, 'before-choice'),
  },
  { name: 'Google’s consent mode at the end', show: (visit) => describeGoogle(visit, 'end') },
  {
    name: 'Microsoft’s consent mode before the choice',
    show: (visit) => describeMicrosoft(visit, 'before-choice'),
  },
  { name: 'Microsoft’s consent mode at the end', show: (visit) => describeMicrosoft(visit, 'end') },
];

/** Only where a page tells something at all; most rows are about frameworks it has nothing to do with. */
function SignalTable({
  visits,
  evidence,
}: Pick<ComparisonProps, 'visits' | 'evidence'>): VNode | null {
  const shown = signalAspects.filter(({ show }) =>
    visits.some(({ name, scenario }) => show(scenario, name, evidence) !== noSignal),
  );
  if (shown.length === 0 || visits.every(({ scenario }) => !scenario.signals)) return null;
  return (
    <>
      <h4>What the page told others of the choice</h4>
      <ComparisonTable visits={visits} evidence={evidence} rows={shown}>
        Signals of consent in each scenario
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

function showStatus({ status }: Scenario): ComponentChildren {
  const mark = statusMarks[status];
  return status === 'completed' ? `${mark.sign} ${mark.word}` : <Badge mark={mark} />;
}

function showBanner(state: 'gone' | 'visible' | undefined): string {
  if (state === undefined) return '–';
  return state === 'gone' ? '○ gone' : '● visible';
}

/** Accepting is what the others are measured by. */
function showShare({ content }: Scenario, shares: Shares, name: string): string {
  const own = Object.hasOwn(shares, name) ? shares[name] : undefined;
  const share = own ?? (traitsOf(name)?.answers === 'accept' && content ? 1 : undefined);
  return share === undefined ? '–' : `${formatNumber(share * 100, 0)} %`;
}

type Shares = Readonly<Record<string, number>>;

function showIndicator({ statusIndicator }: Scenario): ComponentChildren {
  if (statusIndicator === undefined) return notObserved;
  if (statusIndicator === null) return '– none';
  const { state, color, label } = statusIndicator;
  return (
    <>
      {indicatorWords[state]}
      <span class="sub">
        <Text value={label} maximum={60} />, <Text value={color} maximum={20} />
      </span>
    </>
  );
}

function showWayBack({ wayBack }: Scenario): string {
  if (wayBack === undefined) return '–';
  const found = wayBack.pages.filter((page) => page.found).length;
  return `${found === wayBack.pages.length ? '●' : '○'} ${found} of ${wayBack.pages.length} pages`;
}

function Steps({ visit: { name, scenario }, images }: StepsProps): VNode {
  return (
    <details>
      <summary>
        <Text value={nameScenario(name)} maximum={120} />{' '}
        <span class="aside">
          {scenario.steps.length === 1 ? '1 step' : `${scenario.steps.length} steps`}.{' '}
          {describeScenario(name)}
        </span>
      </summary>
      {scenario.reason !== undefined && (
        <p>
          <Badge mark={statusMarks[scenario.status]} /> <Text value={scenario.reason} />
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
  const { action, target, atMs, effects, settledAfterMs, capped, screenshot } = step;
  return (
    <li>
      <span class="time">{formatSeconds(atMs)}</span> {actionWords[action]}{' '}
      <Text value={target} maximum={300} />
      {effects !== undefined && (
        <span class="aside">
          : {effects.map((effect) => effectWords[effect]).join(', ') || 'nothing happened'}
        </span>
      )}
      {settledAfterMs !== undefined && (
        <span class="aside">
          {capped === true ? ', still busy after ' : ', quiet after '}
          {formatSeconds(settledAfterMs)}
        </span>
      )}
      {screenshot !== undefined && images.has(screenshot) && (
        <Screenshot
          file={screenshot}
          images={images}
          caption={`The page after the visitor ${actionWords[action]} ${target}`}
        />
      )}
    </li>
  );
}
