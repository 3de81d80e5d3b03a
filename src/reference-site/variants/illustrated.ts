/**
 * The reference with the weight of an ordinary page, for measuring.
 * @see HTTP Archive, Web Almanac 2024, "Page Weight": median desktop page 71 requests, 2.6 MB
 */
import type { SoundVariant } from '../variant.js';
import { reference } from './reference.js';

/** Some seventy files and two and a half megabytes. */
export const illustrated = {
  id: 'illustrated',
  behaviour: { ...reference.behaviour, pictures: 60 },
} as const satisfies SoundVariant;
