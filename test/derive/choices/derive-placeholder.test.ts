/** What a refusal leaves in place of an embed. */
import { describe, expect, it } from '@jest/globals';
import {
  addRequest,
  asItIs,
  bannerOf,
  deriveFrom,
  scenarioOf,
  type Change,
} from '../observed-page.js';

/** The placeholder is pressed; afterwards the settings show these states. */
const pressing =
  (...states: readonly ('on' | 'off')[]): Change =>
  (page) => {
    const { settings } = bannerOf(page);
    const [category] = settings?.categories ?? [];
    if (!settings || !category) throw new Error('no category');
    const names = states.map((_, index) => `Switch ${index}`);
    settings.categories = names.map((name) => ({ ...category, name }));
    page.scenarios['embed-interact'] = {
      ...structuredClone(scenarioOf(page, 'refuse')),
      categoriesAfter: states.map((state, index) => ({
        name: names[index] ?? '',
        purpose: category.purpose,
        state,
      })),
    };
  };

describe('the placeholder of an embed', () => {
  it.each<[readonly ('on' | 'off')[], string]>([
    [['on', 'off'], 'own'],
    [['on', 'on'], 'accepts-all'],
  ])('that leaves the switches %j: %s', (states, expected) => {
    expect(deriveFrom(pressing(...states)).embedPlaceholder).toBe(expected);
  });

  it.each<[readonly string[], string]>([
    [[], 'own'],
    [['embed-interact'], 'accepts-all'],
  ])('without switches, where ads follow in %j: %s', (scenarios, expected) => {
    const { embedPlaceholder } = deriveFrom((page) => {
      pressing()(page);
      for (const name of ['accept', ...scenarios]) {
        addRequest(page, name, { host: 'ads.example', purpose: 'advertising' });
      }
    });

    expect(embedPlaceholder).toBe(expected);
  });

  it('is not known where accepting leaves nothing else', () => {
    expect(deriveFrom(pressing()).embedPlaceholder).toBeUndefined();
  });

  it('may be missing altogether', () => {
    const { embedPlaceholder } = deriveFrom((page) => {
      scenarioOf(page, 'refuse').features = { comments: 'available', socialEmbeds: 'absent' };
    });

    expect(embedPlaceholder).toBe('silent');
  });

  it('is of no matter where the embed is shown anyway', () => {
    const { embedPlaceholder } = deriveFrom((page) => {
      scenarioOf(page, 'refuse').features = { comments: 'available', socialEmbeds: 'loaded' };
    });

    expect(embedPlaceholder).toBeNull();
  });

  it('may stand there without being pressed', () => {
    expect(deriveFrom(asItIs).embedPlaceholder).toBe('unpressed');
  });
});
