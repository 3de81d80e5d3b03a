/** Writes down every module that is imported, for `list-loaded.ts`; runs within the program that is looked at. */
import { appendFileSync } from 'node:fs';
import type { LoadHook } from 'node:module';

/** Called by Node for each module. */
export const load: LoadHook = async (url, context, next) => {
  appendFileSync(process.env['LOADED_MODULES'] ?? '', `${url}\n`);
  return next(url, context);
};
