/** Unit tests of colours and contrast. */
import { describe, expect, it } from '@jest/globals';
import { contrastRatio, readSignalColor, toHex } from '../../../src/banner/reading/contrast.js';
import type { Rgba } from '../../../src/browser/frames/page/toolkit.js';

describe('contrastRatio', () => {
  it.each<[string, Rgba, Rgba, number]>([
    ['black on white', [0, 0, 0, 1], [255, 255, 255, 1], 21],
    ['white on white', [255, 255, 255, 1], [255, 255, 255, 1], 1],
    [
      '#767676 on white, the darkest grey that just passes 4.5',
      [118, 118, 118, 1],
      [255, 255, 255, 1],
      4.54,
    ],
    ['half transparent black on white', [0, 0, 0, 0.5], [255, 255, 255, 1], 3.98],
  ])('gives the WCAG ratio of %s', (_name, text, background, expected) => {
    expect(contrastRatio(text, background)).toBeCloseTo(expected, 1);
  });

  it('does not depend on which of the two is lighter', () => {
    const red: Rgba = [200, 16, 46, 1];
    const white: Rgba = [255, 255, 255, 1];

    expect(contrastRatio(red, white)).toBe(contrastRatio(white, red));
  });
});

describe('readSignalColor', () => {
  it.each<[string, Rgba, 'allowed' | 'refused' | null]>([
    ['green', [27, 127, 46, 1], 'allowed'],
    ['red', [200, 16, 46, 1], 'refused'],
    ['bluish red', [220, 20, 40, 1], 'refused'],
    ['blue', [20, 60, 200, 1], null],
    ['orange', [240, 140, 20, 1], null],
    ['grey', [120, 120, 120, 1], null],
    ['almost black green', [10, 40, 12, 1], null],
  ])('reads %s', (_name, color, expected) => {
    expect(readSignalColor(color)).toBe(expected);
  });
});

describe('toHex', () => {
  it('writes two digits a channel', () => {
    expect(toHex([0, 10.4, 255, 1])).toBe('#000aff');
  });
});
