/** Tests the tables of variants: every theme is registered, and each mutant changes something and says what. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { MutantTable } from '../../src/reference-site/variant.js';
import { allVariants, mutants } from '../../src/reference-site/variants/index.js';
import { sound } from '../../src/reference-site/variants/sound.js';

const sources = new URL('../../../src/reference-site/variants/', import.meta.url);
const themeNames = readdirSync(sources)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index' && name !== 'sound');

async function readTheme(name: string): Promise<MutantTable> {
  const theme = (await import(`../../src/reference-site/variants/${name}.js`)) as object;
  return Object.assign({}, ...Object.values(theme)) as MutantTable;
}

describe('the mutants', () => {
  it('are at least forty, and all that stand in the files of themes', async () => {
    const themes = await Promise.all(themeNames.map((name) => readTheme(name)));

    const written = themes.flatMap((theme) => Object.keys(theme));

    expect(written.length).toBeGreaterThanOrEqual(40);
    expect(mutants.map(({ id }): string => id).toSorted()).toEqual(written.toSorted());
  });

  it('have a name each, which is a host label and no sound variant has', () => {
    const names = [...Object.keys(sound), ...mutants.map(({ id }) => id)];

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([]);
    expect([...allVariants.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('have a sentence each, which stands in the source once', () => {
    const files = readdirSync(sources).map((file) => readFileSync(new URL(file, sources), 'utf8'));

    const repeated = mutants.filter(({ breaks }) => files.join('\n').split(breaks).length !== 2);

    expect(repeated.map(({ id }) => id)).toEqual([]);
  });

  it.each(mutants.map((mutant) => [mutant.id, mutant] as const))(
    '%s breaks something, in a sentence, and names the rules it must fail',
    (id, mutant) => {
      expect(allVariants.get(id)).not.toEqual(allVariants.get(mutant.parent));
      expect(mutant.breaks).toMatch(/^[A-Z][^.]*\.$/);
      expect(mutant.fails.length).toBeGreaterThan(0);
      expect(new Set(mutant.fails).size).toBe(mutant.fails.length);
    },
  );

  it.each(
    mutants.flatMap(({ id, parent, rewordings = [] }) =>
      rewordings.map(({ from }) => [id, from, parent] as const),
    ),
  )('%s rewords words that are there: %s', (_, from, parent) => {
    const text = Object.values(allVariants.get(parent)?.text ?? {}).join('\n');

    expect(text).toContain(from);
  });
});
