/** Pages that sites keep beside their content: policies, legal notices, terms, contact. */
import { buildWordLexicon } from '../text/word-lexicon.js';

/**
 * The last part of an address that leads to a policy, a legal notice or terms, in the languages of
 * the banners. Cookies alone may be biscuits, so they count only where nothing else stands there.
 */
const legalPath = new RegExp(
  [
    '^(?:our-|the-|about-|use-of-|om-|over-|ueber-|sur-les-)?cookies?(?:-.*(?:polic|polit|richtlin|hinweis|beleid|verklaring|erklar|statement|notice|charte|regl|inform).*)?$',
    'privac|privat(?:e-?ness|livspol|umas)|datenschutz|dataskydd|databeskyt|personvern|personuppg|integritet|tietosuoja|personverndar',
    'confidential|protezione-dei-dati|protection-des-donnees|proteccion-de-datos|protecao-de-dados|donnees-personnelles|dati-personali|datos-personales|dados-pessoais',
    'prywatnos|ochrana-osobnich|osobnich-udaju|osobnych-udajov|adatvedel|adatkezel|zasebnost|privatnost|osobnih-podataka|andmekait|isikuandme|datu-aizsardz|duomenu-apsaug|gizlilik|kvkk|aporrit',
    '(?:^|-)(?:gdpr|rgpd|dsgvo|avg|rodo|rgpd-gdpr)(?:-|$)',
    'impressum|imprint|mentions?-legal|legal-?notice|aviso-legal|avis-legal|note-legali|colofon|kolofon|legal-information|informacion-legal',
    '^(?:legal|legals|disclaimer|terms|tos|agb|cgu|cgv|tc|conditions|nutzungsbedingungen)$',
    'terms-(?:and|of|conditions)|conditions-(?:generales|d-utilisation|of)|condizioni|condiciones|termini-(?:e|di)|voorwaarden|nutzungsbeding|regulamin|podminky|vilkar|villkor|kayttoehdot|termos-de',
  ].join('|'),
);

/** The last part of an address that leads to a page for getting in touch. */
const contactPath =
  /^(?:contacts?|contact-?(?:us|form)|contactez.*|contatt[io]|contacto|contato|contacte|kontakt.*|kapcsolat|kontakty|yhteystiedot|iletisim|epikoinonia|get-in-touch|nous-contacter)$/;

const contactWords = buildWordLexicon(
  [
    'contact',
    'contacts',
    'contact us',
    'contactez*',
    'nous contacter',
    'contatt*',
    'contacto',
    'contactar',
    'contato',
    'contactos',
    'contacte*',
    'kontakt',
    'kontakt*',
    'yhteystiedot',
    'ota yhteytta',
    'kapcsolat',
    'iletisim',
    'επικοινωνια',
    'контакт*',
    'kontaktai',
    'susisiekite',
    'get in touch',
    'write to us',
    'schreiben sie uns',
  ].map((pattern) => [pattern, true] as const),
);
/** Words of a caption from which on it is rather a headline that speaks of contact. */
const mostCaptionWords = 3;

/** Tells whether an address leads to a policy, a legal notice or terms, by what it is called. */
export function isLegalPath(pathname: string): boolean {
  return legalPath.test(lastPart(pathname));
}

/** Tells whether a link leads to a page for getting in touch, by its address or its caption. */
export function isContactLink(pathname: string, caption: string): boolean {
  const words = caption.split(/\s+/).filter(Boolean).length;
  return (
    contactPath.test(lastPart(pathname)) ||
    (words <= mostCaptionWords && contactWords.count(caption) > 0)
  );
}

/** The last part of a path, without accents, extension and upper case; words are joined by hyphens. */
function lastPart(pathname: string): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return decode(last)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.[a-z]{3,5}$/, '')
    .replaceAll(/[\s_.]+/g, '-');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A URIError: it is no encoded text, and is taken as it stands.
    return text;
  }
}
