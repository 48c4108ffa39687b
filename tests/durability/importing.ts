// The import command in a process of its own, fed through a pipe, so that it can be killed at any place of its input.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { linesOf, TENANT } from './editions.ts';

const CLI = 'src/server/import/cli.ts';

export class Importing {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #exited: Promise<unknown>;
  readonly #bytes: Buffer;
  /** What it has said. */
  output = '';

  /** Starts an import of a whole edition in place of the one before. */
  constructor(data: string, edition: number, about: number) {
    this.#bytes = linesOf(edition, about);
    this.#child = spawn(process.execPath, [CLI, '-', '--tenant', TENANT, '--replace'], {
      env: { ...process.env, WAYFINDER_DATA: data },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#exited = once(this.#child, 'exit');
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    // It is killed while it reads.
    this.#child.stdin.on('error', () => undefined);
  }

  /** Whether it has said that it has committed. */
  get acknowledged(): boolean {
    return /, generation \d+,/.test(this.output);
  }

  /** Gives it a part of the input, and the end of it with the whole. Resolves once that has been taken, or never will be. */
  async feed(share: number): Promise<void> {
    const { stdin } = this.#child;
    const part = this.#bytes.subarray(0, Math.floor(this.#bytes.length * Math.min(share, 1)));
    await Promise.race([new Promise((resolve) => stdin.write(part, resolve)), this.#exited]);
    if (share >= 1) stdin.end();
  }

  /** Its exit code, once it has imported all. */
  async finished(): Promise<number | null> {
    await this.feed(1);
    await this.#exited;
    return this.#child.exitCode;
  }

  /** Kills it; answers false where it had ended by itself. */
  async kill(): Promise<boolean> {
    this.#child.kill('SIGKILL');
    await this.#exited;
    return this.#child.signalCode === 'SIGKILL';
  }
}

/** Imports an edition. @throws Error unless the command says that it has. */
export async function importEdition(data: string, edition: number, about: number): Promise<void> {
  const importing = new Importing(data, edition, about);
  const code = await importing.finished();
  if (code !== 0 || !importing.acknowledged)
    throw new Error(`The import of edition ${edition} ended with ${code}: ${importing.output}`);
}
