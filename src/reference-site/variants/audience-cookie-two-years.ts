/** A mutant: the audience cookie lives for 25 months. */
import type { Mutant } from '../variant.js';

/** The audience cookie lives for 25 months. */
export const audienceCookieTwoYears = {
  id: 'audience-cookie-two-years',
  parent: 'reference',
  breaks: 'The audience cookie lives for 25 months.',
  fails: ['cookie-audience-lifetime', 'rt-refuse-audience'],
  patch: { audienceCookieDays: 760 },
} as const satisfies Mutant;
