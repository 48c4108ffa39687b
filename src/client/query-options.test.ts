import { keepPreviousData, QueryClient, QueryObserver } from '@tanstack/react-query';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { catalogQuery } from './catalog-query.ts';
import { facetValuesQuery } from './discovery-queries.ts';
import { createClient } from './create-client.ts';

interface Asked {
  readonly text: string;
  readonly request: Request;
  readonly answer: (status?: number) => Promise<void>;
}

/** A server whose answers are given by hand, in any order; it honours aborts as `fetch` does. */
function byHand() {
  const asked: Asked[] = [];
  const client = createClient({
    baseUrl: 'https://api.test',
    wait: () => Promise.resolve(),
    fetch: (request) =>
      new Promise((resolve, reject) => {
        const text = new URL(request.url).searchParams.get('query') ?? '';
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
        asked.push({
          text,
          request,
          answer: async (status = 200) => {
            const results = [{ type: 'course', course_id: text, name: text, id: 1, tenant: 'acme' }];
            resolve(Response.json({ results, count: 1 }, { status }));
            await settled();
          },
        });
      }),
  });
  return { asked, client };
}

/** Until all that follows from an answer has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.dynamicImportSettled();
  }
}

beforeAll(() => import('#client/wire/read-page.ts'));

/** A page that shows one query after another, as the catalog does. */
function show(cache: QueryClient, client: ReturnType<typeof byHand>['client']) {
  const options = (query: string) => ({
    ...catalogQuery(client, { query }),
    placeholderData: keepPreviousData,
  });
  const observer = new QueryObserver(cache, options(''));
  observer.subscribe(() => undefined);
  return {
    type: (query: string) => observer.setOptions(options(query)),
    shown: () => observer.getCurrentResult().data?.items[0]?.name,
    isOld: () => observer.getCurrentResult().isPlaceholderData,
    failure: () => observer.getCurrentResult().error,
    close: () => {
      observer.destroy();
      cache.clear();
    },
  };
}

describe('the key', () => {
  const { client } = byHand();
  const keyOf = (args: Parameters<typeof catalogQuery>[1]) => catalogQuery(client, args).queryKey;

  test('is the same for the same question', () => {
    const key = keyOf({ tags: ['b', 'a'], query: 'x' });
    expect(keyOf({ query: 'x', tags: ['a', 'b'], tenant: [], skill_id: undefined })).toEqual(key);
    expect(key).toEqual(['catalog', { query: 'x', tags: ['a', 'b'] }]);
    expect(catalogQuery(client, { query: 'x' }, { priority: 'prefetch' }).queryKey).toEqual(
      keyOf({ query: 'x' }),
    );
  });

  test('differs with every argument that matters', () => {
    const keys = [
      {},
      { limit: 24 },
      { tags: ['a'] },
      { topics: ['a'] },
      { query: 'a' },
      { return_facet: false },
    ].map((args) => JSON.stringify(keyOf(args)));
    keys.push(JSON.stringify(facetValuesQuery(client, 'facetValues', { facet: 'skills' }).queryKey));
    expect(new Set(keys).size).toBe(7);
  });
});

describe('answers', () => {
  test('stay while the next is on its way', async () => {
    const { asked, client } = byHand();
    const page = show(new QueryClient(), client);
    await asked[0]?.answer();
    page.type('data');
    expect(page.shown()).toBeUndefined();
    await asked[1]?.answer();
    page.type('art');
    expect([page.shown(), page.isOld()]).toEqual(['data', true]);
    await asked[2]?.answer();
    expect([page.shown(), page.isOld()]).toEqual(['art', false]);
    page.close();
  });

  test('to a fast typist complete once: what is overtaken is aborted', async () => {
    const { asked, client } = byHand();
    const page = show(new QueryClient(), client);
    const phrase = 'machine learning';
    for (let end = 1; end <= phrase.length; end += 1) page.type(phrase.slice(0, end));
    await settled();
    const open = asked.filter(({ request }) => !request.signal.aborted);
    expect(open.map(({ text }) => text)).toEqual([phrase]);
    await open[0]?.answer();
    expect(page.shown()).toBe(phrase);
    page.close();
  });

  test('never show an older question than the one asked last, in a thousand interleavings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(30)), { minLength: 2, maxLength: 30 }),
        async (steps) => {
          const { asked, client } = byHand();
          const page = show(new QueryClient(), client);
          let last = '';
          for (const step of steps) {
            if (typeof step === 'string') {
              last = step;
              page.type(step);
            } else await asked[step % asked.length]?.answer();
            if (page.shown() !== undefined && !page.isOld()) expect(page.shown()).toBe(last);
          }
          for (const { answer } of asked.toReversed()) await answer();
          if (last !== '') expect([page.shown(), page.isOld()]).toEqual([last, false]);
          page.close();
        },
      ),
      { numRuns: 1_000 },
    );
  }, 60_000);

  test('of five places seen before are not asked for again', async () => {
    const { asked, client } = byHand();
    const page = show(new QueryClient(), client);
    const words = ['a', 'b', 'c', 'd', 'e'];
    for (const word of words) {
      page.type(word);
      await asked.at(-1)?.answer();
    }
    const { length } = asked;
    for (const word of words.toReversed()) {
      page.type(word);
      expect([page.shown(), page.isOld()]).toEqual([word, false]);
    }
    expect(asked).toHaveLength(length);
    page.close();
  });
});

describe('a prefetch', () => {
  test('is the answer to the click that follows', async () => {
    const { asked, client } = byHand();
    const cache = new QueryClient();
    void cache.prefetchQuery(catalogQuery(client, { query: 'data' }, { priority: 'prefetch' }));
    await asked[0]?.answer();
    expect(asked[0]?.request.headers.get('X-Wayfinder-Prefetch')).toBe('1');
    const page = show(cache, client);
    page.type('data');
    expect(page.shown()).toBe('data');
    expect(asked.filter(({ text }) => text === 'data')).toHaveLength(1);
    page.close();
  });

  test('that is refused costs nothing, unless somebody has come to wait for it', async () => {
    const { asked, client } = byHand();
    const cache = new QueryClient();
    void cache.prefetchQuery(catalogQuery(client, { query: 'data' }, { priority: 'prefetch' }));
    await asked[0]?.answer(503);
    expect(asked).toHaveLength(1);

    void cache.prefetchQuery(catalogQuery(client, { query: 'art' }, { priority: 'prefetch' }));
    const page = show(cache, client);
    page.type('art');
    await asked.find(({ text }) => text === 'art')?.answer(503);
    const again = asked.findLast(({ text }) => text === 'art');
    expect(again?.request.headers.get('X-Wayfinder-Prefetch')).toBeNull();
    await again?.answer();
    expect([page.shown(), page.failure()]).toEqual(['art', null]);
    page.close();
  });
});
