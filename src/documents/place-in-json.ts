/** Finds where a part of a JSON document stands in its text. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { pointerSegments } from '../schema/json-pointer.js';

/**
 * Returns line and column, both from 1, of the value at a pointer, or of the nearest part around it
 * that is there.
 * @example placeInJson('{\n  "a": 1\n}', '/a') // '2:8'
 */
export function placeInJson(text: string, pointer: string): string {
  const root = parseTree(text);
  const segments = pointerSegments(pointer).map((name) =>
    /^\d+$/.test(name) ? Number(name) : name,
  );
  const ways = segments.map((_, index) => segments.slice(0, segments.length - index));
  const found = root && ways.map((way) => findNodeAtLocation(root, way)).find(Boolean);
  const node = found ?? root;
  const lines = text.slice(0, node?.offset ?? 0).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
