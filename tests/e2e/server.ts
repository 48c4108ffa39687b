// A server of its own for a test: a process, a port of its choice, a data folder that is thrown away.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly data: string;
  readonly process: ChildProcess;
  /** What it has printed so far: where it is, and its log. */
  readonly printed: () => string;
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
  let printed = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [found] = /http:\/\/[\w.]+:\d+/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('The server ended before it said where it is.')));
  });
  return {
    origin,
    data,
    process: child,
    printed: () => printed,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      if (environment['WAYFINDER_DATA'] === undefined) rmSync(data, { recursive: true });
    },
  };
}
