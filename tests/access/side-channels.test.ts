// What one may not see leaves no trace in what one may: neither in the order of results nor in what other items and
// records say of it.
import { beforeAll, describe, expect, test } from 'vitest';
import { labelsHeldBy } from '#server/access/labels.ts';
import { type App, createApp } from '#server/app.ts';
import { importDemo } from '#server/demo/import-demo.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { createWorld, user } from '#server/handlers/world.case.ts';
import { openStore, type SqliteStore } from '#server/store/sqlite-store.ts';

const config = { name: 'Test', basePath: '', buildId: 'test' };

describe('the demo tenants', () => {
  let store: SqliteStore;
  const words = new Set<string>();
  beforeAll(async () => {
    store = openStore(':memory:');
    await importDemo(store);
    for (const { item } of store.all())
      for (const word of `${String(item['name'])} ${String(item['description'])}`.split(/[^\p{L}]+/u))
        if (word.length > 3) words.add(word);
  });

  const answer = async (app: App, address: string, token: string) => {
    const headers = { Authorization: `Token ${token}` };
    const response = await app(new Request(`http://here${address}`, { headers }));
    return { status: response.status, text: await response.text() };
  };

  test.each([
    ['visitor', ''],
    ['josie.tench', 'fenwick'],
    ['maya.lindqvist', 'northmoor'],
  ])(
    'answer %s as if nothing else were there',
    async (username, tenant) => {
      const token = tenant === '' ? 'null' : store.issueToken({ tenant, username, role: 'own' });
      const held = new Set(labelsHeldBy(store.callerOf(token) ?? { kind: 'anonymous' }));
      const all = [...indexedDocuments(store.all())];
      const seen = all.filter(({ document }) => document.access.some((label) => held.has(label)));
      expect(seen.length).toBeLessThan(all.length);
      const [whole, part] = [all, seen].map((documents) =>
        createApp({ engine: EmbeddedEngine.build(documents, store.generation()), store, config }),
      );
      const list = [...words];
      for (const [index, word] of list.entries()) {
        if (index % 25 !== 0 || whole === undefined || part === undefined) continue;
        const other = list[(index * 31) % list.length] ?? '';
        for (const text of [word, `${word} ${other}`, word.slice(0, -1)])
          for (const path of ['catalog', 'mentors', 'prompts']) {
            const address = `/api/search/${path}/?limit=50&query=${encodeURIComponent(text)}`;
            expect(await answer(whole, address, token), address).toEqual(await answer(part, address, token));
          }
      }
    },
    120_000,
  );
});

describe('roles and skills that a user may not see', () => {
  const secret = 'Hidden occupation';
  const { get, ask } = createWorld([
    user('lea', {
      name: 'Lea',
      reported_roles: [{ role_id: 'r1', skills: [{ name: 'Weaving' }] }],
      desired_roles: [{ role_id: 'r2', name: 'What I want' }],
    }),
    user('leo', { name: 'Leo', desired_roles: [{ role_id: 'r2', name: 'What I want' }] }),
    {
      tenant: 'a',
      kind: 'role',
      key: 'r1',
      visibility: 'admins',
      item: { name: secret, slug: 'hidden-occupation' },
    },
    {
      tenant: 'a',
      kind: 'role',
      key: 'r2',
      visibility: 'admins',
      item: { name: secret, skills: [{ name: 'Weaving' }] },
    },
    {
      tenant: 'a',
      kind: 'skill',
      key: 'weaving',
      visibility: 'admins',
      item: { name: 'Weaving', slug: 'hidden-weaving' },
    },
    ...['Weaving', 'Cooking'].map(
      (skill, index) =>
        ({
          tenant: 'a',
          kind: 'course',
          key: skill,
          visibility: 'public',
          item: { name: skill, skills: [{ name: skill }], enrolled: index },
        }) as const,
    ),
  ]);

  test.each(['reported-roles', 'desired-roles'])('are not told by %s', async (which) => {
    const response = await get(`/api/roles/platform/orgs/a/roles/users/lea/${which}/`, 'root');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text.toLowerCase()).not.toContain('hidden');
  });

  test('do not order what is recommended', async () => {
    const { results } = await ask('recommended', '', 'root', ['a', 'leo']);
    expect(results.map(({ name }) => name)).toEqual(['Cooking', 'Weaving']);
  });
});
