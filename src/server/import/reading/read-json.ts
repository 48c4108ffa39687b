// JSON: a list of records, an object that holds one ("results", as APIs answer), or a single record.
import { RECORD_LIMIT, SourceError, type Entry } from './entry.ts';
import { JsonScanner } from './json-scanner.ts';
import { parseJson } from './parse-json.ts';
import { peek } from './peek.ts';
import type { Source } from './source.ts';

/** Keys under which an object may hold the list. */
const LIST_KEYS: ReadonlySet<string> = new Set(['results', 'items', 'records', 'data']);

export async function* readJson(source: Source): AsyncGenerator<Entry> {
  const { name } = source;
  const { head, all } = await peek(
    source.bytes,
    (read) => findList(read) !== undefined || read.length > RECORD_LIMIT,
  );
  const from = findList(head);
  if (from === undefined) {
    const parsed = parseJson(await everything(all));
    if ('problem' in parsed) throw new SourceError(parsed.problem);
    yield { place: { file: name, line: 1 }, record: parsed.value };
    return;
  }
  const before = head.subarray(0, from);
  const scanner = new JsonScanner(before, RECORD_LIMIT);
  const after: Buffer[] = [];
  let ended = false;
  let skip = from;
  for await (const chunk of all) {
    if (ended) after.push(chunk);
    else {
      const { tokens, rest } = scanner.scan(chunk.subarray(skip));
      for (const token of tokens)
        if (token.kind === 'end') ended = true;
        else if (token.kind === 'fault') throw new SourceError(`is not JSON: ${token.problem}`, token);
        else yield elementEntry(name, token);
      if (ended) after.push(chunk.subarray(skip + rest));
      skip = 0;
    }
    if (after.reduce((sum, part) => sum + part.length, 0) > RECORD_LIMIT) break;
  }
  const whole = parseJson(Buffer.concat([before, Buffer.from(ended ? ']' : ''), ...after]));
  if ('problem' in whole)
    throw new SourceError(
      ended
        ? 'has more after its end, or something wrong around its list (one record a line? Then name it .jsonl)'
        : 'ends in the middle of its list',
      { line: scanner.line },
    );
}

function elementEntry(file: string, { line, bytes }: { line: number; bytes: Buffer | undefined }): Entry {
  const place = { file, line };
  if (bytes === undefined) return { place, problem: 'is longer than 1 MiB' };
  const parsed = parseJson(bytes);
  return 'value' in parsed ? { place, record: parsed.value } : { place, problem: parsed.problem };
}

/** The offset behind the list's `[`; undefined while none was found. */
function findList(bytes: Buffer): number | undefined {
  const text = bytes.toString('latin1');
  const start = /^\s*([[{])/.exec(text);
  if (start === null) return undefined;
  if (start[1] === '[') return start[0].length;
  const tokens = /"((?:[^"\\]|\\.)*)"(\s*:\s*\[)?|[[\]{}]/gs;
  tokens.lastIndex = start[0].length;
  let depth = 1;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const [whole, key, list] = token;
    if (key === undefined) depth += whole === '{' || whole === '[' ? 1 : -1;
    else if (list !== undefined) {
      if (depth === 1 && LIST_KEYS.has(key)) return tokens.lastIndex;
      depth += 1;
    }
    if (depth === 0) return undefined;
  }
  return undefined;
}

async function everything(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > RECORD_LIMIT)
      throw new SourceError(
        'is no list of records; write a JSON list, an object with “results”, or one record a line (.jsonl)',
      );
  }
  return Buffer.concat(parts);
}
