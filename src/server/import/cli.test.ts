import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));
const TOKEN_CLI = fileURLToPath(new URL('../store/token-cli.ts', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(script: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, WAYFINDER_DATA: join(folder, 'data') },
  });
  return { status, stdout, stderr };
}

const CSV = 'course_id,name,price\n1,Statistics,$49\n2,Law,cheap\n3,,Free\n';

describe('the import command', () => {
  it('imports, names what is wrong, and says that a second run changes nothing', () => {
    const file = join(folder, 'courses.csv');
    writeFileSync(file, CSV);
    const first = run(CLI, [file, '--tenant', 'acme']);
    expect(first).toMatchObject({
      status: 0,
      stderr:
        'warning: courses.csv:3:3: price: “cheap” is no price we can read; it has no range\n' +
        'bad row: courses.csv:4:2: name: is missing\n',
    });
    expect(first.stdout).toMatch(/^3 rows read: 2 new, 0 changed, 0 unchanged, 0 ended, 1 bad; 1 warning\n/);
    expect(run(CLI, [file, '--tenant', 'acme']).stdout).toContain('0 changes to acme, generation 1');
  });

  it('reads standard input, writes all notes to a file', () => {
    const errors = join(folder, 'errors.txt');
    const { status } = run(CLI, ['-', '--tenant', 'acme', '--errors', errors], CSV);
    expect(status).toBe(0);
    expect(readFileSync(errors, 'utf8').split('\n')).toHaveLength(3);
  });

  it('as a dry run creates nothing', () => {
    const { status, stdout } = run(CLI, ['-', '--tenant', 'acme', '--dry-run'], CSV);
    expect(status).toBe(0);
    expect(stdout).toContain('2 changes to acme would be made; this was a dry run');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('fails with 1 when nothing could be imported', () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    expect(run(CLI, ['-', '--tenant', 'acme'], CSV)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/wayfinder\.sqlite cannot be opened: .*Nothing was imported/),
    });
    rmSync(join(folder, 'data'));
    expect(run(CLI, ['-', '--tenant', 'acme'], 'nonsense')).toMatchObject({ status: 1 });
    expect(run(CLI, [join(folder, 'none.csv'), '--tenant', 'acme'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/none\.csv cannot be read: ENOENT.*Nothing was imported/),
    });
  });

  it('fails with 2 and its usage on misuse', () => {
    expect(run(CLI, ['--tenant', 'acme'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^Name a file[^]*Usage: npm run import/),
    });
  });

  it.each([
    [['a.csv'], /--tenant KEY/],
    [['a.csv', '--tenant', 'a b'], /“a b” is no key/],
    [['a.csv', '--tenant', 'a', '--kind', 'video'], /“video” is no kind/],
    [['a.csv', '--tenant', 'a', '--fast'], /--fast/],
    [['-', '-', '--tenant', 'a'], /only once/],
  ])('refuses %j', (args, problem) =>
    expect(readArguments(args)).toEqual({ problem: expect.stringMatching(problem) }),
  );
});

describe('the token command', () => {
  it('prints a token for a user of a tenant that there is', () => {
    run(CLI, ['-', '--tenant', 'acme'], 'username,name\nann,Ann\n');
    const { status, stdout, stderr } = run(TOKEN_CLI, ['--tenant', 'acme', '--username', 'ann']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^[0-9a-f]{64}\n$/);
    const bob = run(TOKEN_CLI, ['--tenant', 'acme', '--username', 'bob', '--expires', '90d']);
    expect(bob).toMatchObject({ status: 0, stderr: expect.stringContaining('has no user “bob” yet') });
    expect(run(TOKEN_CLI, ['--tenant', 'other', '--username', 'ann'])).toMatchObject({
      status: 1,
      stderr: 'There is no tenant “other”. There are acme.\n',
    });
  });

  it('fails with 2 on misuse', () => {
    for (const more of [['--role', 'king'], ['--expires', 'soon'], ['--nonsense']])
      expect(run(TOKEN_CLI, ['--tenant', 'acme', '--username', 'ann', ...more]).status).toBe(2);
    expect(run(TOKEN_CLI, []).status).toBe(2);
  });
});
