// An index that does not fit on the disk is not kept, and nothing else suffers.
import type * as fileSystem from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeSnapshot } from './snapshot-file.ts';

const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof fileSystem>();
  const writeSync = (file: number, bytes: Uint8Array, at: number, length: number) => {
    const taken = fs.writeSync(file, bytes, at, Math.min(length, disk.room));
    disk.room -= taken;
    if (taken === 0 && length > 0)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    return taken;
  };
  return { ...fs, writeSync };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-full-'));
});
afterEach(() => {
  disk.room = Number.POSITIVE_INFINITY;
  rmSync(folder, { recursive: true });
});

it('wherever the room ends, the file is as it was, and nothing unfinished stays', () => {
  const path = join(folder, 'index.snapshot');
  const write = (generation: number) =>
    writeSnapshot(path, { generation }, (transfer) => transfer.column(new Uint32Array(1_000)));
  write(1);
  const whole = readFileSync(path);
  const names = readdirSync(folder);
  for (let room = 0; room < whole.length; room += 97) {
    disk.room = room;
    expect(() => write(2)).toThrow('ENOSPC');
    expect(readFileSync(path).equals(whole)).toBe(true);
    expect(readdirSync(folder)).toEqual(names);
  }
  disk.room = whole.length;
  write(2);
  expect(readFileSync(path).equals(whole)).toBe(false);
});
