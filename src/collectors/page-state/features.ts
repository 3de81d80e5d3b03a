/**
 * What the page offers a visitor after this choice: comments, social embeds, the article itself.
 */
import { callInFrame, type FrameWorld } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import { ignoreClosedTarget } from '../../browser/frames/watched-target.js';
import {
  commentAreaNames,
  commentHosts,
  networkNames,
  notCommentAreaNames,
  placeholderSelectors,
  unhydratedEmbeds,
} from '../../knowledge/embeds.js';
import { ownHosts } from '../../knowledge/hosts.js';
import { languages } from '../../knowledge/languages/index.js';
import type { Language } from '../../knowledge/languages/language.js';
import type { FeatureStates } from '../../schema/evidence/scenario.js';
import { findComments, type CommentFinding, type CommentSigns } from './page/find-comments.js';
import { findEmbeds, type EmbedSigns } from './page/find-embeds.js';
import { findReadableBlocks } from './page/find-readable-blocks.js';
import { hasWritableField } from './page/has-writable-field.js';
import { measureReadable, type ContentReading } from './page/measure-readable.js';
import { scrollBack, scrollToComments } from './page/scroll-to-comments.js';
import { composeByLanguage } from '../../text/word-pattern.js';
import { hostOf, isHostWithin } from '../../text/host.js';

/**
 * Waiting times for content that loads on scrolling, in milliseconds; some pages look only some
 * tenths of a second after the last scroll.
 */
const scrollWaits = { minimumMs: 600, capMs: 5000 };

/** Longest wait until the page is drawn where it was scrolled to, in milliseconds. */
const drawingMs = 5000;

/** Lists the words for one purpose, by language. */
function wordsByLanguage(choose: (language: Language) => readonly string[]) {
  return composeByLanguage(
    Object.fromEntries(Object.entries(languages).map(([tag, language]) => [tag, choose(language)])),
  );
}

const commentSigns: CommentSigns = {
  headings: wordsByLanguage(({ comments }) => comments),
  areaNames: commentAreaNames,
  notAreaNames: notCommentAreaNames,
};

const embedSigns: EmbedSigns = {
  hosts: ownHosts
    .filter(({ purpose }) => purpose === 'social-media')
    .flatMap(({ hosts }) => hosts)
    .filter((host) => !commentHosts.includes(host)),
  names: networkNames,
  words: wordsByLanguage(({ purposes }) => purposes['social-media']),
  unhydrated: unhydratedEmbeds,
  placeholders: placeholderSelectors,
};

/**
 * Reads the present state of the comment area and the social embeds. After a choice it scrolls to
 * the comments and back, as a visitor would; before a choice it does not, since scrolling could be
 * taken for consent.
 * @throws where the page cannot be asked
 */
export async function readFeatures(visit: Visit): Promise<FeatureStates> {
  const comments = await readComments(visit);
  const { frames, placeholders } = await callInFrame(mainWorld(visit), findEmbeds, embedSigns);
  const isLoaded = frames.some((address) => loadedFrame(visit, address));
  const isHeldBack = frames.length + placeholders > 0;
  const otherwise = isHeldBack ? 'placeholder' : 'absent';
  return { comments, socialEmbeds: isLoaded ? 'loaded' : otherwise };
}

/**
 * Measures the readable text of the main content, and whether the page scrolls. Before a choice it
 * does not scroll.
 * @throws where the page cannot be asked
 */
export async function readContent(visit: Visit): Promise<ContentReading> {
  const world = mainWorld(visit);
  await callInFrame(world, findReadableBlocks);
  return callInFrame(world, measureReadable, visit.phase !== 'before-choice');
}

async function readComments(visit: Visit): Promise<FeatureStates['comments']> {
  const { state } = await stateOf(visit, await findAreas(visit));
  if (state !== 'gated' || visit.phase === 'before-choice') return state;
  const { from, notified } = await callInFrame(mainWorld(visit), scrollToComments, drawingMs);
  const comments = await waitForComments(visit);
  await callInFrame(mainWorld(visit), scrollBack, from);
  if (comments === 'gated' && !notified) {
    throw new Error('The page was not drawn in time once its comments had been scrolled to.');
  }
  return comments;
}

/**
 * Waits for comments that load as they are reached; on a busy machine or page once more and longer.
 * @throws where a frame of theirs, or the page, is still busy then: what would come is not known
 */
async function waitForComments(visit: Visit): Promise<FeatureStates['comments']> {
  const { capped } = await visit.settle(scrollWaits);
  const once = await stateOf(visit, await findAreas(visit));
  if (once.state !== 'gated' || !(capped || once.isLoading)) return once.state;
  const last = await visit.settle(visit.options.waits);
  const again = await stateOf(visit, await findAreas(visit));
  if (again.state === 'gated' && (last.capped || again.isLoading)) {
    throw new Error('The comments were still loading when the wait for them ended.');
  }
  return again.state;
}

async function findAreas(visit: Visit): Promise<CommentFinding> {
  return callInFrame(mainWorld(visit), findComments, commentSigns);
}

interface CommentArea {
  readonly state: FeatureStates['comments'];
  /** Whether a frame in it has no document yet, or one that has not begun. */
  readonly isLoading: boolean;
}

async function stateOf(
  visit: Visit,
  { found, writable, frames, isLoading }: CommentFinding,
): Promise<CommentArea> {
  if (!found) return { state: 'absent', isLoading: false };
  const open =
    writable || (await Promise.all(frames.map((src) => isThread(visit, src)))).some(Boolean);
  const starting = visit.worlds.starting().map(hostOf);
  const isStarting = frames.some((src) => starting.includes(hostOf(src)));
  return { state: open ? 'available' : 'gated', isLoading: isLoading || isStarting };
}

/**
 * A frame of a known comment host counts as a thread once it has loaded; any other frame counts if
 * a visitor can write in it.
 */
async function isThread(visit: Visit, address: string): Promise<boolean> {
  const world = loadedFrame(visit, address);
  if (!world) return false;
  const there = hostOf(world.url) ?? '';
  if (commentHosts.some((host) => isHostWithin(there, host))) return true;
  const writable = await callInFrame(world, hasWritableField).catch(ignoreClosedTarget);
  return writable === true;
}

/**
 * The frame in which an address was loaded; undefined where it has no document, or an error page.
 */
function loadedFrame(visit: Visit, address: string): FrameWorld | undefined {
  const host = hostOf(address);
  if (host === null) return undefined;
  return visit.worlds.all().find(({ url, parentId }) => parentId !== null && hostOf(url) === host);
}

function mainWorld(visit: Visit): FrameWorld {
  const world = visit.worlds.main();
  if (!world) throw new Error('The page has no document that could be looked at.');
  return world;
}
