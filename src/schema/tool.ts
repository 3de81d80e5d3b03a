/** Who made a document: this program's name and version, as its package states them. */
import { readFileSync } from 'node:fs';

interface PackageFile {
  readonly name: string;
  readonly version: string;
}

/** The `tool` of evidence and report. */
export const tool: PackageFile = readPackageFile();

function readPackageFile(): PackageFile {
  // Three folders up from dist/src/schema, where the package's own file lies.
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(text) as PackageFile;
  return { name, version };
}
