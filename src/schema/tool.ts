/** The program's name and version in documents, as its package states them. */
import { readFileSync } from 'node:fs';

/** The `tool` of evidence and report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

let known: Tool | undefined;

/** Returns the program's name and version; the package file is read once, at the first call. */
export function readTool(): Tool {
  known ??= readPackageFile();
  return known;
}

function readPackageFile(): Tool {
  // Three folders up from dist/src/schema is the package's own file.
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(text) as Tool;
  return { name, version };
}
