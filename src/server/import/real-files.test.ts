// The real files: everything in them can be imported, and what is kept of a catalog item is what the API may send.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogItemSchema } from '#contract/catalog-schema.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import type { Entry } from '#server/import/reading/entry.ts';
import { importRecords } from './import-records.ts';
import { readEntries } from '#server/import/reading/read-entries.ts';
import { openSource } from '#server/import/reading/source.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const ITEM_FILE = /^(course|program|pathway|role|skill|resource|mentor|prompt)_.*\.jsonl$/;
const REFERENCES = ['skills', 'courses', 'programs', 'related_skills', 'recommended_courses'];

async function* firstRows(file: string, rows: number): AsyncGenerator<Entry> {
  let read = 0;
  for await (const entry of readEntries(openSource(FOLDER + file))) {
    yield entry;
    read += 1;
    if (read === rows) return;
  }
}

describe.skipIf(!existsSync(FOLDER))('the real files (skipped where ../shared/data is absent)', () => {
  it('are imported, a second time without a change, and keep the contract', async () => {
    const store = openStore(':memory:');
    const kinds = new Map<string, number>();
    for (const file of readdirSync(FOLDER)) {
      const [, kind] = ITEM_FILE.exec(file) ?? [];
      if (kind === undefined) continue;
      const tenant = file.replace('.jsonl', '');
      const first = await importRecords(store, firstRows(file, 150), { tenant });
      expect(first.new + first.unchanged + first.bad, file).toBe(first.read);
      // What is bad in them are ids that stand twice, with other content.
      expect(first.bad / first.read, file).toBeLessThan(0.03);
      const second = await importRecords(store, firstRows(file, 150), { tenant });
      expect(second, file).toMatchObject({ new: 0, changed: 0, ended: 0, generation: first.generation });
      kinds.set(kind, (kinds.get(kind) ?? 0) + first.new);
    }
    expect([...kinds.keys()].toSorted()).toEqual(
      ['course', 'mentor', 'pathway', 'program', 'prompt', 'resource', 'role', 'skill'].toSorted(),
    );
    for (const { kind, number, item } of store.all()) {
      if (!ITEM_TYPES.some((type) => type === kind)) continue;
      const sent = Object.entries(item).map(([field, value]): [string, unknown] => [
        field,
        REFERENCES.includes(field) && Array.isArray(value)
          ? value.map((reference: object) => ({ id: null, ...reference }))
          : value,
      ]);
      const parsed = catalogItemSchema.safeParse({ ...Object.fromEntries(sent), id: number });
      expect(parsed.error?.issues, JSON.stringify(item).slice(0, 300)).toBeUndefined();
    }
    store.close();
  });
});
