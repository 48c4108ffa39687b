// CSV with a header line. Quoted cells may hold commas, quotes and line breaks; the separator is told by the header.
import { parse, type Parser } from 'csv-parse';
import { RECORD_LIMIT, SourceError, type Entry } from './entry.ts';
import { peek } from './peek.ts';
import type { Source } from './source.ts';

const SEPARATORS = [',', ';', '\t'] as const;
/** A header longer than this is no header. */
const HEADER_LIMIT = 64 * 1024;

interface Row {
  readonly cells: readonly string[];
  /** Of its last line. */
  readonly line: number;
}

export async function* readCsv(source: Source): AsyncGenerator<Entry> {
  const { head, all } = await peek(source.bytes, (read) => read.includes(0x0a) || read.length > HEADER_LIMIT);
  let header: Header | undefined;
  let line = 1;
  try {
    for await (const row of rowsOf(all, separatorOf(head.toString('utf8', 0, HEADER_LIMIT)))) {
      if (header === undefined) header = headerOf(row.cells);
      else yield rowEntry(header, row.cells, { file: source.name, line });
      line = row.line + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    const message = `has no end to the row that begins here (a quote that is not closed?): ${error.message}`;
    throw new SourceError(message, { line, cause: error });
  }
}

class CsvFault extends Error {}

/** Rows as soon as their chunk is parsed, also those before a fault, which a stream of rows would lose. */
async function* rowsOf(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<Row> {
  let rows: Row[] = [];
  const parser = parse({
    delimiter,
    max_record_size: RECORD_LIMIT,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: readonly string[], { lines }) => {
      rows.push({ cells, line: lines });
      return null;
    },
  });
  // The same error reaches the callback of the write that caused it.
  parser.on('error', () => undefined);
  parser.resume();
  const parsed = async (chunk: Buffer | undefined) => {
    const fault = await write(parser, chunk);
    const ready = rows;
    rows = [];
    return { ready, fault };
  };
  for await (const chunk of chunks) {
    const { ready, fault } = await parsed(chunk);
    yield* ready;
    if (fault !== undefined) throw fault;
  }
  const { ready, fault } = await parsed(undefined);
  yield* ready;
  if (fault !== undefined) throw fault;
}

/** Writes a chunk, or ends the parser; answers what is wrong with it. */
async function write(parser: Parser, chunk: Buffer | undefined): Promise<CsvFault | undefined> {
  return new Promise((resolve) => {
    const done = (error?: Error | null) =>
      resolve(
        error === undefined || error === null ? undefined : new CsvFault(error.message, { cause: error }),
      );
    if (chunk === undefined) parser.end(done);
    else parser.write(chunk, done);
  });
}

interface Header {
  readonly fields: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
}

function headerOf(cells: readonly string[]): Header {
  // "Course ID" → "course_id"
  const fields = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  return { fields, columns: new Map(fields.map((field, index) => [field, index + 1])) };
}

function rowEntry({ fields, columns }: Header, cells: readonly string[], place: Entry['place']): Entry {
  if (cells.length > fields.length)
    return { place, problem: `has ${cells.length} columns; the header has ${fields.length}` };
  const record = Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? '']));
  return { place, record, columnOf: (field) => columns.get(field) };
}

/** Whichever separator the header line has most of, outside of quotes. */
function separatorOf(start: string): string {
  const header = /^(?:[^\r\n"]|"[^"]*")*/.exec(start)?.[0].replaceAll(/"[^"]*"/g, '') ?? '';
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
