/** Finds files that import each other in a circle, for the test of the layers. */

/**
 * Gives the shortest circle through a file, for the first file of each circle in the order of the map;
 * a file that stands in a circle already given begins no other.
 * @param imports what each file imports
 * @example findCircles(new Map([['a', ['b']], ['b', ['a']]])) // [['a', 'b']]
 */
export function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  for (const start of imports.keys()) {
    if (circles.some((circle) => circle.includes(start))) continue;
    const circle = findWayBack(imports, start);
    if (circle) circles.push(circle);
  }
  return circles;
}

/** Says a circle in one sentence. */
export function describeCircle([first = '', ...others]: readonly string[]): string {
  const way = [...others, first].map((name) => `imports ${name}`);
  return `${first} ${way.join(', which ')}`;
}

/** Searches breadth first, so that what is found is shortest; undefined where no way leads back. */
function findWayBack(
  imports: ReadonlyMap<string, readonly string[]>,
  start: string,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const next of imports.get(at) ?? []) {
      if (next === start) return wayTo(at, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
