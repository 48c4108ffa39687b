// CSV with a header line. Quoted cells may hold commas, quotes and line breaks; the separator is told by the header.
import { CsvError, parse, type Info } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { RECORD_LIMIT, SourceError, type Entry } from './entry.ts';
import { peek } from './peek.ts';
import type { Source } from './source.ts';

const SEPARATORS = [',', ';', '\t'] as const;
/** A header longer than this is no header. */
const HEADER_LIMIT = 64 * 1024;

interface Row {
  readonly info: Info;
  readonly record: readonly string[];
}

export async function* readCsv(source: Source): AsyncGenerator<Entry> {
  const { head, all } = await peek(source.bytes, (read) => read.includes(0x0a) || read.length > HEADER_LIMIT);
  const problems: Entry[] = [];
  const parser = parse({
    delimiter: separatorOf(head.toString('utf8', 0, HEADER_LIMIT)),
    info: true,
    max_record_size: RECORD_LIMIT,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = Number(error?.['lines'] ?? 1);
      problems.push({ place: { file: source.name, line }, problem: error?.message ?? 'cannot be read' });
      return undefined;
    },
  });
  pipeline(Readable.from(all), parser, () => undefined);
  let header: readonly string[] | undefined;
  let columns = new Map<string, number>();
  let line = 1;
  try {
    for await (const { info, record } of parser as AsyncIterable<Row>) {
      yield* problems.splice(0);
      const place = { file: source.name, line };
      line = info.lines + 1;
      if (header === undefined) {
        header = record.map(fieldName);
        columns = new Map(header.map((name, index) => [name, index + 1]));
      } else if (record.length > header.length)
        yield { place, problem: `has ${record.length} columns; the header has ${header.length}` };
      else
        yield {
          place,
          record: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
          columnOf: (field) => columns.get(field),
        };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SourceError(`${source.name}: ${error.message}`, { cause: error });
  }
  yield* problems;
}

/** "Course ID" → "course_id" */
function fieldName(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** Whichever separator the header line has most of, outside of quotes. */
function separatorOf(start: string): string {
  const header = /^(?:[^\r\n"]|"[^"]*")*/.exec(start)?.[0].replaceAll(/"[^"]*"/g, '') ?? '';
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
