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
    ['seen above the box of the banner', { box: { x: 880, y: 20, width: 160, height: 30 } }, true],
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

  const beside =
    (text: string, ...blocks: readonly string[]) =>
    (page: Observed): void => {
      refuse({ boxed: false, text })(page);
      bannerOf(page).blocks = [
        { layer: 1, text: 'Tout accepter' },
        ...blocks.map((block) => ({ layer: 1, text: block })),
      ];
    };

  it.each<[string, readonly string[], boolean | undefined]>([
    [
      'quoted by the text and standing beside it',
      [
        'Pour refuser les cookies de nos partenaires, cliquez sur « Continuer sans accepter ».',
        'Continuer sans accepter →',
      ],
      true,
    ],
    ['in a row of controls', ['Paramétrer vos choix Continuer sans accepter Tout accepter'], true],
    [
      'after a heading in one line',
      ['Le respect de votre vie privée est notre priorité absolue Continuer sans accepter'],
      undefined,
    ],
    [
      'in the middle of a sentence',
      ['Vous pouvez aussi Continuer sans accepter les cookies de nos partenaires commerciaux.'],
      false,
    ],
  ])('%s: as it is', (_what, blocks, isApart) => {
    expect(fact('refuseSetApart', beside('Continuer sans accepter', ...blocks))).toBe(isApart);
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
