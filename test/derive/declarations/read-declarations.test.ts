/** Cookie tables and lists, as sites of several languages write them. */
import { describe, expect, it } from '@jest/globals';
import { readDeclarations } from '../../../src/derive/declarations/read-declarations.js';

type Rows = readonly (readonly string[])[];

function read(rows: Rows, heading = '', language = 'en') {
  const tables = [{ heading, rows }];
  const page = { language, observed: new Set(['wave']) };
  return readDeclarations([{ source: 'policy', tables, listed: [] }], page);
}

describe('readDeclarations', () => {
  it('reads names, hosts, purposes and lifetimes, whatever the order of the columns', () => {
    const declared = read([
      ['Provider', 'Purpose', 'Cookie', 'Type', 'Expiry'],
      ['google.com', 'Counts how often the page is read.', '_ga', 'Statistics', '2 years'],
      ['.news.test', 'Keeps you signed in.', 'PHPSESSID', 'Necessary', 'Session'],
      ['ads.test', 'Shows advertising that fits you.', 'uid2', 'Marketing', '13 months'],
    ]);

    expect(declared).toEqual([
      {
        name: '_ga',
        source: 'policy',
        host: 'google.com',
        purpose: 'analytics',
        purposeText: 'Statistics',
        lifetimeDays: 730.5,
        lifetimeText: '2 years',
      },
      expect.objectContaining({
        name: 'PHPSESSID',
        host: 'news.test',
        purpose: 'strictly-necessary',
        lifetimeDays: null,
      }),
      expect.objectContaining({ name: 'uid2', purpose: 'advertising', lifetimeDays: 395.72 }),
    ]);
  });

  it.each([
    [
      'fr',
      'Cookies de mesure d’audience',
      [
        ['Nom', 'Durée'],
        ['_pk_id.1.1fff', '13 mois'],
      ],
      395.72,
    ],
    [
      'de',
      'Marketing-Cookies',
      [
        ['Name', 'Laufzeit'],
        ['_fbp', '3 Monate'],
      ],
      91.32,
    ],
    [
      'pl',
      'Reklamowe',
      [
        ['Nazwa', 'Okres'],
        ['IDE', '390 dni'],
      ],
      390,
    ],
    [
      'el',
      'Διαφήμιση',
      [
        ['Όνομα', 'Διάρκεια'],
        ['_gcl_au', '3 μήνες'],
      ],
      91.32,
    ],
  ])('reads tables in %s, with the purpose of the heading', (language, heading, rows, days) => {
    const [declared] = read(rows, heading, language);

    expect(declared).toMatchObject({
      name: rows[1]?.[0],
      lifetimeDays: days,
      purposeText: heading,
    });
    expect(declared?.purpose).not.toBe('unknown');
  });

  it.each([
    ['_ga_<container-id>', '_ga_*'],
    ['_gat_UA-XXXXXX', '_gat_UA-*'],
    ['_pk_id.*', '_pk_id.*'],
    ['_hjSession_{site_id}', '_hjSession_*'],
    ['wp-settings-[UID]', 'wp-settings-*'],
    ['_dc_gtm_#', '_dc_gtm_*'],
    ['AMCV_###@AdobeOrg', 'AMCV_*@AdobeOrg'],
  ])('takes %s for a pattern', (text, name) => {
    expect(read([[text, '1 day']])).toMatchObject([{ name }]);
  });

  it('reads several names in one cell, and passes over remarks', () => {
    const declared = read([
      ['Cookies', 'Duration'],
      ['_ga, _gid (Google)', '2 years'],
      ['__utma; __utmb', '1 year'],
    ]);

    expect(declared.map(({ name }) => name)).toEqual(['_ga', '_gid', '__utma', '__utmb']);
  });

  it('takes a plain word for a name where a cookie of that name was observed', () => {
    expect(read([['wave', '1 year']])).toMatchObject([{ name: 'wave' }]);
    expect(read([['tide', '1 year']])).toEqual([]);
  });

  it('takes known names for a declaration where no lifetime stands', () => {
    expect(
      read([
        ['_fbp', 'Facebook'],
        ['IDE', 'Google'],
      ]),
    ).toMatchObject([{ name: '_fbp', lifetimeText: null }, { name: 'IDE' }]);
  });

  it.each<[string, Rows]>([
    [
      'prices',
      [
        ['Plan', 'Price'],
        ['Monthly', '4.90 EUR'],
        ['Yearly', '49 EUR'],
      ],
    ],
    [
      'a timetable',
      [
        ['From', 'To', 'Takes'],
        ['Lyon', 'Paris', '2 hours'],
        ['Brest', 'Lyon', '9 hours'],
      ],
    ],
    [
      'companies',
      [
        ['Company', 'Address'],
        ['Example Ltd', 'Main Street 4'],
        ['Other', 'Side Road 1'],
      ],
    ],
    [
      'retention of data',
      [
        ['Data', 'Kept'],
        ['Invoices', '10 years'],
        ['Name and address', '3 years'],
      ],
    ],
    ['nothing', [[''], ['']]],
  ])('reads no cookies in a table of %s', (_what, rows) => {
    expect(read(rows)).toEqual([]);
  });

  it('puts the settings before a list and the policy, and keeps them apart', () => {
    const listed = [{ name: '_ga*', host: '', category: 'analytics', lifetime: '' }];
    const declared = readDeclarations(
      [
        {
          source: 'settings',
          tables: [{ heading: 'Statistics', rows: [['_ga', '1 year']] }],
          listed: [],
        },
        { source: 'cmp', tables: [], listed },
      ],
      { observed: new Set() },
    );

    expect(declared.map(({ source, name }) => [source, name])).toEqual([
      ['settings', '_ga'],
      ['cmp', '_ga*'],
    ]);
  });
});
