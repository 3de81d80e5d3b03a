/** Lists what a source file exports without a word on it. */

const declaration =
  /^export (?:declare |abstract |async )*(?:const|function\*?|class|interface|type|enum) (\w+)/;

/**
 * Gives the exported names that no doc comment stands directly before, each once. A schema and the type
 * that is inferred from it have one name and share a comment; the first comment of a file is the file's.
 * @example listUndocumented('/** A file. *\/\nexport const a = 1;') → ['a']
 */
export function listUndocumented(source: string): string[] {
  const lines = source.split('\n');
  const exported = lines.flatMap((line, at) => {
    const [, name] = declaration.exec(line) ?? [];
    return name === undefined ? [] : [{ name, isDocumented: isDocumented(lines, at) }];
  });
  const documented = new Set(exported.filter((each) => each.isDocumented).map((each) => each.name));
  return [...new Set(exported.map(({ name }) => name))].filter((name) => !documented.has(name));
}

/** A remark to the linter may stand between the comment and the declaration. */
function isDocumented(lines: readonly string[], at: number): boolean {
  let end = at - 1;
  while (lines[end]?.startsWith('// oxlint-disable-next-line ') === true) end -= 1;
  if (lines[end]?.endsWith('*/') !== true) return false;
  const start = lines.findLastIndex((line, index) => index <= end && line.startsWith('/**'));
  const isOfFile = start === 0 || (start === 1 && lines[0]?.startsWith('#!') === true);
  return start !== -1 && !isOfFile;
}
