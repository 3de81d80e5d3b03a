/** Reads the behaviour of this variant of the site. */
import type { PageBehaviour } from '../behaviour.js';

/** The behaviour the server wrote into the page. */
export const behaviour = parseBehaviour(document.getElementById('behaviour')?.textContent ?? '{}');

function parseBehaviour(text: string): PageBehaviour {
  return JSON.parse(text) as PageBehaviour;
}
