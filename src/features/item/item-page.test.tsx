import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ITEM_TYPES } from '#contract/facets.ts';
import { ARABIC, page, showItem } from './item-page.case.tsx';

const KNOTS = { type: 'course', id: 1, course_id: 'C1', tenant: 'north', name: 'Knots' };
const SPLICES = { type: 'course', id: 2, course_id: 'C2', tenant: 'north', name: 'Splices' };
const TAR = { unique_id: 'u-1', name: 'Old Tar', description: 'Knows the ropes.', subjects: ['Seamanship'] };
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const isRelated = ({ pathname }: URL) => pathname.endsWith('/related/');

/** The catalog answers with `item`, the other endpoint with `related`. */
const world = (item: object, related: object) => (url: URL) =>
  isRelated(url) ? Response.json(related) : page([item]);

test('what stands near an item and who can help are asked for once it is shown, in one request', async () => {
  const { asked } = showItem(world(KNOTS, { similar: [SPLICES], mentors: [TAR] }));
  await heading('Knots');
  const near = within(await screen.findByRole('complementary', { name: 'Related' }));
  expect(near.getByRole('link', { name: 'Splices' }).getAttribute('href')).toBe('/courses/C2?tenant=north');
  expect(near.getByRole('link', { name: 'Old Tar' }).getAttribute('href')).toBe('/mentors/u-1');
  expect(near.getAllByRole('heading').map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual(
    ['H2 Who can help', 'H3 Old Tar', 'H2 Similar', 'H3 Splices'],
  );
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/search/catalog/', '/api/discovery/related/']);
  expect(Object.fromEntries(asked[1]?.searchParams ?? [])).toEqual({
    type: 'course',
    key: 'C1',
    tenant: 'north',
  });
});

test.each([
  ['nothing is near', () => Response.json({ similar: [], mentors: [] })],
  ['it fails', () => Response.json({}, { status: 500 })],
  ['it is not known', () => Response.json({}, { status: 404 })],
  ['it answers with something else', () => new Response('<html>')],
  ['it cannot be reached', () => Promise.reject(new TypeError('no network'))],
])('the page of an item is whole when %s', async (_, related) => {
  const { asked } = showItem((url) => (isRelated(url) ? related() : page([KNOTS])));
  await heading('Knots');
  await waitFor(() => expect(asked).toHaveLength(2));
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Related' })).toBeNull());
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each(ITEM_TYPES)('a %s with only a name has its headings in order, once each', async (type) => {
  const { head } = showItem(
    world({ type, id: 7, name: 'Only a name', tenant: 'north', [`${type}_id`]: 'K7' }, {}),
    { address: { type, key: 'K7' } },
  );
  await heading('Only a name');
  expect(screen.getAllByRole('heading')).toHaveLength(1);
  expect(screen.getAllByRole('main')).toHaveLength(1);
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.body.textContent).not.toMatch(/undefined|null|NaN|\[object/);
  expect(head()).toMatchObject({ title: 'Only a name · Northmoor', kind: 'article' });
});

const stops = ['Ropes', 'Bends', 'Knots', 'Splices', 'Nets', 'Sails', 'Stars'].map((name, id) => ({
  id,
  name,
  course_id: name === 'Knots' ? 'C1' : name,
}));
const PLACED = {
  ...KNOTS,
  programs: [{ id: 9, name: 'Deckhand', program_id: 'P9' }],
  pathways: [{ id: 8, name: 'To sea', pathway_id: 'W8' }],
  places: [{ type: 'program', way: { id: 9, name: 'Deckhand', program_id: 'P9' }, position: 3, stops }],
};

test('a course says its stop in a program, and leads to the stops before and after it', async () => {
  showItem(world(PLACED, {}));
  await heading('Knots');
  expect(screen.getByText(/^Stop 3 of 7 in/).textContent).toBe('Stop 3 of 7 in Deckhand');
  expect(screen.getByRole('link', { name: 'Deckhand' }).getAttribute('href')).toBe(
    '/programs/P9?tenant=north',
  );
  const here = document.querySelectorAll('[aria-current="step"]');
  expect([...here].map(({ textContent }) => textContent)).toEqual(['KnotsYou are here']);
  expect(screen.getByRole('link', { name: 'Bends' }).getAttribute('href')).toBe(
    '/courses/Bends?tenant=north',
  );
  expect(screen.getByRole('link', { name: 'Splices' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Stars' })).toBeNull();
  // What the line has shown is not said again.
  expect(screen.getByRole('heading', { name: 'Part of' }).nextElementSibling?.textContent).toBe('To sea');
});

const COURSES = ['Ropes', 'Sails', 'Sails', 'Stars'].map((name, id) => ({ id, name, course_id: `C${id}` }));
const PROGRAM = {
  type: 'program',
  id: 9,
  program_id: 'P9',
  tenant: 'north',
  name: 'Deckhand',
  courses: COURSES,
};

test.each([
  ['{ArrowDown}', 0, 1],
  ['{ArrowRight}', 0, 1],
  ['{ArrowUp}', 2, 1],
  ['{ArrowLeft}', 2, 1],
  ['{End}', 0, 3],
  ['{Home}', 3, 0],
  ['{ArrowDown}', 3, 3],
  ['{ArrowUp}', 0, 0],
  ['{Shift>}{ArrowDown}{/Shift}', 1, 1],
])('on a line of stations, %s at stop %i leads to stop %i', async (key, from, to) => {
  showItem(world(PROGRAM, {}), { address: { type: 'program', key: 'P9' } });
  await heading('Deckhand');
  const links = within(screen.getByRole('main')).getAllByRole('link');
  expect(links).toHaveLength(4);
  links[from]?.focus();
  await userEvent.keyboard(key);
  expect(links.indexOf(document.activeElement as HTMLElement)).toBe(to);
});

test('an item that was taken down says what it was and when, and offers what is like it', async () => {
  const { head, asked } = showItem(({ searchParams }) =>
    searchParams.has('query')
      ? page([SPLICES])
      : page([], { removed: { type: 'course', name: 'Knots', removed_at: '2026-11-20T23:00:00Z' } }),
  );
  await heading('“Knots” was taken down on November 20, 2026.');
  expect(head()).toMatchObject({
    status: 410,
    title: '“Knots” was taken down on November 20, 2026. · Northmoor',
  });
  expect((await screen.findByRole('link', { name: 'Splices' })).getAttribute('href')).toBe(
    '/courses/C2?tenant=north',
  );
  const search = new URL(
    screen.getByRole('link', { name: 'Search for “Knots”' }).getAttribute('href') ?? '',
    'http://here',
  );
  expect([search.pathname, search.searchParams.get('query')]).toEqual(['/catalog', 'Knots']);
  expect(asked).toHaveLength(2);
});

const ANN = {
  kind: 'user',
  tenant: 'north',
  username: 'ann',
  name: 'Ann',
  role: 'member',
  departments: [],
} as const;
const status = (code: number) => () => Response.json({ title: 'No' }, { status: code });
const trueName = (name: string) => expect.stringContaining(name) as string;

test.each([
  ['is not there', () => page([]), 404, 'There is nothing at this address.', ['Sign in', 'Catalog']],
  ['is 404', status(404), 404, 'There is nothing at this address.', ['Sign in', 'Catalog']],
  ['needs a sign-in', status(401), 401, 'Please sign in to see this.', ['Sign in', 'Catalog']],
  ['is not open', status(403), 403, 'This is not open to you.', ['Sign in', 'Catalog']],
  ['fails', status(500), 500, 'The catalog did not answer.', ['Try again', 'Catalog']],
  ['is busy', status(503), 503, 'The catalog is too busy to answer.', ['Try again', 'Catalog']],
  ['is HTML', () => new Response('<html>'), 503, 'The answer could not be read.', ['Try again', 'Catalog']],
  ['is JSON of another kind', () => Response.json([7]), 503, 'The answer could not be read.', ['Try again']],
  [
    'is half an item',
    () => page([{ type: 'course' }]),
    404,
    'There is nothing at this address.',
    ['Catalog'],
  ],
  [
    'cannot be reached',
    () => Promise.reject(new TypeError('no network')),
    503,
    'The catalog cannot be reached.',
    ['Try again', 'Catalog'],
  ],
])('an answer that %s has a message of its own with ways out', async (_, answer, expected, title, ways) => {
  const { head } = showItem(answer);
  await heading(title);
  const main = within(screen.getByRole('main'));
  const names = [...main.queryAllByRole('link'), ...main.queryAllByRole('button')].map(
    ({ textContent }) => textContent,
  );
  expect(names).toEqual(expect.arrayContaining(ways.map(trueName)));
  expect(head()?.status).toBe(expected);
  expect(head()?.linkedData).toBeUndefined();
});

test('who is signed in is not told to sign in for what is not there, and is for what is not open', async () => {
  const address = { username: 'ann' };
  showItem(status(404), { who: ANN, address });
  await heading('There is nothing at this address.');
  expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  showItem(status(403), { who: ANN, address });
  await heading('This is not open to you.');
  expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
});

test('all of it is said in Arabic, from the right', async () => {
  showItem(world(PLACED, { similar: [SPLICES], mentors: [TAR] }), { text: ARABIC });
  await heading('Knots');
  await screen.findByRole('complementary', { name: 'ذات صلة' });
  expect(screen.getByText(/^المحطة 3 من 7 في/)).toBeTruthy();
  expect(screen.getByText('أنت هنا')).toBeTruthy();
  const words = document.body.textContent;
  expect(words).not.toMatch(/item\.|Similar|Where|Part of/);
});
