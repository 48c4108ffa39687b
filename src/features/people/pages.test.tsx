// The pages about people over the real server: who may see what, and what is said to who may not.
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { ClientProvider } from '#client/client-context.tsx';
import { createClient } from '#client/create-client.ts';
import { createSession } from '#client/session.ts';
import { SessionProvider } from '#client/session-context.ts';
import { KeptProvider } from '#discovery/kept/kept-context.ts';
import { createKept } from '#discovery/kept/kept.ts';
import type { Who } from '#client/who.ts';
import { QueryClient } from '@tanstack/react-query';
import { en } from '#text/en.ts';
import { rest } from '#text/en-rest.ts';
import { createText } from '#text/format.ts';
import { TextProvider } from '#text/text-context.tsx';
import { GroupsPage } from './groups-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { ProfilePage } from './profile-page.tsx';

afterEach(cleanup);

type Answer = { readonly status?: number; readonly body: unknown };

const ann = (role: 'member' | 'department-admin' | 'tenant-admin'): Who => ({
  kind: 'user',
  tenant: 'north',
  username: 'ann',
  name: 'Ann Oak',
  role,
  departments: ['Maths'],
});
const VISITOR: Who = { kind: 'anonymous' };
const NO_ROLES = { status: 400, body: { title: 'Bad Request' } };

/** Shows a page at an address. Addresses that were asked are kept, in order. */
function open(address: string, page: ReactNode, who: Who, answer: (url: URL) => Answer = () => NO_ROLES) {
  window.history.replaceState(null, '', address);
  const session = createSession({ first: who, emptyCaches: () => queries.clear() });
  const asked: URL[] = [];
  const client = createClient({
    baseUrl: 'http://api.example',
    retries: 0,
    fetch: async (request) => {
      const url = new URL(request.url);
      asked.push(url);
      const { status = 200, body } = answer(url);
      return Response.json(body, { status });
    },
  });
  const queries = new QueryClient();
  render(
    <BrowserRouter>
      <QueryClientProvider client={queries}>
        <ClientProvider value={client}>
          <SessionProvider value={session}>
            <KeptProvider value={createKept({ session })}>
              <TextProvider value={createText('en', en, rest)}>{page}</TextProvider>
            </KeptProvider>
          </SessionProvider>
        </ClientProvider>
      </QueryClientProvider>
    </BrowserRouter>,
  );
  return asked;
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const people = (...results: object[]) => ({
  body: { results, count: results.length, current_page: 1, total_pages: 1, facets: {} },
});
const BOB = {
  username: 'bob',
  full_name: 'Bob Elm',
  role: 'Student',
  status: 'inactive',
  departments: ['Maths'],
  joined_date: '2026-01-02',
  user_resume: { job_title: 'Rigger', company: 'Harbour', skills: ['Knots'] },
  education: [{ degree: 'Bachelor', institution: 'Quay School' }],
  user_groups: [{ id: 1, name: 'Night shift' }],
};
const UNSAID = /undefined|null|NaN|\[object/;

test.each([
  ['/people', <PeoplePage key="p" />, 'Sign in to see people.'],
  ['/groups', <GroupsPage key="g" />, 'Sign in to see groups.'],
  ['/profile', <ProfilePage key="o" />, 'Sign in to see your profile.'],
])(
  'visitors of %s are told what it is for and where to sign in, and nothing is asked',
  async (at, page, said) => {
    const asked = open(at, page, VISITOR);
    await heading(said);
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
    expect(asked).toEqual([]);
  },
);

test('members may not see groups, nor the departments of others', async () => {
  const asked = open('/groups', <GroupsPage />, ann('member'));
  await heading('Groups are for administrators.');
  cleanup();
  asked.push(...open('/people?department_mode=true', <PeoplePage />, ann('member')));
  await heading('This is for who looks after a department.');
  expect(screen.getByRole('link', { name: 'Show everyone you may see' }).getAttribute('href')).toBe(
    '/people',
  );
  expect(asked).toEqual([]);
});

test('somebody with only a name looks right, open too', async () => {
  open('/people?person=zoe', <PeoplePage />, ann('member'), () => people({ username: 'zoe' }));
  const link = await screen.findByRole('link', { name: 'zoe' });
  expect(link.getAttribute('aria-expanded')).toBe('true');
  expect(document.body.textContent).not.toMatch(UNSAID);
  expect(screen.queryAllByRole('heading', { level: 4 })).toEqual([]);
});

test('a card opens in place, by its address, and members are told no roles of others', async () => {
  const asked = open('/people', <PeoplePage />, ann('member'), () => people(BOB));
  const link = await screen.findByRole('link', { name: 'Bob Elm' });
  expect(screen.getByText('Inactive', { exact: false })).toBeTruthy();
  expect(link.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(link);
  expect(window.location.search).toBe('?person=bob');
  expect(await screen.findByText('Rigger at Harbour')).toBeTruthy();
  expect(screen.getByText('Bachelor · Quay School')).toBeTruthy();
  expect(screen.getByText('Night shift')).toBeTruthy();
  expect(document.body.textContent).not.toContain('@');
  expect(asked.every(({ pathname }) => pathname.startsWith('/api/search/users/orgs/north/users/ann/'))).toBe(
    true,
  );
  await userEvent.click(screen.getByRole('link', { name: 'Bob Elm' }));
  await waitFor(() => expect(screen.queryByText('Rigger at Harbour')).toBeNull());
});

test('administrators are told the roles of who is open', async () => {
  const asked = open('/people?person=bob', <PeoplePage />, ann('tenant-admin'), ({ pathname }) =>
    pathname.includes('/roles/') ? NO_ROLES : people(BOB),
  );
  expect(await screen.findByText('No desired role yet.')).toBeTruthy();
  expect(await screen.findByText('No role reported yet.')).toBeTruthy();
  expect(asked.filter(({ pathname }) => pathname.includes('/roles/users/bob/'))).toHaveLength(2);
});

test('a department admin may look at their own departments alone', async () => {
  const asked = open('/people', <PeoplePage />, ann('department-admin'), () => people(BOB));
  await userEvent.click(await screen.findByRole('link', { name: 'Departments you look after' }));
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('department_mode')).toBe('true'));
});

test('a profile says how far each skill is from its goal, and leads to its page', async () => {
  const role = {
    id: 1,
    name: 'Sailor',
    platform_key: 'north',
    data: { role_id: 'R1' },
    skills: [
      { name: 'Knots', data: { level: 4, reported: 2, skill_id: 'S1' } },
      { name: 'Sails', data: { level: 2, reported: 3 } },
      { name: 'Stars', data: { level: 5 } },
    ],
  };
  open('/profile', <ProfilePage />, ann('member'), ({ pathname }) =>
    pathname.includes('desired')
      ? { body: { roles: [role] } }
      : pathname.includes('reported')
        ? NO_ROLES
        : people(),
  );
  await heading('Ann Oak');
  const lines = within(
    (await screen.findByRole('heading', { level: 3, name: 'Sailor' })).closest('section') ?? document.body,
  );
  expect(lines.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Knots2 of 5, goal 4',
    'SailsReached: 3 of 5, goal 2',
    'StarsGoal 5 of 5',
  ]);
  expect(lines.getByRole('link', { name: 'Sailor' }).getAttribute('href')).toBe('/roles/R1?tenant=north');
  expect(lines.getByRole('link', { name: 'Knots' }).getAttribute('href')).toBe('/skills/S1?tenant=north');
  expect(lines.getByRole('link', { name: 'Sails' }).getAttribute('href')).toBe(
    '/catalog?content=skills&query=Sails',
  );
  expect(screen.getByText('No role reported yet.')).toBeTruthy();
});

test('who wants no role yet is shown the way to roles, and a failure can be tried again', async () => {
  let broken = true;
  open('/profile', <ProfilePage />, ann('member'), ({ pathname }) =>
    pathname.includes('reported') && broken
      ? { status: 500, body: {} }
      : pathname.includes('/roles/')
        ? NO_ROLES
        : people(),
  );
  const way = await screen.findByRole('link', { name: 'Look at roles in the catalog' });
  expect(way.getAttribute('href')).toBe('/catalog?content=roles');
  broken = false;
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No role reported yet.')).toBeTruthy();
});

/** 230 groups, as three pages of the API. */
const manyGroups = ({ searchParams }: URL): Answer => {
  const page = Number(searchParams.get('page') ?? 1);
  const all = Array.from({ length: 230 }, (_, id) => ({ id, name: `Group ${id}`, learners: (id * 7) % 230 }));
  return {
    body: {
      data: all.slice((page - 1) * 100, page * 100),
      pagination: { totalItems: 230, currentPage: page, perPage: 100, totalPages: 3 },
    },
  };
};
const rows = () => screen.getAllByRole('row').slice(1);
const firstRow = () => rows()[0]?.textContent;

test('groups are a table that is ordered over all its pages by the heads of its columns', async () => {
  open('/groups', <GroupsPage />, ann('tenant-admin'), manyGroups);
  await heading('230 groups');
  expect(screen.getByRole('table', { name: /Groups of north/ })).toBeTruthy();
  expect(rows()).toHaveLength(25);
  expect(firstRow()).toContain('Group 0');
  await userEvent.click(screen.getByRole('button', { name: 'Learners' }));
  await waitFor(() => expect(firstRow()).toContain('229'));
  expect(window.location.search).toBe('?order_by=learners');
  expect(screen.getByRole('columnheader', { name: 'Learners' }).getAttribute('aria-sort')).toBe('descending');
  await userEvent.click(screen.getByRole('button', { name: 'Learners' }));
  await waitFor(() => expect(firstRow()).toContain('Group 0'));
  expect(window.location.search).toBe('?order_by=learners&order_direction=asc');
  expect(document.body.textContent).not.toMatch(UNSAID);
});

test('the filters are the address, and what the API is asked', async () => {
  const asked = open(
    '/groups?location=Quay&is_enrolled=false',
    <GroupsPage />,
    ann('tenant-admin'),
    manyGroups,
  );
  await heading('230 groups');
  await userEvent.type(screen.getByRole('textbox', { name: 'Program' }), 'Deckhand{Enter}');
  await waitFor(() =>
    expect(window.location.search).toBe('?is_enrolled=false&location=Quay&program=Deckhand'),
  );
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('program')).toBe('Deckhand'));
  await userEvent.click(screen.getByRole('link', { name: 'Clear filters' }));
  expect(window.location.search).toBe('');
});

test('no group under a filter and no group at all are told apart', async () => {
  const none = () => ({ body: { data: [], pagination: { totalItems: 0, totalPages: 1 } } });
  open('/groups?location=Moon', <GroupsPage />, ann('tenant-admin'), none);
  await screen.findByText('No group fits that.');
  cleanup();
  open('/groups', <GroupsPage />, ann('tenant-admin'), none);
  await screen.findByText('There are no groups yet.');
});

test('groups that did not come can be asked for again, and those that are closed say so', async () => {
  let broken = true;
  open('/groups', <GroupsPage />, ann('department-admin'), (url) =>
    broken ? { status: 500, body: {} } : manyGroups(url),
  );
  await heading('The catalog did not answer.');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await heading('230 groups');
  cleanup();
  open('/groups', <GroupsPage />, ann('department-admin'), () => ({ status: 403, body: {} }));
  await heading('Groups are for administrators.');
});

test('an export has every group of every page', async () => {
  open('/groups', <GroupsPage />, ann('tenant-admin'), manyGroups);
  await heading('230 groups');
  const files: Blob[] = [];
  const keep = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:groups';
  });
  await userEvent.click(screen.getByRole('button', { name: 'Export as CSV' }));
  await screen.findByText('230 groups exported.');
  keep.mockRestore();
  const lines = (await files[0]?.text())?.trimEnd().split('\r\n') ?? [];
  expect(lines).toHaveLength(231);
  expect(lines.at(-1)).toMatch(/^Group 229,/);
});
