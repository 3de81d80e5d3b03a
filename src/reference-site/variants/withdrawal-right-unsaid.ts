/** A mutant: no layer says that the choice can be changed at any time. */
import type { Mutant } from '../variant.js';

/** No layer says that the choice can be changed at any time. */
export const withdrawalRightUnsaid = {
  id: 'withdrawal-right-unsaid',
  parent: 'reference',
  breaks: 'No layer says that the choice can be changed at any time.',
  fails: ['banner-withdrawal-right-stated', 'rt-layer1-choices', 'rt-change-via-panel'],
  rewordings: [
    {
      from: ' , et/ou les modifier à tout moment via la rubrique «Paramétrer vos choix».',
      to: '.',
    },
    { from: ' Vous pouvez modifier vos choix via la rubrique «Paramétrer vos choix».', to: '' },
  ],
} as const satisfies Mutant;
