/** A mutant: no layer says that refusing closes the comments, nor what opens them. */
import type { Mutant } from '../variant.js';

/** No layer says that refusing closes the comments, nor what opens them. */
export const refusalConsequenceUnsaid = {
  id: 'refusal-consequence-unsaid',
  parent: 'reference',
  breaks: 'No layer says that refusing closes the comments, nor what opens them.',
  fails: [
    'gating-disclosed-before-choice',
    'rt-refuse-no-comments',
    'rt-comments-need-social',
    'rt-comments-two-routes',
    'rt-social-off-comments',
  ],
  rewordings: [
    {
      from: ' "Tout Refuser" ne vous permet pas d’activer l’option commentaires de nos services. Pour activer l’option vous permettant de laisser des commentaires sur notre service, veuillez accepter le dépôt des cookies/traceurs « réseaux sociaux », soit en cliquant sur « Tout accepter », soit via la rubrique «Paramétrer vos choix».',
      to: '',
    },
    { from: ' et ne permettra pas de laisser des commentaires', to: '' },
  ],
} as const satisfies Mutant;
