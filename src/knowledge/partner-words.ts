/** Words for the companies that a consent tool asks for, in many languages: how a banner counts them. */

/** Beginnings of words, in lower case and without accents, by the language of the banner. */
export const partnerWords: Readonly<Record<string, readonly string[]>> = {
  bg: ['партньор', 'доставчи'],
  ca: ['soci', 'proveidor', 'partner'],
  cs: ['partner', 'dodavatel'],
  da: ['partner', 'leverandor', 'leverandør', 'samarbejdspartner'],
  de: ['partner', 'anbieter', 'drittanbieter', 'drittunternehmen', 'werbepartner'],
  el: ['συνεργατ', 'προμηθευτ'],
  en: ['partner', 'vendor', 'third part', 'third-part', 'compan', 'provider'],
  es: ['socio', 'proveedor', 'tercero', 'empresa', 'partner'],
  et: ['partner', 'tarnija'],
  fi: ['kumppan', 'toimittaj'],
  fr: ['partenaire', 'fournisseur', 'tiers', 'societe', 'vendeur', 'prestataire'],
  hr: ['partner', 'dobavljac', 'dobavljač'],
  hu: ['partner', 'beszallito', 'szolgaltato'],
  it: ['partner', 'fornitor', 'terz', 'societa'],
  lt: ['partneri', 'tiekej'],
  lv: ['partner', 'piegadataj'],
  nl: ['partner', 'leverancier', 'derde', 'bedrijv', 'partij'],
  no: ['partner', 'leverandor', 'leverandør', 'samarbeidspartner'],
  pl: ['partner', 'dostawc', 'podmiot', 'firm'],
  pt: ['parceir', 'fornecedor', 'terceir', 'empresa'],
  ro: ['partener', 'furnizor', 'terti'],
  sk: ['partner', 'dodavatel', 'predajc'],
  sl: ['partner', 'ponudnik'],
  sv: ['partner', 'leverantor', 'leverantör', 'samarbetspartner'],
};
