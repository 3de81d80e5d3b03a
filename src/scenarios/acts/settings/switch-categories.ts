/** Switches the categories of the settings, those behind tabs and in closed sections too. */
import type { CategoryReading } from '../../../banner/reading/read-settings.js';
import { delay } from '../../../browser/visit/quiet.js';
import { NoWayThrough } from '../../visitor/no-way-through.js';
import type { Visitor } from '../../visitor/visitor.js';
import { openSections } from './open-sections.js';
import { pressChoice } from '../pressing/press-control.js';
import { readAgain, type Settings } from './settings.js';

/** Presses after which a visitor gives up; pages answer presses as they like. */
const mostPresses = 200;
/** Most looks at a switch that was pressed, until it stands as wanted. */
const mostLooks = 5;
const pollMs = 100;

type Wanted = (category: CategoryReading) => boolean;

/**
 * Switches the categories in view, then those behind tabs and in closed sections, until each is as
 * wanted.
 * @throws {NoWayThrough} where a switch does not follow, or a section cannot be opened
 */
export async function switchEverywhere(
  visitor: Visitor,
  settings: Settings,
  wanted: Wanted,
): Promise<Settings> {
  const inView = await switchCategories(visitor, settings, wanted);
  const open = inView.reading.controls.filter(({ section }) => section === 'open');
  return openSections(visitor, inView, {
    known: open.map(({ key }) => key),
    work: (opened) => switchCategories(visitor, opened, wanted),
  });
}

/** One after the other, since a switch may move others: those of a group, or all of them. */
async function switchCategories(
  visitor: Visitor,
  settings: Settings,
  wanted: Wanted,
): Promise<Settings> {
  let now = settings;
  const pressed = new Set<string>();
  for (let presses = 0; presses < mostPresses; presses += 1) {
    const wrong = now.categories.find(
      (category) => isWrong(category, wanted) && !isAnswered(category, wanted, pressed),
    );
    if (!wrong) return now;
    const control = switchOf(wrong, wanted);
    if (pressed.has(control.key)) throw didNotFollow(wrong);
    pressed.add(control.key);
    await pressChoice(visitor, { reading: now.reading, control });
    now = await seeSwitched(
      visitor,
      now,
      (category) => !hasSwitch(category, control) || !isWrong(category, wanted),
    );
  }
  throw new NoWayThrough(`The settings have more than ${mostPresses} switches to press.`);
}

/** Looks until the pressed switch stands as wanted, or it has had its time. */
async function seeSwitched(
  visitor: Visitor,
  settings: Settings,
  isDone: (category: CategoryReading) => boolean,
): Promise<Settings> {
  let now = await readAgain(visitor, settings);
  for (let looks = 1; looks < mostLooks && !now.categories.every(isDone); looks += 1) {
    await delay(pollMs);
    now = await readAgain(visitor, now);
  }
  return now;
}

function hasSwitch({ switches: { on, off } }: CategoryReading, { key }: { key: string }): boolean {
  return on.key === key || off.key === key;
}

function isWrong(category: CategoryReading, wanted: Wanted): boolean {
  return !category.locked && category.state !== (wanted(category) ? 'on' : 'off');
}

/** Pairs of buttons may show nothing of their state: there, pressing the one that is wanted is all. */
function isAnswered(
  category: CategoryReading,
  wanted: Wanted,
  pressed: ReadonlySet<string>,
): boolean {
  const { state, switches } = category;
  const isPair = switches.on.key !== switches.off.key;
  return state === null && isPair && pressed.has(switchOf(category, wanted).key);
}

function switchOf(category: CategoryReading, wanted: Wanted): CategoryReading['switches']['on'] {
  return category.switches[wanted(category) ? 'on' : 'off'];
}

function didNotFollow({ name }: CategoryReading): NoWayThrough {
  return new NoWayThrough(`“${name}” did not follow when it was switched.`);
}
