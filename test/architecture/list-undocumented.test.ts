/** The finding of exports without a doc comment. */
import { describe, expect, it } from '@jest/globals';
import { listUndocumented } from './list-undocumented.js';

describe('listUndocumented', () => {
  it.each([
    ['a comment on one line', '/** A. */\nexport const a = 1;', []],
    ['a comment on several lines', '/**\n * A.\n */\nexport async function a() {}', []],
    [
      'a remark to the linter in between',
      '/** A. */\n// oxlint-disable-next-line x\nexport type A = 1;',
      [],
    ],
    ['a schema and its type', '/** A. */\nexport const A = x();\nexport type A = Y;', []],
    ['no comment', 'const b = 1;\nexport class A {}', ['A']],
    ['a comment on something else', '/** B. */\nconst b = 1;\nexport interface A {}', ['A']],
    ['a comment that is none for readers', '/* A. */\nexport const a = 1;', ['a']],
    ['what is not exported, or from elsewhere', "const a = 1;\nexport { b } from './b.js';", []],
  ])('knows %s', (_, source, names) => {
    expect(listUndocumented(`/** The file. */\nimport './x.js';\n\n${source}\n`)).toEqual(names);
  });

  it('takes the first comment for that of the file', () => {
    expect(listUndocumented('/** The file. */\nexport const a = 1;\n')).toEqual(['a']);
  });
});
