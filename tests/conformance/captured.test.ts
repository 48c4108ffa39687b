// Requests as ibl.ai's own front-ends were seen to send them, with names of the demo: under a path prefix, with each
// kind of token, and with a Content-Type on GET.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { records } from '#server/engine/document-fields.ts';
import { MEMBER, MENTOR, ORG } from './demo-app.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';

const PERSONAL = `/api/search/personalized-catalog/${MEMBER}/?allow_skill_search=false&alphabetical=false`;
const ORDER = 'order_ascending=false&return_facet=true&return_items=false';
const USER = `orgs/${ORG}/users/${MEMBER}`;

interface Captured {
  readonly sends: string;
  /** Names of the results that must be there. */
  readonly finds?: readonly string[];
  readonly count?: number;
}

const FOR_ALL: readonly Captured[] = [
  {
    sends: `/api/search/catalog/?allow_skill_search=false&alphabetical=false&content=courses&limit=12&offset=0&${ORDER}&tenant=${ORG}`,
  },
  {
    sends: `/api/search/catalog/?allow_skill_search=false&alphabetical=false&content=skills&limit=12&${ORDER}&query=pyt&tenant=${ORG}`,
    finds: ['Python'],
  },
  {
    sends:
      '/api/search/mentors/?include_main_public_mentors=true&limit=6&order_by=recently_accessed_at&order_direction=desc',
  },
  {
    sends: `/api/search/mentors/${MENTOR}/documents/?limit=12&order_direction=desc`,
    finds: ['Debugging by halves.pdf'],
  },
];

const FOR_MEMBERS: readonly Captured[] = [
  {
    sends:
      `${PERSONAL}&certificate=statement%20of%20participation&content=courses&content=programs&duration=20%E2%80%9340%20hours` +
      '&language=en&level=beginner&limit=12&offset=0&order_ascending=false&price=free&promotion=popular&query=data%20sci' +
      '&recommended=false&return_facet=true&return_items=false&self_paced=self-paced&skills=python' +
      `&subject=Data%20science&tags=notebooks&tenant=${ORG}&topics=data%20analysis`,
    finds: ['Data Science: the First Hundred Questions'],
    count: 1,
  },
  {
    sends: `${PERSONAL}&content=courses&limit=12&offset=12&query=data&${ORDER}&tenant=${ORG}`,
  },
  {
    sends: `${PERSONAL}&content=programs&program_id=PRG-DAT-1&recommended=false&return_items=true&tenant=${ORG}`,
    finds: ['Data Analyst'],
    count: 1,
  },
  {
    sends: `${PERSONAL}&content=pathways&limit=50&pathway_id=PATH-become-a-data-scientist&return_facet=false&return_items=true&tenant=${ORG}`,
    finds: ['Become a Data Scientist'],
    count: 1,
  },
  {
    sends: `/api/search/${USER}/mentors/?created_by=amara.okonkwo&include_main_public_mentors=false&limit=5&offset=0&order_by=created_at&order_direction=desc&query=`,
    finds: ['Rubber Duck with Opinions'],
  },
  {
    sends: `/api/search/${USER}/prompts/?alphabetical=false&category=coding&limit=6&mentor=${MENTOR}&offset=0&order_direction=asc`,
    finds: ['Explain this error to a beginner'],
  },
  { sends: `/api/search/${USER}/recommended/?limit=12` },
  {
    sends: `/api/search/users/${USER}/?department=Computing%20and%20Mathematics&department=Health%20Sciences&include_membership_data=false&limit=10&q=maya`,
    finds: ['maya.lindqvist'],
  },
  { sends: `/api/roles/platform/orgs/${ORG}/roles/users/${MEMBER}/reported-roles/` },
  { sends: `/api/roles/platform/orgs/${ORG}/roles/users/${MEMBER}/desired-roles/` },
];

const FOR_ADMINS: readonly Captured[] = [
  {
    sends: `/api/user-groups/orgs/${ORG}/?format=json&groups=analysts&groups=night&include_main_platform=true`,
    finds: ['Night shift', 'The Tuesday analysts'],
  },
];

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer('/dm');
}, 60_000);
afterAll(() => server.close());

async function replay({ sends, finds = [], count }: Captured, authorization: string) {
  const headers = { Authorization: authorization, 'Content-Type': 'application/json' };
  const response = await fetch(server.base + sends, { headers });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  expect(response.headers.get('Content-Type')).toContain('application/json');
  const body = JSON.parse(text) as Record<string, unknown>;
  const items = records(body['results'] ?? body['data'] ?? body['roles']);
  expect(items).not.toEqual([]);
  const names = items.map((item) => item['name'] ?? item['document_name'] ?? item['username']);
  expect(names).toEqual(expect.arrayContaining([...finds]));
  if (count !== undefined) expect(body['count']).toBe(count);
  return body;
}

describe('captured requests', () => {
  test.each(FOR_ALL)('of a visitor: $sends', async (captured) => {
    await replay(captured, 'Token null');
  });

  test.each([...FOR_ALL, ...FOR_MEMBERS])('of a member: $sends', async (captured) => {
    await replay(captured, server.authorization.member);
  });

  test.each([...FOR_ALL, ...FOR_MEMBERS, ...FOR_ADMINS])('of a server: $sends', async (captured) => {
    const [, token = ''] = server.authorization.admin.split(' ');
    const answer = await replay(captured, `Api-Token ${token}`);
    expect(await replay(captured, `Api-Key ${token}`)).toEqual(answer);
    expect(await replay(captured, `Bearer ${token}`)).toEqual(answer);
  });

  it.each(FOR_MEMBERS)('of a visitor for a user are refused: $sends', async ({ sends }) => {
    for (const headers of [{ Authorization: 'Token null' }, { Authorization: 'Token undefined' }, {}])
      expect((await fetch(server.base + sends, { headers })).status).toBe(401);
  });

  it('lead to the next page under the same prefix', async () => {
    const [captured] = FOR_ALL;
    if (captured === undefined) throw new Error('nothing was captured');
    const first = await replay(captured, 'Token null');
    const next = String(first['next']);
    expect(next).toContain(`${server.base}/api/search/catalog/?`);
    const second = await replay({ sends: next.slice(server.base.length) }, 'Token null');
    expect(second).toMatchObject({ current_page: 2, count: first['count'] });
    const ids = [first, second].flatMap((page) => records(page['results']).map(({ id }) => id));
    expect(new Set(ids).size).toBe(24);
  });

  it('are not answered beside the prefix', async () => {
    const beside = new URL(server.base).origin;
    expect((await fetch(`${beside}/api/search/catalog/`)).status).toBe(404);
  });
});
