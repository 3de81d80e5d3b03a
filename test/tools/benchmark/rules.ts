/**
 * What judging costs: loading all shipped rules, one document by all of them, and a thousand stored
 * documents from the command line, whose facts are derived anew.
 *
 * Given are the time that passed and the processor's own, which on a busy machine is the better
 * measure. The documents are the committed sample under other addresses.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveAnew } from '../../../src/derive/derive-anew.js';
import { parseEvidenceText } from '../../../src/documents/read-evidence.js';
import { evaluate } from '../../../src/evaluate/judging/evaluate.js';
import { loadAsWritten } from '../../../src/evaluate/rules/load-rule-sets.js';
import { listShippedRuleSets } from '../../../src/evaluate/rules/shipped-rule-sets.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import type { RuleSet } from '../../../src/schema/rule.js';
import { median } from './median.js';

const documents = 1000;
const rounds = 40;
/** Rounds after which what is compiled once is there. */
const warm = 10;
/** How often the memory of the other process is looked at, in milliseconds. */
const lookEveryMs = 100;

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Prints times in milliseconds or seconds, and the most memory in MiB. */
export async function benchRules(): Promise<void> {
  console.log('rules: what judging costs, without a browser');
  const ruleSets = await measureLoading();
  const text = readFileSync(path.join(root, 'test/sample/evidence.json'), 'utf8');
  measureJudging(parseEvidenceText(text, 'sample').evidence, ruleSets);
  await measureCommand(text);
}

/** Every rule once: what sets change in each other's rules would contradict. */
async function measureLoading(): Promise<RuleSet[]> {
  const clock = startClock();
  const ruleSets = await loadAsWritten(await listShippedRuleSets());
  const rules = ruleSets.flatMap((set) => set.rules).length;
  console.log(`  loading and compiling ${rules} rules: ${clock()}`);
  return ruleSets.map(({ override: _changes, ...set }) => set);
}

function measureJudging(evidence: Evidence, ruleSets: readonly RuleSet[]): void {
  const deriving: number[] = [];
  const judging: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedMs = cpuMs();
    const facts = deriveAnew(evidence);
    const derivedMs = cpuMs();
    evaluate(facts, ruleSets);
    if (round < warm) continue;
    deriving.push(derivedMs - startedMs);
    judging.push(cpuMs() - derivedMs);
  }
  console.log(
    `  one document: ${median(deriving).toFixed(1)} ms to derive its facts anew, ${median(judging).toFixed(1)} ms to judge it by all rules (processor time, median of ${judging.length})`,
  );
}

async function measureCommand(text: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-rules-'));
  try {
    for (let page = 0; page < documents; page += 1) writePage(folder, text, page);
    const digests: string[] = [];
    for (const output of ['one', 'two']) {
      const report = path.join(folder, output);
      const { said, mostKibibytes } = await runEvaluate(folder, report);
      console.log(
        `  ${documents} stored documents: ${said}; ${(mostKibibytes / 1024).toFixed(0)} MiB at most`,
      );
      digests.push(digestOf(path.join(report, 'report.json')));
    }
    console.log(`  the same bytes twice: ${digests[0] === digests[1] ? 'yes' : 'NO'}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writePage(folder: string, text: string, page: number): void {
  const place = path.join(folder, 'pages', `page-${page}`);
  const evidence = JSON.parse(text) as { page: { url: string } };
  evidence.page.url += `-${page}`;
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'evidence.json'), JSON.stringify(evidence));
}

/** Runs the command without a set named, as most would, and watches its memory. */
async function runEvaluate(
  folder: string,
  output: string,
): Promise<{ readonly said: string; readonly mostKibibytes: number }> {
  const clock = startClock();
  const program = path.join(root, 'dist', 'src', 'cli.js');
  const args = [program, 'evaluate', folder, '-f', 'json', '-o', output, '-q'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  let mostKibibytes = 0;
  let childMs = 0;
  const look = setInterval(() => {
    mostKibibytes = Math.max(mostKibibytes, readNumber(child.pid, 'status', /VmHWM:\s+(\d+)/));
    childMs = Math.max(childMs, readCpuMs(child.pid));
  }, lookEveryMs);
  await new Promise((done) => child.once('exit', done));
  clearInterval(look);
  return { said: clock(childMs), mostKibibytes };
}

/** 0 where the process is gone, or this is no Linux. */
function readNumber(pid: number | undefined, file: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0);
  } catch {
    // ENOENT: the process has ended.
    return 0;
  }
}

/** Ticks of a hundredth of a second in user and system mode: the 14th and 15th field. */
function readCpuMs(pid: number | undefined): number {
  const user = readNumber(pid, 'stat', /^.*\) (?:\S+ ){11}(\d+)/);
  return 10 * (user + readNumber(pid, 'stat', /^.*\) (?:\S+ ){12}(\d+)/));
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Starts to measure; says in the end how long it took, of this process or of the other one. */
function startClock(): (otherMs?: number) => string {
  const [startedMs, startedCpuMs] = [performance.now(), cpuMs()];
  return (otherMs) => {
    const ms = performance.now() - startedMs;
    const own = otherMs ?? cpuMs() - startedCpuMs;
    return `${ms.toFixed(0)} ms, ${own.toFixed(0)} ms of the processor`;
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
