// JSON Lines: one object a line; empty lines do not count.
import type { Entry } from './entry.ts';
import { parseJson } from './parse-json.ts';
import { readLines } from './read-lines.ts';
import type { Source } from './source.ts';

export async function* readJsonl(source: Source): AsyncGenerator<Entry> {
  for await (const { number, bytes } of readLines(source.bytes)) {
    const place = { file: source.name, line: number };
    if (bytes === undefined) yield { place, problem: 'is longer than 1 MiB' };
    else if (!isBlank(bytes)) {
      const parsed = parseJson(bytes);
      yield 'value' in parsed ? { place, record: parsed.value } : { place, problem: parsed.problem };
    }
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
