/** Opens the tabs and closed sections of the settings, one after the other. */
import type { PressableControl } from '../../../banner/reading/read-layer.js';
import type { Visitor } from '../../visitor/visitor.js';
import { pressControl } from '../pressing/press-control.js';
import { readAgain, type Settings } from './settings.js';

/** Tabs and closed sections after which a visitor gives up; pages can make them without end. */
const mostSections = 20;

/** What is done in each section. */
export interface SectionWork {
  /** Keys of the sections that need no look. */
  readonly known?: readonly string[];
  /** Called with the settings as they stand with the section open; gives them as it leaves them. */
  readonly work: (opened: Settings, caption: string) => Promise<Settings>;
}

/**
 * Opens each section that is closed and does the given work in it. Returns the settings as they stand
 * in the end. The clicks are not counted.
 * @throws {NoWayThrough} where a section cannot be opened, and what the work throws
 */
export async function openSections(
  visitor: Visitor,
  settings: Settings,
  { known = [], work }: SectionWork,
): Promise<Settings> {
  const seen = new Set(known);
  let now = settings;
  for (let opened = 0; opened < mostSections; opened += 1) {
    const control = now.reading.controls.find((each) => isUnread(each, seen));
    if (!control) break;
    seen.add(control.key);
    await pressControl(visitor, { reading: now.reading, control });
    now = await work(await readAgain(visitor, now), control.text);
  }
  return now;
}

function isUnread({ section, inReach, key }: PressableControl, seen: ReadonlySet<string>): boolean {
  return section === 'closed' && inReach && !seen.has(key);
}
