import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { createSession } from '#client/session.ts';
import { readPage } from '#client/wire/read-page.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import { KeptProvider } from '#discovery/kept/kept-context.ts';
import { createKept } from '#discovery/kept/kept.ts';
import { en } from '#text/en.ts';
import { createText } from '#text/format.ts';
import { TextProvider } from '#text/text-context.tsx';
import { ItemCard } from './item-card.tsx';

afterEach(cleanup);

const UNSAID = /undefined|null|NaN|\[object|Infinity/;

function show(item: Record<string, unknown>) {
  const [read] = readPage({ results: [item], count: 1 }).items;
  if (read === undefined) throw new Error('the item of this test cannot be read');
  return render(
    <MemoryRouter>
      <TextProvider value={createText('en', en)}>
        <KeptProvider value={createKept({ session: createSession({ emptyCaches: () => undefined }) })}>
          <ul>
            <ItemCard item={read} tenant="north" />
          </ul>
        </KeptProvider>
      </TextProvider>
    </MemoryRouter>,
  );
}

test.each(ITEM_TYPES)('a %s with only a name looks right: nothing stands for what is missing', (type) => {
  const { container } = show({ type, id: 7, name: 'Only a name', [`${type}_id`]: 'K7', tenant: 'north' });
  const link = screen.getByRole('link', { name: 'Only a name' });
  expect(link.getAttribute('href')).toBe(`/${type}s/K7`);
  expect(container.textContent).not.toMatch(UNSAID);
  expect(container.querySelectorAll('p:empty')).toHaveLength(0);
  expect(container.querySelector('svg')).not.toBeNull();
});

test.each(ITEM_TYPES)('a %s with every field null looks like one with only a name', (type) => {
  const fields = ['subject', 'level', 'language', 'provider', 'duration', 'image_url', 'skills', 'courses'];
  const nothing = Object.fromEntries(fields.map((field) => [field, null]));
  const { container } = show({
    ...nothing,
    type,
    id: 7,
    name: 'Only a name',
    [`${type}_id`]: 'K7',
    tenant: 'north',
  });
  expect(container.textContent).not.toMatch(UNSAID);
});

test('a course says who made it, what it teaches, how hard, how long', () => {
  show({
    type: 'course',
    id: 1,
    course_id: 'C1',
    tenant: 'south',
    name: 'Knots and splices',
    subject: 'Seamanship',
    provider: 'Harbour School',
    instructors: ['Ada Rope'],
    skills: ['Bowline', 'Sheet bend', 'Splicing', 'Whipping', 'Netting'],
    level: 'Beginner',
    duration_hours: 6,
    language: 'Spanish',
    language_code: 'es',
  });
  expect(screen.getByText('Harbour School · Ada Rope')).toBeTruthy();
  expect(screen.getByText('Bowline, Sheet bend, Splicing, Whipping +1')).toBeTruthy();
  expect(screen.getByText('Beginner')).toBeTruthy();
  expect(screen.getByText('6 h')).toBeTruthy();
  expect(screen.getByText('Spanish')).toBeTruthy();
});

test('the language of the reader is not worth saying', () => {
  show({
    type: 'course',
    id: 1,
    course_id: 'C1',
    tenant: 'n',
    name: 'X',
    language: 'English',
    language_code: 'en',
  });
  expect(screen.queryByText('English')).toBeNull();
});

test('an item of another tenant names it in its link', () => {
  show({ type: 'skill', id: 1, skill_id: 'S 1/2', tenant: 'south', name: 'Splicing' });
  expect(screen.getByRole('link').getAttribute('href')).toBe('/skills/S%201%2F2?tenant=south');
});

test('markup in a name is text', () => {
  show({ type: 'course', id: 1, course_id: 'C', tenant: 'n', name: '<img src=x onerror=alert(1)>' });
  expect(screen.getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeTruthy();
});

test('what matched is marked', () => {
  const { container } = show({
    type: 'course',
    id: 1,
    course_id: 'C',
    tenant: 'n',
    name: 'Data by hand',
    highlights: { name: [[0, 4]] },
  });
  expect(container.querySelector('mark')?.textContent).toBe('Data');
});
