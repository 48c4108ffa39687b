// An index in a file: a head that says what it is of, then record after record, each with its checksum. A file that is
// cut off, changed or of another form is as good as none: an index can always be built anew.
import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Column, Transfer } from '#server/engine/embedded/transfer.ts';
import { whileUnfinished } from './unfinished-snapshots.ts';

/** Of what it is: a file with another head is not read. Plain data. */
export type SnapshotHead = Readonly<Record<string, string | number>>;

const TYPES = [Uint8Array, Uint16Array, Uint32Array, Float64Array] as const;
/** Records that are no column. */
const PLAIN = TYPES.length;
/** Type and checksum in four bytes each, length in eight. */
const RECORD_HEAD = 16;

/**
 * Writes a file that is there whole or as it was before.
 * @throws Error of the file system, a full disk for one; then nothing has changed.
 */
export function writeSnapshot(path: string, head: SnapshotHead, pass: (transfer: Transfer) => void): void {
  whileUnfinished(path, (unfinished) => {
    const file = openSync(unfinished, 'wx', 0o600);
    try {
      const transfer = writingTo(file);
      transfer.plain(head);
      pass(transfer);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  });
}

/**
 * What `pass` makes of the file at `path`; undefined when there is none, or none that can be used. `isOf` says whether
 * it is of what is wanted.
 */
export function readSnapshot<T>(
  path: string,
  isOf: (head: SnapshotHead) => boolean,
  pass: (transfer: Transfer, head: SnapshotHead) => T,
): T | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const transfer = readingFrom(file);
    const head = transfer.plain<SnapshotHead>({});
    return isOf(head) ? pass(transfer, head) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function writingTo(file: number): Transfer {
  const write = (type: number, bytes: Uint8Array) => {
    const head = new DataView(new ArrayBuffer(RECORD_HEAD));
    head.setUint32(0, type);
    head.setUint32(4, crc32(bytes));
    head.setFloat64(8, bytes.length);
    writeWhole(file, new Uint8Array(head.buffer));
    writeWhole(file, bytes);
  };
  return {
    column(array) {
      write(typeOf(array), new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      return array;
    },
    plain(value) {
      write(PLAIN, serialize(value));
      return value;
    },
  };
}

function readingFrom(file: number): Transfer {
  const read = (type: number) => {
    const head = new DataView(new ArrayBuffer(RECORD_HEAD));
    readWhole(file, new Uint8Array(head.buffer));
    if (head.getUint32(0) !== type) throw new Error('The snapshot is of another form.');
    const bytes = new Uint8Array(head.getFloat64(8));
    readWhole(file, bytes);
    if (crc32(bytes) !== head.getUint32(4)) throw new Error('The snapshot is damaged.');
    return bytes;
  };
  return {
    column<T extends Column>(array: T) {
      const type = typeOf(array);
      const { buffer } = read(type);
      // Of the type that was asked for: its number is the same.
      return new (TYPES[type] ?? Uint8Array)(buffer) as T;
    },
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what `plain` wrote in the same place
    plain: <T>() => deserialize(read(PLAIN)) as T,
  };
}

function typeOf(array: Column): number {
  return TYPES.findIndex((type) => array instanceof type);
}

/** One call may write less than all, and none more than two gigabytes. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += writeSync(file, bytes, at, Math.min(bytes.length - at, 2 ** 30)));
}

function readWhole(file: number, into: Uint8Array): void {
  for (let at = 0; at < into.length;) {
    const size = readSync(file, into, at, Math.min(into.length - at, 2 ** 30), null);
    if (size === 0) throw new Error('The snapshot ends too early.');
    at += size;
  }
}
