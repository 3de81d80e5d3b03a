/**
 * Colours as the evidence writes them, and how well a reader can tell them apart.
 * @see WCAG 2.2, definitions of "relative luminance" and "contrast ratio"
 */
import type { Rgba } from '../../browser/frames/page/toolkit.js';

/** Writes a colour as `#rrggbb`, leaving its alpha out. */
export function toHex([red, green, blue]: Rgba): string {
  const part = (value: number): string => Math.round(value).toString(16).padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}

/** Computes the contrast ratio of a text colour on an opaque background, 1 to 21, to two decimals. */
export function contrastRatio(text: Rgba, background: Rgba): number {
  const [lighter = 0, darker = 0] = [
    luminance(blend(text, background)),
    luminance(background),
  ].toSorted((a, b) => b - a);
  return Math.round(((lighter + 0.05) / (darker + 0.05)) * 100) / 100;
}

/**
 * Reads what a coloured mark says: green allowed, red refused, else null.
 * Hue 90° to 150° is green, 345° to 20° red, with enough saturation to be seen as a colour
 * (engineering defaults of the rules catalogue, § 3.3 clause 9; no source gives numbers).
 */
export function readSignalColor([red, green, blue]: Rgba): 'allowed' | 'refused' | null {
  const max = Math.max(red, green, blue);
  const range = max - Math.min(red, green, blue);
  if (max < 60 || range < 60) return null;
  const hue = hueOf([red, green, blue, 1], { max, range });
  if (hue >= 90 && hue <= 150) return 'allowed';
  return hue >= 345 || hue <= 20 ? 'refused' : null;
}

function hueOf([red, green, blue]: Rgba, { max, range }: { max: number; range: number }): number {
  const sixth = 60 / range;
  if (max === red) return ((green - blue) * sixth + 360) % 360;
  return max === green ? (blue - red) * sixth + 120 : (red - green) * sixth + 240;
}

function blend(top: Rgba, below: Rgba): Rgba {
  const mix = (a: number, b: number): number => a * top[3] + b * (1 - top[3]);
  return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
}

function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
