// Mentors as the whole app shows them, over an API that the test answers.
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answer, openApp } from './app.case.tsx';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const ADA = 'e12b6dcf-52c8-451c-b22f-37ff02c56451';
const BARE = '2773e75b-02cd-4e19-a3b5-22a486476891';
const UNSAID = /undefined|null|NaN|\[object/;

const ada = {
  unique_id: ADA,
  name: 'Ada',
  description: 'Asks before it answers.',
  greeting: 'Where does it hurt?',
  categories: [{ id: 1, name: 'Tutoring' }],
  subjects: [{ id: 2, name: 'Computing' }],
  types: [{ id: 3, name: 'Tutor' }],
  audience: { id: 4, name: 'Beginners' },
  llm: { id: 5, name: 'Swift' },
  tags: ['python'],
  suggested_prompts: ['My loop runs once too often'],
  is_featured: true,
  created_by: 'amara',
  created_at: '2026-01-03T07:43:00Z',
  platform: { id: 1, name: 'North', key: 'north' },
};
const bare = { unique_id: BARE, name: 'Only a name' };

const DOCUMENTS = [
  { id: 1, document_name: 'Halves.pdf', document_type: 'pdf', access: 'public', training_status: 'trained' },
  { id: 2, document_name: 'Notes.txt', document_type: 'text', access: 'tenant', training_status: 'pending' },
  { id: 3, document_name: 'Bare', document_type: 'pdf', access: 'public', training_status: 'trained' },
];

function page(results: readonly object[], facets: object = {}): Answer {
  const place = { next: null, previous: null, current_page: 1, total_pages: 1 };
  return { body: { results, count: results.length, ...place, facets } };
}

/** Documents that answer like the API: a text and the status narrow, the counts of a facet ignore its own choices. */
function documents({ searchParams }: URL): Answer {
  const statuses = searchParams.getAll('training_status');
  const named = DOCUMENTS.filter(({ document_name }) =>
    document_name.toLowerCase().includes((searchParams.get('query') ?? '').toLowerCase()),
  );
  const hits = named.filter(
    ({ training_status }) => statuses.length === 0 || statuses.includes(training_status),
  );
  const count = (all: typeof DOCUMENTS, name: keyof (typeof DOCUMENTS)[number]) => {
    const terms: Record<string, number> = {};
    for (const one of all) terms[String(one[name])] = (terms[String(one[name])] ?? 0) + 1;
    return { total: Object.keys(terms).length, terms, other: 0 };
  };
  return page(hits, {
    document_type: count(hits, 'document_type'),
    access: count(hits, 'access'),
    training_status: count(named, 'training_status'),
  });
}

function api(url: URL): Answer {
  if (url.pathname.endsWith(`/${ADA}/documents/`)) return documents(url);
  if (url.pathname.endsWith('/documents/')) return page([]);
  if (url.pathname.endsWith('/prompts/'))
    return page(url.searchParams.get('mentor') === ADA ? [{ id: 7, name: 'Halve the bug' }] : []);
  const id = url.searchParams.get('unique_id');
  const found = [ada, bare].filter(({ unique_id }) => id === null || unique_id === id);
  if (found.length === 0) return { status: 404, body: { title: 'No such mentor' } };
  return page(
    url.searchParams.has('query')
      ? found.map((one) => ({
          ...one,
          evidence: one === ada ? { document_name: 'Halves.pdf', document_type: 'pdf' } : null,
        }))
      : found,
    {
      category: { total: 1, terms: { Tutoring: 1 }, other: 0 },
      featured: { total: 2, terms: { true: 1, false: 1 }, other: 0 },
    },
  );
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const cardOf = async (name: string) => {
  const card = (await screen.findByRole('link', { name })).closest('li');
  if (card === null) throw new Error(`${name} is in no list.`);
  return card;
};

test('mentors are a list: who each is for, and nothing stands for what is missing', async () => {
  await openApp('/mentors', api);
  expect((await cardOf('Ada')).textContent).toContain('Featured · Computing · Tutoring');
  expect((await cardOf('Ada')).textContent).toContain('Asks before it answers.Beginners');
  expect((await cardOf('Only a name')).textContent).toBe('Only a name');
  expect(document.body.textContent).not.toMatch(UNSAID);
  expect(document.title).toBe('Mentors · Northmoor');
});

test('with a text a mentor says which document makes it match', async () => {
  await openApp('/mentors?query=bug', api);
  expect((await cardOf('Ada')).textContent).toContain('Because it has read Halves.pdf');
  expect((await cardOf('Only a name')).textContent).not.toContain('Because');
});

test('a choice of the panel and a tab are addresses', async () => {
  const { asked } = await openApp('/mentors', api);
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Tutoring/ }));
  await waitFor(() => expect(window.location.search).toBe('?category=Tutoring'));
  await userEvent.click(screen.getByRole('link', { name: /^Featured/ }));
  await waitFor(() => expect(window.location.search).toBe('?category=Tutoring&featured=true'));
  await userEvent.click(screen.getByRole('link', { name: 'Recently used' }));
  await waitFor(() =>
    expect(window.location.search).toBe('?category=Tutoring&order_by=recently_accessed_at'),
  );
  expect(new URL(asked.at(-1)?.url ?? '').searchParams.get('order_by')).toBe('recently_accessed_at');
});

test('a mentor that is kept, or was opened, stands above the list the next time', async () => {
  await openApp('/mentors', api);
  await userEvent.click(within(await cardOf('Ada')).getByRole('button', { name: 'Keep Ada' }));
  await openApp(`/mentors/${BARE}`, api);
  await heading('Only a name');
  await openApp('/mentors', api);
  const shelf = (name: string) => screen.getByRole('heading', { name }).closest('section')?.textContent;
  await screen.findByRole('heading', { name: 'Your favourites' });
  expect(shelf('Your favourites')).toBe('Your favouritesAda');
  expect(shelf('Opened here lately')).toBe('Opened here latelyOnly a name');
});

test('a mentor with only a name has a page, and says that it has read nothing', async () => {
  await openApp(`/mentors/${BARE}`, api);
  await heading('Only a name');
  await screen.findByText('It has read nothing of its own. It answers from what its model knows.');
  expect(document.body.textContent).not.toMatch(UNSAID);
  expect(screen.queryByRole('complementary', { name: 'Facts' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Prompts for it' })).toBeNull();
});

test('a mentor shows its facts, its prompts, and what it answers from', async () => {
  await openApp(`/mentors/${ADA}`, api);
  await heading('Ada');
  expect(screen.getByRole('complementary', { name: 'Facts' }).textContent).toBe(
    'For whomBeginnersCategoryTutoringSubjectComputingTypeTutorModelSwiftTagspythonMade byamaraMadeJanuary 3, 2026',
  );
  await screen.findByText('It answers from 2 documents that it has learned: PDF (2).');
  expect(screen.getByText('Waiting to be learned (1)', { selector: 'span' })).toBeTruthy();
  expect((await screen.findByRole('link', { name: 'Halve the bug' })).getAttribute('href')).toBe(
    '/prompts/7',
  );
  const here = screen.getByRole('navigation', { name: 'Way here' });
  expect(within(here).getByRole('link', { name: 'Computing' }).getAttribute('href')).toBe(
    '/mentors?subjects=Computing',
  );
});

test('the documents are searched and narrowed in the address of the page', async () => {
  await openApp(`/mentors/${ADA}?training_status=pending`, api);
  const names = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  await screen.findByRole('heading', { level: 3, name: 'Notes.txt' });
  expect(names()).toEqual(['Notes.txt']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Training' }), 'trained');
  await waitFor(() => expect(window.location.search).toBe('?training_status=trained'));
  await waitFor(() => expect(names()).toEqual(['Halves.pdf', 'Bare']));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search its documents' }), 'zebra{Enter}');
  await screen.findByText(/No document has all of that/);
  expect(window.location.search).toBe('?query=zebra&training_status=trained');
  await userEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
  await waitFor(() => expect(names()).toHaveLength(3));
  expect(window.location.search).toBe('');
});

test('documents that do not come can be asked for again, and the rest of the page stays', async () => {
  let broken = true;
  await openApp(`/mentors/${ADA}`, (url) =>
    broken && url.pathname.endsWith('/documents/') ? { status: 500, body: {} } : api(url),
  );
  await heading('Ada');
  const retry = await screen.findByRole('button', { name: 'Try again' });
  broken = false;
  await userEvent.click(retry);
  await screen.findByRole('heading', { level: 3, name: 'Halves.pdf' });
});

test('where no chat is configured the page says so, and there is no dead button', async () => {
  await openApp(`/mentors/${ADA}`, api);
  await heading('Ada');
  expect(screen.getByText(/^Chats are not set up on this site/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Start a chat/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /My loop runs/ })).toBeNull();
  expect(screen.getByText('My loop runs once too often')).toBeTruthy();
});

test.each(['not-a-uuid', '00000000-0000-4000-8000-000000000000', `${ADA}0`])(
  'there is no mentor at %s: the page says so, and leads to all of them',
  async (id) => {
    await openApp(`/mentors/${id}`, api);
    await heading('There is nothing at this address.');
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('link', { name: 'Mentors' }).getAttribute('href')).toBe('/mentors');
    expect(main.getByRole('link', { name: 'Sign in' })).toBeTruthy();
  },
);

test('a mentor that is not open to the reader says so', async () => {
  await openApp(`/mentors/${ADA}`, () => ({ status: 403, body: { title: 'No' } }));
  await heading('This is not open to you.');
});

test('a mentor that did not come can be asked for again', async () => {
  let broken = true;
  await openApp(`/mentors/${ADA}`, (url) => (broken ? { status: 500, body: {} } : api(url)));
  await heading('The catalog did not answer.');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await heading('Ada');
});

test('where there are no mentors at all, the page says so', async () => {
  await openApp('/mentors', () => page([]));
  expect(await screen.findByText('There are no mentors here yet.')).toBeTruthy();
});
