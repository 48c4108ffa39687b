// A site that looks its tenant's way: everything from the environment, nothing built anew.
import { afterAll, beforeAll, expect } from 'vitest';
import { violationsOf } from './axe.ts';
import { cards, chips, choice, heading, panel, settled } from './catalog-page.ts';
import { everyPage } from './every-page.ts';
import { type RunningServer, startServer } from './server.ts';
import { hydrated, test } from './test.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    WAYFINDER_NAME: 'Acme Learning',
    WAYFINDER_LOGO: '/favicon.svg',
    // Too pale for words on paper: it must be mended by itself.
    WAYFINDER_ACCENT: '#ffee00',
    WAYFINDER_RADIUS: 'large',
    WAYFINDER_DENSITY: 'compact',
    WAYFINDER_CONTENT: 'courses,programs',
    WAYFINDER_HIDDEN_FACETS: 'price',
    WAYFINDER_HIDDEN_FEATURES: 'prompts,compare',
    WAYFINDER_CHAT: 'https://chat.example/{tenant}/{mentor}?say={prompt}',
  });
});
afterAll(() => server.stop());

test('name, picture, corners and room are the tenant’s from the first HTML on', async ({ visit }) => {
  const { page } = await visit('/catalog', { origin: server.origin, javaScriptEnabled: false });
  expect(await page.title()).toContain('Acme Learning');
  expect(await page.getByRole('banner').locator('img').getAttribute('src')).toBe('/favicon.svg');
  const root = page.locator('html');
  expect(await root.getAttribute('data-radius')).toBe('large');
  expect(await root.getAttribute('data-density')).toBe('compact');
  const corner = (part: string) =>
    page
      .locator(part)
      .first()
      .evaluate((one) => getComputedStyle(one).borderRadius);
  expect(await corner('header input')).toBe('12px');
});

test('an accent that fails is mended: axe finds no contrast too low, in any theme', async ({ visit }) => {
  const { page } = await visit('/catalog?level=Beginner', { origin: server.origin });
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { contrast: 'more' }] as const) {
    await page.emulateMedia(media);
    expect(await violationsOf(page)).toEqual([]);
  }
});

test('an address that names no type shows the tenant’s own; a hidden facet has no group, but keeps its chip', async ({
  visit,
}) => {
  const { page } = await visit('/catalog?price=Free', { origin: server.origin });
  await chips(page).getByText('Free').waitFor();
  expect(
    await panel(page)
      .getByRole('button', { name: /^Price/ })
      .count(),
  ).toBe(0);
  const said = await heading(page).innerText();
  await page.goto(`${server.origin}/catalog?content=courses&content=programs&price=Free`);
  await hydrated(page);
  expect(await heading(page).innerText()).toBe(said);
  await choice(page, 'Level', 'Beginner').click();
  await settled(page);
  expect(await cards(page).count()).toBeGreaterThan(0);
  expect(await page.getByRole('button', { name: /^Compare / }).count()).toBe(0);
});

test('what is left out has no page, no link and no place in the menu', async ({ visit }) => {
  const { page } = await visit('/prompts', { origin: server.origin, expected: /404/ });
  expect(await heading(page).innerText()).toBe('There is nothing at this address.');
  expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts()).toEqual([
    'Catalog',
    'For you',
    'Mentors',
  ]);
});

test('a chat starts where the tenant has its chats, with the mentor and the words filled in', async ({
  visit,
}) => {
  const mentor = (await everyPage(server.origin)).find(({ name }) => name === 'mentor')?.address ?? '';
  const { page } = await visit(mentor, { origin: server.origin });
  const id = mentor.split('/').at(-1) ?? '';
  expect(await page.getByRole('link', { name: 'Start a chat' }).getAttribute('href')).toBe(
    `https://chat.example/northmoor/${id}?say=`,
  );
  const ask = page.getByRole('link', { name: 'Explain this error message' });
  expect(await ask.getAttribute('href')).toBe(
    `https://chat.example/northmoor/${id}?say=Explain%20this%20error%20message`,
  );
});

test('a key that cannot be read is named with its value when the server starts', async () => {
  await expect(startServer({ WAYFINDER_RADIUS: 'huge', WAYFINDER_ACCENT: 'nocolour' })).rejects.toThrow();
});
