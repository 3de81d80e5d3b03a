/** What a partial choice lets through that it has no consent for. */
import { describe, expect, it } from '@jest/globals';
import {
  addCookie,
  addRequest,
  advertisingCookie,
  analyticsCookie,
  deriveFrom,
} from '../observed-page.js';

describe('beyondRefusal', () => {
  it('leaves out what the choice covers and what refusing shows too', () => {
    const facts = deriveFrom((page) => {
      addCookie(page, 'refuse', analyticsCookie);
      addCookie(page, 'customize-social-media', analyticsCookie);
      addRequest(page, 'customize-social-media', { purpose: 'social-media' });
      addCookie(page, 'customize-social-media', advertisingCookie);
    });

    expect(facts.beyondRefusal['customize-social-media']).toEqual([
      expect.objectContaining({ name: advertisingCookie.name }),
    ]);
  });

  it('holds everything that needs consent where only the defaults were saved', () => {
    const facts = deriveFrom((page) =>
      addRequest(page, 'customize-defaults', { purpose: 'social-media' }),
    );

    expect(facts.beyondRefusal['customize-defaults']).toHaveLength(1);
  });
});
