/** `npm run mutants [id…]`: prints which mutants of the reference site the rules kill, and false alarms. */
import { mutants } from '../../src/reference-site/variants/index.js';
import { isKilled, runMutants } from './run-mutants.js';

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => !mutants.some((mutant) => mutant.id === id));
if (unknown.length > 0) throw new Error(`No such mutant: ${unknown.join(', ')}`);

const results = await runMutants(asked.length > 0 ? new Set(asked) : null, (result) => {
  const mark = isKilled(result) ? 'killed ' : 'ALIVE  ';
  const alarms = result.falseAlarms.length > 0 ? `  FALSE ALARMS ${result.falseAlarms.length}` : '';
  console.log(`${mark} ${result.id.padEnd(40)} ${result.caughtBy.join(', ')}${alarms}`);
  for (const rule of result.missedBy) console.log(`          missed: ${rule}`);
  for (const alarm of result.falseAlarms) console.log(`          false alarm: ${alarm}`);
});

const killed = results.filter((result) => isKilled(result)).length;
const alarms = results.reduce((sum, { falseAlarms }) => sum + falseAlarms.length, 0);
console.log(`\n${killed} of ${results.length} mutants killed, ${alarms} false alarms`);
if (killed < results.length || alarms > 0) process.exitCode = 1;
