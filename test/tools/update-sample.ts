/** Rewrites `reports/sample/`, the reports of the committed sample; run by `npm run update:sample`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { renderGolden } from '../sample/golden.js';

const folder = new URL('../../../reports/sample/', import.meta.url);

mkdirSync(folder, { recursive: true });
for (const [file, text] of renderGolden()) writeFileSync(new URL(file, folder), text);
