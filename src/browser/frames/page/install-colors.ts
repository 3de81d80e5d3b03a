/** Page function: the part of the toolkit that reads colours as painted. */
import type { BandeauWorld, Rgba } from './toolkit.js';

/** Installs the reading of colours. */
export function installColors(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const known = new Map<string, Rgba>();
  const paint = (color: string): Rgba => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) return [0, 0, 0, 0];
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const colorOf = (color: string): Rgba => {
    const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(color);
    if (plain) return [Number(plain[1]), Number(plain[2]), Number(plain[3]), Number(plain[4] ?? 1)];
    const painted = known.get(color) ?? paint(color);
    known.set(color, painted);
    return painted;
  };
  const over = (top: Rgba, below: Rgba): Rgba => {
    const mix = (a: number, b: number): number => a * top[3] + b * (1 - top[3]);
    return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
  };
  const backgroundOf = (element: Element): Rgba | null => {
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none') return null;
    const own = colorOf(style.backgroundColor);
    if (own[3] === 1) return own;
    const parent = bandeau.parentOf(element);
    const below: Rgba | null = parent ? backgroundOf(parent) : [255, 255, 255, 1];
    return below && over(own, below);
  };
  const isBoxed = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none') return true;
    const parent = bandeau.parentOf(element);
    const behind = parent && backgroundOf(parent);
    const standsOut = (color: Rgba): boolean =>
      color[3] > 0 && !behind?.every((part, at) => Math.abs(part - (color[at] ?? 0)) < 8);
    const bordered = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none';
    return (
      standsOut(colorOf(style.backgroundColor)) ||
      (bordered && standsOut(colorOf(style.borderTopColor)))
    );
  };
  Object.assign(bandeau, { colorOf, backgroundOf, isBoxed });
}
