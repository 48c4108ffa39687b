// The built server over a data folder, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface LoadedServer {
  readonly origin: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');

/** Starts it and waits until it is ready. */
export async function serve(
  data: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<LoadedServer> {
  const child = spawn(process.execPath, ['src/server/node.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      WAYFINDER_LOG: 'error',
      WAYFINDER_DEMO: 'off',
      WAYFINDER_RATE: '0',
      WAYFINDER_DATA: data,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [origin] = /http:\/\/[\w.]+:\d+/.exec(line) ?? [];
    if (origin === undefined) continue;
    return {
      origin,
      process: child,
      async stop() {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error('Wayfinder: the server ended before it said where it is.');
}
