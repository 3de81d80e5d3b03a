/** Audits several pages with one browser; a page that cannot be audited does not end the batch. */
import {
  AuditError,
  evaluate,
  startAuditor,
  type Auditor,
  type AuditOptions,
  type PageObservation,
  type PageRules,
  type RulesForPages,
} from '../audit.js';
import type { Answer } from '../schema/answers.js';
import type { Site } from '../schema/config.js';
import type { Finding, PageError } from '../schema/report.js';
import { findHelp } from './find-help.js';

/** How a batch of pages is audited. */
export interface BatchOptions extends AuditOptions {
  readonly rules: RulesForPages;
  /** What people answered to the questions of rules. */
  readonly answers?: readonly Answer[] | undefined;
  /** Sites with help; it applies to the pages of their hosts. */
  readonly sites?: readonly Site[];
  /** Pages audited at the same time; each page runs several scenarios at a time. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
  /** Called as soon as a page is done, so that it can be written down; where it fails, the batch ends. */
  readonly onPage?: (page: AuditedPage, index: number) => Promise<void>;
}

/** A page and its result. */
export type AuditedPage = { readonly url: string } & (
  | (PageObservation & { readonly rules: PageRules; readonly findings: readonly Finding[] })
  | { readonly error: PageError }
);

/**
 * Audits all pages, `concurrency` at a time; the answer has their order. However it ends, no page is under
 * way any more and no browser runs.
 * @throws {AuditError} browser-not-found, browser-not-started or sandbox-unavailable
 * @throws {AuditError} interrupted — when the signal is given
 * @throws whatever `onPage` throws; pages under way then are given up, and not reported
 */
export async function auditPages(
  urls: readonly string[],
  options: BatchOptions,
): Promise<AuditedPage[]> {
  assertNotInterrupted(options.signal);
  const auditor = await startAuditor(options);
  const pages: AuditedPage[] = [];
  const waiting = [...urls.entries()];
  let isGivenUp = false;
  const work = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const [index, url] = entry;
      const page = await auditOne(auditor, url, options);
      // Closing the browser ended this page, which therefore says nothing of the site.
      if (isGivenUp) return;
      pages[index] = page;
      await options.onPage?.(page, index);
    }
  };
  const workers = Array.from({ length: Math.min(options.concurrency, urls.length) }, () =>
    work().catch((error: unknown) => {
      isGivenUp = true;
      waiting.length = 0;
      throw error;
    }),
  );
  try {
    await Promise.all(workers);
    return pages;
  } finally {
    await auditor.close();
    await Promise.allSettled(workers);
  }
}

async function auditOne(
  auditor: Auditor,
  url: string,
  { signal, rules, answers, sites = [] }: BatchOptions,
): Promise<AuditedPage> {
  assertNotInterrupted(signal);
  let observation: PageObservation;
  try {
    observation = await auditor.observe(url, findHelp(sites, url));
  } catch (error) {
    // An interruption closes the browser, so the error would wrongly say that it died.
    assertNotInterrupted(signal);
    return { url, error: describeError(error, url) };
  }
  const { evidence } = observation;
  const own = rules.forPage(evidence);
  return {
    url,
    ...observation,
    rules: own,
    findings: evaluate(evidence, own.ruleSets, { answers }),
  };
}

function assertNotInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AuditError('interrupted', 'The audit was interrupted.');
}

/**
 * Turns any error of one page into its result, so that the other pages continue; an unexpected
 * error is marked as such.
 */
function describeError(error: unknown, url: string): PageError {
  if (error instanceof AuditError) return { code: error.code, message: error.message };
  const words = error instanceof Error ? error.message : String(error);
  const message = `${url} could not be observed, for a reason that was not foreseen: ${words} Try again, and report it if it stays.`;
  return { code: 'observation-failed', message };
}
