// The public lists of hostile and awkward input: nothing of them may break an import, and what is data stays data.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStore } from '#server/store/sqlite-store.ts';
import type { Entry } from '#server/import/reading/entry.ts';
import { importRecords } from './import-records.ts';
import { readEntries } from '#server/import/reading/read-entries.ts';
import { openSource } from '#server/import/reading/source.ts';

const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const PAYLOADS = `${SHARED}payloads/`;

async function read(path: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of readEntries(openSource(path))) entries.push(entry);
  return entries;
}
const records = (entries: readonly Entry[]) =>
  entries.flatMap((entry) => ('record' in entry ? [entry.record] : []));

describe.skipIf(!existsSync(PAYLOADS))(
  'the public lists (skipped where ../shared/payloads is absent)',
  () => {
    it('csv-spectrum: each table gives the records that its JSON has', async () => {
      const folder = `${PAYLOADS}csv-spectrum/`;
      const files = readdirSync(`${folder}csvs`);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const expected: unknown = JSON.parse(
          readFileSync(`${folder}json/${file.replace('.csv', '.json')}`, 'utf8'),
        );
        expect(records(await read(`${folder}csvs/${file}`)), file).toEqual(expected);
      }
    });

    it('JSONTestSuite: what must be refused has a problem, what must be taken has its value', async () => {
      const folder = `${PAYLOADS}json-test-suite/test_parsing/`;
      for (const file of readdirSync(folder)) {
        const entries = await read(`${folder}${file}`);
        const problems = entries.filter((entry) => 'problem' in entry);
        if (file.startsWith('n_')) expect(problems.length, file).toBeGreaterThan(0);
        if (!file.startsWith('y_')) continue;
        expect(problems, file).toEqual([]);
        const value: unknown = JSON.parse(readFileSync(`${folder}${file}`, 'utf8'));
        expect(records(entries), file).toEqual(Array.isArray(value) ? value : [value]);
      }
    });

    it('naughty strings: each can be a name and a description, and stays itself', async () => {
      const strings = JSON.parse(readFileSync(`${PAYLOADS}blns/blns.json`, 'utf8')) as string[];
      const entries = strings.map((text, index) => ({
        place: { file: 'blns.json', line: index + 1 },
        record: {
          type: 'prompt',
          prompt_id: `p${index}`,
          name: `x ${text}`,
          description: text,
          content: text,
        },
      }));
      const store = openStore(':memory:');
      const report = await importRecords(store, entries, { tenant: 'acme' });
      expect(report).toMatchObject({ new: strings.length, bad: 0 });
      for (const { key, item } of store.all()) {
        const text = strings[Number(key.slice(1))] ?? '';
        if (text !== '') expect(item['content']).toBe(text.replaceAll('\u0000', ''));
        expect(store.byName('acme', 'prompt', [String(item['name'])]).length).toBeGreaterThan(0);
      }
      store.close();
    });
  },
);

const AWKWARD = `${SHARED}data/AWKWARD_public.jsonl`;

describe.skipIf(!existsSync(AWKWARD))('awkward real rows (skipped where ../shared/data is absent)', () => {
  it('are all imported, and a second time nothing changes', async () => {
    const entries = (await read(AWKWARD)).map((entry, index) => {
      const { record } = records([entry])[0] as { record: Record<string, unknown> };
      return { place: entry.place, record: { id: `row-${index}`, ...record } };
    });
    const store = openStore(':memory:');
    const first = await importRecords(store, entries, { tenant: 'acme' });
    expect(first.new).toBeGreaterThan(200);
    const second = await importRecords(store, entries, { tenant: 'acme' });
    expect(second).toMatchObject({ new: 0, changed: 0, bad: first.bad, generation: 1 });
    for (const { item } of store.all())
      expect(String(item['name'])).not.toMatch(/[\p{Cc}\u200b\ufeff\u202a-\u202e]|&(?:amp|rlm|nbsp);/u);
    store.close();
  });
});
