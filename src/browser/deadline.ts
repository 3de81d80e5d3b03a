/** Waits for a promise with a time limit. */

/**
 * Resolves with the promise's value, unless the time limit in milliseconds passes before. No timer
 * is left behind, since it would keep the process from ending.
 * @param late called once the time is over; its result or error replaces that of the promise
 * @throws the promise's error
 */
export async function beforeDeadline<T>(
  promise: Promise<T>,
  withinMs: number,
  late: () => T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  try {
    return await Promise.race([promise, passed.then(late)]);
  } finally {
    clearTimeout(timer);
  }
}
