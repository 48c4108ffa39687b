import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { openApp, sampleCatalog } from './app.case.tsx';

afterEach(cleanup);

const LEVELS = ['Beginner', 'Intermediate', 'Advanced'];
const SAMPLES = Array.from({ length: 60 }, (_, i) => ({
  name: `Course ${i + 1}`,
  level: LEVELS[i % 3] ?? '',
  skills: [`Skill ${(i % 20) + 1}`],
}));
const catalog = sampleCatalog(SAMPLES);

const heading = () => screen.getByRole('heading', { level: 1 });
const counted = (words: string) => waitFor(() => expect(heading().textContent).toBe(words));
const group = (name: string) => {
  const [panel] = screen.getAllByRole('complementary', { name: 'Filters' });
  if (panel === undefined) throw new Error('there is no panel');
  return within(panel).getByRole('group', { name });
};
const box = (facet: string, name: RegExp) =>
  within(group(facet)).getByRole<HTMLInputElement>('checkbox', { name });
const search = () => new URLSearchParams(window.location.search);

test('the first request paints the list; there is no other', async () => {
  const { asked } = await openApp('/catalog', catalog);
  await counted('60 results');
  expect(screen.getAllByRole('heading', { level: 3, name: /^Course/ })).toHaveLength(24);
  expect(asked).toHaveLength(1);
});

test('choosing a value gives exactly the count it showed, and the focus stays on it', async () => {
  await openApp('/catalog', catalog);
  await counted('60 results');
  const beginner = box('Level', /Beginner/);
  expect(beginner.closest('label')?.textContent).toContain('20');
  await userEvent.click(beginner);
  expect(beginner.checked).toBe(true);
  await counted('20 results');
  expect(document.activeElement).toBe(box('Level', /Beginner/));
  expect(search().getAll('level')).toEqual(['Beginner']);
});

test('a choice that is likely is fetched already, marked, and the click asks for nothing more', async () => {
  const { asked } = await openApp('/catalog', catalog);
  await counted('60 results');
  act(() => box('Level', /Advanced/).focus());
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.headers.get('X-Wayfinder-Prefetch')).toBe('1');
  await userEvent.click(box('Level', /Advanced/));
  await counted('20 results');
  expect(asked).toHaveLength(2);
});

test('a chip takes its choice back, and says what it does', async () => {
  await openApp('/catalog?level=Beginner&level=Advanced', catalog);
  await counted('40 results');
  await userEvent.click(screen.getByRole('button', { name: 'Remove Level: Beginner' }));
  await counted('20 results');
  expect(search().getAll('level')).toEqual(['Advanced']);
});

test('clear all takes back every choice and keeps the text', async () => {
  await openApp('/catalog?level=Beginner&skills=Skill+1&query=course', catalog);
  await counted('1 result for “course”');
  const [clear] = screen.getAllByRole('button', { name: 'Clear all' });
  if (clear !== undefined) await userEvent.click(clear);
  await counted('60 results for “course”');
  expect(window.location.search).toBe('?query=course');
});

test('a long facet shows eight values, and the rest when asked', async () => {
  await openApp('/catalog', catalog);
  await counted('60 results');
  expect(within(group('Skills')).getAllByRole('checkbox')).toHaveLength(8);
  await userEvent.click(within(group('Skills')).getByRole('button', { name: '12 more' }));
  expect(within(group('Skills')).getAllByRole('checkbox')).toHaveLength(20);
  await userEvent.click(within(group('Skills')).getByRole('button', { name: 'Show fewer' }));
  expect(within(group('Skills')).getAllByRole('checkbox')).toHaveLength(8);
});

test('a facet can be searched inside, without asking when all its values are there', async () => {
  const { asked } = await openApp('/catalog', catalog);
  await counted('60 results');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search in Skills' }), 'SKILL 1');
  const found = within(group('Skills')).getAllByRole('checkbox');
  expect(found).toHaveLength(11);
  expect(asked).toHaveLength(1);
});

test('a chosen value without results stays, first and removable', async () => {
  await openApp('/catalog?skills=Latin&level=Beginner', catalog);
  await counted('0 results');
  const [first] = within(group('Skills')).getAllByRole<HTMLInputElement>('checkbox');
  expect(first?.closest('label')?.textContent).toBe('Latin 0');
  expect(first?.checked).toBe(true);
  if (first !== undefined) await userEvent.click(first);
  await counted('20 results');
});

test('a group folds away, and says so', async () => {
  await openApp('/catalog', catalog);
  await counted('60 results');
  const button = screen.getByRole('button', { name: /^Level/ });
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('checkbox', { name: /Beginner/ })).toBeNull();
});

test('pages are links; after one is chosen, reading goes on at the heading', async () => {
  await openApp('/catalog', catalog);
  await counted('60 results');
  const link = screen.getByRole('link', { name: 'Page 3' });
  expect(link.getAttribute('href')).toBe('/catalog?offset=48');
  await userEvent.click(link);
  await waitFor(() => expect(screen.getAllByRole('heading', { level: 3, name: /^Course/ })).toHaveLength(12));
  expect(document.activeElement).toBe(heading());
});

test('an address beyond the end shows the last page', async () => {
  await openApp('/catalog?offset=9000', catalog);
  await waitFor(() => expect(screen.getAllByRole('heading', { level: 3, name: /^Course/ })).toHaveLength(12));
  expect(screen.getByRole('link', { name: 'Page 3' }).getAttribute('aria-current')).toBe('page');
});

test('the old results stay while new ones are on their way, and the live region is silent', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await openApp('/catalog', async (url) => {
    if (url.searchParams.has('level')) await held;
    return catalog(url);
  });
  await counted('60 results');
  const live = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(live()).toContain('60 results, page 1 of 3');
  await userEvent.click(box('Level', /Beginner/));
  expect(screen.getAllByRole('heading', { level: 3, name: /^Course/ })).toHaveLength(24);
  expect(live().join('')).toBe('');
  release();
  await counted('20 results');
  expect(live()).toContain('20 results');
});

test('nothing found: what leads to results can be taken back, and leads to as many as it says', async () => {
  await openApp('/catalog?query=zebra&level=Beginner', catalog);
  await counted('0 results for “zebra”');
  expect(screen.getByRole('heading', { level: 2, name: /^Nothing has all of that/ })).toBeTruthy();
  const way = await screen.findByRole('link', { name: /^without “zebra”.*20 results/ });
  expect(screen.queryByRole('link', { name: /^without Level/ })).toBeNull();
  await userEvent.click(way);
  await counted('20 results');
});

test('an empty catalog is not a search without results', async () => {
  await openApp('/catalog', sampleCatalog([]));
  await counted('0 results');
  expect(screen.getByRole('heading', { level: 2, name: /^The shelves are up/ })).toBeTruthy();
});

test.each([
  [403, 'This is not open to you.'],
  [429, 'That was too many requests in a short time.'],
  [500, 'The catalog did not answer.'],
  [503, 'The catalog is too busy to answer.'],
])(
  'an answer of %i is said by its name, the choices are kept, and it can be tried again',
  async (status, title) => {
    let broken = true;
    await openApp('/catalog?level=Beginner', (url) =>
      broken ? { status, body: { title: 'No' }, headers: { 'X-Request-Id': 'req-42' } } : catalog(url),
    );
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: title })).toBeTruthy());
    expect(screen.getByRole('button', { name: 'Remove Level: Beginner' })).toBeTruthy();
    expect(screen.getByText(/req-42/)).toBeTruthy();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: /^Try again/ }));
    await counted('20 results');
  },
);

test('when an answer fails, the panel stays as it was, and so does the focus', async () => {
  await openApp('/catalog', (url) =>
    url.searchParams.has('level') ? { status: 500, body: { title: 'No' } } : catalog(url),
  );
  await counted('60 results');
  await userEvent.click(box('Level', /Beginner/));
  await counted('The results could not be loaded');
  expect(within(group('Level')).getAllByRole('checkbox')).toHaveLength(3);
  expect(document.activeElement).toBe(box('Level', /Beginner/));
});

test('the order is in the address, and the page starts anew', async () => {
  await openApp('/catalog?offset=24', catalog);
  await counted('60 results');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'A to Z');
  await waitFor(() => expect(window.location.search).toBe('?order_ascending=true&order_by=name'));
});

test('typing finds; the text in the box is apart from the query', async () => {
  await openApp('/catalog', catalog);
  await counted('60 results');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search everything' }), 'course 11 ');
  await counted('1 result for “course 11”');
  expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search everything' }).value).toBe(
    'course 11 ',
  );
});

test('the slash key opens the one box over everything, but not from a field; Escape leads back', async () => {
  await openApp('/catalog', catalog);
  await counted('60 results');
  await import('#features/palette/palette.tsx');
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search everything' });
  await userEvent.click(field);
  await userEvent.keyboard('/');
  expect(field.value).toBe('/');
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('{Control>}k{/Control}');
  const everything = await screen.findByRole('combobox', { name: 'Search everything' });
  expect(document.activeElement).toBe(everything);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(field);
  field.blur();
  await userEvent.keyboard('/');
  expect(await screen.findByRole('combobox', { name: 'Search everything' })).toBeTruthy();
});

test('the drawer has the same filters and a button that counts', async () => {
  await openApp('/catalog', catalog);
  await counted('60 results');
  // A test runner compiles the lazy part first, which takes longer than it waits.
  await import('#ui/overlay/drawer.tsx');
  await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Narrow by' }));
  await userEvent.click(drawer.getByRole('checkbox', { name: /Advanced/ }));
  await userEvent.click(await drawer.findByRole('button', { name: 'Show 20 results' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Filters'));
  expect(search().getAll('level')).toEqual(['Advanced']);
});
