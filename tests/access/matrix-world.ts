// The world of the matrix: an item of each kind and scope, each with a word that stands nowhere else.
import { createApp } from '#server/app.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import type { NewItem } from '#server/store/import-session.ts';
import { openStore } from '#server/store/sqlite-store.ts';
import { mentorUuid } from '#server/wire-ids.ts';
import { type CallerName, type Question, type Scope, SCOPES } from './matrix.ts';

type Kind = Question['kind'];

/** Too far from each other for a typo to lead from one to another. */
export const WORDS: Readonly<Record<Scope, string>> = {
  public: 'quorvath',
  tenant: 'belzimur',
  department: 'fyndolac',
  own: 'hastrepo',
  another: 'jwimbled',
  admins: 'kroxanty',
  'other-tenant': 'sulvegen',
  missing: 'zzyphora',
};
/** What stands in the fields for admins alone. */
export const HIDDEN = 'CONFIDENTIAL-words';
/** A public mentor of a that has read documents of every scope. */
const READER = 'reader';

const SIGHTS: Readonly<Record<Exclude<Scope, 'missing'>, Omit<NewItem, 'kind' | 'key' | 'item'>>> = {
  public: { tenant: 'a', visibility: 'public' },
  tenant: { tenant: 'a', visibility: 'tenant' },
  department: { tenant: 'a', visibility: 'department', departments: ['Maths'] },
  own: { tenant: 'a', visibility: 'private', owner: 'ann' },
  another: { tenant: 'a', visibility: 'private', owner: 'bob' },
  admins: { tenant: 'a', visibility: 'admins' },
  'other-tenant': { tenant: 'b', visibility: 'tenant' },
};

const PEOPLE: readonly NewItem[] = [
  person('a', 'ann', { departments: ['Maths'] }),
  person('a', 'bob', { departments: ['Art'] }),
  person('a', 'dora', { departments: ['Staff'], department_admin_of: ['Maths'] }),
  person('a', 'root', { role: 'Admin' }),
  person('a', 'ina', { status: 'inactive', departments: ['Maths'] }),
  person('b', 'cleo', { departments: ['Maths'] }),
  person('b', 'eve', { role: 'Admin', departments: ['Maths'] }),
];

function person(tenant: string, key: string, item: Record<string, unknown>): NewItem {
  return { tenant, kind: 'user', key, visibility: 'private', owner: key, item: { name: key, ...item } };
}

function itemsOf(scope: Exclude<Scope, 'missing'>): NewItem[] {
  const sight = SIGHTS[scope];
  const word = WORDS[scope];
  const roles = [{ name: 'Tester', skills: [{ name: 'Testing' }] }];
  const one = (kind: Kind, item: Record<string, unknown>): NewItem => ({
    ...sight,
    kind,
    key: `${word}-1`,
    item: { name: `${word} of a ${kind}`, ...item },
  });
  const inside = { tenant: sight.tenant, visibility: 'public', key: `of-${word}` } as const;
  return [
    one('course', { tags: [word], skills: [word], level: 'Beginner', enrolled: 5 }),
    one('mentor', { tags: [word], private: { system_prompt: HIDDEN, mcp_servers: [{ key: HIDDEN }] } }),
    one('prompt', { category: word, content: word }),
    one('user', { departments: [word], reported_roles: roles, desired_roles: roles }),
    one('group', { departments: ['Maths'], members: ['ann', 'cleo'] }),
    { ...one('document', { mentor_id: READER, document_type: 'pdf' }) },
    // What belongs to a mentor is public itself, and is not found through one that is not.
    { ...inside, kind: 'prompt', item: { name: 'Starter', mentor: { mentor_id: `${word}-1` } } },
    { ...inside, kind: 'document', item: { name: 'File', mentor_id: `${word}-1` } },
  ];
}

/** A public resource about each word, near which the course and the mentor of that word stand, and roles that ask for it. */
function nearbyOf(scope: Scope): NewItem[] {
  const tenant = scope === 'missing' ? 'a' : SIGHTS[scope].tenant;
  const word = WORDS[scope];
  const item = { name: word, topics: [word], tags: [word] };
  const role = { visibility: 'public', kind: 'role', key: `for-${word}` } as const;
  return [
    { tenant, visibility: 'public', kind: 'resource', key: `near-${word}`, item },
    ...['a', 'b'].map((one) => ({ ...role, tenant: one, item: { name: 'Wizard', skills: [word] } })),
  ];
}

/** A course that is there before the rest, and not with it. */
function goneOf(scope: Exclude<Scope, 'missing'>): NewItem {
  const item = { name: `${WORDS[scope]} that went` };
  return { ...SIGHTS[scope], kind: 'course', key: `gone-${WORDS[scope]}`, item };
}

const HOLDERS = {
  ann: ['a', 'own'],
  bob: ['a', 'own'],
  dora: ['a', 'own'],
  key: ['a', 'member'],
  root: ['a', 'own'],
  ina: ['a', 'member'],
  cleo: ['b', 'own'],
  eve: ['b', 'own'],
} as const;

/** @param nearby with public resources about the words, which other questions would count */
export function createMatrixWorld({ nearby = false } = {}) {
  const store = openStore(':memory:');
  const scopes = Object.keys(SIGHTS) as (keyof typeof SIGHTS)[];
  const items: NewItem[] = [
    ...PEOPLE,
    { tenant: 'a', kind: 'mentor', key: READER, visibility: 'public', item: { name: 'Reader' } },
    ...scopes.flatMap(itemsOf),
    ...(nearby ? SCOPES.flatMap(nearbyOf) : []),
  ];
  for (const staged of [[...items, ...scopes.map(goneOf)], items]) {
    const session = store.beginImport();
    session.stage(staged);
    for (const tenant of ['a', 'b']) session.endOthers(tenant, ['course']);
    session.commit();
  }
  const tokens = new Map<CallerName, string>([
    ['expired', store.issueToken({ tenant: 'a', username: 'root', role: 'tenant-admin' }, Date.now() - 1)],
    ['forged', 'f'.repeat(64)],
    ...Object.entries(HOLDERS).map(
      ([username, [tenant, role]]) =>
        [username as CallerName, store.issueToken({ tenant, username, role })] as const,
    ),
  ]);
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  const app = createApp({ engine, store, config: { name: 'Test', basePath: '', buildId: 'test' } });

  /** What stands in an address for an item. What is not there has the form of what is. */
  const namesOf = (kind: Kind, scope: Scope) => {
    const tenant = scope === 'missing' ? 'a' : SIGHTS[scope].tenant;
    const key = `${WORDS[scope]}-1`;
    const [stored] = store.byKey(tenant, kind, [key]);
    return {
      word: WORDS[scope],
      key,
      uuid: mentorUuid(tenant, key),
      number: String(stored?.number ?? 999_999),
      reader: mentorUuid('a', READER),
    };
  };
  const ask = async (caller: CallerName, address: string): Promise<Response> => {
    const token = tokens.get(caller);
    const headers = token === undefined ? {} : { Authorization: `Token ${token}` };
    return app(new Request(`http://here${address}`, { headers }));
  };
  const tenantOf = (caller: CallerName) => (caller === 'cleo' || caller === 'eve' ? 'b' : 'a');
  return { ask, namesOf, tenantOf };
}
