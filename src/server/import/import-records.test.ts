import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type SqliteStore } from '#server/store/sqlite-store.ts';
import type { Entry } from '#server/import/reading/entry.ts';
import { importRecords, type ImportOptions, type Note } from './import-records.ts';

let store: SqliteStore;
beforeEach(() => {
  store = openStore(':memory:');
});
afterEach(() => store.close());

const course = (id: string, more: object = {}) => ({ type: 'course', course_id: id, name: id, ...more });
const entries = (...records: readonly unknown[]): Entry[] =>
  records.map((record, index) => ({ place: { file: 'a.jsonl', line: index + 1 }, record }));

async function run(records: readonly Entry[], more: Partial<ImportOptions> = {}) {
  const notes: Note[] = [];
  const report = await importRecords(store, records, {
    tenant: 'acme',
    onNote: (note) => notes.push(note),
    ...more,
  });
  return { report, notes: notes.map(({ severity, text }) => `${severity} ${text}`) };
}
const keys = () => [...store.all()].map(({ kind, key }) => `${kind} ${key}`);

describe('an import', () => {
  it('counts what it did, and a second one changes nothing', async () => {
    const records = entries(course('a'), course('b', { rating: 'x' }), 'no', course('a'));
    const first = await run(records);
    expect(first.report).toMatchObject({ read: 4, new: 2, unchanged: 1, bad: 1, warnings: 1, generation: 1 });
    expect(first.notes).toEqual([
      'warning a.jsonl:2: rating: “x” is not a rating from 0 to 5',
      'bad a.jsonl:3: is not an object with fields',
    ]);
    const second = await run(records);
    expect(second.report).toMatchObject({ new: 0, changed: 0, unchanged: 3, ended: 0, generation: 1 });
  });

  it('goes on over many batches', async () => {
    const records = entries(...Array.from({ length: 1234 }, (_, index) => course(`c${index}`)));
    const progress: number[] = [];
    const { report } = await run(records, { onProgress: (read) => progress.push(read) });
    expect(report).toMatchObject({ new: 1234, generation: 1 });
    expect(progress).toEqual([500, 1000, 1234]);
    expect(keys()).toHaveLength(1234);
  });

  it('names the column of a table', async () => {
    const [row] = entries(course('a', { price: 'abc' }));
    if (row === undefined || !('record' in row)) throw new Error('no row');
    const { notes } = await run([{ ...row, columnOf: (field) => (field === 'price' ? 7 : undefined) }]);
    expect(notes).toEqual(['warning a.jsonl:1:7: price: “abc” is no price we can read; it has no range']);
  });

  it('as a dry run says the same and writes nothing', async () => {
    await run(entries(course('a'), course('b')));
    const { report } = await run(entries(course('a', { level: 'Expert' }), course('c')), {
      dryRun: true,
      replace: true,
    });
    expect(report).toMatchObject({ new: 1, changed: 1, ended: 1, generation: 1 });
    expect(keys()).toEqual(['course a', 'course b']);
  });

  it('leaves everything as it was when its source breaks with an unforeseen error', async () => {
    await run(entries(course('a')));
    async function* breaking() {
      yield* entries(...Array.from({ length: 700 }, (_, index) => course(`c${index}`)));
      throw new Error('disk on fire');
    }
    await expect(importRecords(store, breaking(), { tenant: 'acme' })).rejects.toThrow('disk on fire');
    expect(keys()).toEqual(['course a']);
    expect((await run(entries(course('b')))).report).toMatchObject({ new: 1, generation: 2 });
  });
});

describe('replacing', () => {
  const replace = { replace: true };
  beforeEach(async () => {
    await run(entries(course('a'), course('b'), { type: 'program', program_id: 'p', name: 'P' }));
  });

  it('ends what the files do not have, of the kinds they have', async () => {
    const { report } = await run(entries(course('a')), replace);
    expect(report).toMatchObject({ unchanged: 1, ended: 1, generation: 2 });
    expect(keys()).toEqual(['course a', 'program p']);
  });

  it('ends the named kind also where the files have none of its items', async () => {
    const { report } = await run(entries({ id: 'q', name: 'Q' }), { ...replace, kind: 'program' });
    expect(report).toMatchObject({ new: 1, ended: 1 });
    expect(keys()).toEqual(['course a', 'course b', 'program q']);
  });

  it('keeps an item whose row is bad', async () => {
    const { report } = await run(entries(course('a'), course('b', { name: '' })), replace);
    expect(report).toMatchObject({ bad: 1, ended: 0 });
    expect(keys()).toEqual(['course a', 'course b', 'program p']);
  });

  it('by nothing readable, or by half a file, ends nothing', async () => {
    expect((await run([], { ...replace, kind: 'course' })).report).toMatchObject({ ended: 0 });
    const half: Entry[] = [
      ...entries(course('a')),
      { place: { file: 'a.jsonl', line: 2 }, problem: 'ends in the middle', isEnd: true },
    ];
    expect((await run(half, replace)).report).toMatchObject({ ended: 0, cut: 1, bad: 1 });
    expect(keys()).toEqual(['course a', 'course b', 'program p']);
  });
});
