/** A mutant: the audience cookie is rewritten to live for 25 months when the visitor returns. */
import type { Mutant } from '../variant.js';

/** The audience cookie is rewritten to live for 25 months when the visitor returns. */
export const audienceCookieProlonged = {
  id: 'audience-cookie-prolonged',
  parent: 'reference',
  breaks: 'The audience cookie is rewritten to live for 25 months when the visitor returns.',
  fails: ['cookie-audience-lifetime', 'rt-refuse-audience'],
  patch: { audienceCookieOnReturn: 'rewritten-for-longer' },
} as const satisfies Mutant;
