import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cards } from './catalog-page.ts';
import { test } from './test.ts';

const openMenu = (page: Page) => page.getByRole('button', { name: 'Menu' }).click();

test('the theme is the system’s until another is chosen, and a reload keeps it', async ({ visit }) => {
  const { page } = await visit('/catalog', { colorScheme: 'dark' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const system = await paper();
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await openMenu(page);
  await theme.selectOption('Light');
  const light = await paper();
  expect(light).not.toBe(system);
  await page.reload();
  expect(await paper()).toBe(light);
  await openMenu(page);
  expect(await theme.inputValue()).toBe('light');
  await theme.selectOption('Dark');
  expect(await paper()).toBe(system);
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

test('another language changes every word, the direction and the next first HTML', async ({ visit }) => {
  const { page } = await visit('/catalog?level=Beginner');
  await openMenu(page);
  const language = page.getByRole('combobox', { name: 'Language of this site' });
  await language.selectOption('العربية');
  await page.getByRole('heading', { name: 'حصر حسب' }).waitFor();
  const root = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
  expect(await root()).toEqual(['ar', 'rtl']);
  await page.reload();
  expect(await root()).toEqual(['ar', 'rtl']);
  await page.getByRole('heading', { name: 'حصر حسب' }).waitFor();
  const words = await page.evaluate(() =>
    [...document.querySelectorAll('button, nav a, h2, h3 button')].map((one) => one.textContent),
  );
  const english = /\b(Filters|Clear all|Level|Subject|Courses|Sort|Catalog|Next|more)\b/;
  expect(words.filter((text) => english.test(text))).toEqual([]);
  await cards(page).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await root()).toEqual(['ar', 'rtl']);
});

test('who asks for Spanish gets Spanish, results and all', async ({ visit }) => {
  const { page } = await visit('/catalog', { locale: 'es-MX' });
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
  expect(await page.getByRole('main').getByRole('heading', { level: 1 }).innerText()).toMatch(/resultados$/);
});
