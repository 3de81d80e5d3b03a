/** Finds the consent banner, in whatever frame or shadow root it stands. */
import { openClosedRoots } from '../../browser/frames/closed-roots.js';
import { placeFrame, type FramePlace } from '../../browser/frames/frame-owner.js';
import { callInFrame, type FrameWorld } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import { findBannerByHelp } from './find-by-help.js';
import { consentWordPattern } from '../../knowledge/languages/words/lexicons.js';
import { describeCandidates } from './page/describe-candidates.js';
import { isShown } from './page/is-shown.js';
import { scanCandidates, type Spot } from './page/scan-candidates.js';
import { scanFlow } from './page/scan-flow.js';
import { scanPage } from './page/scan-page.js';
import { plainLetters } from '../../text/normalize-text.js';
import { scanSettingsPage } from './page/scan-settings-page.js';
import {
  isBanner,
  isPageAround,
  isSettings,
  isSettingsPage,
  isUnread,
  mayAsk,
  scoreCandidate,
  type ScoredCandidate,
} from './score-candidate.js';

const flowWords = { consentWords: consentWordPattern, plainLetters };

/** Where a layer of the banner stands. */
export interface LayerRef {
  readonly world: FrameWorld;
  readonly key: string;
  readonly place: FramePlace;
  /** Whether the layer is the page itself, which only asks: the answer leads to another page. */
  readonly isWholePage?: boolean;
}

/** Names a layer among those of all frames; its key alone is unique only within its frame. */
export function nameOfLayer({ world, key }: LayerRef): string {
  return `${world.frameId} ${key}`;
}

/** A layer that was found. */
export interface FoundLayer extends LayerRef {
  readonly scored: ScoredCandidate;
}

/**
 * Lists all that could be the first layer of a banner now, the most likely first.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findLayers(visit: Visit): Promise<FoundLayer[]> {
  const banners = (await findAll(visit)).filter(({ scored }) => isBanner(scored));
  return banners.filter(
    (outer) =>
      !banners.some(
        (inner) =>
          inner.world.frameId === outer.world.frameId && isPageAround(outer.scored, inner.scored),
      ),
  );
}

/**
 * Lists all that could be a settings layer now, banners among them, the most likely first.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findSettingsLayers(visit: Visit): Promise<FoundLayer[]> {
  return (await findAll(visit)).filter(({ scored }) => isSettings(scored));
}

/**
 * Lists all that stands over the page now and can be read, whatever it is about.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findStanding(visit: Visit): Promise<FoundLayer[]> {
  return findIn(visit, async (world) => {
    const spots = await callInFrame(world, scanCandidates, world.parentId !== null);
    const candidates = await callInFrame(world, describeCandidates, spots);
    return candidates.map((candidate) => scoreCandidate(candidate));
  });
}

/**
 * Lists all that a press on a banner can open: another banner, settings, or a question.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findAnswers(visit: Visit): Promise<FoundLayer[]> {
  return findAll(visit, (scored) => isSettings(scored) || mayAsk(scored));
}

/**
 * Finds the settings on a page that has nothing else: its switches with what saves them, or what
 * takes consent back; null where the page is no such page.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findSettingsPage(visit: Visit): Promise<FoundLayer | null> {
  const found = await findIn(visit, async (world) => {
    const spots = await callInFrame(world, scanSettingsPage);
    const candidates = await callInFrame(world, describeCandidates, spots);
    return candidates
      .map((candidate) => scoreCandidate(candidate))
      .filter((scored) => isSettingsPage(scored));
  });
  return found[0] ?? null;
}

/**
 * Finds the banner that stands now: what the help's selector matches, else the most likely; null where
 * there is none.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findBanner(visit: Visit, helpBanner?: string): Promise<LayerRef | null> {
  const found = helpBanner === undefined ? null : await findBannerByHelp(visit, helpBanner);
  return found ?? (await findLayers(visit))[0] ?? null;
}

/**
 * Tells whether a layer can still be seen.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function isLayerShown({ world, key }: LayerRef): Promise<boolean> {
  try {
    return await callInFrame(world, isShown, key);
  } catch (error) {
    if (isClosedTarget(error)) return false;
    throw error;
  }
}

/**
 * Returns the text of what may be a banner in a language that is not known, and offers two buttons or
 * more; null where nothing like it stands on the page.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findUnreadNotice(visit: Visit): Promise<string | null> {
  const mayBe = (scored: ScoredCandidate): boolean => scored.unread > 1 && isUnread(scored);
  const [notice] = await findAll(visit, mayBe);
  return notice?.scored.candidate.text ?? null;
}

type Meant = (scored: ScoredCandidate) => boolean;

async function findAll(visit: Visit, isMeant: Meant = isSettings): Promise<FoundLayer[]> {
  const found = await findIn(visit, async (world) =>
    (await describeDocument(world)).filter((scored) => isMeant(scored)),
  );
  return found.toSorted(byLikelihood);
}

/** Finds parts of documents, in the order of the frames. */
type FindParts = (world: FrameWorld) => Promise<ScoredCandidate[]>;

async function findIn(visit: Visit, find: FindParts): Promise<FoundLayer[]> {
  const perFrame = await Promise.all(
    visit.worlds.all().map((world) => findInFrame(visit, world, find)),
  );
  return perFrame.flat();
}

async function findInFrame(
  visit: Visit,
  world: FrameWorld,
  find: FindParts,
): Promise<FoundLayer[]> {
  try {
    await openClosedRoots(world);
    const banners = await find(world);
    if (banners.length === 0) return [];
    const place = await placeFrame(visit.worlds, world);
    if (!place?.visible) return [];
    return banners
      .filter(({ candidate }) => mayBeBanner(candidate, place))
      .map((scored) => ({
        world,
        key: scored.candidate.key,
        place,
        isWholePage: scored.candidate.stands.includes('page'),
        scored,
      }));
  } catch (error) {
    if (isClosedTarget(error)) return [];
    throw error;
  }
}

/**
 * A frame in the flow of the page is part of its content, and no banner whatever it asks for; in one
 * that is the page itself, what stands there is meant, not the frame.
 */
function mayBeBanner({ stands }: Spot, { raised, isPage }: FramePlace): boolean {
  return raised || (isPage && !stands.includes('frame'));
}

async function describeDocument(world: FrameWorld): Promise<ScoredCandidate[]> {
  const standing = await callInFrame(world, scanCandidates, world.parentId !== null);
  const taken = standing.filter(({ stands }) => !isFrameAlone(stands)).map(({ key }) => key);
  const flow = await callInFrame(world, scanFlow, taken, flowWords);
  const found = await judge(world, [...standing, ...flow]);
  if (world.parentId !== null || found.some((scored) => isBanner(scored))) return found;
  return [...found, ...(await judge(world, await callInFrame(world, scanPage)))];
}

function isFrameAlone(stands: Spot['stands']): boolean {
  return stands.every((stand) => stand === 'frame');
}

async function judge(world: FrameWorld, spots: readonly Spot[]): Promise<ScoredCandidate[]> {
  if (spots.length === 0) return [];
  const candidates = await callInFrame(world, describeCandidates, spots);
  return candidates.map((candidate) => scoreCandidate(candidate));
}

/** Higher scores first; of equals the inner one, since it holds less that is not the banner. */
function byLikelihood(a: FoundLayer, b: FoundLayer): number {
  const byScore = b.scored.score - a.scored.score;
  return byScore || b.scored.candidate.inside.length - a.scored.candidate.inside.length;
}
