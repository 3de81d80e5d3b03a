/** Reads the imports of a source file as the formatter writes them, for the test of the layers. */

/** One import, or one export from elsewhere. */
export interface ImportStatement {
  readonly from: string;
  /** Whether nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

/** Statements at the start of a line: `import … from 'x'`, `import 'x'`, `export … from 'x'`. */
const statement = /^(import|export)\s+(type\s)?(?:([^'"`;]*?)\s*\bfrom\s+)?'([^'\n]+)'/gm;

/** `import('x')`, as an expression or inside a type, and `require('x')`. */
const inline = /(?:\bimport|\brequire|createRequire\([^()]*\))\(\s*'([^'\n]+)'/g;

/**
 * Lists every import of a file, in the order they stand there, dynamic ones last.
 * @example findImports("import type { A } from './a.js';") → [{ from: './a.js', typeOnly: true }]
 */
export function findImports(source: string): ImportStatement[] {
  const statements = [...source.matchAll(statement)].map(([, , type, names = '', from = '']) => ({
    from,
    typeOnly: type !== undefined || hasOnlyTypes(names),
  }));
  const inlined = [...source.matchAll(inline)].map(([, from = '']) => ({ from, typeOnly: false }));
  return [...statements, ...inlined];
}

/** Tells whether each name in the braces is marked as a type. */
function hasOnlyTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (inBraces === undefined) return false;
  const each = inBraces.split(',').filter((name) => name.trim() !== '');
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}
