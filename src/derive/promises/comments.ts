/** Promises about the comments: what they depend on, and that refusing disables them. */
import type { FeatureStates } from '../../schema/evidence/scenario.js';
import { scenariosThatAnswer, type ScenarioId } from '../../schema/scenario-traits.js';
import { toPointer } from '../../schema/json-pointer.js';
import { observedField } from '../facts/observed.js';
import {
  broken,
  cantTell,
  describeTraces,
  kept,
  pointersOf,
  quoteControl,
  whyMissing,
  type Judge,
  type World,
} from './verdict.js';

type CommentState = FeatureStates['comments'];

const refusing: ScenarioId = 'refuse';
const social: ScenarioId = 'customize-social-media';

/** "Refusing does not let you use the comments". */
export const refuseDisablesComments: Judge = (world) => {
  const refused = commentsIn(world, 'refuse');
  if (refused === undefined) return unseen(world, 'refuse');
  const pressed = quoteControl(world, 'refuse', 'refusing');
  const evidence = ['/scenarios/refuse/features'];
  if (refused === 'available') return broken(`After ${pressed} the comments still work.`, evidence);
  if (refused === 'absent' && commentsIn(world, 'accept') !== 'available') return noComments();
  return kept(`After ${pressed} the comments are ${refused}.`, evidence);
};

/**
 * "To comment, accept the social networks": that choice alone must enable them, and nothing else.
 */
export const commentsNeedSocialMedia: Judge = (world) => {
  const allowed = commentsIn(world, social);
  if (allowed === undefined) return unseen(world, social);
  const evidence = [toPointer(['scenarios', social, 'features'])];
  if (allowed === 'absent' && commentsIn(world, 'accept') !== 'available') return noComments();
  if (allowed !== 'available') {
    return broken('With only social networks allowed, the comments still do not work.', evidence);
  }
  const beyond = world.facts.beyondRefusal[social];
  if (beyond === undefined)
    return cantTell(whyMissing(world, toPointer(['derived', 'beyondRefusal', social])));
  if (beyond.length > 0) {
    const more = describeTraces(beyond);
    return broken(
      `Allowing only social networks started more: the page ${more}.`,
      pointersOf(beyond),
    );
  }
  return kept('The comments work once only social networks are allowed.', evidence);
};

/** "… either by accepting all, or in the settings". */
export const commentsByAcceptOrSettings: Judge = (world) => {
  const routes = ['accept', social] as const;
  const unknown = routes.find((name) => commentsIn(world, name) === undefined);
  if (unknown !== undefined) return unseen(world, unknown);
  const evidence = routes.map((name) => toPointer(['scenarios', name, 'features']));
  const states = routes.map((name) => commentsIn(world, name));
  if (states.every((state) => state === 'available')) {
    return kept(
      'The comments work after accepting all and after allowing only social networks.',
      evidence,
    );
  }
  if (states.every((state) => state === 'absent')) return noComments();
  const [all, alone] = states.map((state) => (state === 'available' ? 'work' : 'do not work'));
  return broken(
    `The comments ${all} after accepting all and ${alone} after allowing only social networks.`,
    evidence,
  );
};

/**
 * "Switching social networks off does not let you comment". Saving the settings unchanged switches
 * nothing off, so it does not test this.
 */
export const socialMediaOffDisablesComments: Judge = (world) => {
  const off = scenariosThatAnswer('refuse', 'withdraw').filter(
    (name) => name === refusing || isRun(world, name),
  );
  const working = off.find((name) => commentsIn(world, name) === 'available');
  if (working !== undefined) {
    return broken(`With social networks off (${working}) the comments still work.`, [
      toPointer(['scenarios', working, 'features']),
    ]);
  }
  const unknown = off.find((name) => commentsIn(world, name) === undefined);
  if (unknown !== undefined) return unseen(world, unknown);
  const isThere = ['accept', social].some((name) => commentsIn(world, name) === 'available');
  if (!isThere && off.every((name) => commentsIn(world, name) === 'absent')) return noComments();
  return kept(
    `With social networks off (${off.join(', ')}) the comments do not work.`,
    off.map((name) => toPointer(['scenarios', name, 'features'])),
  );
};

function commentsIn({ observed }: World, scenario: string): CommentState | undefined {
  const features = observedField(observed, scenario, 'features');
  return 'value' in features ? features.value.comments : undefined;
}

function isRun({ observed }: World, scenario: string): boolean {
  return scenario in observed.scenarios;
}

function unseen({ observed }: World, scenario: string): ReturnType<Judge> {
  const features = observedField(observed, scenario, 'features');
  return cantTell('value' in features ? '' : features.unknownBecause);
}

function noComments(): ReturnType<Judge> {
  return cantTell('No comments were found on the page in any scenario.');
}
