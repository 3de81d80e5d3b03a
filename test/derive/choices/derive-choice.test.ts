/** How refusing compares with accepting on the first layer. */
import { describe, expect, it } from '@jest/globals';
import type { Control, SettingsCategory } from '../../../src/schema/evidence/banner.js';
import { bannerOf, controlOf, deriveFrom, reasonFor, type Change } from '../observed-page.js';

/** Changes the control to refuse; the one to accept measures 160 by 44 pixels, its text 16. */
function withRefuseControl(own: Partial<Control>): Change {
  return (page) => Object.assign(controlOf(page, 'refuse'), own);
}

/** Lets the settings have this category beside the one that is always on. */
function withCategory(own: Partial<SettingsCategory>): Change {
  const texts = { name: 'Réseaux sociaux', description: '', color: null };
  const plain = { ...texts, purpose: 'social-media' as const, locked: false, stateShownBy: [] };
  return (page) => {
    const category = { ...plain, ...own };
    bannerOf(page).settings?.categories.splice(0, 1, category);
  };
}

describe('sizeParity', () => {
  it.each([
    [true, 'of 91 % of the area', { width: 160, height: 40 }, 16],
    [undefined, 'of 57 % of the area', { width: 100, height: 40 }, 16],
    [false, 'of 26 % of the area', { width: 60, height: 30 }, 16],
    [undefined, 'in 88 % of the font size', { width: 160, height: 44 }, 14],
    [false, 'in 69 % of the font size', { width: 160, height: 44 }, 11],
  ])('is %s for a control to refuse %s of the one to accept', (parity, _size, size, fontSize) => {
    const box = { x: 0, y: 0, ...size };

    const facts = deriveFrom(withRefuseControl({ box, fontSize }));

    expect(facts.choice?.sizeParity).toBe(parity);
  });
});

describe('refuseLegible', () => {
  it.each([
    [true, 'clear', { contrast: 4.6, fontSize: 16 }],
    [true, 'less clear, but large', { contrast: 3.2, fontSize: 24 }],
    [false, 'faint', { contrast: 2.1, fontSize: 16 }],
    [undefined, 'neither clear nor faint', { contrast: 3.5, fontSize: 16 }],
    [undefined, 'on an image', { contrast: null, fontSize: 16 }],
  ])('is %s where the label is %s', (legible, _how, label) => {
    const facts = deriveFrom(withRefuseControl(label));

    expect(facts.choice?.refuseLegible).toBe(legible);
  });

  it('is missing where accepting is as faint as refusing', () => {
    const facts = deriveFrom((page) => {
      controlOf(page, 'refuse').contrast = 2;
      controlOf(page, 'accept').contrast = 2;
    });

    expect(facts.choice).not.toHaveProperty('refuseLegible');
  });
});

describe('refuseOnFirstLayer', () => {
  it('is missing where a control might refuse of which nobody knows what it does', () => {
    const facts = deriveFrom(withRefuseControl({ role: 'other', text: 'Tout refuser' }));

    expect(facts.choice).toMatchObject({ refuseControls: 0 });
    expect(facts.choice).not.toHaveProperty('refuseOnFirstLayer');
    expect(reasonFor(facts, '/derived/choice/refuseOnFirstLayer')).toContain('Tout refuser');
  });

  it('is false where it is known of every control that it does not refuse', () => {
    const facts = deriveFrom(withRefuseControl({ visible: false }));

    expect(facts.choice?.refuseOnFirstLayer).toBe(false);
  });
});

describe('defaultsOff', () => {
  it.each<[boolean | undefined, Partial<SettingsCategory>]>([
    [false, { purpose: 'social-media', initially: 'on' }],
    [true, { purpose: 'social-media', initially: 'off' }],
    [false, { purpose: 'unknown', initially: 'on', locked: false }],
    [undefined, { purpose: 'unknown', initially: 'on', locked: true }],
    [undefined, { purpose: 'social-media' }],
    [true, { purpose: 'audience-measurement', initially: 'on' }],
  ])('is %s for a category of %j', (off, category) => {
    const facts = deriveFrom(withCategory(category));

    expect(facts.choice?.defaultsOff).toBe(off);
  });
});
