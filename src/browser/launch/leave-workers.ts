/**
 * Keeps puppeteer away from workers. It attaches to every worker only to let it run at once, which
 * would let it run before those who watch a visit have said what has to happen first. A worker of a
 * page that nobody watches then waits for ever.
 * @see puppeteer's `TargetManager`: it attaches with a filter that ends in `{}`, everything
 */
import type { Protocol } from 'puppeteer';

const workers: Protocol.Target.TargetFilter = ['worker', 'service_worker', 'shared_worker'].map(
  (type) => ({ type, exclude: true }),
);

/** Gives a DevTools message of puppeteer's as it is to be sent. */
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
