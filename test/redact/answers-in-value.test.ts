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
    ['isGpcEnabled=0&version=1&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A0', 'no'],
    ['groups=C0004:1,C0001:1&interactionCount=1', 'yes'],
    ['{"gcm":{"adsDataRedaction":true,"adStorage":"denied","analyticsStorage":"denied"}}', 'no'],
    ['{"consents":{"essential":["borlabs-cookie","google-tag-manager"]}}', undefined],
    [
      '{"consents":{"essential":["google-analytics-opt-out"],"statistics":["google-analytics"]}}',
      'yes',
    ],
    ['{"preferences":{"necessary":true,"marketing":false}}', 'no'],
    ['{"preferences":{"necessary":true}}', undefined],
    ['{"googleRecaptcha":true,"googleFonts":true,"matomo":false}', undefined],
    ['{"google_consent_mode":true,"publisher":1,"static":true,"mediaVersion":1}', undefined],
    ['{"preferences_set":true,"analytics":false}', 'no'],
    ['{"analytics":{"version":1,"required":true,"enabled":false}}', 'no'],
    ['{"available":["analytics","ads"]}', undefined],
    ['{"categories":["analytics","ads"],"status":"denied"}', 'both'],
    ['{"necessary":true,"functional":true}', 'both'],
    ['{"functional":true,"marketing":true}', 'yes'],
    ['{"functional":false,"marketing":false}', 'no'],
    ['{"googleTagManager":true}', 'both'],
    // What is ticked in advance and not confirmed.
    ['{"analytics":true,"marketing":true,"consented":false}', 'both'],
    ["{necessary:true,statistics:true,marketing:true,method:'implied'}", 'both'],
    ["{necessary:true,statistics:true,marketing:true,method:'explicit'}", 'yes'],
    ['consentid:a1,consent:no,action:yes,necessary:yes,functional:no,advertisement:no', 'no'],
    ['consentid:a1,consent:,action:,necessary:,functional:,advertisement:', undefined],
    ['{"$$token":"x","google_analytics":false,"facebook_pixel":false,"$$completed":true}', 'no'],
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
