/**
 * Keeps puppeteer from attaching to workers. It would attach to every worker only to resume it,
 * before the watchers of a visit have prepared it; a worker of a page that nobody watches would
 * then wait for ever.
 * @see puppeteer's `TargetManager`: it attaches with a filter that ends in `{}`, everything
 */
import type { Protocol } from 'puppeteer-core';

const workers: Protocol.Target.TargetFilter = ['worker', 'service_worker', 'shared_worker'].map(
  (type) => ({ type, exclude: true }),
);

/** Returns a DevTools message of puppeteer in the form in which it is to be sent. */
export function leaveWorkers(message: string): string {
  if (!message.includes('"Target.setAutoAttach"')) return message;
  const command = JSON.parse(message) as { readonly params: Protocol.Target.SetAutoAttachRequest };
  const { filter } = command.params;
  const last = filter?.at(-1);
  if (!filter || !last || Object.keys(last).length > 0) return message;
  return JSON.stringify({
    ...command,
    params: { ...command.params, filter: [...workers, ...filter] },
  });
}
