// Chooses the reader of a source: by its name's ending, else by its first character.
import { SourceError, type Entry } from './entry.ts';
import { peek } from './peek.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readJsonl } from './read-jsonl.ts';
import type { Source } from './source.ts';

const READERS = { csv: readCsv, json: readJson, jsonl: readJsonl } as const;
type Format = keyof typeof READERS;

const BY_ENDING: ReadonlyMap<string, Format> = new Map([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
]);

/** The entries of a source, one after the other; where it cannot be read on, an entry that says so is the last. */
export async function* readEntries(source: Source): AsyncGenerator<Entry> {
  let last = 1;
  try {
    for await (const entry of read(source)) {
      last = entry.place.line;
      yield entry;
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { line, column, message } = error;
    const place = {
      file: source.name,
      line: Math.max(line, last),
      ...(column === undefined ? {} : { column }),
    };
    yield { place, problem: `${message}; nothing was read from here on`, isEnd: true };
  }
}

async function* read(source: Source): AsyncGenerator<Entry> {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(source.name)?.[1]?.toLowerCase() ?? '';
  const format = BY_ENDING.get(ending);
  if (format !== undefined) return yield* READERS[format](source);
  const { head, all } = await peek(source.bytes, (start) => start.toString('latin1').trim() !== '');
  yield* READERS[formatOf(head)]({ ...source, bytes: all });
}

function formatOf(head: Buffer): Format {
  const first = head.toString('latin1').trim().charAt(0);
  return first === '[' ? 'json' : first === '{' ? 'jsonl' : 'csv';
}
