/** Presses the control of a role: where the config's help leads, else one whose caption says so. */
import {
  controlsOf,
  type LayerReading,
  type PressableControl,
} from '../../../banner/reading/read-layer.js';
import type { ControlRole, Phase } from '../../../schema/vocabulary.js';
import type { Visitor } from '../../visitor/visitor.js';
import { followHelp } from './follow-help.js';
import type { HelpedRole } from '../seeing/note-help.js';
import { decide } from './decide.js';
import { pressChoice } from './press-control.js';

/** What is to be pressed in a layer. */
export interface Choice {
  /** Roles whose help is followed, in order. */
  readonly helped: readonly HelpedRole[];
  /** Roles of the control that is pressed otherwise, in order. */
  readonly roles: readonly ControlRole[];
  /** Controls that serve where the layer has none of those roles. */
  readonly others?: readonly PressableControl[];
  /** The phase that begins with the press. */
  readonly begins?: Phase | undefined;
}

/**
 * Presses the control and counts the clicks that it took. Returns its caption, or the role where the
 * help led to it; null where there is none.
 * @throws {NoWayThrough} where the layer's control cannot be pressed, or makes no choice
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
  const standing = { reading, control };
  const consents = helped.includes('accept');
  if (begins) await decide(visitor, standing, { begins, consents });
  else await pressChoice(visitor, standing);
  return control.text;
}
