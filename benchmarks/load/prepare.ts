// A store of many items of several tenants, and tokens of people who may ask.
import { join } from 'node:path';
import type { NewItem } from '../../src/server/store/import-session.ts';
import { openStore } from '../../src/server/store/sqlite-store.ts';
import type { Material } from '../engine/material.ts';
import { world } from '../engine/world.ts';

/** The first is the one that asks too much where fairness is measured. */
export const TENANTS = ['a', 'b', 'c'];
/** People of each tenant. */
export const PEOPLE = 20;

const KINDS = new Map([
  ['courses', 'course'],
  ['programs', 'program'],
  ['resources', 'resource'],
  ['pathways', 'pathway'],
  ['roles', 'role'],
  ['skills', 'skill'],
] as const);
const BATCH = 5_000;

/** Fills the data folder; answers a token for each person, by tenant. */
export function prepare(data: string, size: number, words: Material): Map<string, string[]> {
  const store = openStore(join(data, 'wayfinder.sqlite'));
  const session = store.beginImport();
  let batch: NewItem[] = [];
  for (const item of items(size, words)) {
    batch.push(item);
    if (batch.length === BATCH) session.stage(batch.splice(0));
  }
  for (const tenant of TENANTS)
    batch.push(
      ...Array.from({ length: PEOPLE }, (_, person): NewItem => {
        const key = `p${person}`;
        return { tenant, visibility: 'private', owner: key, kind: 'user', key, item: { name: key } };
      }),
    );
  session.stage(batch);
  session.commit();
  const tokens = TENANTS.map((tenant): [string, string[]] => [
    tenant,
    Array.from({ length: PEOPLE }, (_, person) =>
      store.issueToken({ tenant, username: `p${person}`, role: 'member' }),
    ),
  ]);
  store.close();
  return new Map(tokens);
}

/** The documents of the engine's benchmark, as a tenant would have sent them. */
function* items(size: number, words: Material): Generator<NewItem> {
  for (const { row, access, text, facets } of world(size, words)) {
    const label = access[0] ?? 'public';
    const one = (facet: string) => facets[facet]?.[0];
    yield {
      tenant: label === 'public' ? (TENANTS[row % TENANTS.length] ?? 'a') : label.slice('tenant:'.length),
      visibility: label === 'public' ? 'public' : 'tenant',
      kind: kindOf(one('content')),
      key: `k${row}`,
      item: {
        name: text.name,
        short_description: text.description ?? '',
        subject: one('subject'),
        topics: facets['topics'],
        skills: facets['skills'],
        level: one('level'),
        duration: one('duration'),
        price: one('price'),
        language: one('language'),
      },
    };
  }
}

function kindOf(content: string | undefined): NewItem['kind'] {
  for (const [name, kind] of KINDS) if (name === content) return kind;
  return 'course';
}
