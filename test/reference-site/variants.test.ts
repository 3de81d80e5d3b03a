/** Tests the table of variants: one file each, and each mutant changes something and says what. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { allVariants, mutants } from '../../src/reference-site/variants/index.js';

describe('the mutants', () => {
  it('are at least forty, each in the file of its name', () => {
    const files = readdirSync(new URL('../../src/reference-site/variants/', import.meta.url))
      .filter((file) => file.endsWith('.js') && file !== 'index.js')
      .map((file) => file.replace(/\.js$/, ''));

    expect(mutants.length).toBeGreaterThanOrEqual(40);
    expect(files.toSorted()).toEqual([...allVariants.keys()].toSorted());
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
