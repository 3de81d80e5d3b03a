/** Started before the program that is looked at: has Node say which modules it loads, imported or required. */
import { appendFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';

const { cache } = createRequire(import.meta.url);

register('./module-hooks.js', import.meta.url);
process.on('exit', () => {
  const required = Object.keys(cache).map((file) => `${pathToFileURL(file).href}\n`);
  appendFileSync(process.env['LOADED_MODULES'] ?? '', required.join(''));
});
