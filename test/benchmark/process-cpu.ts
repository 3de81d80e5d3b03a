/** CPU time of a process with all its descendants, read from Linux' process table. */
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
  const rows = readRows();
  const inTree = new Set([root]);
  for (let size = 0; size !== inTree.size;) {
    size = inTree.size;
    for (const row of rows) if (inTree.has(row.parent)) inTree.add(row.pid);
  }
  return rows.reduce((sum, row) => sum + (inTree.has(row.pid) ? row.cpuSeconds : 0), 0);
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
