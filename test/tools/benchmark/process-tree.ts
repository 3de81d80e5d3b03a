/** What a process uses with all its descendants, read from Linux' process table. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second; fixed for user space on Linux (`getconf CLK_TCK`). */
const ticksPerSecond = 100;

interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  /** Own time and that of children that have ended and been waited for, in seconds. */
  readonly cpuSeconds: number;
}

/**
 * Seconds of CPU that this process and everything under it have used so far.
 * A process that has ended is counted through the parent that waited for it.
 */
export function treeCpuSeconds(root = process.pid): number {
  return readTree(root).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
}

/** Memory of this process and everything under it in KiB, shared pages counted once (PSS). */
export function treePssKibibytes(root = process.pid): number {
  return readTree(root).reduce((sum, { pid }) => sum + readPss(pid), 0);
}

/** @see proc_pid_smaps_rollup(5) */
function readPss(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss: +(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  } catch {
    return 0; // The process ended meanwhile.
  }
}

function readTree(root: number): ProcessRow[] {
  const rows = readRows();
  const inTree = new Set([root]);
  for (let size = 0; size !== inTree.size;) {
    size = inTree.size;
    for (const row of rows) if (inTree.has(row.parent)) inTree.add(row.pid);
  }
  return rows.filter(({ pid }) => inTree.has(pid));
}

function readRows(): ProcessRow[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readRow(name) ?? []);
}

/** @see proc_pid_stat(5): after the command in brackets come state, ppid, …; utime is field 14. */
function readRow(pid: string): ProcessRow | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // The process ended meanwhile.
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { pid: Number(pid), parent: Number(fields[1]), cpuSeconds: ticks / ticksPerSecond };
}
