import { readFileSync } from 'node:fs';
import { expect, inject } from 'vitest';
import { cards, heading } from './catalog-page.ts';
import { test } from './test.ts';

async function html(address: string) {
  const response = await fetch(inject('origin') + address, { headers: { 'Accept-Language': 'en' } });
  const text = await response.text();
  return { status: response.status, text, markup: text.replaceAll(/<script[^]*?<\/script>/g, '') };
}

test('the first HTML already has the results, their number and the counts of every filter', async () => {
  const api = await fetch(
    `${inject('origin')}/api/search/catalog/?level=Beginner&content=courses&limit=24&return_facet=true`,
  );
  const answer = (await api.json()) as {
    count: number;
    results: { name: string }[];
    facets: { subject: { terms: Record<string, number> } };
  };
  const { status, markup } = await html('/catalog?content=courses&level=Beginner');
  expect(status).toBe(200);
  expect(markup).toContain(`<b>${answer.count}</b>`);
  expect(answer.results).toHaveLength(24);
  for (const { name } of answer.results) expect(markup).toContain(escaped(name));
  for (const [subject, count] of Object.entries(answer.facets.subject.terms).slice(0, 8)) {
    expect(markup).toContain(escaped(subject));
    expect(markup).toContain(`>${count}<`);
  }
});

test('pages are drawn by the half of the library that checks nothing, however the server was started', () => {
  const bundle = readFileSync('dist/server/render-page.js', 'utf8');
  expect(bundle).toContain('renderToString');
  expect(bundle).not.toContain('NODE_ENV');
});

test('a reader without JavaScript can read the results and follow them', async ({ visit }) => {
  const { page } = await visit('/catalog?level=Beginner', { javaScriptEnabled: false });
  expect(await cards(page).count()).toBe(24);
  const name = await cards(page).first().innerText();
  await cards(page).first().click();
  expect(await heading(page).innerText()).toBe(name);
});

test('opening a link asks the API nothing, takes six requests at most and shifts nothing', async ({
  visit,
}) => {
  const requests: string[] = [];
  const { page, api } = await visit('/catalog?level=Beginner&query=data', {
    prepare: (opened) => {
      opened.on('request', (request) => requests.push(request.url()));
      return opened.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
        }).observe({ type: 'layout-shift', buffered: true });
      });
    },
  });
  await page.waitForLoadState('networkidle');
  expect(api).toEqual([]);
  expect(requests.length).toBeLessThanOrEqual(6);
  // None, but that a busy browser draws what has come of a row of cards, which the last of them may make a line higher.
  expect(await page.evaluate<number>('window.shift')).toBeLessThan(0.005);
});

test('every page says its own title, address and language', async () => {
  const { text } = await html('/catalog?query=data%20science');
  expect(text).toContain('<html lang="en" dir="ltr">');
  expect(text).toMatch(/<title>“data science” in the catalog · Wayfinder<\/title>/);
  expect(text).toMatch(/<link[^>]+rel="canonical"[^>]+href="[^"]+\/catalog\?query=data%20science"/);
  const arabic = await fetch(`${inject('origin')}/catalog`, { headers: { 'Accept-Language': 'ar' } });
  expect(await arabic.text()).toContain('<html lang="ar" dir="rtl">');
});

test('an address that is none of ours, and an item that is not there, are 404 with a way on', async ({
  visit,
}) => {
  for (const address of ['/nowhere', '/courses/no-such-course', '/courses/a/b']) {
    const { status, markup } = await html(address);
    expect(status, address).toBe(404);
    expect(markup).toContain('There is nothing at this address.');
  }
  const { page } = await visit('/courses/no-such-course', { expected: /status of 404/ });
  expect(await page.title()).toContain('There is nothing at this address');
  await page.getByRole('main').getByRole('link', { name: 'Catalog' }).click();
  await cards(page).first().waitFor();
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;');
}
