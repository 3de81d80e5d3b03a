/** Lists what a run of the executable loads. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBandeau } from './run-bandeau.js';

/** What a run loaded, each once and sorted. */
export interface Loaded {
  /** Rooms of `src`, and its own files. */
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

/** Runs a command line to its end, and gives what was loaded for it. */
export async function listLoaded(args: readonly string[]): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  const list = join(folder, 'modules.txt');
  const notes = new URL('note-modules.js', import.meta.url).href;
  try {
    await runBandeau(args, { LOADED_MODULES: list, NODE_OPTIONS: `--import=${notes}` });
    const urls = readFileSync(list, 'utf8').split('\n');
    return {
      rooms: sorted(urls, /\/dist\/src\/([^/]+)/),
      packages: sorted(urls, /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sorted(urls: readonly string[], name: RegExp): string[] {
  const names = urls.map((url) => name.exec(url)?.[1]).filter((found) => found !== undefined);
  return [...new Set(names)].toSorted();
}
