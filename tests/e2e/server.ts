// A server of its own for a test: a process, a port of its choice, a data folder that is thrown away.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningServer {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly data: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts the built server and waits until it says where it is. `spawned` is given the process before that. */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  spawned: (child: ChildProcess) => void = () => undefined,
): Promise<RunningServer> {
  const data = environment['WAYFINDER_DATA'] ?? mkdtempSync(join(tmpdir(), 'wayfinder-'));
  const child = spawn(process.execPath, ['src/server/node.ts'], {
    env: { ...process.env, PORT: '0', WAYFINDER_LOG: 'error', WAYFINDER_DATA: data, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  spawned(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = await Promise.race([
    addressOf(child),
    ended.then(() => Promise.reject(new Error('The server ended before it said where it is.'))),
  ]);
  return {
    origin,
    data,
    process: child,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      if (environment['WAYFINDER_DATA'] === undefined) rmSync(data, { recursive: true });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output to read its address from.');
  for await (const line of createInterface({ input: child.stdout })) {
    const [origin] = /http:\/\/[\w.]+:\d+/.exec(line) ?? [];
    if (origin !== undefined) return origin;
  }
  throw new Error('The server closed its output before it said where it is.');
}
