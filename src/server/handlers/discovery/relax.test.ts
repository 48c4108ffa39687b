// Ways out of no results: every count is what the search then answers, for the demo tenants and whatever is chosen.
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createClient, type Client } from '#client/create-client.ts';
import { CATALOG_PARAMETERS } from '#contract/catalog-parameters.ts';
import { CATALOG_FACETS, type Facet } from '#contract/facets.ts';
import { MENTOR_FACETS } from '#contract/mentors/mentor-facets.ts';
import { MENTOR_PARAMETERS } from '#contract/mentors/mentor-parameters.ts';
import { type ParameterTable, readParameters, writeParameters } from '#contract/parameters.ts';
import { USER_FACETS, USER_PARAMETERS } from '#contract/people/user-parameters.ts';
import { PROMPT_FACETS, PROMPT_PARAMETERS } from '#contract/prompts/prompt-parameters.ts';
import { createApp } from '#server/app.ts';
import { importDemo } from '#server/demo/import-demo.ts';
import { EmbeddedEngine } from '#server/engine/embedded/embedded-engine.ts';
import { indexedDocuments } from '#server/engine/indexed-documents.ts';
import { createWorld } from '#server/handlers/world.case.ts';
import { openStore } from '#server/store/sqlite-store.ts';

const PATH = { org: 'northmoor', username: 'helen.abara' };
/** Each list, and the facets and texts that are drawn from. */
const LISTS: readonly (readonly [
  search: 'catalog' | 'mentors' | 'prompts' | 'users',
  relax: 'relax' | 'relaxMentors' | 'relaxPrompts' | 'relaxUsers',
  parameters: ParameterTable,
  facets: readonly Facet[],
])[] = [
  ['catalog', 'relax', CATALOG_PARAMETERS, CATALOG_FACETS],
  ['mentors', 'relaxMentors', MENTOR_PARAMETERS, MENTOR_FACETS],
  ['prompts', 'relaxPrompts', PROMPT_PARAMETERS, PROMPT_FACETS],
  ['users', 'relaxUsers', USER_PARAMETERS, USER_FACETS],
];
const TEXTS = ['python', 'history of', 'data', 'pythn', 'essay', 'nurse', 'qqqzzzx'];

let client: Client;
const values = new Map<string, ReadonlyMap<string, readonly string[]>>();

beforeAll(async () => {
  const store = openStore(':memory:');
  await importDemo(store);
  const engine = EmbeddedEngine.build(indexedDocuments(store.all()), store.generation());
  const app = createApp({ engine, store, config: { name: 'Test', basePath: '', buildId: 'test' } });
  const token = store.issueToken({ tenant: PATH.org, username: PATH.username, role: 'own' });
  client = createClient({ baseUrl: 'http://here', fetch: app, token: () => token });
  for (const [search, , , facets] of LISTS) {
    const page = await client.call(search, { ...PATH, limit: 1 });
    const shown = facets.filter((facet) => facet.shown !== 'nowhere');
    values.set(
      search,
      new Map(shown.map(({ name }) => [name, Object.keys(page.facets?.[name]?.terms ?? {})])),
    );
  }
}, 60_000);

type Values = Readonly<Record<string, unknown>>;

describe.each(LISTS)('%s', (search, relax, parameters, facets) => {
  /** As an address says it, so that one value and many are the same. */
  const argumentsOf = (given: readonly (readonly [string, string])[]) =>
    readParameters(parameters, new URLSearchParams(given.map(([name, value]) => [name, value]))).values;
  const countOf = async (asked: Values) =>
    (await client.call(search, { ...asked, ...PATH, limit: 1, offset: 0 })).count;
  const without = (asked: Values, { facet, value }: { facet: string; value: string }): Values => {
    const { [facet]: chosen, ...rest } = asked;
    return Array.isArray(chosen) && chosen.length > 1
      ? { ...rest, [facet]: chosen.filter((one) => one !== value) }
      : rest;
  };

  const aQuestion = fc.record({
    text: fc.option(fc.constantFrom(...TEXTS), { nil: undefined }),
    picks: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
  });

  test('says of each choice exactly how many there are without it', async () => {
    let empty = 0;
    let pairs = 0;
    await fc.assert(
      fc.asyncProperty(aQuestion, async ({ text, picks }) => {
        const open = [...(values.get(search) ?? [])].filter(([, all]) => all.length > 0);
        const given = picks.flatMap(([facet, value]): [string, string][] => {
          const [name, all] = open[facet % open.length] ?? ['', []];
          return [[name, all[value % all.length] ?? '']];
        });
        const asked = argumentsOf([...given, ...(text === undefined ? [] : [['query', text] as const])]);
        const answer = await client.call(relax, { ...asked, ...PATH });
        expect(answer.count).toBe(await countOf(asked));
        // What is asked for, less what is meant anyway.
        const written = writeParameters(parameters, asked);
        const chosen = facets
          .filter(({ shown }) => shown !== 'nowhere')
          .flatMap(({ name }) => [...new Set(written.getAll(name))].map((value) => `${name}=${value}`));
        const told = answer.without.map(({ facet, value }) => `${facet}=${value}`);
        expect(told.toSorted()).toEqual(
          [...chosen, ...(text === undefined ? [] : [`query=${text}`])].toSorted(),
        );
        for (const one of answer.without)
          expect(one.count, one.facet).toBe(await countOf(without(asked, one)));
        if (answer.count > 0 || answer.without.some(({ count }) => count > 0)) {
          expect(answer.pair).toBeNull();
          return;
        }
        empty += 1;
        let most = 0;
        for (const one of answer.without)
          for (const other of answer.without)
            if (one.facet < other.facet)
              most = Math.max(most, await countOf(without(without(asked, one), other)));
        expect(answer.pair?.count ?? 0).toBe(most);
        if (answer.pair === null) return;
        pairs += 1;
        const [one, other] = answer.pair.choices;
        expect(await countOf(without(without(asked, one), other))).toBe(most);
      }),
      // The same questions each time, for what is said of them below.
      { numRuns: 60, seed: 5 },
    );
    // The demo has enough in it for both to happen.
    expect(empty).toBeGreaterThan(0);
    expect(pairs).toBeGreaterThan(0);
  }, 120_000);

  test('finds a spelling that has results, counted like a search for it', async () => {
    const { results } = await client.call(search, { ...PATH, limit: 50 });
    const words = results
      .map((one) => String('full_name' in one ? one.full_name : one.name))
      .flatMap((name) => name.split(/[^\p{L}]+/u));
    // No name of two, and long enough that one letter less is near nothing else.
    const word = words.find((one) => /^[a-z]{8,}$/i.test(one)) ?? '';
    const typed = `${word.slice(0, 3)}${word.slice(4)}`;
    const { spelling } = await client.call(relax, { ...PATH, query: typed });
    expect(spelling?.query).not.toBe(typed);
    expect(spelling?.count).toBe(await countOf({ query: spelling?.query }));
    expect((await client.call(relax, { ...PATH, query: word })).spelling).toBeNull();
  });
});

describe('what may be taken back', () => {
  const course = (key: string, item: Record<string, unknown>) =>
    ({ tenant: 'a', kind: 'course', visibility: 'public', key, item: { name: key, ...item } }) as const;
  const { ask, refused } = createWorld([
    course('Python', { level: 'Beginner', subject: 'Computing', topics: ['Programming'] }),
    course('Pottery', { level: 'Advanced', subject: 'Arts', language: 'Spanish' }),
    course('Painting', { level: 'Beginner', subject: 'Arts' }),
  ]);

  test('stands in the order of the panel, tabs and text after it', async () => {
    const query = 'query=python&level=Advanced&subject=Arts&content=courses';
    expect(await ask('relax', query)).toEqual({
      count: 0,
      without: [
        { facet: 'subject', value: 'Arts', count: 0 },
        { facet: 'level', value: 'Advanced', count: 0 },
        { facet: 'content', value: 'courses', count: 0 },
        { facet: 'query', value: 'python', count: 1 },
      ],
      pair: null,
      spelling: null,
    });
  });

  test('is two choices where one is not enough; the text is kept where it can be', async () => {
    const { pair } = await ask('relax', 'query=python&level=Advanced&subject=Arts&language=French');
    expect(pair).toEqual({
      choices: [
        { facet: 'language', value: 'French' },
        { facet: 'query', value: 'python' },
      ],
      count: 1,
    });
    expect((await ask('relax', 'query=python&level=Advanced&subject=Arts')).pair).toEqual(null);
    const equal = await ask('relax', 'level=Advanced&subject=Computing&language=French&query=python');
    expect(equal.pair).toEqual({
      choices: [
        { facet: 'level', value: 'Advanced' },
        { facet: 'language', value: 'French' },
      ],
      count: 1,
    });
  });

  test('one of two values only narrows; a subject takes no topic with it', async () => {
    const { count, without } = await ask('relax', 'subject=Computing&subject=Arts&topics=Programming');
    expect(count).toBe(1);
    expect(without).toEqual([
      { facet: 'subject', value: 'Computing', count: 0 },
      { facet: 'subject', value: 'Arts', count: 1 },
      { facet: 'topics', value: 'Programming', count: 3 },
    ]);
  });

  test('is a word that was misspelled, under the same choices', async () => {
    expect((await ask('relax', 'query=Pythn&level=Beginner')).spelling).toEqual({
      query: 'python',
      count: 1,
    });
    expect((await ask('relax', 'query=Pythn&level=Advanced')).spelling).toBeNull();
    expect((await ask('relax', 'query=qqqzzzx')).spelling).toBeNull();
  });

  test('of one item, asked for by its id, is nothing', async () => {
    expect(await ask('relaxMentors', 'id=7')).toEqual({ count: 0, without: [], pair: null, spelling: null });
  });

  test('is refused like the search refuses it', async () => {
    expect(await refused('/api/discovery/relax/?content=movies&limit=0')).toEqual(['limit']);
    expect(await refused('/api/discovery/relax/?content=movies')).toEqual(['content']);
    expect(await refused('/api/discovery/relax/?offset=9999&limit=100')).toEqual(['offset']);
    expect(await refused('/api/discovery/relax/mentors/?featured=x')).toEqual(['featured']);
  });

  test('is at most fifty choices', async () => {
    const many = (name: string) => Array.from({ length: 30 }, (_, i) => `${name}=v${i}`).join('&');
    const { without } = await ask('relax', `${many('tags')}&${many('skills')}&query=python`);
    expect(without).toHaveLength(51);
    expect(without.at(-1)).toEqual({ facet: 'query', value: 'python', count: 0 });
  });
});
