// Lines of bytes, one at a time, but for empty ones; none is held that is longer than a record may be (readline would).
import { RECORD_LIMIT } from './entry.ts';

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without the line break; undefined: longer than a record may be. */
  readonly bytes?: Buffer;
}

const NEWLINE = 0x0a;

export async function* readLines(chunks: AsyncIterable<Buffer>, limit = RECORD_LIMIT): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const line = length > limit ? { number } : { number, bytes: Buffer.concat(parts) };
    parts = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      if (end > start) keep(chunk.subarray(start, end));
      if (length > 0) yield take();
      else number += 1;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
