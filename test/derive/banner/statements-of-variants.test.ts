import { describe, expect, it } from '@jest/globals';
import { recogniseStatements } from '../../../src/derive/banner/recognise-statements.js';
import { concepts } from '../../../src/knowledge/statements/index.js';
import { allVariants } from '../../../src/reference-site/variants/index.js';

const conceptsOf = (variant: string): string[] => {
  const text = [...allVariants].find(([id]) => id === variant)?.[1].text;
  if (text === undefined) throw new Error(`no variant ${variant}`);
  const { purpose, choices, policy, supplement, detail, socialName, socialConsequence } = text;
  const blocks = [
    ...[purpose, choices, supplement, policy].map((words) => ({ layer: 1, text: words })),
    ...[detail, socialName, socialConsequence].map((words) => ({ layer: 2, text: words })),
  ];
  return [...new Set(recogniseStatements(blocks, 'fr').map(({ concept }) => concept))];
};

describe('the statements of the reference site', () => {
  it.each<[string, string[]]>([
    ['reference', ['implied-consent']],
    ['exemplary', ['implied-consent']],
    ['accept-unexplained', ['accept-means-consent', 'implied-consent']],
    ['controller-unnamed', ['controller-named', 'implied-consent']],
    ['data-kinds-unlisted', ['data-categories-listed', 'implied-consent']],
    ['band-unexplained', ['indicator-shows-state', 'implied-consent']],
    ['implied-consent-sentence', []],
    [
      'refusal-promise-unsaid',
      ['refuse-keeps-only-technical', 'refuse-sets-and-reads-only-technical', 'implied-consent'],
    ],
    [
      'refusal-consequence-unsaid',
      [
        'refuse-disables-comments',
        'comments-need-social-media',
        'comments-by-accept-or-settings',
        'social-media-off-disables-comments',
        'implied-consent',
      ],
    ],
    [
      'withdrawal-right-unsaid',
      ['choices-changeable-via-settings', 'choices-at-any-time', 'implied-consent'],
    ],
    ['renamed-category', ['implied-consent']],
  ])('lack on %s: %j', (variant, lacking) => {
    const said = conceptsOf(variant);

    expect(concepts.filter((concept) => !said.includes(concept))).toEqual(lacking);
  });
});
