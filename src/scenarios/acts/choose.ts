/** Presses the control of a role: by the way that the site's help tells, else the one that says so. */
import {
  controlsOf,
  type LayerReading,
  type PressableControl,
} from '../../banner/reading/read-layer.js';
import type { ControlRole, Phase } from '../../schema/vocabulary.js';
import { followHelp } from './follow-help.js';
import type { HelpedRole } from './note-help.js';
import { pressChoice } from './press-control.js';
import type { Visitor } from './visitor.js';

/** What is looked for in a layer. */
export interface Choice {
  /** Roles whose help is followed, in order. */
  readonly helped: readonly HelpedRole[];
  /** Roles of the control that is pressed otherwise, in order. */
  readonly roles: readonly ControlRole[];
  /** Controls that serve where the layer has none of those roles. */
  readonly others?: readonly PressableControl[];
  /** Begins with the press. */
  readonly begins?: Phase | undefined;
}

/**
 * Presses it and counts the clicks. Returns what the control is called, or null where neither the help
 * leads to one nor the layer has one.
 * @throws {NoWayThrough} where the layer's control cannot be pressed
 */
export async function choose(
  visitor: Visitor,
  reading: LayerReading,
  { helped, roles, others = [], begins }: Choice,
): Promise<string | null> {
  for (const role of helped) {
    const clicks = await followHelp(visitor, { role, layer: reading.ref, begins });
    if (clicks === null) continue;
    visitor.log.addClicks(clicks);
    return role;
  }
  const [control] = [...roles.flatMap((role) => controlsOf(reading, role)), ...others];
  if (!control) return null;
  await pressChoice(visitor, { reading, control }, begins);
  return control.text;
}
