/** Legal forms of companies and associations, by which a text names who answers for something. */
import { normalizeText } from '../text/normalize-text.js';

/** Forms that follow the name, as they are spelt; a point or a space may stand between their letters. */
const after = [
  'GmbH & Co. KG',
  'gGmbH',
  'GmbH',
  'AG',
  'SE',
  'KG',
  'KGaA',
  'OHG',
  'UG',
  'e.V.',
  'eG',
  'SAS',
  'S.A.S.',
  'SASU',
  'SARL',
  'S.à r.l.',
  'SCA',
  'SA',
  'S.A.',
  'S.A.U.',
  'S.L.',
  'S.L.U.',
  'Ltd',
  'Ltd.',
  'Limited',
  'PLC',
  'plc',
  'LLP',
  'LLC',
  'Inc.',
  'Inc',
  'Corp.',
  'CIC',
  'B.V.',
  'BV',
  'N.V.',
  'NV',
  'vzw',
  'ASBL',
  'S.p.A.',
  'S.P.A.',
  'SpA',
  'S.r.l.',
  'S.R.L.',
  'Srl',
  'Lda',
  'Lda.',
  'ApS',
  'A/S',
  'AS',
  'ASA',
  'AB',
  'Oy',
  'Oyj',
  'Sp. z o.o.',
  'sp. z o.o.',
  's.r.o.',
  'a.s.',
  'd.o.o.',
  'd.d.',
  'Kft.',
  'Kft',
  'Zrt.',
  'Zrt',
  'Nyrt.',
  'SIA',
  'UAB',
  'OÜ',
  'ЕООД',
  'ООД',
  'АД',
  'Α.Ε.',
];

/** Forms that stand before the name. */
const before = ['ANO', 'ООО', 'АНО', 'UAB', 'SIA', 'OÜ', 'Stichting', 'Stiftung'];

const word = String.raw`\p{Lu}[\p{L}\p{N}&.'’-]*`;
const quoted = String.raw`[«“„"][^«»“”„"]{2,60}[»”“"]`;
const name = String.raw`(?:${quoted}|${word}(?:[ \u00A0](?:${word}|&|de|des|du|und|of|the|di|van|der|en)){0,5})`;
const sorted = (forms: readonly string[]): string =>
  forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) =>
      form.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s`),
    )
    .join('|');
const companies = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${name},?[ \u00A0](?:${sorted(after)})|(?:${sorted(before)})[ \u00A0]${name})(?![\p{L}\p{N}])`,
  'gu',
);

/** Words before the name of who answers for a site, folded as `normalizeText` does. */
const responsible = new RegExp(
  [
    'controller',
    'operated by',
    'published by',
    'publisher',
    'responsable',
    'editeur',
    'editee? par',
    'publiee? par',
    'verantwortlich',
    'anbieter',
    'betrieben von',
    'herausgeber',
    'titolare',
    'editore',
    'responsavel',
    'verwerkingsverantwoordelijke',
    'uitgever',
    'personuppgiftsansvarig',
    'dataansvarlig',
    'behandlingsansvarlig',
    'rekisterinpitaja',
    'administrator',
    'spravce',
    'prevadzkovate',
    'adatkezelo',
    'operator',
    'upravljavec',
    'voditelj obrade',
    'υπευθυνος',
    'администратор',
    'оператор',
  ].join('|'),
  'u',
);

/** Longest text that is read, in characters; most names that are returned. */
const longestText = 200_000;
const mostNames = 40;
/** How far before a name such a word may stand, in characters. Own figure. */
const nearbyCharacters = 200;

/**
 * Lists the names with a legal form in a text, each once, in reading order. Names without one, such as
 * a brand or an authority, are not found.
 *
 * @example findCompanies('Wir, die Hafenblatt GmbH, nutzen Cookies.') // ['Hafenblatt GmbH']
 */
export function findCompanies(text: string): string[] {
  return namesIn(text, () => true);
}

/**
 * Lists the names with a legal form that stand soon after a word for who is responsible, each once, in
 * reading order.
 *
 * @example findControllers('Controller: Harbour Press Ltd. Our host is Racks Ltd.')[0] // 'Harbour Press Ltd.'
 */
export function findControllers(text: string): string[] {
  return namesIn(text, (at) =>
    responsible.test(normalizeText(text.slice(Math.max(0, at - nearbyCharacters), at))),
  );
}

function namesIn(text: string, isMeant: (at: number) => boolean): string[] {
  const found = [...text.slice(0, longestText).matchAll(companies)];
  const names = found
    .filter(({ index }) => isMeant(index))
    .map(([match]) => match.replaceAll(/\s+/gu, ' ').trim());
  return [...new Set(names)].slice(0, mostNames);
}
