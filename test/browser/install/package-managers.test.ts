/** The package managers, and the lines that do by hand what they do. */
import { describe, expect, it } from '@jest/globals';
import { commandLines, packageManagers } from '../../../src/browser/install/package-managers.js';

describe('packageManagers', () => {
  it.each(packageManagers.map((manager) => [manager.program, manager] as const))(
    'can be typed by hand: %s',
    (program, manager) => {
      const lines = commandLines(manager);

      expect(lines).toHaveLength(manager.calls.length);
      expect(lines.every((line) => line.startsWith(manager.needsRoot ? 'sudo ' : program))).toBe(
        true,
      );
      expect(lines.at(-1)).toMatch(/chrom/i);
    },
  );

  it('leaves Ubuntu’s apt out, whose chromium is only a snap', () => {
    const apt = packageManagers.find(({ program }) => program === 'apt-get');

    expect(apt?.exceptOn).toContain('ubuntu');
  });
});
