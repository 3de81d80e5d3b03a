/** Which national rule set a page belongs to, by its domain and its language. */

/** A country with a rule set of its own. */
export interface Nation {
  readonly ruleSet: string;
  /** Code of the country, as language tags and two-letter domains write it. */
  readonly code: string;
  readonly name: string;
  /** Top-level domains of the country, its regions and its cities. */
  readonly domains: readonly string[];
  /**
   * The language whose pages are taken for this country's where nothing names another one; undefined
   * where a larger country, or many, write in it.
   */
  readonly language?: { readonly tag: string; readonly name: string };
}

/** The countries, in the order of the alphabet. */
export const nations: readonly Nation[] = [
  { ruleSet: 'at-dsb', code: 'AT', name: 'Austria', domains: ['at', 'tirol', 'wien'] },
  {
    ruleSet: 'be-apd',
    code: 'BE',
    name: 'Belgium',
    domains: ['be', 'brussels', 'gent', 'vlaanderen'],
  },
  {
    ruleSet: 'fr-cnil',
    code: 'FR',
    name: 'France',
    domains: ['fr', 'gf', 'gp', 'mq', 'pm', 're', 'yt', 'alsace', 'bzh', 'corsica', 'paris'],
    language: { tag: 'fr', name: 'French' },
  },
  {
    ruleSet: 'de-tdddg',
    code: 'DE',
    name: 'Germany',
    domains: ['de', 'bayern', 'berlin', 'cologne', 'hamburg', 'koeln', 'nrw', 'ruhr', 'saarland'],
    language: { tag: 'de', name: 'German' },
  },
  {
    ruleSet: 'it-garante',
    code: 'IT',
    name: 'Italy',
    domains: ['it'],
    language: { tag: 'it', name: 'Italian' },
  },
  {
    ruleSet: 'nl-ap',
    code: 'NL',
    name: 'the Netherlands',
    domains: ['nl', 'amsterdam', 'frl'],
    language: { tag: 'nl', name: 'Dutch' },
  },
  {
    ruleSet: 'es-aepd',
    code: 'ES',
    name: 'Spain',
    domains: ['es', 'barcelona', 'gal', 'madrid'],
    language: { tag: 'es', name: 'Spanish' },
  },
  {
    // Pages of all countries declare British English, so no language leads here.
    ruleSet: 'uk-ico',
    code: 'GB',
    name: 'the United Kingdom',
    domains: ['uk', 'cymru', 'london', 'scot', 'wales'],
  },
];

/**
 * Domains of two letters that say little about a country: that of the Union, and those that are sold
 * to everybody.
 */
const worldwide: ReadonlySet<string> = new Set(
  'ai cc co eu fm gg io la me nu sc sh tk to tv ws'.split(' '),
);

/** The page, as far as it says to which country it belongs. */
export interface PageOrigin {
  /** The registrable domain. */
  readonly site: string;
  /** The tag that the page declares; null where there is none. */
  readonly language: string | null;
  /** The tag of the language that its text is written in, where that could be seen. */
  readonly detectedLanguage?: string | null | undefined;
}

/**
 * Finds the country of a page, and says why. A domain of a country decides; where it names none, the
 * region in the declared language does, and then the language of the text.
 * @returns undefined where nothing names a country that has a rule set of its own
 */
export function findNation(
  page: PageOrigin,
): { readonly nation: Nation; readonly reason: string } | undefined {
  const domain = page.site.split('.').at(-1)?.toLowerCase() ?? '';
  const owner = nations.find(({ domains }) => domains.includes(domain));
  if (owner) return { nation: owner, reason: `its domain .${domain} is one of ${owner.name}` };
  const isOfAnother = /^[a-z]{2}$/.test(domain) && !worldwide.has(domain);
  return isOfAnother ? undefined : byLanguage(page);
}

function byLanguage({ language, detectedLanguage }: PageOrigin): ReturnType<typeof findNation> {
  const declared = parseTag(language);
  const written = parseTag(detectedLanguage).primary ?? declared.primary;
  if (written === undefined) return undefined;
  // A region says something only where the text is in that language at all.
  const region = declared.primary === written ? declared.region : undefined;
  const nation = nations.find((each) =>
    region === undefined ? each.language?.tag === written : speaks(each, region, written),
  );
  if (!nation) return undefined;
  if (region !== undefined) {
    return { nation, reason: `it declares the language ${language ?? ''}, of ${nation.name}` };
  }
  const spoken = nation.language?.name ?? '';
  return { nation, reason: `it is in ${spoken}, and its domain names no country` };
}

/** British English is declared everywhere; the other countries' languages are not. */
function speaks({ code }: Nation, region: string, language: string): boolean {
  return code === region && language !== 'en';
}

function parseTag(tag: string | null | undefined): {
  readonly primary?: string;
  readonly region?: string;
} {
  const [primary = '', ...rest] = (tag ?? '').split(/[-_]/);
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
  return {
    ...(primary !== '' && { primary: primary.toLowerCase() }),
    ...(region !== undefined && { region: region.toUpperCase() }),
  };
}
