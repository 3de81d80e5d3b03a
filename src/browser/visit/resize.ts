/** Gives a page another window for a while, as zooming in does. */
import type { Visit } from './visit.js';

/** Does something in a window of that size, in CSS pixels, and gives the page its own one back. */
export async function inWindowOf<T>(
  visit: Visit,
  size: { readonly width: number; readonly height: number },
  act: () => Promise<T>,
): Promise<T> {
  await fit(visit, size);
  try {
    return await act();
  } finally {
    await fit(visit, visit.options.viewport);
  }
}

async function fit(
  { session }: Visit,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: 1,
    mobile: false,
  });
}
