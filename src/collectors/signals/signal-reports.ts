/**
 * The reports of the page functions for consent signals in one visit, and the request for the
 * present state.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { randomUUID } from 'node:crypto';
import { waitAtMost } from '../../browser/visit/quiet.js';
import { isClosedTarget, type WatchedTarget } from '../../browser/frames/watched-target.js';
import { consentFunctions } from '../../knowledge/consent-functions.js';
import { consentTypes } from '../../schema/evidence/signals.js';
import type { Place } from '../../schema/evidence/writer.js';
import { placesOf } from '../logs/initiator-chain.js';
import { longestSignal } from '../../formats/bound-tc-string.js';
import { installProxies } from './page/install-proxies.js';
import { installQueueTools } from './page/install-queue-tools.js';
import { installSignalTools, type SignalValue } from './page/install-signal-tools.js';
import { keepWatching } from './page/keep-watching.js';
import { watchAskers } from './page/watch-askers.js';
import { watchConsentFunctions } from './page/watch-consent-functions.js';
import { watchConsentQueues } from './page/watch-consent-queues.js';
import { watchGpp } from './page/watch-gpp.js';
import { watchTcf } from './page/watch-tcf.js';

/** Events of one API that are kept per document. */
export const mostEvents = 200;
/** Limits in reports: per document; per visit. Above them the observation is incomplete. */
const mostOfDocument = 2000;
const mostReports = 10_000;

/** Time limit for an API to answer `ping`, which needs no waiting, in milliseconds. */
const answerMs = 500;
/** Longest time for the page to run our function, in milliseconds. */
const askMs = 3000;

/** One report. */
export interface SignalReport {
  readonly kind: string;
  readonly values: readonly SignalValue[];
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** The scripts behind it, innermost first; empty where none has a URL. */
  readonly places: readonly Place[];
}

/**
 * The reports on the consent signals of the main document, marked with a token that the page does
 * not know.
 */
export class SignalReports {
  /** Known only to the closures of the page functions. */
  readonly #token = randomUUID();
  readonly #reports: SignalReport[] = [];
  /** The function of the present document that asks its watchers. */
  #asker: { readonly session: CDPSession; readonly objectId: string } | undefined;
  #heard: (() => void) | undefined;

  /** Starts reporting from the main document; frames are not watched. */
  async watch({ session, kind }: WatchedTarget): Promise<void> {
    if (kind !== 'page') return;
    session.on('Runtime.consoleAPICalled', (event) => this.#receive(session, event));
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: this.#source() });
  }

  /**
   * Returns the reports so far, in the order they came.
   * @throws where the page caused more than is kept
   */
  all(): readonly SignalReport[] {
    const isTooMany = this.#reports.some(({ kind }) => kind === 'overflow');
    if (isTooMany || this.#reports.length >= mostReports) {
      throw new Error('The page gave more consent signals than are kept.');
    }
    return this.#reports;
  }

  /**
   * Asks the present document for its state. Resolves with the reports that came in reply, once
   * both APIs have answered or their time is over; undefined where the document went away.
   * @throws where there is no document to ask
   */
  async ask(): Promise<readonly SignalReport[] | undefined> {
    if (!this.#asker) throw new Error('No document could be asked for its consent signals.');
    const { session, objectId } = this.#asker;
    const before = this.#reports.length;
    try {
      const functionDeclaration = 'function () { this(); }';
      const asked = { objectId, functionDeclaration, returnByValue: true };
      await session.send('Runtime.callFunctionOn', asked, { timeout: askMs });
    } catch (error) {
      if (isClosedTarget(error)) return undefined;
      throw error;
    }
    await this.#answersSince(before);
    return this.#reports.slice(before);
  }

  async #answersSince(before: number): Promise<void> {
    const untilMs = Date.now() + answerMs;
    while (isAnswerDue(this.#reports.slice(before)) && Date.now() < untilMs) {
      const heard = new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
      await waitAtMost(heard, Math.max(1, untilMs - Date.now()));
    }
    this.#heard = undefined;
  }

  #source(): string {
    const given = [JSON.stringify(this.#token), longestSignal, mostOfDocument].join(', ');
    // Strict code has no `caller`: the page cannot get these functions through one of its own.
    return `(() => {
      'use strict';
      if (globalThis.top !== globalThis) return;
      const tools = (${installSignalTools.toString()})(${given});
      const queues = (${installQueueTools.toString()})(tools);
      const proxies = (${installProxies.toString()})();
      (${keepWatching.toString()})(tools, [
        (${watchAskers.toString()})(tools, proxies),
        (${watchConsentFunctions.toString()})(tools, proxies, ${JSON.stringify(consentFunctions)}),
        (${watchTcf.toString()})(tools, ${mostEvents}),
        (${watchGpp.toString()})(tools, ${mostEvents}),
        (${watchConsentQueues.toString()})(tools, queues, ${JSON.stringify(consentTypes)}),
      ]);
    })()`;
  }

  #receive(session: CDPSession, event: Protocol.Runtime.ConsoleAPICalledEvent): void {
    const { type, args, timestamp, stackTrace } = event;
    if (type !== 'debug' || args[0]?.value !== this.#token) return;
    const [kind = '', ...values] = args.slice(1).map(valueOf);
    if (kind === 'watching') {
      const objectId = args[2]?.objectId;
      this.#asker = objectId === undefined ? undefined : { session, objectId };
      return;
    }
    if (this.#reports.length >= mostReports) return;
    const places = placesOf(stackTrace);
    this.#reports.push({ kind: String(kind), values, atMs: timestamp, places });
    this.#heard?.();
  }
}

/**
 * Chromium gives null as an object without a value, and NaN and infinite numbers without a value
 * too.
 */
function valueOf({ subtype, value }: Protocol.Runtime.RemoteObject): SignalValue {
  return subtype === 'null' ? null : (value as SignalValue);
}

/** Whether an existing API has neither answered nor thrown. */
function isAnswerDue(reports: readonly SignalReport[]): boolean {
  return (['tcf', 'gpp'] as const).some(
    (api) =>
      reports.some(({ kind, values }) => kind === `${api}-asked` && values[0] === true) &&
      !reports.some(({ kind }) => kind === `${api}-ping` || kind === `${api}-threw`),
  );
}
