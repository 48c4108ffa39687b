// A command that takes one file.
import { StoreError } from './open-database.ts';

/** Runs `work` with the file that `args` name and answers the exit code: 0, 1 for what cannot be done, 2 for misuse. */
export function runFileCommand(
  args: readonly string[],
  usage: string,
  work: (file: string) => string,
): number {
  const [file, ...more] = args;
  if (file === '--help') {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    process.stderr.write(`Name one file.\n\n${usage}\n`);
    return 2;
  }
  try {
    process.stdout.write(`${work(file)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
