/** Who made a document: this program's name and version, as its package states them. */
import { readFileSync } from 'node:fs';

/** The `tool` of evidence and report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

let known: Tool | undefined;

/** Gives the program's name and version; its package file is read once, when this is first asked. */
export function readTool(): Tool {
  known ??= readPackageFile();
  return known;
}

function readPackageFile(): Tool {
  // Three folders up from dist/src/schema, where the package's own file lies.
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(text) as Tool;
  return { name, version };
}
