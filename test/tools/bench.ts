/** `npm run bench [-- <name>…]`: what bandeau costs; each benchmark compares within its own run. */
import { benchAudit } from './benchmark/audit.js';
import { benchBusy } from './benchmark/busy.js';
import { benchFinding } from './benchmark/finding.js';
import { benchMemory } from './benchmark/memory.js';
import { benchRecording } from './benchmark/recording.js';
import { benchRules } from './benchmark/rules.js';
import { benchWaiting } from './benchmark/waiting.js';

const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  audit: benchAudit,
  finding: benchFinding,
  recording: benchRecording,
  rules: benchRules,
  waiting: benchWaiting,
  busy: benchBusy,
  memory: benchMemory,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benchmarks, name));
if (unknown === undefined) {
  for (const [name, run] of Object.entries(benchmarks)) {
    if (asked.length === 0 || asked.includes(name)) await run();
  }
} else {
  console.error(
    `There is no benchmark "${unknown}". There are: ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exitCode = 2;
}
