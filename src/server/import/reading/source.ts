// A file or standard input as bytes of UTF-8: unpacked, without a byte order mark, anything else refused by name.
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SourceError } from './entry.ts';
import { peek } from './peek.ts';

export interface Source {
  /** As messages name it. */
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
  /** Bytes on the disk, packed where it is packed; undefined for a stream. */
  readonly size?: number;
  /** How many of them have been read. */
  consumed(): number;
}

/** Standard input, in place of a file name. */
export const STANDARD_INPUT = '-';
/** Beyond this a packed file is a bomb, not a catalog. */
const GZIP_RATIO = 100;
const GZIP_ALLOWANCE = 1024 * 1024;

/** @throws SourceError when there is no such file, at once; while reading, when it is not UTF-8 or unpacks to too much. */
export function openSource(path: string): Source {
  const name = path === STANDARD_INPUT ? 'standard input' : basename(path);
  const size = path === STANDARD_INPUT ? undefined : fileSize(path);
  const input = path === STANDARD_INPUT ? process.stdin : createReadStream(path);
  return { ...sourceOf(name, input), ...(size === undefined ? {} : { size }) };
}

/** A source from any stream of bytes. */
export function sourceOf(name: string, input: AsyncIterable<Uint8Array>): Source {
  let consumed = 0;
  async function* counted() {
    try {
      for await (const chunk of input) {
        consumed += chunk.byteLength;
        yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      }
    } catch (error) {
      throw new SourceError(`cannot be read: ${reason(error)}`, { cause: error });
    }
  }
  return { name, bytes: plainBytes(counted(), () => consumed), consumed: () => consumed };
}

function fileSize(path: string): number {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new SourceError(`${path} is a folder; name the files in it`);
    return stats.size;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`${path} cannot be read: ${reason(error)}`);
  }
}

const hasFour = (head: Buffer) => head.length >= 4;

async function* plainBytes(input: AsyncIterable<Buffer>, consumed: () => number) {
  const { head, all } = await peek(input, hasFour);
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  const { head: start, all: bytes } = packed ? await peek(unpacked(all, consumed), hasFour) : { head, all };
  refuseOtherEncodings(start);
  let skip = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0;
  for await (const chunk of bytes) {
    yield chunk.subarray(skip);
    skip = 0;
  }
}

async function* unpacked(input: AsyncIterable<Buffer>, consumed: () => number) {
  const gunzip = createGunzip();
  // What goes wrong reaches the reader below, who sees the same error on `gunzip`.
  pipeline(Readable.from(input), gunzip, () => undefined);
  let produced = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      produced += chunk.length;
      if (produced > GZIP_ALLOWANCE && produced > consumed() * GZIP_RATIO)
        throw new SourceError(`unpacks to more than ${GZIP_RATIO} times its size; unpack it yourself first`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`cannot be unpacked: ${reason(error)}`, { cause: error });
  }
}

function refuseOtherEncodings([a, b, c, d]: Buffer): void {
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const unmarked = (a !== 0 && b === 0 && c !== 0 && d === 0) || (a === 0 && b !== 0 && c === 0 && d !== 0);
  if (marked || unmarked) throw new SourceError('is in UTF-16; save it as UTF-8');
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
