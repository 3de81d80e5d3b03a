/** What the value of a consent record says, whoever wrote it. */
import { describe, expect, it } from '@jest/globals';
import { answersInValue } from '../../src/redact/answers-in-value.js';

describe('answersInValue', () => {
  it.each<[string, 'yes' | 'no' | 'both' | undefined]>([
    ['{"necessary":true,"statistics":true,"marketing":true}', 'yes'],
    ['{"necessary":true,"statistics":false,"marketing":false}', 'no'],
    ['{"statistics":true,"marketing":false}', 'both'],
    ['%7B%22analytics%22%3Atrue%7D', 'yes'],
    ['%257B%2522analytics%2522%253Afalse%257D', 'no'],
    ['{stamp:%27abc%27,necessary:true,preferences:false,statistics:false,marketing:false}', 'no'],
    ['{"categories":["necessary","analytics"]}', 'yes'],
    ['{"rejected":["analytics","ads"],"accepted":["necessary"]}', 'no'],
    ['{"purposes":{"ads":{"consent":"denied"},"social":{"consent":"denied"}}}', 'no'],
    ['ad_storage=denied&analytics_storage=denied', 'no'],
    ['!googletagmanager=true!youtube=false', 'both'],
    ['Statistiques:oui|Publicité:oui', 'yes'],
    ['Werbung=nein;Statistik=nein', 'no'],
    ['accepted', 'yes'],
    ['REJECTED', 'no'],
    ['necessary', 'no'],
    // That a notice was seen, a version or a time says nothing of a purpose.
    ['1', undefined],
    ['true', undefined],
    ['dismiss', undefined],
    ['{"version":1,"updated":true}', undefined],
    ['{"necessary":true}', undefined],
    ['GA1.2.1234.5678', undefined],
    ['CPx0ABCPx0ABCAGABCENB0CgAAAAAAAAAAYgAAAAAAAA', undefined],
    ['{"ads":', undefined],
    ['%E0%A4%A', undefined],
    ['', undefined],
  ])('%s: %s', (value, says) => {
    expect(answersInValue(value)).toBe(says);
  });

  it('reads nothing of a long value, and does not go down for ever', () => {
    expect(answersInValue(`{"ads":true,"more":"${'x'.repeat(5000)}"}`)).toBeUndefined();
    expect(answersInValue(`${'{"a":'.repeat(600)}1${'}'.repeat(600)}`)).toBeUndefined();
  });
});
