/** Knows again what asks for consent: the banner that was answered, and other parts of the page. */
import {
  consentLexicon,
  cookieLexicon,
  countKnownWords,
  notConsentLexicon,
} from '../../knowledge/languages/words/lexicons.js';
import type { Visit } from '../../browser/visit/visit.js';
import type { ControlRole } from '../../schema/vocabulary.js';
import { classifyControlText } from '../captions/classify-control-text.js';
import { findLayers, type FoundLayer, type LayerRef } from './find-banner.js';

/** What a part of the page says and asks. */
interface Surface {
  readonly text: string;
  readonly captions: string;
  /** The captions that answer its question. */
  readonly answers: readonly string[];
  readonly roles: ReadonlySet<ControlRole>;
  /** Whether it is the page itself, which does nothing but ask. */
  readonly isPage: boolean;
}

/** What stands on a page before a choice is made. */
export interface Surfaces {
  /** The banner, with the parts that it lies in and those that lie in it. */
  readonly banner: readonly Surface[];
  /** Parts that speak of consent and are another thing: a second pop-up, a welcome. */
  readonly others: readonly Surface[];
}

/**
 * Lists what stands now.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function listSurfaces(visit: Visit, banner: LayerRef): Promise<Surfaces> {
  const layers = await findLayers(visit);
  const own = layers.find(({ world, key }) => world === banner.world && key === banner.key);
  const isBanner = (layer: FoundLayer): boolean => own !== undefined && isRelated(layer, own);
  return {
    banner: layers.filter((layer) => isBanner(layer)).map((layer) => surfaceOf(layer)),
    others: layers.filter((layer) => !isBanner(layer)).map((layer) => surfaceOf(layer)),
  };
}

/**
 * Tells whether the question of the banner is still asked, or asked again in other words. What stood
 * beside it from the beginning, and what only confirms the choice, asks nothing of it.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function isStillAsked(visit: Visit, before: Surfaces): Promise<boolean> {
  const now = (await findLayers(visit)).map((layer) => surfaceOf(layer));
  const isPageMeant = before.banner.some(({ isPage }) => isPage);
  return now
    .filter(({ isPage }) => !isPage || isPageMeant)
    .filter((surface) => !before.others.some((other) => isSame(other, surface)))
    .some(
      (surface) =>
        before.banner.some((banner) => asksTheSame(banner, surface)) || asksAnew(surface),
    );
}

function isRelated(a: FoundLayer, b: FoundLayer): boolean {
  if (a.world !== b.world) return false;
  const { candidate: one } = a.scored;
  const { candidate: other } = b.scored;
  return a.key === b.key || one.inside.includes(b.key) || other.inside.includes(a.key);
}

function surfaceOf({
  scored: { candidate, roles },
  isWholePage: isPage = false,
}: FoundLayer): Surface {
  const { text, captions } = candidate;
  return { text, captions: captions.join('\n'), answers: answersAmong(captions), roles, isPage };
}

/** Roles that answer, by how much they do: what only informs has but the later ones. */
const answering: readonly (readonly ControlRole[])[] = [
  ['accept', 'refuse', 'save', 'subscribe'],
  ['acknowledge'],
  ['customize'],
  ['close'],
];

function answersAmong(captions: readonly string[]): readonly string[] {
  const classified = captions.map((text) => ({ text, role: classifyControlText(text).role }));
  const groups = answering.map((roles) => classified.filter(({ role }) => roles.includes(role)));
  return (groups.find((group) => group.length > 0) ?? []).map(({ text }) => text);
}

function isSame(a: Surface, b: Surface): boolean {
  return a.text === b.text || a.captions === b.captions;
}

function asksTheSame(banner: Surface, { text, answers }: Surface): boolean {
  return banner.text === text || banner.answers.some((answer) => answers.includes(answer));
}

/** A question that follows the first one: “Are you sure?” And not one for a newsletter or messages. */
function asksAnew({ roles, text }: Surface): boolean {
  if (!roles.has('accept') && !roles.has('refuse')) return false;
  if (cookieLexicon.count(text) > 0) return true;
  return (
    countKnownWords(consentLexicon, text) > 0 && countKnownWords(notConsentLexicon, text) === 0
  );
}
