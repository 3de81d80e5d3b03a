/** Reads the tags out of an HTML report: what preact wrote is quoted, so a small grammar suffices. */

/** One start tag with its attributes. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:="[^"<]*")?)*)\s*\/?>/gu;
const attribute = /([a-z][a-z-]*)(?:="([^"]*)")?/gu;

/** Lists the start tags of a document in order. */
export function listTags(html: string): Tag[] {
  return [...html.matchAll(tag)]
    .filter(([, slash]) => slash === '')
    .map(([, , name = '', attributes = '']) => ({
      name,
      attributes: new Map(
        [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, value]),
      ),
    }));
}

/** Returns what stands between the tags; a `<` in it is markup that the grammar does not know. */
export function readBetweenTags(html: string): string {
  return html.replace(/^<!doctype html>/u, '').replace(tag, '\n');
}
