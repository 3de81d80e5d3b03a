/** The browser as a process of the system: started under the right account, watched, and stopped. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';
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
  /** Settles when the process is gone, with the error that kept it from starting, or null. */
  readonly exited: Promise<NodeJS.ErrnoException | null>;
  /** The last lines the process wrote to its error output. */
  readonly lastLines: () => string[];
  /** Ends the process and all it started, at once. */
  readonly kill: () => void;
}

const keptLines = 40;

/** Starts the browser; that it really runs is known only when it answers over its transport. */
export function startProcess(options: ProcessOptions): BrowserProcess {
  const child = spawn(options.path, [...options.flags], {
    cwd: options.home,
    env: composeEnvironment(options),
    // A group of its own: the terminal's Ctrl-C reaches bandeau, which then closes the browser.
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

/** Another account must not be sent to root's folders, nor to root's session bus. */
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
    // `once` rejects with the process's own "error" event: it could not be started.
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
    // Expected where the group ended in between.
  }
}
