import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { cards, settled } from './catalog-page.ts';
import { startServer } from './server.ts';
import { test as base } from './test.ts';

const LISTS = new URL('../../../shared/payloads/', import.meta.url);

/** Enough to break a page that writes any text as markup, script, style, address or attribute. */
const BUILT_IN = [
  '<script>alert(1)</script>',
  '"><img src=https://evil.test/x.png onerror=alert(1)>',
  "'-alert(1)-'",
  '</script><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '<style>@import "https://evil.test/x.css"</style>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<base href="https://evil.test/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test/">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202Egnp.exe\u202C \u0000 \u200F',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '__proto__',
  '%3Cscript%3Ealert(1)%3C/script%3E',
];

/** One record a payload, which stands in every text field of it. */
function records(payloads: readonly string[]): string {
  return payloads
    .map((text, index) =>
      JSON.stringify({
        type: ['course', 'program', 'pathway', 'resource', 'skill', 'role'][index % 6],
        id: `h${index}`,
        name: `${index} ${text}`,
        ...Object.fromEntries(
          [
            'description',
            'short_description',
            'provider',
            'subject',
            'level',
            'language',
            'duration',
            'price',
          ].map((field) => [field, text]),
        ),
        ...Object.fromEntries(
          [
            'certificate',
            'promotion',
            'effort',
            'prerequisites',
            'resource_type',
            'program_type',
            'slug',
          ].map((field) => [field, text]),
        ),
        url: text,
        // A foreign picture is allowed; anything else is none.
        image_url: /^\s*https?:/i.test(text) ? undefined : text,
        topics: [text],
        tags: [text, `${text} 2`],
        instructors: [text],
        alt_names: [text],
        skills: [{ name: text }],
        courses: [{ name: text, course_id: text }],
      }),
    )
    .join('\n');
}

const test = base.extend('hostile', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = await startServer({ WAYFINDER_DEMO: 'off' });
  onCleanup(() => server.stop());
  const load = async (payloads: readonly string[], tenant: string) => {
    execFileSync(process.execPath, ['src/server/import/cli.ts', '-', '--tenant', tenant], {
      input: records(payloads),
      env: { ...process.env, WAYFINDER_DATA: server.data },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const count = async () => {
      const url = `${server.origin}/api/search/catalog/?tenant=${tenant}&limit=1&return_facet=false&content=`;
      return ((await (await fetch(url)).json()) as { count: number }).count;
    };
    await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(0);
  };
  return { origin: server.origin, load };
});

test('markup in any field of an item is text: on cards, in filters, and on its page', async ({
  visit,
  hostile: { origin, load },
}) => {
  await load(BUILT_IN, 'small');
  const { page } = await visit('/catalog?tenant=small', { origin, expected: /status of 404/ });
  expect(await cards(page).count()).toBe(BUILT_IN.length);
  const more = page.getByRole('button', { name: /^\d+ more$/ });
  while ((await more.count()) > 0) await more.first().click();
  const links = await cards(page).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const link of links) {
    await page.goto(origin + link);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const addresses = await page
      .locator('a')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLAnchorElement ? one.protocol : '')));
    expect(new Set([...addresses, 'http:', 'https:'])).toEqual(new Set(['http:', 'https:']));
  }
});

test('markup in an address is text', async ({ visit, hostile: { origin } }) => {
  const { page } = await visit('/catalog', { origin });
  for (const text of BUILT_IN.slice(0, 10)) {
    const search = new URLSearchParams({ query: text, subject: text, tenant: 'small' });
    await page.goto(`${origin}/catalog?${search}`);
    await settled(page);
  }
});

test.runIf(existsSync(LISTS))(
  'thousands of payloads of the public lists are text (skipped where ../shared/payloads is absent)',
  { timeout: 120_000 },
  async ({ visit, hostile: { origin, load } }) => {
    const read = (path: string) => readFileSync(new URL(path, LISTS), 'utf8');
    const strings = JSON.parse(read('blns/blns.json')) as string[];
    const markup = (JSON.parse(read('dompurify/expect.json')) as { payload: string }[]).map(
      ({ payload }) => payload,
    );
    const lines = read('payloadbox/xss-payload-list.txt').split('\n');
    // Every fourth of the longest list: the page shows a hundred kinds of each in the time of a test.
    await load([...strings, ...markup, ...lines.filter((_, index) => index % 4 === 0)], 'lists');
    const { page } = await visit('/catalog?tenant=lists', { origin, expected: /status of 404/ });
    for (let offset = 0; offset < 2_400; offset += 480) {
      await page.goto(`${origin}/catalog?tenant=lists&offset=${offset}`);
      await settled(page);
      expect(await cards(page).count()).toBeGreaterThan(0);
    }
  },
);
