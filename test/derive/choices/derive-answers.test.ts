/** How often each answer stands, and what the settings offer. */
import { describe, expect, it } from '@jest/globals';
import type { Control } from '../../../src/schema/evidence/banner.js';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import { bannerOf, controlOf, deriveFrom } from '../observed-page.js';

type Choice = NonNullable<Derived['choice']>;

function fact<K extends keyof Choice>(
  name: K,
  change: (page: Observed) => void,
): Choice[K] | undefined {
  return deriveFrom(change).choice?.[name];
}

/** Adds controls to the settings. */
const panel =
  (...controls: readonly Partial<Control>[]) =>
  (page: Observed): void => {
    const save = controlOf(page, 'save');
    const banner = bannerOf(page);
    banner.controls = [
      ...banner.controls.filter(({ layer }) => layer === 1),
      ...controls.map((own) => ({ ...save, ...own })),
    ];
  };

describe('the number', () => {
  it('counts what accepts more often than it can be refused', () => {
    const twice = (page: Observed): void => {
      bannerOf(page).controls.push({ ...controlOf(page, 'accept'), text: 'Accepter et fermer' });
    };

    expect(fact('extraAccepts', twice)).toBe(1);
    expect(fact('extraAccepts', () => undefined)).toBe(0);
  });

  it.each<[string, readonly Partial<Control>[], number | undefined]>([
    ['one purpose', [{ role: 'accept', text: 'Accept analytics cookies' }], 0],
    ['a switch', [{ role: 'accept', text: 'Allow', element: 'button[role=switch]' }], 0],
    [
      'perhaps what is ticked',
      [
        { role: 'other', text: 'Publicité', element: 'input' },
        { role: 'accept', text: 'Accepter' },
      ],
      undefined,
    ],
    [
      'rows with both answers',
      [
        { role: 'accept', text: 'Allow' },
        { role: 'refuse', text: 'Deny' },
        { role: 'accept', text: 'Allow' },
        { role: 'refuse', text: 'Deny' },
      ],
      0,
    ],
  ])('leaves out what accepts %s', (_what, own, extra) => {
    const change = (page: Observed): void => {
      const accept = { ...controlOf(page, 'accept'), text: 'Tout accepter' };
      bannerOf(page).controls.push(...own.map((each) => ({ ...accept, ...each })));
    };

    expect(fact('extraAccepts', change)).toBe(extra);
  });
});

describe('the settings', () => {
  it.each<[string, readonly Partial<Control>[], boolean | undefined]>([
    ['with neither', [{ role: 'save', text: 'Enregistrer' }], true],
    [
      'with both',
      [
        { role: 'accept', text: 'Tout accepter' },
        { role: 'refuse', text: 'Tout refuser' },
      ],
      true,
    ],
    ['with accepting alone', [{ role: 'accept', text: 'Alle akzeptieren' }], false],
    [
      'with all off, and what saves that',
      [
        { role: 'accept', text: 'Allow all' },
        { role: 'save', text: 'Confirm my choices' },
      ],
      undefined,
    ],
    [
      'with switches that allow one purpose each',
      [
        { role: 'accept', text: 'Allow', element: 'button[role=switch]' },
        { role: 'accept', text: 'Allow marketing cookies' },
        { role: 'save', text: 'Save' },
      ],
      true,
    ],
    [
      'with a caption that nobody understands',
      [
        { role: 'accept', text: 'Alle akzeptieren' },
        { role: 'other', confidence: 0.1, text: 'Xyzzy' },
      ],
      undefined,
    ],
    [
      'with the switch of a category',
      [
        { role: 'accept', text: 'Tout accepter' },
        { role: 'other', confidence: 0.3, text: 'Réseaux sociaux', element: 'input' },
      ],
      false,
    ],
  ])('%s are symmetrical: as it is', (_what, controls, isSymmetrical) => {
    expect(fact('panelSymmetry', panel(...controls))).toBe(isSymmetrical);
  });

  it.each<[string, readonly Partial<Control>[], boolean | undefined]>([
    ['a control that saves', [{ role: 'save', text: 'Enregistrer' }], true],
    ['only one that accepts', [{ role: 'accept', text: 'Accepter les cookies' }], false],
    ['only one that accepts all', [{ role: 'accept', text: 'Tout accepter' }], undefined],
    ['an “OK”', [{ role: 'acknowledge', text: 'OK' }], undefined],
    [
      'one that accepts and one that nobody understands',
      [
        { role: 'accept', text: 'Accepter les cookies' },
        { role: 'other', confidence: 0.1, text: 'Xyzzy' },
      ],
      undefined,
    ],
    [
      'one that accepts and a cross',
      [
        { role: 'accept', text: 'Accepter' },
        { role: 'close', text: '×' },
      ],
      undefined,
    ],
  ])('with %s say what saves: as it is', (_what, controls, saysSo) => {
    expect(fact('saveSaysSave', panel(...controls))).toBe(saysSo);
  });

  it('are not symmetrical where accepting alone is easy, on both layers', () => {
    const change = (page: Observed): void => {
      panel(
        { role: 'accept', text: 'Alle akzeptieren' },
        { role: 'save', text: 'Auswahl speichern' },
      )(page);
      const banner = bannerOf(page);
      banner.controls = banner.controls.filter(({ role }) => role !== 'refuse');
    };

    expect(fact('panelSymmetry', change)).toBe(false);
  });
});
