/** Makes a choice by pressing its control: goes on where the page asks back, and sees that it was made. */
import { findStanding, isLayerShown, type LayerRef } from '../../../banner/finding/find-banner.js';
import type { LayerReading, PressableControl } from '../../../banner/reading/read-layer.js';
import { delay } from '../../../browser/visit/quiet.js';
import { acceptLexicon, refuseLexicon } from '../../../knowledge/languages/words/lexicons.js';
import type { Phase } from '../../../schema/vocabulary.js';
import { NoWayThrough } from '../../visitor/no-way-through.js';
import type { Visitor } from '../../visitor/visitor.js';
import { pressControl, type StandingControl } from './press-control.js';
import { findQuestion, goingOn, isBannerAnew, noteStanding, type Standing } from './question.js';
import { checkBanner, readLayer } from '../seeing/see-banner.js';
import { readAllStores } from '../seeing/stores.js';

/** Questions after which a visitor gives up. */
const mostQuestions = 3;
/** Characters of a question, and captions of its controls, that are kept. */
const longestText = 1500;
const mostAnswers = 20;
/** Looks for a question that comes as the answer to a press, and the time between two. */
const mostLooks = 4;
const pollMs = 120;

/** What is decided. */
export interface Decision {
  /** The phase that begins once it is made. */
  readonly begins: Phase;
  /** Whether it gives consent: then no question stands in its way. */
  readonly consents?: boolean;
}

/**
 * Presses a control that makes a choice and counts the clicks; the given phase begins with the press that
 * makes it. Where the page asks back, the questions are noted, and answered as who means it does.
 * @throws {NoWayThrough} where the control cannot be pressed, nothing comes of one that does not say that
 * it refuses, or a question has no answer that is sure to go on
 */
export async function decide(
  visitor: Visitor,
  standing: StandingControl,
  { begins, consents = false }: Decision,
): Promise<void> {
  const { log, visit } = visitor;
  const stored = await readAllStores(visitor);
  const before = consents ? undefined : noteStanding(await findStanding(visit));
  const hasEffect = await visit.whileAnswering(
    (message) => !consents && answerWindow(visitor, message),
    () => pressControl(visitor, standing, begins),
  );
  log.addClicks(1);
  try {
    const { layer } = standing.reading;
    const hasGoneOn = before && (await answerQuestions(visitor, { before, stored, layer }));
    const isMade = hasGoneOn ?? hasEffect;
    const isStored = (await readAllStores(visitor)) !== stored;
    log.record({ isStored });
    if (!isMade && !isStored) await assertMade(visitor, standing, begins);
  } catch (error) {
    // What was pressed was not the choice that the phase stands for.
    if (error instanceof NoWayThrough) visit.leavePhase();
    throw error;
  }
}

/** A press that changed nothing is no choice, unless it says that it refuses. */
async function assertMade(
  visitor: Visitor,
  standing: StandingControl,
  begins: Phase,
): Promise<void> {
  if (isPlainRefusal(standing, begins)) return;
  // Settings that were not saved ask as the banner does, which they may have taken the place of.
  if (begins === 'after-choice') await noteStill(visitor, standing.reading.ref);
  throw new NoWayThrough(`Nothing changed when “${standing.control.text}” was pressed.`);
}

async function noteStill(visitor: Visitor, layer: LayerRef): Promise<void> {
  if (await isLayerShown(layer)) visitor.log.addSighting('afterChoice', 'visible');
  else await checkBanner(visitor, 'afterChoice');
}

/** Who presses “Refuse” on the banner has refused, though nothing come of it: that is the page's fault. */
function isPlainRefusal({ reading, control }: StandingControl, begins: Phase): boolean {
  return begins === 'after-choice' && reading.layer === 1 && control.role === 'refuse';
}

interface Asking {
  /** What stood over the page before the press. */
  readonly before: Standing;
  /** What was stored then. */
  readonly stored: string;
  readonly layer: number;
}

/** Returns whether the last answer had an effect; undefined where none was given. */
async function answerQuestions(visitor: Visitor, asking: Asking): Promise<boolean | undefined> {
  let now = asking;
  let last: boolean | undefined;
  for (let questions = 0; questions < mostQuestions; questions += 1) {
    const answered = await answerQuestion(visitor, now);
    if (!answered) break;
    now = answered.asking;
    last = answered.hasEffect;
  }
  return last;
}

interface Answered {
  readonly asking: Asking;
  readonly hasEffect: boolean;
}

/** Null where nothing is asked, or nothing that the choice still depends on. */
async function answerQuestion(visitor: Visitor, asking: Asking): Promise<Answered | null> {
  const { visit, log } = visitor;
  const found = await awaitQuestion(visitor, asking);
  const reading = found && (await readLayer(visitor, found, asking.layer));
  if (!found || !reading) return null;
  const control = goingOn(reading);
  const stored = await readAllStores(visitor);
  // What has nothing to press once the choice is stored says so, and asks nothing.
  if (!control && stored !== asking.stored) return null;
  if (!isBannerAnew(found)) noteQuestion(visitor, reading, control);
  if (!control) {
    const [line = ''] = reading.blocks;
    throw new NoWayThrough(`The page asks back, and no answer is sure to go on: “${line}”.`);
  }
  const before = noteStanding(await findStanding(visit));
  // Only now the choice is made, unless another question comes.
  if (stored === asking.stored) visit.restartPhase();
  const hasEffect = await pressControl(visitor, { reading, control });
  log.addClicks(1);
  return { asking: { ...asking, before, stored }, hasEffect };
}

function noteQuestion(
  { log, visit }: Visitor,
  { text, controls }: LayerReading,
  control: PressableControl | undefined,
): void {
  log.addQuestion({
    text: text.slice(0, longestText),
    answers: controls.map((each) => each.text).slice(0, mostAnswers),
    pressed: control?.text ?? null,
    atMs: visit.elapsedMs(),
  });
}

async function awaitQuestion(
  visitor: Visitor,
  { before, stored }: Asking,
): Promise<ReturnType<typeof findQuestion>> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    await delay(pollMs);
    const isOpen = (await readAllStores(visitor)) === stored;
    const found = findQuestion(await findStanding(visitor.visit), before, isOpen);
    if (found) return found;
  }
  return undefined;
}

/** “OK” goes on with a refusal, unless the question is whether to accept. */
function answerWindow({ log, visit }: Visitor, message: string): boolean {
  const isOk = refuseLexicon.count(message) > 0 || acceptLexicon.count(message) === 0;
  const isMixed = refuseLexicon.count(message) > 0 && acceptLexicon.count(message) > 0;
  log.addQuestion({
    text: message.slice(0, longestText),
    answers: [],
    pressed: isOk && !isMixed ? 'OK' : null,
    atMs: visit.elapsedMs(),
  });
  return isOk && !isMixed;
}
