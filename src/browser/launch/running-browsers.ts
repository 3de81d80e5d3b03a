/** The browsers under way, so that none outlives the program that started it. */

/** One browser under way. */
export interface RunningBrowser {
  /** Stops it the gentle way. */
  readonly close: () => Promise<void>;
  /** Stops it at once, without waiting for anything. */
  readonly abandon: () => void;
}

const running = new Set<RunningBrowser>();

/** Keeps a browser in mind until the returned function is called; at the program's end it is stopped. */
export function rememberBrowser(browser: RunningBrowser): () => void {
  if (running.size === 0) process.on('exit', abandonAll);
  running.add(browser);
  return () => {
    running.delete(browser);
    if (running.size === 0) process.off('exit', abandonAll);
  };
}

/** Closes every browser that runs, for the moment the whole program is told to stop. */
export async function closeAllBrowsers(): Promise<void> {
  await Promise.allSettled([...running].map((browser) => browser.close()));
}

function abandonAll(): void {
  for (const browser of running) browser.abandon();
}
