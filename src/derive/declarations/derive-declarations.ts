/** Compares the cookies that a site declares with those that were observed. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { DeclaredCookie } from '../../schema/evidence/declared-cookies.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { toPointer } from '../../schema/json-pointer.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { knownPurpose } from '../purposes/derive-purpose.js';
import { known, unknown, type Fact } from '../facts/fact.js';
import { fitsDeclaration } from '../purposes/fits-declaration.js';
import { needsConsent } from '../purposes/needs-consent.js';
import type { Observed } from '../facts/observed.js';

type Declarations = NonNullable<Derived['declarations']>;

/**
 * A lifetime is longer than declared if it exceeds 1.5 times the declared one plus a day, or is a day
 * or more where a session was declared: half an hour is a session too.
 * @see Bollinger et al., Automating Cookie Consent and GDPR Violation Detection (USENIX Security 2022), method 3
 */
const longerBy = { factor: 1.5, days: 1 };

interface Sight {
  readonly cookie: Cookie;
  readonly pointer: string;
}

interface Matched extends Sight {
  readonly declared: readonly DeclaredCookie[];
}

/**
 * Compares declared and observed cookies. Unknown where no table or list of cookies was found, or
 * no cookies were observed.
 */
export function deriveDeclarations(observed: Observed): Fact<Declarations> {
  const {
    declaredCookies,
    page: { site },
  } = observed;
  if (!declaredCookies || declaredCookies.length === 0) {
    return unknown('No table or list in which the site declares its cookies was found.');
  }
  const sights = listCookies(observed);
  const matched = sights.map((sight): Matched => {
    const stored = { name: sight.cookie.name, host: sight.cookie.domain };
    const fits = (each: DeclaredCookie): boolean => fitsDeclaration(each, stored, site);
    return { ...sight, declared: declaredCookies.filter(fits) };
  });
  return known({
    undeclared: matched
      .filter(({ declared }) => declared.length === 0)
      .map(({ cookie: { name, domain: host, party, purpose }, pointer }) => {
        return { name, host, party, purpose, pointer };
      }),
    longerThanDeclared: matched.flatMap(({ cookie, declared, pointer }) =>
      isLonger(cookie, declared)
        ? [
            {
              name: cookie.name,
              host: cookie.domain,
              declaredDays: longest(declared),
              observedDays: cookie.lifetimeDays ?? 0,
              pointer,
            },
          ]
        : [],
    ),
    contradictory: matched.flatMap((each) => contradictions(each, site)),
  });
}

/** Lists each cookie once, from the scenario in which it lasts longest. */
function listCookies({ scenarios }: Observed): Sight[] {
  const found = new Map<string, Sight>();
  for (const [scenario, { cookies = [] }] of Object.entries(scenarios)) {
    for (const [index, cookie] of cookies.entries()) {
      const key = [cookie.domain, cookie.name].join('\0');
      const other = found.get(key);
      if (other && (other.cookie.lifetimeDays ?? 0) >= (cookie.lifetimeDays ?? 0)) continue;
      found.set(key, { cookie, pointer: toPointer(['scenarios', scenario, 'cookies', index]) });
    }
  }
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sight]) => sight);
}

function isLonger({ lifetimeDays }: Cookie, declared: readonly DeclaredCookie[]): boolean {
  const timed = declared.filter((each) => each.lifetimeDays !== undefined);
  if (timed.length === 0 || lifetimeDays === null) return false;
  const most = longest(timed);
  if (most === null) return lifetimeDays >= longerBy.days;
  return lifetimeDays > most * longerBy.factor && lifetimeDays >= most + longerBy.days;
}

/** Null where all declarations say a session. */
function longest(declared: readonly DeclaredCookie[]): number | null {
  const days = declared.flatMap(({ lifetimeDays }) => lifetimeDays ?? []);
  return days.length === 0 ? null : Math.max(...days);
}

/**
 * Cookies whose declared purposes differ in whether they need consent, or whose declared purpose
 * contradicts the known use.
 */
function contradictions(
  { cookie, declared, pointer }: Matched,
  site: string,
): Declarations['contradictory'] {
  const { name, domain: host } = cookie;
  const purposes = [...new Set(declared.map(({ purpose }) => purpose))].filter(
    (purpose) => purpose !== 'unknown',
  );
  const use = useOf(cookie, site);
  const needs = new Set(purposes.map((purpose) => needsConsent(purpose)));
  const isTwofold = needs.size > 1;
  const isExempted = needs.size === 1 && needs.has(false) && needsConsent(use);
  return isTwofold || isExempted ? [{ name, host, declared: purposes, known: use, pointer }] : [];
}

/**
 * The purpose whatever is declared: by behaviour where observed, else from the known names and
 * hosts.
 */
function useOf(
  { name, domain: host, setBy, purpose, purposeSource }: Cookie,
  site: string,
): Purpose {
  if (purposeSource === 'behaviour') return purpose;
  return knownPurpose({ kind: 'cookie', name, host, setBy }, { site }).purpose;
}
