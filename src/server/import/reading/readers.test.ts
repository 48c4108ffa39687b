import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeText, type Entry } from './entry.ts';
import { readEntries } from './read-entries.ts';
import { sourceOf } from './source.ts';

/** Reads `content` as a file of that name, handed over in chunks of so many bytes. */
async function read(name: string, content: string | Buffer, size = 7): Promise<Entry[]> {
  const bytes = Buffer.from(content);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const entries: Entry[] = [];
  for await (const entry of readEntries(sourceOf(name, chunks()))) entries.push(entry);
  return entries;
}

const records = (entries: readonly Entry[]) =>
  entries.flatMap((entry) => ('record' in entry ? [entry.record] : []));
const problems = (entries: readonly Entry[]) =>
  entries.flatMap((entry) => ('problem' in entry ? [`${placeText(entry.place)}: ${entry.problem}`] : []));
/** Why a source cannot be read to its end. */
const end = (entries: readonly Entry[]) => problems(entries.filter((entry) => 'isEnd' in entry)).join();

const BOM = '\ufeff';
const LONG = 'x'.repeat(1024 * 1024);

describe('JSON Lines', () => {
  it('are read with byte order mark, CRLF, empty lines and no last line break', async () => {
    const entries = await read('a.jsonl', `${BOM}{"a":1}\r\n\r\n  \n{"a":"é"}`);
    expect(records(entries)).toEqual([{ a: 1 }, { a: 'é' }]);
    expect(entries.map(({ place }) => place.line)).toEqual([1, 4]);
  });

  it('name a bad line and go on after it', async () => {
    const entries = await read('a.jsonl', Buffer.from('{"a":1}\n{"a":\n{"a":"\xff"}\n{"a":4}\n', 'latin1'));
    expect(records(entries)).toEqual([{ a: 1 }, { a: 4 }]);
    expect(problems(entries)).toEqual([
      expect.stringMatching(/^a\.jsonl:2: is not JSON/),
      'a.jsonl:3: is not UTF-8',
    ]);
  });

  it('name a line over 1 MiB and go on after it', async () => {
    const entries = await read('a.jsonl', `{"a":1}\n{"a":"${LONG}"}\n{"a":3}`, 65_536);
    expect(records(entries)).toEqual([{ a: 1 }, { a: 3 }]);
    expect(problems(entries)).toEqual(['a.jsonl:2: is longer than 1 MiB']);
  });
});

describe('JSON', () => {
  it('is a list, an object with a list, or one record', async () => {
    const list = [{ a: '[],{}"\\' }, { b: [1, { c: '}' }] }];
    expect(records(await read('a.json', JSON.stringify(list, null, 2)))).toEqual(list);
    expect(records(await read('a.json', JSON.stringify({ count: 2, next: null, results: list })))).toEqual(
      list,
    );
    expect(records(await read('a.json', JSON.stringify({ data: list, count: [1] })))).toEqual(list);
    expect(records(await read('a.json', '{"name":"A","tags":["x"]}'))).toEqual([{ name: 'A', tags: ['x'] }]);
    expect(records(await read('a.json', ' [ ] '))).toEqual([]);
  });

  it('is cut as JSON.parse reads it, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 1, '\t\n'),
        async (list, size, indent) => {
          const text = JSON.stringify(list, null, indent);
          expect(records(await read('a.json', text, size))).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names a bad element and an element over 1 MiB by line, and goes on', async () => {
    const entries = await read('a.json', `[\n{"a":1},\n{"a":x},\n{"a":"${LONG}"},\n{"a":4}\n]`, 65_536);
    expect(records(entries)).toEqual([{ a: 1 }, { a: 4 }]);
    expect(problems(entries)).toEqual([
      expect.stringMatching(/^a\.json:3: is not JSON/),
      'a.json:4: is longer than 1 MiB',
    ]);
  });

  it.each([
    ['[{"a":1} {"a":2}]', /a\.json:1:10: is not JSON: a comma/],
    ['[\n{"a":1},,]', /a\.json:2:9: is not JSON: a value is missing/],
    ['[{"a":1},]', /a value is missing/],
    ['[{"a":1}', /ends in the middle/],
    ['[{"a":1}] x', /more after its end/],
    ['{"a":1}\n{"a":2}', /is not JSON/],
    ['{"results":[{"a":1}], oops}', /wrong around its list/],
    ['nonsense', /is not JSON/],
    ['', /is not JSON/],
  ])('%s cannot be read to its end', async (text, message) => {
    expect(end(await read('a.json', text))).toMatch(message);
  });
});

describe('CSV', () => {
  it('has quoted commas, quotes and line breaks, names records by line and fields by column', async () => {
    const entries = await read('a.csv', `${BOM}Course ID,Name\r\n1,"a, ""b""\r\nc"\r\n\r\n2,d\r\n`);
    expect(records(entries)).toEqual([
      { course_id: '1', name: 'a, "b"\r\nc' },
      { course_id: '2', name: 'd' },
    ]);
    expect(entries[0]).toMatchObject({ place: { line: 2 } });
    const [first] = entries;
    expect(first !== undefined && 'columnOf' in first && first.columnOf?.('name')).toBe(2);
  });

  it('is separated by whichever of , ; and tab its header has most of', async () => {
    expect(records(await read('a.csv', 'a;"b,c,d"\n1;2'))).toEqual([{ a: '1', 'b,c,d': '2' }]);
    expect(records(await read('a.tsv', 'a\tb\n1\t2'))).toEqual([{ a: '1', b: '2' }]);
  });

  it('names a row with too many columns, takes one with too few', async () => {
    const entries = await read('a.csv', 'a,b\n1,2,3\n4\n');
    expect(records(entries)).toEqual([{ a: '4', b: '' }]);
    expect(problems(entries)).toEqual(['a.csv:2: has 3 columns; the header has 2']);
  });

  it('is read up to a quote that is never closed', async () => {
    const entries = await read('a.csv', 'a,b\n0,1\n1,"2\n3,4');
    expect(records(entries)).toEqual([{ a: '0', b: '1' }]);
    expect(end(entries)).toMatch(/^a\.csv:3: has no end/);
    expect(end(await read('a.csv', `a,b\n0,1\n1,"${LONG}\n${LONG}`, 65_536))).toMatch(
      /^a\.csv:3: has no end/,
    );
  });
});

describe('any source', () => {
  it('may be gzipped, whatever its name', async () => {
    expect(records(await read('a.jsonl.gz', gzipSync('{"a":1}\n')))).toEqual([{ a: 1 }]);
    expect(records(await read('a.csv', gzipSync('a\n1\n')))).toEqual([{ a: '1' }]);
  });

  it('that unpacks to more than a hundred times its size is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, '\n'));
    expect(end(await read('a.jsonl.gz', bomb, 65_536))).toMatch(/more than 100 times/);
  });

  it('that is damaged inside is refused', async () => {
    const packed = gzipSync('{"a":1}\n'.repeat(1000));
    expect(end(await read('a.jsonl.gz', packed.subarray(0, 40)))).toMatch(/cannot be unpacked/);
  });

  it.each(['utf16le', 'utf16be'])('in %s is refused by name', async (encoding) => {
    const little = Buffer.from('\ufeff{"a":1}', 'utf16le');
    const bytes = encoding === 'utf16le' ? little : Buffer.from(little).swap16();
    expect(end(await read('a.jsonl', bytes))).toMatch(/^a\.jsonl:1: is in UTF-16; save it as UTF-8/);
    expect(end(await read('a.jsonl', bytes.subarray(2)))).toMatch(/UTF-16/);
  });

  it('that breaks off is read up to there', async () => {
    async function* breaking() {
      yield Buffer.from('{"a":1}\n{"a"');
      throw new Error('disk on fire');
    }
    const entries: Entry[] = [];
    for await (const entry of readEntries(sourceOf('a.jsonl', breaking()))) entries.push(entry);
    expect(records(entries)).toEqual([{ a: 1 }]);
    expect(end(entries)).toMatch(/cannot be read: disk on fire/);
  });

  it('without a telling name is told by its first character', async () => {
    expect(records(await read('standard input', '\n [{"a":1}]'))).toEqual([{ a: 1 }]);
    expect(records(await read('standard input', '{"a":1}\n{"a":2}'))).toEqual([{ a: 1 }, { a: 2 }]);
    expect(records(await read('standard input', 'a,b\n1,2'))).toEqual([{ a: '1', b: '2' }]);
  });

  it('that is empty has no records', async () => {
    expect(await read('a.jsonl', '')).toEqual([]);
    expect(await read('a.csv', '')).toEqual([]);
  });
});
