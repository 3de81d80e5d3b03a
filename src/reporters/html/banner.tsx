/** The banner as the visitor met it: its pictures, its words, and what can be pressed. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Banner, Control } from '../../schema/evidence/banner.js';
import { formatNumber, formatSeconds } from '../wording/format.js';
import { SettingsTables } from './banner-settings.js';
import { Screenshot } from './screenshot.js';
import { Fact, Facts, Link, nameLanguage, TableFrame, Text } from './text.js';
import { Say, useWords } from './speech.js';
import { say } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

/** The section on the banner. */
export function BannerSection({ evidence, images, id }: BannerProps): VNode {
  const { banner: says } = useWords();
  const { banner } = evidence;
  return (
    <section id={`${id}-banner`}>
      <h3>{says.heading}</h3>
      {banner === undefined && <p>{says.unobserved}</p>}
      {banner === null && <p>{describeAbsence(evidence, says)}</p>}
      {banner && <BannerView banner={banner} evidence={evidence} images={images} id={id} />}
    </section>
  );
}

function describeAbsence({ derived: { trackingSeen } }: Evidence, says: Words['banner']): string {
  if (trackingSeen === undefined) return says.absent;
  return trackingSeen ? says.absentThough : says.absentRightly;
}

interface BannerProps {
  readonly evidence: Evidence;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly id: string;
}

function BannerView({ banner, evidence, images }: BannerProps & { banner: Banner }): VNode {
  const words = useWords();
  return (
    <>
      <div class="figures">
        {banner.screenshots.map(({ layer, file }) => (
          <Screenshot
            key={file}
            file={file}
            images={images}
            caption={say(words, words.banner.layer, { layer })}
          />
        ))}
      </div>
      <BannerFacts banner={banner} cmp={evidence.cmp} />
      <LayerTexts banner={banner} />
      <ControlsTable controls={banner.controls} />
      {banner.settings && <SettingsTables settings={banner.settings} />}
    </>
  );
}

function BannerFacts({ banner, cmp }: { banner: Banner; cmp: Evidence['cmp'] }): VNode {
  const words = useWords();
  const says = words.banner;
  const { language } = banner;
  return (
    <Facts>
      <Fact name={says.tool}>
        <ConsentTool cmp={cmp} />
      </Fact>
      <Fact name={says.language}>
        {language === null ? (
          says.languageUnknown
        ) : (
          <Text value={nameLanguage(language, words.language) ?? language} />
        )}
      </Fact>
      <Fact name={says.appeared}>{appearanceOf(banner, words)}</Fact>
      <Fact name={says.covers}>
        {say(words, says.share, {
          number: formatNumber(banner.viewportShare * 100, 0, words),
        })}
      </Fact>
      <Fact name={says.behind}>{banner.blocksPage ? says.blocked : says.usable}</Fact>
      <PolicyFact policy={banner.policy} />
    </Facts>
  );
}

function PolicyFact({ policy }: { policy: Banner['policy'] | undefined }): VNode | null {
  const words = useWords();
  const says = words.banner;
  if (policy === undefined) return null;
  if (policy === null) return <Fact name={says.policy}>{says.policyNone}</Fact>;
  const mentions = policy.mentionsCookies ? says.policyMentions : says.policySilent;
  return (
    <Fact name={says.policy}>
      <Link url={policy.url} label={policy.text} />{' '}
      {policy.status === 0 ? says.policyUnread : say(words, mentions, { count: policy.words })}
    </Fact>
  );
}

/** The span in which it came; a reader must not take the look that saw it for its coming. */
function appearanceOf({ appearedAfterMs, unseenAfterMs }: Banner, words: Words): string {
  const latest = formatSeconds(appearedAfterMs, words);
  const { atMost, between } = words.banner;
  return unseenAfterMs === undefined
    ? say(words, atMost, { time: latest })
    : say(words, between, { from: formatSeconds(unseenAfterMs, words), to: latest });
}

function ConsentTool({ cmp: { name, others = [] } }: { cmp: Evidence['cmp'] }): VNode {
  const { banner: says } = useWords();
  if (name === undefined) return <>{says.toolUnknown}</>;
  if (name === null) return <>{says.toolNone}</>;
  if (others.length === 0) return <Text value={name} />;
  const rest = others.map((other) => other.name).join(', ');
  return (
    <Say of={says.tools} slots={{ name: <Text value={name} />, others: <Text value={rest} /> }} />
  );
}

function LayerTexts({ banner }: { banner: Banner }): VNode {
  const words = useWords();
  const layers = [...new Set(banner.blocks.map(({ layer }) => layer))].toSorted((a, b) => a - b);
  return (
    <>
      {layers.map((layer) => (
        <details key={layer} open={layer === 1}>
          <summary>{say(words, words.banner.layerText, { layer })}</summary>
          <blockquote>
            {banner.blocks
              .filter((block) => block.layer === layer)
              .slice(0, 60)
              .map((block, index) => (
                <p key={index}>
                  <Text value={block.text} maximum={4000} language={banner.language} />
                </p>
              ))}
          </blockquote>
        </details>
      ))}
    </>
  );
}

function ControlsTable({ controls }: { controls: readonly Control[] }): VNode {
  const words = useWords();
  const { columns } = words.banner;
  return (
    <TableFrame label={words.banner.controls}>
      <table>
        <caption>{say(words, words.banner.controlsCount, { count: controls.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.label}</th>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.layer}</th>
            <th scope="col">{columns.size}</th>
            <th scope="col">{columns.text}</th>
            <th scope="col">{columns.contrast}</th>
            <th scope="col">{columns.visible}</th>
            <th scope="col">{columns.keyboard}</th>
          </tr>
        </thead>
        <tbody>
          {controls.slice(0, 60).map((control, index) => (
            <ControlRow key={index} control={control} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function ControlRow({ control }: { control: Control }): VNode {
  const words = useWords();
  const { width, height } = control.box;
  return (
    <tr>
      <th scope="row">
        <Text value={control.text} maximum={120} />
      </th>
      <td>{words.roles[control.role]}</td>
      <td class="number">{control.layer}</td>
      <td class="number">
        {say(words, words.size, {
          width: formatNumber(width, 0, words),
          height: formatNumber(height, 0, words),
        })}
      </td>
      <td class="number">
        {say(words, words.pixels, { number: formatNumber(control.fontSize, 1, words) })}
      </td>
      <td>
        <Contrast control={control} />
      </td>
      <td>{control.visible ? words.yes : words.no}</td>
      <td>{describeReach(control.keyboardReachable, words)}</td>
    </tr>
  );
}

function describeReach(reachable: boolean | undefined, words: Words): string {
  if (reachable === undefined) return words.notObserved;
  return reachable ? words.banner.reached : words.banner.notReached;
}

function Contrast({ control }: { control: Control }): VNode {
  const words = useWords();
  const { contrast, color, background } = control;
  if (contrast === null) return <>{words.banner.overImage}</>;
  const sample = background !== null && isColor(color) && isColor(background);
  return (
    <span class="contrast">
      {sample && (
        <span class="swatch" style={{ color, background }} aria-hidden="true">
          Aa
        </span>
      )}
      {say(words, words.ratio, { number: formatNumber(contrast, 1, words) })}
    </span>
  );
}

/** Only a plain colour may stand in a style; a page could write anything there. */
function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/iu.test(text);
}
