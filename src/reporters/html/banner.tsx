/** The banner as the visitor met it: its pictures, its words, and what can be pressed. */
import type { VNode } from 'preact';
import type { Evidence } from '../../schema/evidence.js';
import type { Banner, Control, SettingsCategory } from '../../schema/evidence/banner.js';
import { formatNumber, formatSeconds } from '../wording/format.js';
import { Screenshot } from './screenshot.js';
import { Fact, Facts, Link, nameLanguage, TableFrame, Text } from './text.js';
import { purposeWords, roleWords } from '../wording/words.js';

/** The section on the banner. */
export function BannerSection({ evidence, images, id }: BannerProps): VNode {
  const { banner } = evidence;
  return (
    <section id={`${id}-banner`}>
      <h3>The banner</h3>
      {banner === undefined && <p>The banner could not be observed.</p>}
      {banner === null && <p>{describeAbsence(evidence)}</p>}
      {banner && <BannerView banner={banner} evidence={evidence} images={images} id={id} />}
    </section>
  );
}

function describeAbsence({ derived: { trackingSeen } }: Evidence): string {
  const searched = 'The page was searched for a consent banner; none was found';
  if (trackingSeen === undefined) return `${searched}.`;
  return trackingSeen
    ? `${searched}, though something was seen that needs consent.`
    : `${searched}, and nothing was seen that would need one.`;
}

interface BannerProps {
  readonly evidence: Evidence;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly id: string;
}

function BannerView({ banner, evidence, images }: BannerProps & { banner: Banner }): VNode {
  return (
    <>
      <div class="figures">
        {banner.screenshots.map(({ layer, file }) => (
          <Screenshot
            key={file}
            file={file}
            images={images}
            caption={`Layer ${layer} of the banner`}
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
  const { language, policy } = banner;
  return (
    <Facts>
      <Fact name="Consent tool">
        <ConsentTool cmp={cmp} />
      </Fact>
      <Fact name="Language">
        {language === null ? (
          'too short to tell'
        ) : (
          <Text value={nameLanguage(language) ?? language} />
        )}
      </Fact>
      <Fact name="Appeared after">{appearanceOf(banner)}</Fact>
      <Fact name="Covers">{formatNumber(banner.viewportShare * 100, 0)} % of the window</Fact>
      <Fact name="Page behind">{banner.blocksPage ? 'cannot be used meanwhile' : 'usable'}</Fact>
      {policy === null && <Fact name="Policy">none linked on the first layer</Fact>}
      {policy && (
        <Fact name="Policy">
          <Link url={policy.url} label={policy.text} />{' '}
          {policy.status === 0
            ? '(did not load)'
            : `(${policy.words} words, ${policy.mentionsCookies ? 'mentions' : 'does not mention'} cookies)`}
        </Fact>
      )}
    </Facts>
  );
}

/** The span in which it came; a reader must not take the look that saw it for its coming. */
function appearanceOf({ appearedAfterMs, unseenAfterMs }: Banner): string {
  const latest = formatSeconds(appearedAfterMs);
  return unseenAfterMs === undefined
    ? `${latest} at most`
    : `${formatSeconds(unseenAfterMs)} to ${latest}`;
}

function ConsentTool({ cmp: { name, others = [] } }: { cmp: Evidence['cmp'] }): VNode {
  if (name === undefined) return <>could not be told</>;
  if (name === null) return <>none that is known</>;
  if (others.length === 0) return <Text value={name} />;
  const rest = others.map((other) => other.name).join(', ');
  return (
    <>
      <Text value={name} /> (also on the page: <Text value={rest} />)
    </>
  );
}

function LayerTexts({ banner }: { banner: Banner }): VNode {
  const layers = [...new Set(banner.blocks.map(({ layer }) => layer))].toSorted((a, b) => a - b);
  return (
    <>
      {layers.map((layer) => (
        <details key={layer} open={layer === 1}>
          <summary>Text of layer {layer}</summary>
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
  return (
    <TableFrame label="Controls of the banner">
      <table>
        <caption>Controls, {controls.length} in all</caption>
        <thead>
          <tr>
            <th scope="col">Label</th>
            <th scope="col">Role</th>
            <th scope="col">Layer</th>
            <th scope="col">Size</th>
            <th scope="col">Text</th>
            <th scope="col">Contrast</th>
            <th scope="col">Visible</th>
            <th scope="col">Keyboard</th>
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
  const { width, height } = control.box;
  return (
    <tr>
      <th scope="row">
        <Text value={control.text} maximum={120} />
      </th>
      <td>{roleWords[control.role]}</td>
      <td class="number">{control.layer}</td>
      <td class="number">
        {formatNumber(width, 0)} × {formatNumber(height, 0)} px
      </td>
      <td class="number">{formatNumber(control.fontSize, 1)} px</td>
      <td>
        <Contrast control={control} />
      </td>
      <td>{control.visible ? 'yes' : 'no'}</td>
      <td>{describeReach(control.keyboardReachable)}</td>
    </tr>
  );
}

function describeReach(reachable: boolean | undefined): string {
  if (reachable === undefined) return 'not observed';
  return reachable ? 'reached' : 'not reached';
}

function Contrast({ control }: { control: Control }): VNode {
  const { contrast, color, background } = control;
  if (contrast === null) return <>over an image</>;
  const sample = background !== null && isColor(color) && isColor(background);
  return (
    <span class="contrast">
      {sample && (
        <span class="swatch" style={{ color, background }} aria-hidden="true">
          Aa
        </span>
      )}
      {formatNumber(contrast, 1)} : 1
    </span>
  );
}

/** Only a plain colour may stand in a style; a page could write anything there. */
function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/iu.test(text);
}

function SettingsTables({ settings }: { settings: NonNullable<Banner['settings']> }): VNode {
  const { categories, legitimateInterests = [], vendors = [] } = settings;
  return (
    <>
      <CategoriesTable categories={categories}>
        Categories in the settings, as first opened
      </CategoriesTable>
      {legitimateInterests.length > 0 && (
        <CategoriesTable categories={legitimateInterests}>
          What is said to rest on legitimate interest: switching it off is an objection
        </CategoriesTable>
      )}
      {vendors.length > 0 && (
        <p>
          Vendors with a switch of their own: {vendors.length}, of which{' '}
          {vendors.filter(({ initially }) => initially === 'on').length} were on at first.
        </p>
      )}
    </>
  );
}

interface CategoriesProps {
  readonly categories: readonly SettingsCategory[];
  /** The table's name. */
  readonly children: string;
}

function CategoriesTable({ categories, children }: CategoriesProps): VNode {
  return (
    <TableFrame label={children}>
      <table>
        <caption>{children}</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col">Purpose</th>
            <th scope="col">At first</th>
            <th scope="col">Can be changed</th>
            <th scope="col">State told by</th>
          </tr>
        </thead>
        <tbody>
          {categories.slice(0, 60).map((category, index) => (
            <tr key={index}>
              <th scope="row">
                <Text value={category.name} maximum={120} />
              </th>
              <td>{purposeWords[category.purpose].word}</td>
              <td>{category.initially ?? 'not observed'}</td>
              <td>{category.locked ? 'no' : 'yes'}</td>
              <td>{category.stateShownBy.join(', ') || 'nothing'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
