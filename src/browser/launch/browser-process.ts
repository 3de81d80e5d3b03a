/**
 * The browser as a process of the system: started under the right account, monitored, and stopped.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import { pipeTransport } from './pipe-transport.js';
import type { SystemUser } from '../machine/unprivileged-user.js';

/** What to start, where, and as whom. */
export interface ProcessOptions {
  readonly path: string;
  readonly flags: readonly string[];
  /** The browser's home and working folder. */
  readonly home: string;
  readonly user: SystemUser | null;
  /** An IANA name; undefined for the system's own. */
  readonly timezone?: string | undefined;
}

/** A started browser process. */
export interface BrowserProcess {
  readonly transport: ConnectionTransport;
  /** Settles when the process has ended: with the error that prevented its start, or null. */
  readonly exited: Promise<NodeJS.ErrnoException | null>;
  /** The last lines the process wrote to its error output. */
  readonly lastLines: () => string[];
  /** Kills the process and all its children at once. */
  readonly kill: () => void;
}

const keptLines = 40;

/**
 * Starts the process; whether the browser works is known only once it answers over its transport.
 */
export function startProcess(options: ProcessOptions): BrowserProcess {
  const child = spawn(options.path, [...options.flags], {
    cwd: options.home,
    env: composeEnvironment(options),
    // A process group of its own: the terminal's Ctrl-C reaches only bandeau, which then closes the
    // browser.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    ...(options.user === null ? {} : { uid: options.user.uid, gid: options.user.gid }),
  });
  const [, , , toBrowser, fromBrowser] = child.stdio;
  return {
    transport: pipeTransport(toBrowser as Writable, fromBrowser as Readable),
    exited: waitForExit(child),
    lastLines: keepLastLines(child.stdio[2]),
    kill: () => killGroup(child),
  };
}

/** Another account must not get root's folders or root's session bus in its environment. */
function composeEnvironment({ home, user, timezone }: ProcessOptions): NodeJS.ProcessEnv {
  const zone = timezone === undefined ? {} : { TZ: timezone };
  if (user === null) return { ...process.env, ...zone };
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:XDG_|DBUS_)/.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    TMPDIR: home,
    USER: user.name,
    LOGNAME: user.name,
    ...zone,
  };
}

async function waitForExit(child: ChildProcess): Promise<NodeJS.ErrnoException | null> {
  try {
    await once(child, 'exit');
    return null;
  } catch (error) {
    // `once` rejects with the process's "error" event: the process could not be started.
    return error as NodeJS.ErrnoException;
  }
}

function keepLastLines(stream: Readable | null): () => string[] {
  let text = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => {
    text = (text + chunk).split('\n').slice(-keptLines).join('\n').slice(-20_000);
  });
  return () => text.split('\n').filter((line) => line.trim() !== '');
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // Expected where the group has already ended.
  }
}
