// A real server over a data folder of editions.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { type RunningServer, startServer } from '../e2e/server.ts';

/** Starts a server. `spawned` is given its process before it listens. */
export async function serve(
  data: string,
  environment: Readonly<Record<string, string>> = {},
  spawned?: (child: ChildProcess) => void,
): Promise<RunningServer> {
  const settings = { WAYFINDER_DATA: data, WAYFINDER_DEMO: 'off', WAYFINDER_RATE: '0', ...environment };
  return startServer(settings, spawned);
}

/** Kills a process (-9) and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Starts a server and kills it after so many milliseconds, which may well be before it listens. */
export async function serveAndKill(data: string, milliseconds: number): Promise<void> {
  let child: ChildProcess | undefined;
  const started = serve(data, {}, (spawned) => (child = spawned)).catch(() => undefined);
  await passed(milliseconds);
  if (child !== undefined) await killed(child);
  await started;
}

/** Milliseconds of CPU that a process has used, where the system tells that in /proc: in hundredths of a second. */
export function cpuOf({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const [, rest = ''] = /^.*\) (.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export async function passed(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
