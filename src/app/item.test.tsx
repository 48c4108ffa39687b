import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ITEM_TYPES } from '#contract/facets.ts';
import { openApp } from './app.case.tsx';

afterEach(cleanup);

const answer = (...results: object[]) => ({
  body: { results, count: results.length, next: null, previous: null, current_page: 1, total_pages: 1 },
});
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

test.each(ITEM_TYPES)(
  'a %s with only a name has a page, and nothing stands for what is missing',
  async (type) => {
    const { asked } = await openApp(`/${type}s/K7`, () =>
      answer({ type, id: 7, name: 'Only a name', tenant: 'north', [`${type}_id`]: 'K7' }),
    );
    await heading('Only a name');
    expect(document.body.textContent).not.toMatch(/undefined|null|NaN|\[object/);
    expect(new URL(asked[0]?.url ?? '').searchParams.get(`${type}_id`)).toBe('K7');
    expect(document.title).toBe('Only a name · Northmoor');
  },
);

const KNOTS = {
  type: 'course',
  id: 1,
  course_id: 'C1',
  tenant: 'north',
  name: 'Knots',
  subject: 'Seamanship',
  topics: ['Rope'],
  description: 'First.\n\nSecond <b>bold</b>.',
  level: 'Beginner',
  duration_hours: 6,
  price: 'Free',
  price_amount: 0,
  instructors: ['Ada Rope'],
  url: 'https://harbour.example/knots',
  skills: [
    { id: 3, name: 'Splicing', skill_id: 'S3' },
    { id: null, name: 'Patience' },
  ],
  programs: [{ id: 9, name: 'Deckhand', program_id: 'P9' }],
};

test('a course shows its facts, its skills and what it is part of', async () => {
  await openApp('/courses/C1?tenant=north', () => answer(KNOTS));
  await heading('Knots');
  const facts = screen.getByRole('complementary', { name: 'Facts' }).textContent;
  expect(facts).toBe('LevelBeginnerWork6 hPriceFreeInstructorAda Rope');
  expect(screen.getByRole('link', { name: 'Splicing' }).getAttribute('href')).toBe('/skills/S3?tenant=north');
  expect(screen.queryByRole('link', { name: 'Patience' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Deckhand' }).getAttribute('href')).toBe(
    '/programs/P9?tenant=north',
  );
  expect(screen.getByText('Second <b>bold</b>.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Start the course' }).getAttribute('href')).toBe(
    'https://harbour.example/knots',
  );
});

test('an address that runs code is no link', async () => {
  await openApp('/courses/C1', () => answer({ ...KNOTS, url: 'javascript:alert(1)' }));
  await heading('Knots');
  expect(screen.queryByRole('link', { name: 'Start the course' })).toBeNull();
});

test('a program shows its courses as stations, in their order', async () => {
  const courses = ['Ropes', 'Sails', 'Stars'].map((name, id) => ({ id, name, course_id: name }));
  await openApp('/programs/P9', () =>
    answer({ type: 'program', id: 9, program_id: 'P9', tenant: 'north', name: 'Deckhand', courses }),
  );
  await heading('Deckhand');
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Ropes',
    'Sails',
    'Stars',
  ]);
});

test('an item that is not there says so and leads to the catalog', async () => {
  await openApp('/courses/C9', () => answer());
  await heading('There is nothing at this address.');
  expect(screen.getAllByRole('link', { name: 'Catalog' }).length).toBeGreaterThan(0);
});

test('an item that is not open to the reader says so', async () => {
  await openApp('/courses/C9', () => ({ status: 403, body: { title: 'No' } }));
  await heading('This is not open to you.');
});

test('an item that did not come can be asked for again', async () => {
  let broken = true;
  await openApp('/courses/C1', () => (broken ? { status: 500, body: {} } : answer(KNOTS)));
  await heading('The catalog did not answer.');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await heading('Knots');
});

test('an address of nothing says so', async () => {
  await openApp('/no/such/page', () => answer());
  await heading('There is nothing at this address.');
});

test('the theme and the language change at once and are remembered', async () => {
  const { remembered } = await openApp('/courses/C1', () => answer(KNOTS));
  await heading('Knots');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Light');
  expect(document.documentElement.dataset['theme']).toBe('light');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language of this site' }), 'العربية');
  await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
  expect(document.documentElement.lang).toBe('ar');
  expect([...remembered]).toEqual([
    ['wf-theme', 'light'],
    ['wf-locale', 'ar'],
  ]);
});
