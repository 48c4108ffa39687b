import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { durationRange, readDuration } from '#server/normalise/duration.ts';
import { readLanguage } from '#server/normalise/language.ts';
import { readLevel } from '#server/normalise/level.ts';
import { readPrice } from '#server/normalise/price.ts';
import { count, settled } from './catalog-page.ts';
import { startServer } from './server.ts';
import { test as base } from './test.ts';

const run = promisify(execFile);
const REAL = fileURLToPath(new URL('../../../shared/data/course_edx975.jsonl', import.meta.url));
const SMALL = [
  { id: 'a', name: 'Bread', level: 'Introductory', language: 'English', price: '$0', duration: '3 hours' },
  {
    id: 'b',
    name: 'Cheese',
    level: 'beginner',
    language: 'es',
    price: '$49',
    duration: '6 weeks',
    effort: '2 hours per week',
  },
  { id: 'c', name: 'Wine', level: 'Advanced', language: 'English', price: 'Free', subject: 'Cellars' },
  { id: 'd', name: 'Only a name' },
].map((course) => JSON.stringify({ type: 'course', ...course }));

const test = base.extend('empty', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = await startServer({ WAYFINDER_DEMO: 'off' });
  onCleanup(() => server.stop());
  const load = (file: string, tenant: string) =>
    run(process.execPath, ['src/server/import/cli.ts', file, '--tenant', tenant], {
      env: { ...process.env, WAYFINDER_DATA: server.data },
    });
  return { origin: server.origin, load };
});

interface Answer {
  readonly count: number;
  readonly facets: Record<string, { terms: Record<string, number> }>;
}

type Course = Readonly<Record<string, string | undefined>>;

/** What the tables of normalisation make of a course, facet by facet. */
const VALUES: Readonly<Record<string, (course: Course) => string | undefined>> = {
  level: ({ level }) => (level === undefined ? undefined : readLevel(level)),
  language: ({ language }) =>
    language === undefined ? undefined : (readLanguage(language)?.name ?? language),
  price: ({ price }) => (price === undefined ? undefined : readPrice(price)?.range),
  duration: ({ duration, effort }) => {
    const hours = duration === undefined ? undefined : readDuration(duration, effort ?? '');
    return hours === undefined ? undefined : durationRange(hours);
  },
};

function tally(courses: readonly Course[], facet: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const course of courses) {
    const value = VALUES[facet]?.(course);
    if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

test('with nothing in it, the catalog says that it is empty, not that nothing matches', async ({
  visit,
  empty: { origin },
}) => {
  const { page } = await visit('/catalog', { origin });
  await page.getByRole('heading', { name: 'The shelves are up. The books are on their way.' }).waitFor();
  await page.goto(`${origin}/catalog?query=anything`);
  await page.getByRole('heading', { name: 'Nothing is called “anything” here.' }).waitFor();
});

test.for([
  { what: 'a small file', tenant: 'small', lines: SMALL },
  {
    what: 'a real file (skipped where ../shared/data is absent)',
    tenant: 'edx',
    lines: existsSync(REAL) ? readFileSync(REAL, 'utf8').trim().split('\n') : undefined,
  },
])(
  'a running server shows $what that is imported beside it, and counts it exactly',
  async ({ tenant, lines, what }, { visit, empty: { origin, load }, onTestFinished, skip }) => {
    if (lines === undefined) return skip(what);
    const folder = mkdtempSync(join(tmpdir(), 'wayfinder-file-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'courses.jsonl');
    writeFileSync(file, `${lines.join('\n')}\n`);
    const ask = async (query: string) =>
      (await (
        await fetch(`${origin}/api/search/catalog/?tenant=${tenant}&return_facet=true&${query}`)
      ).json()) as Answer;

    const courses = [
      ...new Map(
        lines.map((line) => JSON.parse(line) as Course).map((one) => [one['course_id'] ?? one['id'], one]),
      ).values(),
    ];
    expect((await load(file, tenant)).stdout).toContain(`${courses.length} changes to ${tenant}`);
    await expect.poll(async () => (await ask('')).count, { timeout: 5_000 }).toBe(courses.length);
    expect((await load(file, tenant)).stdout).toContain(`0 changes to ${tenant}`);

    const all = await ask('');
    for (const facet of Object.keys(VALUES))
      expect(all.facets[facet]?.terms ?? {}, facet).toEqual(tally(courses, facet));
    const beginners = courses.filter((course) => VALUES['level']?.(course) === 'Beginner');
    const narrowed = await ask('level=Beginner');
    expect(narrowed.count).toBe(beginners.length);
    for (const facet of Object.keys(VALUES))
      expect(narrowed.facets[facet]?.terms ?? {}, facet).toEqual(
        tally(facet === 'level' ? courses : beginners, facet),
      );

    const html = await (await fetch(`${origin}/catalog?tenant=${tenant}&level=Beginner`)).text();
    expect(html).toContain(`<b>${beginners.length}</b>`);
    const { page } = await visit(`/catalog?tenant=${tenant}&level=Beginner`, { origin });
    await settled(page);
    expect(await count(page)).toBe(beginners.length);
  },
);

test('an item with only a name is a card and a page all the same', async ({ visit, empty: { origin } }) => {
  const { page } = await visit('/catalog?tenant=small&query=only', { origin });
  await page.getByRole('link', { name: 'Only a name' }).click();
  await page.getByRole('heading', { level: 1, name: 'Only a name' }).waitFor();
  expect(await page.getByRole('complementary', { name: 'Facts' }).count()).toBe(0);
  expect(await page.getByRole('term').count()).toBe(0);
});
