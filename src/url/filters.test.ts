import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOG_FACETS, DURATIONS, LEVELS } from '#contract/facets.ts';
import { LIST_LIMIT } from '#contract/parameters.ts';
import { CATALOG, catalogArguments } from './catalog.ts';
import {
  chosen,
  clearAll,
  clearFacet,
  decode,
  encode,
  isFiltered,
  setFacet,
  setOffset,
  sortBy,
  sortOf,
  setText,
  toggle,
} from './filters.ts';
import type { Collection } from './collection.ts';
import { DOCUMENTS, MENTORS } from './mentors.ts';
import { PROMPTS } from './prompts.ts';
import { randomState } from './state.case.ts';
import { USERS } from './users.ts';

const at = (search: string) => decode(CATALOG, new URLSearchParams(search));
const EMPTY = at('');
const COLLECTIONS: readonly Collection[] = [CATALOG, MENTORS, DOCUMENTS, PROMPTS, USERS];

describe('the address', () => {
  test.for(COLLECTIONS)('restores ten thousand random states of $name', (collection) => {
    fc.assert(
      fc.property(randomState(collection), (state) => {
        const said = encode(collection, state).toString();
        expect(decode(collection, new URLSearchParams(said))).toEqual(state);
      }),
      { numRuns: 10_000 },
    );
  });

  test('can be any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (search, value) => {
        expect(encode(CATALOG, at(search)).toString()).toBe(
          encode(CATALOG, at(encode(CATALOG, at(search)).toString())).toString(),
        );
        at(`query=${value}&offset=${value}&order_ascending=${value}&tags=${value}`);
      }),
      { numRuns: 2_000 },
    );
    expect(at('offset=NaN&order_ascending=perhaps&content=')).toEqual(EMPTY);
    expect(encode(CATALOG, setText(EMPTY, 'a\uD800b')).get('query')).toBe('a\uFFFDb');
  });

  test('is at most 2,000 characters with forty choices', () => {
    let state = setText(
      at('tenant=northmoor&content=courses&order_by=popularity&offset=240'),
      'data analysis',
    );
    const words = [
      'Data science',
      'Computing',
      'Statistics',
      'Machine learning',
      'Visualisation',
      'Databases and SQL',
    ];
    for (let i = 0; chosen(CATALOG, state).length < 29; i += 1)
      state = toggle(
        CATALOG,
        state,
        i % 2 === 0 ? 'skills' : 'topics',
        `${words[i % words.length] ?? ''} ${i}`,
      );
    for (const level of LEVELS) state = toggle(CATALOG, state, 'level', level);
    for (const duration of DURATIONS) state = toggle(CATALOG, state, 'duration', duration);
    expect(chosen(CATALOG, state)).toHaveLength(40);
    expect(encode(CATALOG, state).toString().length).toBeLessThanOrEqual(2_000);
  });

  test('has its keys sorted, lists repeated and defaults left out', () => {
    const state = toggle(CATALOG, toggle(CATALOG, setText(EMPTY, ' data '), 'topics', 'b'), 'topics', 'a');
    expect(encode(CATALOG, state).toString()).toBe('query=data&topics=b&topics=a');
    expect(encode(CATALOG, EMPTY).toString()).toBe('');
  });

  test('keeps what it does not know', () => {
    const previous = new URLSearchParams('utm_source=mail&level=Beginner&a=1&a=2&__proto__=x');
    expect(encode(CATALOG, setText(EMPTY, 'data'), previous).toString()).toBe(
      '__proto__=x&a=1&a=2&query=data&utm_source=mail',
    );
  });
});

describe('a change', () => {
  const page3 = at(
    'offset=48&subject=Computing&topics=SQL&topics=Algebra&query=data&tenant=acme&order_by=name',
  );

  test('goes back to the first page, unless it is a change of page', () => {
    const changes = [
      toggle(CATALOG, page3, 'level', 'Beginner'),
      clearFacet(CATALOG, page3, 'subject'),
      clearAll(CATALOG, page3),
      setText(page3, 'art'),
      sortBy(CATALOG, page3, 'rating'),
      setFacet(page3, 'content', ['roles']),
    ];
    expect(changes.map(({ offset }) => offset)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(setOffset(page3, 72)).toEqual({ ...page3, offset: 72 });
  });

  test('chosen twice is as before, in every facet', () => {
    fc.assert(
      fc.property(randomState(CATALOG), fc.constantFrom(...CATALOG_FACETS), (state, { name }) => {
        const first = setOffset(state, 0);
        expect(toggle(CATALOG, toggle(CATALOG, first, name, 'new value'), name, 'new value')).toEqual(first);
      }),
    );
  });

  test('choosing a topic leaves its subject alone', () => {
    expect(toggle(CATALOG, page3, 'topics', 'SQL').subject).toEqual(['Computing']);
    expect(toggle(CATALOG, page3, 'topics', 'Logic').topics).toEqual(['SQL', 'Algebra', 'Logic']);
  });

  test('taking back a subject takes back its topics, and no others', () => {
    const state = toggle(CATALOG, page3, 'subject', 'Computing', ['SQL', 'Networks']);
    expect(state).toMatchObject({ subject: [], topics: ['Algebra'] });
    expect(clearFacet(CATALOG, page3, 'subject')).toMatchObject({ subject: [], topics: [] });
  });

  test('one choice more than an address can carry changes nothing', () => {
    let state = EMPTY;
    for (let i = 0; i < LIST_LIMIT; i += 1) state = toggle(CATALOG, state, 'tags', `tag ${i}`);
    expect(toggle(CATALOG, state, 'tags', 'one more')).toBe(state);
    expect(decode(CATALOG, encode(CATALOG, state)).tags).toHaveLength(LIST_LIMIT);
  });

  test('clearing all keeps the text, the tenant, the tab and the order', () => {
    const state = clearAll(CATALOG, setFacet(page3, 'content', ['courses']));
    expect(encode(CATALOG, state).toString()).toBe('content=courses&order_by=name&query=data&tenant=acme');
  });

  test('a long text is cut where no character breaks', () => {
    expect(setText(EMPTY, '🚀'.repeat(400)).query).toBe('🚀'.repeat(256));
    expect(setText(EMPTY, `a${'🚀'.repeat(400)}`).query).toBe(`a${'🚀'.repeat(255)}`);
    expect(setText(page3, '  ').query).toBeUndefined();
  });
});

test('chips follow the order of the panel and then of choosing', () => {
  const state = at('tags=x&level=Beginner&subject=B&subject=A&tenant=acme&content=roles');
  expect(chosen(CATALOG, state)).toEqual([
    { facet: 'subject', value: 'B' },
    { facet: 'subject', value: 'A' },
    { facet: 'level', value: 'Beginner' },
    { facet: 'tags', value: 'x' },
  ]);
});

test('a text, a tab or a choice narrows the catalog; page, order and tenant do not', () => {
  expect(['query=x', 'content=roles', 'tags=x'].map((search) => isFiltered(CATALOG, at(search)))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isFiltered(CATALOG, at('offset=24&order_by=name&tenant=acme'))).toBe(false);
});

test('every order that is offered can be chosen and is recognised', () => {
  expect(CATALOG.sorts.map(({ name }) => sortOf(CATALOG, sortBy(CATALOG, EMPTY, name)))).toEqual(
    CATALOG.sorts.map(({ name }) => name),
  );
  expect(sortOf(CATALOG, at('order_by=unheard-of'))).toBe('best');
  expect(sortBy(CATALOG, at('order_by=name'), 'nonsense').order_by).toBeUndefined();
});

test('no tab asks for all six types, and the site’s tenant stands in where the address names none', () => {
  expect(catalogArguments(EMPTY, { tenant: 'acme' })).toMatchObject({
    content: ['courses', 'programs', 'pathways', 'skills', 'roles', 'resources'],
    tenant: ['acme'],
    limit: 24,
  });
  expect(catalogArguments(at('tenant=other&content=roles'), { tenant: 'acme' })).toMatchObject({
    content: ['roles'],
    tenant: ['other'],
  });
});

test('a facet that takes one value alone changes it, and gives it back', () => {
  const state = toggle(MENTORS, decode(MENTORS), 'featured', 'true');
  expect(state).toMatchObject({ featured: true });
  expect(chosen(MENTORS, state)).toEqual([{ facet: 'featured', value: 'true' }]);
  expect(toggle(MENTORS, state, 'featured', 'false')).toMatchObject({ featured: false });
  expect(toggle(MENTORS, state, 'featured', 'true')['featured']).toBeUndefined();
  expect(clearAll(MENTORS, state)).toEqual(decode(MENTORS));
});

test('every collection says its order in the API’s own words', () => {
  const orders = COLLECTIONS.map((collection) =>
    collection.sorts.map(({ name }) =>
      encode(collection, sortBy(collection, decode(collection), name)).toString(),
    ),
  );
  expect(orders.map(([first]) => first)).toEqual(['', '', '', '', undefined]);
  expect(orders.map((all) => all.at(-1))).toEqual([
    'order_ascending=true&order_by=name',
    'order_by=name&order_direction=asc',
    'order_by=document_name&order_direction=asc',
    'order_direction=asc&sort_by=name',
    undefined,
  ]);
});
