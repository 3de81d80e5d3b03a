/** Audits a page of 3,000 requests and 2,000 writes of cookies; prints the highest resident set it took. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startAuditor } from '../../../src/audit.js';

const requests = 3000;
const writes = 2000;

const server = fork(fileURLToPath(new URL('heavy-site.js', import.meta.url)), {
  env: { ...process.env, REQUESTS: String(requests), WRITES: String(writes) },
});
try {
  const [browserArgs] = (await once(server, 'message')) as [string[]];
  const auditor = await startAuditor({ browserArgs, locale: 'en-GB', scenarios: ['untouched'] });
  const { evidence } = await auditor.observe('https://heavy.test/');
  await auditor.close();
  const { requests: seen = [], cookies = [] } = evidence.scenarios['untouched'] ?? {};
  const changes = cookies.reduce((sum, { changesOmitted = 0, changes: kept = [] }) => {
    return sum + kept.length + changesOmitted;
  }, 0);
  if (seen.length < requests || changes < writes) {
    throw new Error(`Only ${seen.length} requests and ${changes} writes were seen.`);
  }
  const mebibytes = process.resourceUsage().maxRSS / 1024;
  console.log(
    `  page of ${requests} requests and ${writes} writes of cookies: ${seen.length} requests and ${changes} writes seen, Node took at most ${mebibytes.toFixed(0)} MiB`,
  );
} finally {
  server.kill();
}
