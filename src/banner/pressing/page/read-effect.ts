/** Page function: what a press can change about a layer and the control that was pressed. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** Two equal readings mean that nothing a visitor sees has changed. */
export interface EffectReading {
  readonly shown: boolean;
  readonly text: string;
  readonly states: string;
  readonly control: string;
}

/** Reads the layer's text, what its elements say of their state, and what the control says of its own. */
export function readEffect(layerKey: string, controlKey: string): EffectReading {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const layer = bandeau.marked(layerKey);
  const control = bandeau.marked(controlKey);
  const shown = layer !== undefined && ask(layer, 'isConnected') && bandeau.isShown(layer);
  // Not classes or data: scripts that only start change those too.
  const stateAttributes = [
    'aria-checked',
    'aria-pressed',
    'aria-expanded',
    'aria-selected',
    'open',
    'disabled',
  ];
  const stateOf = (element: Element): string => {
    const checked = bandeau.checkedOf(element) === true;
    return `${stateAttributes.map((name) => ask(element, 'getAttribute', name)).join()} ${String(checked)}`;
  };
  const states: string[] = [];
  if (layer && shown) {
    bandeau.walk(layer, (element) => {
      if (states.length < 500) states.push(stateOf(element));
      return states.length < 500;
    });
  }
  const text = layer && shown ? bandeau.blocksOf(layer, 20_000).join('\n') : '';
  const own = control && ask(control, 'isConnected') ? stateOf(control) : '';
  return { shown, text, states: states.join(' '), control: own };
}
