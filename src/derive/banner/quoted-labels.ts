/** Finds the control labels that a banner's text quotes, and how the controls spell them. */
import { statementLanguages } from '../../knowledge/statements/index.js';
import type { Banner } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { normalizeText, splitWords } from '../../text/normalize-text.js';
import type { Observed } from '../facts/observed.js';

type BannerFacts = NonNullable<Derived['banner']>;
type QuotedLabel = BannerFacts['quotedLabels'][number];
type LabelForms = BannerFacts['labelForms'][number];

/** Quoted strings of a label's length, in every style of quotation marks. */
const quotations =
  /«([^«»]{1,80})»|“([^“”]{1,80})”|„([^„“”]{1,80})[“”]|‹([^‹›]{1,80})›|"([^"]{1,80})"/gu;

/** The text between quoted labels of one list: « A », « B » ou « C ». */
const between = /^[\s,]*(?:(?:et\/ou|et|ou|and|or|und|oder|y|o|e|en|of)\s*)?$/u;

/**
 * Lists the quoted labels: quoted strings that equal the label of a control or a category, and
 * quoted strings that the words before them mark as a label ("click on …"). Other quotations are
 * left out.
 */
export function quoteLabels(banner: Banner, observed: Observed): QuotedLabel[] {
  const spellings = spellingsByLabel(banner, observed);
  const labels = banner.blocks.flatMap(({ text }) => labelsIn(text, spellings));
  const first = new Map(labels.map((label) => [label.label, label]));
  return [...first.values()].toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

/** Lists how each control's label is spelt, on controls and in quotations. */
export function listLabelForms(banner: Banner, quoted: readonly QuotedLabel[]): LabelForms[] {
  const controls = banner.controls.filter(({ role }) => role !== 'other').map(({ text }) => text);
  const known = new Set(controls.map(toLabel));
  const forms = [...controls, ...quoted.map(({ label }) => label)].map(collapse);
  const groups = new Map<string, Set<string>>();
  for (const form of forms) {
    const label = toLabel(form);
    if (label === '' || !known.has(label)) continue;
    groups.set(label, (groups.get(label) ?? new Set()).add(form));
  }
  return [...groups]
    .map(([normalized, spelt]) => ({ normalized, forms: [...spelt].toSorted() }))
    .toSorted((a, b) => (a.normalized < b.normalized ? -1 : 1));
}

/** Folds a label, so that labels differing only in case, accents or punctuation become equal. */
export function toLabel(text: string): string {
  return splitWords(text).join(' ');
}

function spellingsByLabel(banner: Banner, { scenarios }: Observed): Map<string, Set<string>> {
  const entries = Object.values(scenarios).flatMap(({ wayBack }) => wayBack?.pages ?? []);
  const texts = [
    ...banner.controls.map(({ text }) => text),
    ...(banner.settings?.categories ?? []).map(({ name }) => name),
    ...entries.filter(({ found }) => found).map(({ text }) => text),
  ].map(collapse);
  const spellings = new Map<string, Set<string>>();
  for (const text of texts) {
    spellings.set(toLabel(text), (spellings.get(toLabel(text)) ?? new Set()).add(text));
  }
  return spellings;
}

function labelsIn(text: string, spellings: ReadonlyMap<string, Set<string>>): QuotedLabel[] {
  const labels: QuotedLabel[] = [];
  let labelEnd: number | null = null;
  let quotationEnd = 0;
  for (const match of text.matchAll(quotations)) {
    const label = collapse(match.slice(1).join(''));
    const known = spellings.get(toLabel(label));
    const before = text.slice(quotationEnd, match.index);
    quotationEnd = match.index + match[0].length;
    const isListed: boolean = labelEnd !== null && between.test(text.slice(labelEnd, match.index));
    if (toLabel(label) === '' || !(known || isListed || endsWithCue(before))) continue;
    labels.push({ label, resolves: known !== undefined, sameCasing: known?.has(label) ?? false });
    labelEnd = quotationEnd;
  }
  return labels;
}

function endsWithCue(before: string): boolean {
  const end = normalizeText(before.slice(-80));
  return Object.values(statementLanguages).some(({ labelCue }) => labelCue.test(end));
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
