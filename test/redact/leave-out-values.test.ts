/** Values in addresses, wherever they stand in a document. */
import { describe, expect, it } from '@jest/globals';
import { leaveOutValues } from '../../src/redact/leave-out-values.js';

const asked = 'https://news.test/?article=7';

describe('leaveOutValues', () => {
  it('leaves them out of texts at any depth, and keeps what was asked for', () => {
    const document = {
      page: asked,
      list: [{ message: 'It led to https://ads.test/p?id=secret&article=7' }, 4, null],
    };

    expect(leaveOutValues(document, asked)).toEqual({
      page: asked,
      list: [{ message: 'It led to https://ads.test/p?id&article=7' }, 4, null],
    });
  });

  it('does so at every place where the same part stands', () => {
    const chain = [{ url: 'https://ads.test/s.js?id=secret' }];
    const told = leaveOutValues({ first: { chain }, second: { chain }, third: chain }, asked);

    expect(JSON.stringify(told)).not.toContain('secret');
    expect(told.second.chain).toEqual([{ url: 'https://ads.test/s.js?id' }]);
    expect(chain[0]?.url).toContain('secret');
  });
});
