/** How a refusal is designed beside an acceptance. */
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

const refuse =
  (own: Partial<Control>) =>
  (page: Observed): void => {
    Object.assign(controlOf(page, 'refuse'), own);
  };

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

describe('in view', () => {
  it.each<[string, Partial<Control>, boolean | undefined]>([
    ['beside the acceptance', {}, true],
    [
      'below the window',
      { box: { x: 880, y: 1000, width: 160, height: 40 }, visible: false },
      false,
    ],
    ['below what the banner shows', { box: { x: 880, y: 690, width: 160, height: 90 } }, false],
    ['covered where it is', { visible: false }, undefined],
  ])('%s', (_where, own, isIn) => {
    expect(fact('refuseInView', refuse(own))).toBe(isIn);
  });
});

describe('set apart', () => {
  const inText =
    (boxed: boolean) =>
    (page: Observed): void => {
      refuse({ boxed })(page);
      bannerOf(page).blocks.push({
        layer: 1,
        text: 'Nous et nos partenaires utilisons des cookies, ce que vous pouvez tout refuser sans conséquence pour votre lecture.',
      });
    };

  it('is not what stands in a sentence without a box', () => {
    expect([fact('refuseSetApart', inText(false)), fact('refuseSetApart', inText(true))]).toEqual([
      false,
      true,
    ]);
  });

  it('is a link of its own', () => {
    expect(fact('refuseSetApart', refuse({ boxed: false, text: 'Continuer sans accepter' }))).toBe(
      true,
    );
  });
});

describe('the caption', () => {
  it.each([
    ['Tout refuser', true],
    ['Continuer sans accepter', true],
    ['Nur notwendige Cookies verwenden', true],
    ['Je décline les finalités non essentielles', false],
    ['Refuser tous les cookies et continuer vers le site', true],
  ])('%s is plain: %s', (text, isPlain) => {
    expect(fact('refuseExplicit', refuse({ text }))).toBe(isPlain);
  });
});

describe('look', () => {
  const colours =
    (accept: string, other: string) =>
    (page: Observed): void => {
      controlOf(page, 'accept').background = accept;
      refuse({ background: other })(page);
    };

  it.each([
    ['#13406b', '#13406b', true],
    ['#e65100', '#ffffff', false],
    ['#222222', '#ffffff', true],
    ['#0a8f3c', '#0a7f3c', true],
  ])('filled %s and %s is alike: %s', (accept, other, isAlike) => {
    expect(fact('sameProminence', colours(accept, other))).toBe(isAlike);
  });

  it('differs where only accepting has a box', () => {
    expect(fact('sameControlKind', refuse({ boxed: false }))).toBe(false);
    expect(fact('sameProminence', refuse({ boxed: false }))).toBe(false);
  });
});

describe('the number', () => {
  it('counts what accepts more often than it can be refused', () => {
    const twice = (page: Observed): void => {
      bannerOf(page).controls.push({ ...controlOf(page, 'accept'), text: 'Accepter et fermer' });
    };

    expect(fact('extraAccepts', twice)).toBe(1);
    expect(fact('extraAccepts', () => undefined)).toBe(0);
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
    [
      'with accepting alone',
      [
        { role: 'accept', text: 'Alle akzeptieren' },
        { role: 'save', text: 'Auswahl speichern' },
      ],
      false,
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
});
