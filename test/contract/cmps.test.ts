/** What every file of `src/knowledge/cmps` must hold: registered, named once, and nobody else's marks. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { Cmp } from '../../src/knowledge/cmps/cmp.js';
import { cmps } from '../../src/knowledge/cmps/index.js';

const all: readonly (readonly [id: string, cmp: Cmp])[] = Object.entries<Cmp>(cmps);
const supportFiles = new Set(['index', 'cmp']);

/** What stands more than once among the lists of all tools. */
function repeated(listOf: (cmp: Cmp) => readonly (string | number)[]): (string | number)[] {
  const values = all.flatMap(([, cmp]) => [...listOf(cmp)]);
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe('the registry of consent tools', () => {
  it('holds every file of the folder under its own name', () => {
    const files = readdirSync(new URL('../../src/knowledge/cmps/', import.meta.url))
      .filter((name) => name.endsWith('.js'))
      .map((name) => name.slice(0, -'.js'.length))
      .filter((name) => !supportFiles.has(name));

    expect(all.map(([id]) => id)).toEqual(files.toSorted());
    expect(files.length).toBeGreaterThanOrEqual(25);
  });

  it('gives each its own name', () => {
    expect(repeated(({ name }) => [name])).toEqual([]);
    expect(all.filter(([, { name }]) => name.trim() === '')).toEqual([]);
  });

  it.each([
    ['number', ({ tcfIds = [] }: Cmp) => tcfIds],
    ['object', ({ globals = [] }: Cmp) => globals],
    ['host', ({ hosts = [] }: Cmp) => hosts],
    ['cookie or storage key', ({ keeps = [] }: Cmp) => keeps],
    ['rule of autoconsent', ({ autoconsent = [] }: Cmp) => autoconsent],
  ])('gives no two tools the same %s', (_, listOf) => {
    expect(repeated(listOf)).toEqual([]);
  });

  it.each(all)('has something by which to know %s', (_, cmp) => {
    const { tcfIds = [], globals = [], hosts = [], keeps = [], autoconsent = [] } = cmp;

    expect([...tcfIds, ...globals, ...hosts, ...keeps, ...autoconsent]).not.toEqual([]);
  });

  it.each(all)('writes what it knows of %s as it is looked up', (_, cmp) => {
    const paths = [...(cmp.globals ?? []), ...(cmp.reopens ?? []).map(({ path }) => path)];

    expect(paths.filter((path) => !/^[\w$]+(?:\.[\w$]+)*$/.test(path))).toEqual([]);
    expect((cmp.hosts ?? []).filter((host) => !/^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host))).toEqual(
      [],
    );
    expect((cmp.keeps ?? []).filter((key) => key.split('*').length > 2)).toEqual([]);
    expect((cmp.tcfIds ?? []).filter((id) => !Number.isInteger(id) || id < 1)).toEqual([]);
  });

  it('calls the interface of a tool only where an object tells that it is there', () => {
    const unsure = all.filter(([, { reopens = [], globals = [] }]) => reopens[0] && !globals[0]);

    expect(unsure.map(([id]) => id)).toEqual([]);
  });

  it('names rules that autoconsent has', async () => {
    const { resolve } = createRequire(import.meta.url);
    const script = await readFile(resolve('@duckduckgo/autoconsent'), 'utf8');
    const text = await readFile(resolve('@duckduckgo/autoconsent/rules/rules.json'), 'utf8');
    const { autoconsent } = JSON.parse(text) as { autoconsent: { name: string }[] };
    const rules = new Set(autoconsent.map(({ name }) => name));
    const isKnown = (name: string): boolean => rules.has(name) || script.includes(`"${name}"`);
    const named = all.flatMap(([, { autoconsent: names = [] }]) => names);

    expect(named.filter((name) => !isKnown(name))).toEqual([]);
  });
});
