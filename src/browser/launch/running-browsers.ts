/** The running browsers, so that none outlives the program that started it. */

/** One running browser. */
export interface RunningBrowser {
  /** Stops the browser and waits for its end. */
  readonly close: () => Promise<void>;
  /** Kills the browser at once, without waiting. */
  readonly abandon: () => void;
}

const running = new Set<RunningBrowser>();

/**
 * Remembers a browser until the returned function is called; it is stopped when the program ends.
 */
export function rememberBrowser(browser: RunningBrowser): () => void {
  if (running.size === 0) process.on('exit', abandonAll);
  running.add(browser);
  return () => {
    running.delete(browser);
    if (running.size === 0) process.off('exit', abandonAll);
  };
}

/** Closes every running browser, when the program is asked to stop. */
export async function closeAllBrowsers(): Promise<void> {
  await Promise.allSettled([...running].map((browser) => browser.close()));
}

function abandonAll(): void {
  for (const browser of running) browser.abandon();
}
