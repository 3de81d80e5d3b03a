/** The reading of imports: every form the language has, and nothing that only looks like one. */
import { describe, expect, it } from '@jest/globals';
import { findImports } from './find-imports.js';

describe('findImports', () => {
  it.each([
    ["import { a } from './a.js';", './a.js', false],
    ["import a from 'a';", 'a', false],
    ["import * as a from '@scope/a';", '@scope/a', false],
    ["import a, { b } from 'a';", 'a', false],
    ["import {\n  a,\n  type B,\n} from './a.js';", './a.js', false],
    ["import 'a';", 'a', false],
    ["import a from './a.json' with { type: 'json' };", './a.json', false],
    ["export { a } from './a.js';", './a.js', false],
    ["export * from './a.js';", './a.js', false],
    ["const a = await import('./a.js');", './a.js', false],
    ["const a = require('a') as typeof A;", 'a', false],
    ["const a = createRequire(\n  import.meta.url,\n)('a') as typeof A;", 'a', false],
    ["import type { A } from './a.js';", './a.js', true],
    ["import { type A, type B } from './a.js';", './a.js', true],
    ["import {\n  type A,\n  type B,\n} from './a.js';", './a.js', true],
    ["export type { A } from './a.js';", './a.js', true],
    ["export type * from './a.js';", './a.js', true],
  ])('reads %j', (source, from, typeOnly) => {
    expect(findImports(source)).toEqual([{ from, typeOnly }]);
  });

  it('reads an import inside a type', () => {
    const source = "export type A = import('./a.js').A;";

    expect(findImports(source).map(({ from }) => from)).toEqual(['./a.js']);
  });

  it('keeps statements apart', () => {
    const source =
      "import 'a';\nimport { b } from 'b';\n\nexport const c = 'from';\nexport * from 'd';\n";

    expect(findImports(source).map(({ from }) => from)).toEqual(['a', 'b', 'd']);
  });

  it.each([
    "export const a = 'b';",
    "export function a(): string {\n  return 'b';\n}",
    " * import { a } from './a.js';",
    "const text = `code from 'a'`;",
    "export type A = 'x' | 'y';",
  ])('finds none in %j', (source) => {
    expect(findImports(source)).toEqual([]);
  });
});
