// The demo tenants: written by us, one folder each, imported like anybody's records.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importRecords } from '#server/import/import-records.ts';
import { readEntries } from '#server/import/reading/read-entries.ts';
import { openSource } from '#server/import/reading/source.ts';
import type { SqliteStore } from '#server/store/sqlite-store.ts';

/** Tenant keys of the demo, which are the names of the folders beside this file. */
export const DEMO_TENANTS = ['northmoor', 'fenwick'] as const;

/** Imports both demo tenants. @throws Error naming the row when one of our own is bad. */
export async function importDemo(store: SqliteStore): Promise<void> {
  for (const tenant of DEMO_TENANTS) {
    await importRecords(store, entriesOf(tenant), {
      tenant,
      onNote: ({ severity, text }) => {
        if (severity === 'bad') throw new Error(`Wayfinder: the demo data has a bad row. ${text}`);
      },
    });
  }
}

/** Those of the demo tenants that a store has. */
export function demoTenantsIn(store: Pick<SqliteStore, 'tenants'>): string[] {
  const there = store.tenants();
  return DEMO_TENANTS.filter((tenant) => there.includes(tenant));
}

async function* entriesOf(tenant: string) {
  const folder = fileURLToPath(new URL(`./${tenant}/`, import.meta.url));
  for (const file of readdirSync(folder).toSorted())
    if (file.endsWith('.jsonl')) yield* readEntries(openSource(folder + file));
}
