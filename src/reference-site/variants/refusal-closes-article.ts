/** A mutant: refusing hides the article. */
import type { Mutant } from '../variant.js';

/** Refusing hides the article. */
export const refusalClosesArticle = {
  id: 'refusal-closes-article',
  parent: 'reference',
  breaks: 'Refusing hides the article.',
  fails: ['refuse-content-accessible', 'gating-article-never-gated', 'rt-state-article'],
  patch: { article: 'closed-after-refusal' },
} as const satisfies Mutant;
