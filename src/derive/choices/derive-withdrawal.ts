/** Derives how many clicks a withdrawal takes, and whether it takes effect. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { toPointer } from '../../schema/json-pointer.js';
import type { Phase } from '../../schema/vocabulary.js';
import { listNames, watchedScenario } from '../traces/derive-tracking.js';
import {
  gather,
  gatherUnder,
  known,
  mapFact,
  unknown,
  type Fact,
  type Gathered,
} from '../facts/fact.js';
import {
  findRequests,
  findWrites,
  inOrder,
  judgedStretch,
  type TimedTrace,
} from '../traces/find-traces.js';
import { lookUpHost } from '../purposes/look-up-host.js';
import { needsConsent } from '../purposes/needs-consent.js';
import { observedField, type Observed } from '../facts/observed.js';

type Withdrawal = NonNullable<Derived['withdrawal']>;

const scenario = 'withdraw';
const withdrawn: Phase = 'after-withdrawal';

/** Derives `/derived/withdrawal`; missing as a whole where the withdrawal was not observed. */
export function deriveWithdrawal(observed: Observed): Gathered<Pick<Derived, 'withdrawal'>> {
  const watched = watchedScenario(observed, scenario);
  if (!('value' in watched)) {
    const reason = watched.unknownBecause;
    return { facts: {}, undetermined: [{ pointer: '/derived/withdrawal', reason }] };
  }
  const extraClicks = deriveExtraClicks(observed);
  const effort = gather<Pick<Withdrawal, 'extraClicks' | 'effortParity'>>('/derived/withdrawal', {
    extraClicks,
    effortParity: mapFact(extraClicks, effortParity),
  });
  const stretch = judgedStretch(scenario);
  const sent = gather<Pick<Withdrawal, 'stillSent'>>('/derived/withdrawal', {
    stillSent: stillSent(watched.value),
  });
  const facts = {
    ...effort.facts,
    newTraces: findWrites(watched.value, stretch).map(({ trace }) => trace),
    ...sent.facts,
  };
  const undetermined = [...effort.undetermined, ...sent.undetermined];
  return gatherUnder('withdrawal', { facts, undetermined });
}

/**
 * What goes on after the withdrawal. Where only cookies of the site itself are left, which go to it
 * with every request, whether it reads them cannot be seen.
 * @see CNIL, decision of 27 November 2025 (American Express): cookies still read after withdrawal
 */
function stillSent(watched: Scenario): Fact<Trace[]> {
  const sent = inOrder([
    ...findRequests(watched, judgedStretch(scenario)),
    ...findSentCookies(watched),
  ]);
  const left = (watched.cookies ?? []).filter(isLeftOver).map(({ name }) => name);
  if (sent.length > 0 || left.length === 0) return known(sent.map(({ trace }) => trace));
  return unknown(
    `Cookies that the consent allowed are left after its withdrawal, and go to the site with every request; does it still read them: ${listNames(left)}? Deleting them would settle it.`,
  );
}

function isLeftOver({ purpose, presentIn, sentIn }: Cookie): boolean {
  return (
    needsConsent(purpose) &&
    presentIn.includes(withdrawn) &&
    sentIn.some(({ phase }) => phase === withdrawn)
  );
}

function deriveExtraClicks(observed: Observed): Fact<number> {
  if (observed.scenarios[scenario]?.wayBack?.by === 'api') {
    return unknown(
      'Only the consent tool’s own interface opened the choices again: there are no clicks of a visitor to count.',
    );
  }
  return mapFact(observedField(observed, 'accept', 'clicks'), (accepting) =>
    mapFact(observedField(observed, scenario, 'clicks'), (withdrawing) =>
      known(withdrawing - accepting),
    ),
  );
}

/**
 * One more click, to open the choices again, is acceptable; three are not (engineering default).
 */
function effortParity(extraClicks: number): Fact<boolean> {
  if (extraClicks <= 1) return known(true);
  return extraClicks >= 3
    ? known(false)
    : unknown(
        'Withdrawing takes two clicks more than accepting; no source says how many are fair.',
      );
}

/** Cookies set under consent that trackers still received after the withdrawal. */
function findSentCookies({ cookies = [] }: Scenario): TimedTrace[] {
  return cookies.flatMap((cookie, at) =>
    needsConsent(cookie.purpose) && isSentToTracker(cookie)
      ? [{ trace: sentTrace(cookie, at), atMs: cookie.atMs }]
      : [],
  );
}

/**
 * A first-party cookie is sent to its own site with every request; that alone gives it to nobody
 * else.
 */
function isSentToTracker({ sentIn, party }: Cookie): boolean {
  return sentIn.some(
    ({ phase, host }) =>
      phase === withdrawn && (party === 'third' || needsConsent(lookUpHost(host).purpose)),
  );
}

function sentTrace({ name, domain, purpose }: Cookie, at: number): Trace {
  const pointer = toPointer(['scenarios', scenario, 'cookies', at]);
  return { scenario, kind: 'cookie', name, host: domain, purpose, phase: withdrawn, pointer };
}
