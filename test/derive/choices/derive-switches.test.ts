/** Purposes that may share a switch. */
import { describe, expect, it } from '@jest/globals';
import type { Purpose } from '../../../src/schema/vocabulary.js';
import { addRequest, asItIs, bannerOf, deriveFrom, type Change } from '../observed-page.js';

describe('switches', () => {
  const naming =
    (name: string, purpose: Purpose = 'social-media', language = 'de'): Change =>
    (page) => {
      const banner = bannerOf(page);
      banner.language = language;
      Object.assign(banner.settings?.categories[0] ?? {}, { name, purpose });
    };

  it.each([
    ['Statistik und Werbung', ['Statistik und Werbung']],
    ['Soziale Medien', []],
    ['Werbung', []],
  ])('named “%s” stand for several purposes: %j', (name, shared) => {
    expect(deriveFrom(naming(name)).choice?.sharedSwitches).toEqual(shared);
  });

  it('are missing for a purpose that was seen', () => {
    const { choice } = deriveFrom((page) => {
      addRequest(page, 'accept', { host: 'ads.example', purpose: 'advertising' });
    });

    expect(choice?.purposesWithoutSwitch).toEqual(['advertising']);
  });

  it('of unknown purpose may be for it', () => {
    const { choice } = deriveFrom((page) => {
      naming('Erlebnis', 'unknown')(page);
      addRequest(page, 'accept', { host: 'ads.example', purpose: 'advertising' });
    });

    expect(choice?.purposesWithoutSwitch).toBeUndefined();
  });

  it('fit what was seen on the flawless page', () => {
    const { choice } = deriveFrom(asItIs);

    expect(choice).toMatchObject({ sharedSwitches: [], purposesWithoutSwitch: [] });
  });
});
