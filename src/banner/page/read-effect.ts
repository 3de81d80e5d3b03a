/** Page function: what a press can change about a layer and the control that was pressed. */
import type { BandeauWorld } from '../../browser/page/toolkit.js';

/** Two equal readings mean that nothing a visitor sees has changed. */
export interface EffectReading {
  readonly shown: boolean;
  readonly text: string;
  readonly states: string;
}

/** Reads the layer's text and what its elements say of their state, and the control's own. */
export function readEffect(layerKey: string, controlKey: string): EffectReading {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const layer = bandeau.marked(layerKey);
  const control = bandeau.marked(controlKey);
  const shown = layer?.isConnected === true && bandeau.isShown(layer);
  const states: string[] = [];
  // Not classes or data: scripts that only start change those too.
  const telling = [
    'aria-checked',
    'aria-pressed',
    'aria-expanded',
    'aria-selected',
    'open',
    'disabled',
  ];
  const note = (element: Element): void => {
    const checked = element instanceof HTMLInputElement && element.checked;
    states.push(`${telling.map((name) => element.getAttribute(name)).join()} ${String(checked)}`);
  };
  if (control?.isConnected) note(control);
  if (layer && shown) {
    bandeau.walk(layer, (element) => {
      if (states.length < 500) note(element);
      return states.length < 500;
    });
  }
  const text = layer && shown ? bandeau.blocksOf(layer, 20_000).join('\n') : '';
  return { shown, text, states: states.join(' ') };
}
