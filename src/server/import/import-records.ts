// The import itself: entries of any number of sources → staged in batches → one commit.
import type { SqliteStore } from '#server/store/sqlite-store.ts';
import type { NewItem, Outcome } from '#server/store/import-session.ts';
import type { Kind } from '#server/store/store.ts';
import { placeText, type Entry, type Place } from '#server/import/reading/entry.ts';
import { readRecord, type Problem } from '#server/import/records/read-record.ts';

export interface ImportOptions {
  readonly tenant: string;
  /** What the records are, whatever they say; without it each record says it. */
  readonly kind?: Kind;
  /** Say what would change, write nothing. */
  readonly dryRun?: boolean;
  /** End what the tenant has of the imported kinds and the sources do not have, if these could be read to their ends. */
  readonly replace?: boolean;
  readonly onNote?: (note: Note) => void;
  /** Called after each batch with the number of rows read so far. */
  readonly onProgress?: (read: number) => void;
}

/** Something to tell about a row. A bad row was skipped; a warning is about one value of a row that was taken. */
export interface Note {
  readonly severity: 'bad' | 'warning';
  /** "courses.csv:12:3: price: “abc” is no price we can read" */
  readonly text: string;
}

export interface ImportReport {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
  readonly bad: number;
  readonly warnings: number;
  /** Items without an id, whose id was made of their name and address. */
  readonly madeKeys: number;
  /** Sources that could not be read to their end. */
  readonly cut: number;
  /** The store's generation after it. */
  readonly generation: number;
}

const BATCH = 500;

/**
 * Imports records. Bad ones are told to `onNote` and skipped; the others become current all at once.
 * @throws StoreError when another import is running, StoreFullError when the disk is full: then nothing has changed.
 */
export async function importRecords(
  store: SqliteStore,
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  options: ImportOptions,
): Promise<ImportReport> {
  const { tenant, replace = false, dryRun = false, onNote, onProgress } = options;
  const counts = {
    read: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    ended: 0,
    bad: 0,
    warnings: 0,
    madeKeys: 0,
    cut: 0,
  };
  const session = store.beginImport({ write: !dryRun });
  const kinds = new Set<Kind>(options.kind === undefined ? [] : [options.kind]);
  let batch: { item: NewItem; place: Place }[] = [];

  const bad = (place: Place, problem: Problem) => {
    counts.bad += 1;
    onNote?.({ severity: 'bad', text: noteText(place, problem) });
  };
  const flush = () => {
    const outcomes = session.stage(batch.map(({ item }) => item));
    for (const [index, { item, place }] of batch.entries()) {
      const outcome: Outcome = outcomes[index] ?? 'unchanged';
      if (outcome === 'repeated')
        bad(place, {
          problem: `repeats the id of the ${item.kind} “${item.key}” with other content; the first one counts`,
        });
      else counts[outcome] += 1;
    }
    batch = [];
    onProgress?.(counts.read);
  };

  try {
    for await (const entry of entries) {
      if ('isEnd' in entry) counts.cut += 1;
      counts.read += 1;
      const result = 'problem' in entry ? { bad: entry } : readRecord(entry.record, options);
      if ('bad' in result) {
        bad(placeOf(entry, result.bad), result.bad);
        // What is there of it stays as it is, also where everything else is replaced.
        if ('identity' in result && result.identity !== undefined)
          session.keep({ tenant, ...result.identity });
        continue;
      }
      for (const warning of result.warnings) {
        counts.warnings += 1;
        onNote?.({ severity: 'warning', text: noteText(placeOf(entry, warning), warning) });
      }
      if (result.madeKey) counts.madeKeys += 1;
      kinds.add(result.item.kind);
      batch.push({ item: result.item, place: entry.place });
      if (batch.length >= BATCH) flush();
    }
    flush();
    // What was not read may well be in the files, and an empty file is more likely a mistake than a wish.
    if (replace && counts.cut === 0 && counts.read > counts.bad)
      counts.ended = session.endOthers(tenant, kinds);
    return { ...counts, generation: session.commit() };
  } catch (error) {
    session.abort();
    throw error;
  }
}

function placeOf(entry: Entry, { field }: Problem): Place {
  const column = 'columnOf' in entry && field !== undefined ? entry.columnOf?.(field) : undefined;
  return column === undefined ? entry.place : { ...entry.place, column };
}

function noteText(place: Place, { field, problem }: Problem): string {
  return `${placeText(place)}: ${field === undefined ? '' : `${field}: `}${problem}`;
}
