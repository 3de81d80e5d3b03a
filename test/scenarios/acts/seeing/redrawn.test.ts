/** How an attempt is repeated on what a page draws anew. */
import { describe, expect, it } from '@jest/globals';
import { repeatWhileRedrawn, type Attempt } from '../../../../src/scenarios/acts/seeing/redrawn.js';

const next = (lost: number): Promise<number> => Promise.resolve(lost + 1);

/** An attempt that loses all parts before the given one. */
function losingUntil(last: number): (part: number) => Promise<Attempt<string>> {
  return (part) => Promise.resolve({ result: `tried ${part}`, isLost: part < last });
}

describe('repeatWhileRedrawn', () => {
  it('tries once what stays', async () => {
    expect(await repeatWhileRedrawn(1, losingUntil(1), next)).toEqual(['tried 1']);
  });

  it('tries again on what stands in place of what was lost', async () => {
    const results = await repeatWhileRedrawn(1, losingUntil(3), next);

    expect(results).toEqual(['tried 1', 'tried 2', 'tried 3']);
  });

  it('stops where nothing is found again', async () => {
    const results = await repeatWhileRedrawn(1, losingUntil(3), () => Promise.resolve(null));

    expect(results).toEqual(['tried 1']);
  });

  it('tries nothing where there is nothing', async () => {
    expect(await repeatWhileRedrawn(null, losingUntil(3), next)).toEqual([]);
  });

  it('gives up a page that never stops', async () => {
    const results = await repeatWhileRedrawn(1, losingUntil(Infinity), next);

    expect(results).toHaveLength(8);
  });
});
