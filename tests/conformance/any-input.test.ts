// Whatever stands in an address is answered, or refused by name: all parameters of all endpoints, for every caller.
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { ENDPOINTS, QUERY_NAMES, type QueryName } from '#contract/endpoints.ts';
import { type ParameterTable, TEXT_LIMIT } from '#contract/parameters.ts';
import { records } from '#server/engine/document-fields.ts';
import { addressOf, ask, get, NEEDED, problemOf } from './ask-demo.ts';
import { AWKWARD, HAS_PAYLOADS, readPayloads } from './awkward-strings.ts';
import { CALLERS, createDemoApp, type DemoApp } from './demo-app.ts';
import { AWKWARD_NAMES } from './spare-records.ts';

let demo: DemoApp;
beforeAll(async () => {
  demo = await createDemoApp();
}, 60_000);

const namesOf = (name: QueryName) => Object.keys(ENDPOINTS[name].parameters);
const listsOf = (name: QueryName) => {
  const table: ParameterTable = ENDPOINTS[name].parameters;
  return Object.keys(table).filter((one) => table[one]?.kind === 'list');
};
/** Some of our own endpoints ask for a parameter. */
const DOCUMENTED = QUERY_NAMES.filter((name) => NEEDED[name] === undefined);
const WITH_TEXT = QUERY_NAMES.filter((name) => namesOf(name).includes('query'));
const WITH_LISTS = QUERY_NAMES.filter((name) => listsOf(name).length > 0);
const placesOf = (name: QueryName) =>
  [...ENDPOINTS[name].path.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place);
const WITH_PLACES = QUERY_NAMES.filter((name) => placesOf(name).length > 0);
const string = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.integer().map(String),
);

describe.each(QUERY_NAMES)('%s', (name) => {
  it('answers each awkward string in ten parameters at a time, once those that it names are left out', async () => {
    for (const value of AWKWARD)
      for (let rest: string[] = [...namesOf(name), 'unknown']; rest.length > 0;) {
        const some = rest.slice(0, 10);
        const given = some.map((one) => [one, value] as const);
        const { status, refused } = await ask(demo, 'admin', name, given);
        rest = rest.filter((one) => !(status === 400 ? refused : some).includes(one));
      }
  }, 30_000);

  it.each(CALLERS)(
    'answers the %s any strings in any parameters, or names them',
    async (caller) => {
      const parameter = fc.constantFrom(...namesOf(name), 'unknown');
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(parameter, string), { maxLength: 8 }), async (given) => {
          await ask(demo, caller, name, given);
        }),
        { numRuns: 80 },
      );
    },
    30_000,
  );
});

describe('a path', () => {
  test.each(WITH_PLACES)('of %s has any strings in its places, and shows nothing', async (name) => {
    const filled = fc.tuple(...placesOf(name).map((place) => fc.tuple(fc.constant(place), string)));
    await fc.assert(
      fc.asyncProperty(filled, fc.constantFrom(...CALLERS), async (places, caller) => {
        const response = await get(demo, caller, addressOf(name, new Map(places)));
        expect([400, 401, 403, 404]).toContain(response.status);
        await problemOf(response);
      }),
      { numRuns: 60 },
    );
  });
});

describe('addresses that are not well-formed', () => {
  test.each([
    '%',
    '%E0%A4%A',
    '=&=&&',
    '?query',
    'query',
    'limit=%31',
    'query=a&query=b',
    'a;b',
    '+',
    '%00=%00',
  ])('%s', async (search) => {
    for (const name of DOCUMENTED)
      expect((await get(demo, 'admin', `${addressOf(name)}?${search}`)).status, name).toBe(200);
  });

  test.each(['/api/search/mentors/%/documents/', '/api/search/personalized-catalog/%E0%A4%A/', '/api/%00'])(
    '%s',
    async (path) => {
      const response = await get(demo, 'visitor', path);
      expect([400, 401, 404]).toContain(response.status);
      await problemOf(response);
    },
  );
});

describe.skipIf(!HAS_PAYLOADS)('the public lists (skipped where ../shared/payloads is absent)', () => {
  it('are searched for like any text, unless they are too long', async () => {
    const payloads = readPayloads();
    expect(payloads.length).toBeGreaterThan(2_500);
    for (const [index, payload] of payloads.entries()) {
      const name = WITH_TEXT[index % WITH_TEXT.length] ?? 'catalog';
      const { status } = await ask(demo, 'admin', name, [['query', payload]]);
      const { length } = payload.toWellFormed().normalize('NFC').trim();
      expect(status === 200, payload).toBe(length <= TEXT_LIMIT);
    }
  }, 120_000);

  it('are chosen in every list, or refused by name', async () => {
    for (const [index, payload] of readPayloads().entries()) {
      const name = WITH_LISTS[index % WITH_LISTS.length] ?? 'catalog';
      if (payload.length > 80) continue;
      await ask(
        demo,
        'member',
        name,
        listsOf(name).map((list) => [list, payload] as const),
      );
    }
  }, 120_000);
});

describe('names that are made of signs', () => {
  test.each(AWKWARD_NAMES)('%s finds what it names', async (name) => {
    const found = async (parameter: string) => {
      const search = new URLSearchParams({ content: 'courses', [parameter]: name }).toString();
      const response = await get(demo, 'member', `/api/search/catalog/?${search}`);
      const { results } = (await response.json()) as { results: unknown };
      return records(results).map((item) => item['name']);
    };
    expect((await found('query'))[0]).toBe(name);
    expect(await found('tags')).toEqual(expect.arrayContaining([name]));
    expect(await found('tags')).not.toContain('C');
  });
});
