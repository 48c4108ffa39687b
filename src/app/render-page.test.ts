// @vitest-environment node
import { expect, test } from 'vitest';
import { readPageStateFrom } from './page-state.ts';
import { renderPage, type PageRequest } from './render-page.tsx';

const TEMPLATE =
  '<!doctype html><html lang="en"><head><title>Wayfinder</title><script type="module" src="/a.js"></script>' +
  '<link rel="stylesheet" href="/a.css"></head><body><div id="root"></div></body></html>';

const NASTY = '</script><script>alert(1)</script>"\'><img src=x onerror=alert(2)>';

const course = {
  type: 'course',
  id: 1,
  course_id: 'C1',
  tenant: 'north',
  name: 'Knots and splices',
  short_description: 'Rope, by hand.',
  level: 'Beginner',
};
const page = (...results: object[]) => ({
  results,
  count: results.length,
  next: null,
  previous: null,
  current_page: 1,
  total_pages: 1,
  facets: { level: { total: 1, terms: { Beginner: results.length }, other: 0 } },
});

function render(path: string, answer: unknown, more: Partial<PageRequest> & { status?: number } = {}) {
  return renderPage({
    url: new URL(path, 'http://site.example'),
    nonce: 'n0nce',
    template: TEMPLATE,
    fetch: () => Promise.resolve(Response.json(answer, { status: more.status ?? 200 })),
    locale: 'en',
    theme: 'system',
    config: { name: 'Northmoor', basePath: '', buildId: 'b1' },
    ...more,
  });
}

test('the results are in the first page', async () => {
  const { status, html } = await render('/catalog?level=Beginner', page(course));
  expect(status).toBe(200);
  expect(html).toContain('Knots and splices');
  expect(html).toContain('<b>1</b> result');
  expect(html).toContain('aria-label="Remove Level: Beginner"');
});

test('no style attribute and no script without its nonce', async () => {
  const { html } = await render('/catalog', page(course));
  expect(html).not.toMatch(/<[^>]+\sstyle=/);
  for (const [tag] of html.matchAll(/<(?:script|style)\b[^>]*>/g)) expect(tag).toContain('nonce="n0nce"');
});

test('a name that looks like markup stays text, in the page and in its state', async () => {
  const { html } = await render(
    `/catalog?query=${encodeURIComponent(NASTY)}`,
    page({ ...course, name: NASTY }),
  );
  expect(html).not.toContain('<script>alert(1)');
  expect(html).not.toContain('<img src=x');
});

test('the state in the page is what the browser goes on with', async () => {
  const { html } = await render('/catalog', page({ ...course, name: 'a\u2028b<!--' }));
  const [, json = ''] = /id="wf-state"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  expect(json).not.toContain('<');
  const state = readPageStateFrom(json);
  expect(state?.config.name).toBe('Northmoor');
  expect(JSON.stringify(state?.queries)).toContain('a\u2028b<!--');
});

test('language, direction and theme are on the document', async () => {
  const { html } = await render('/catalog', page(course), { locale: 'ar', theme: 'dark' });
  expect(html).toContain('<html lang="ar" dir="rtl" data-theme="dark">');
});

test('an address of nothing is 404, with a way on', async () => {
  const { status, html } = await render('/nowhere/at/all', page());
  expect(status).toBe(404);
  expect(html).toContain('There is nothing at this address.');
});

test('an item that is not there is 404', async () => {
  const { status, html } = await render('/courses/C9', page());
  expect(status).toBe(404);
  expect(html).toContain('There is nothing at this address.');
});

test.each([403, 429, 500, 503])('an API that answers %i makes a page that says so', async (status) => {
  const { status: said, html } = await render('/catalog', { title: 'No' }, { status });
  expect(said).toBe(status);
  expect(html).toContain('The results could not be loaded');
});

test('an answer that is not ours makes a page that says so', async () => {
  const { status, html } = await render('/catalog', ['what?']);
  expect(status).toBeGreaterThanOrEqual(500);
  expect(html).toContain('The answer could not be read.');
});

test('a course tells search engines what it is', async () => {
  const { status, html } = await render('/courses/C1', page({ ...course, description: NASTY }));
  expect(status).toBe(200);
  expect(html).toContain('<title>Knots and splices · Northmoor</title>');
  expect(html).toContain('<meta name="description" content="Rope, by hand.">');
  const [, json = ''] = /ld\+json"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Course',
    name: 'Knots and splices',
    educationalLevel: 'Beginner',
  });
});

test('an accent is a colour or nothing', async () => {
  const config = { name: 'N', basePath: '', buildId: 'b' };
  const red = await render('/catalog', page(), { config: { ...config, accent: 'oklch(0.5 0.1 20)' } });
  expect(red.html).toContain('--accent:oklch(0.5 0.1 20)');
  const evil = await render('/catalog', page(), { config: { ...config, accent: 'red}</style><script>' } });
  expect(evil.html).not.toContain('--accent:');
});

test('a page under a base path keeps to it', async () => {
  const config = { name: 'N', basePath: '/learn', buildId: 'b' };
  const { status, html } = await render('/learn/catalog', page(course), { config });
  expect(status).toBe(200);
  expect(html).toContain('href="/learn/courses/C1?tenant=north"');
});

test('the scripts and sheets of its own part and language come with a page, before any of them is asked for', async () => {
  const filesOf = (module: string) => [`/built/${module}.css`, `/built/${module}.js`];
  const asked = await render('/courses/C1', page(course), { locale: 'ar', filesOf });
  for (const module of ['src/text/ar.ts', 'src/features/item/item-page.tsx'])
    expect(asked.html).toContain(`<link nonce="n0nce" rel="modulepreload" href="/built/${module}.js">`);
  // The main sheet comes first: it says in what order the layers come.
  expect(asked.html).toMatch(
    /rel="stylesheet" href="\/built\/src\/features\/item\/item-page.tsx.css"><\/head>/,
  );
  const { html } = await render('/catalog', page(course), { filesOf: () => [] });
  expect(html).not.toContain('modulepreload');
});
