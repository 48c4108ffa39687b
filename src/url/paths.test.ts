import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ITEM_TYPES } from '#contract/facets.ts';
import { CATALOG } from './catalog.ts';
import { decode, setText } from './filters.ts';
import { matchPath, paths } from './paths.ts';
import { randomState } from './state.case.ts';

test('the site map', () => {
  const searched = setText(decode(CATALOG), 'c++ & data');
  const map = {
    home: paths.home(),
    catalog: paths.catalog(),
    'sign in': paths.signIn(),
    mentors: paths.mentors(),
    mentor: paths.mentor('6f1c1a52-7f4e-4b39-9d27-0c6a3e1f0a11'),
    prompts: paths.prompts(),
    prompt: paths.prompt('17'),
    people: paths.people(),
    groups: paths.groups(),
    profile: paths.profile(),
    saved: paths.saved(),
    compare: paths.compare(),
    'catalog, searched': paths.catalog(searched),
    ...Object.fromEntries(ITEM_TYPES.map((type) => [type, paths.item(type, `${type}-1`)])),
    'course of a tenant': paths.item('course', 'course-v1:edX+Demo/X', 'acme'),
    'role by address': paths.item('role', 'http://data.europa.eu/esco/occupation/00030d09'),
    'course in another script': paths.item('course', 'مقدمة'),
    'course named as a directory': paths.item('course', '..'),
  };
  expect(map).toMatchInlineSnapshot(`
    {
      "catalog": "/catalog",
      "catalog, searched": "/catalog?query=c%2B%2B+%26+data",
      "compare": "/compare",
      "course": "/courses/course-1",
      "course in another script": "/courses/%D9%85%D9%82%D8%AF%D9%85%D8%A9",
      "course named as a directory": "/courses/~..",
      "course of a tenant": "/courses/course-v1%3AedX%2BDemo%2FX?tenant=acme",
      "groups": "/groups",
      "home": "/",
      "mentor": "/mentors/6f1c1a52-7f4e-4b39-9d27-0c6a3e1f0a11",
      "mentors": "/mentors",
      "pathway": "/pathways/pathway-1",
      "people": "/people",
      "profile": "/profile",
      "program": "/programs/program-1",
      "prompt": "/prompts/17",
      "prompts": "/prompts",
      "resource": "/resources/resource-1",
      "role": "/roles/role-1",
      "role by address": "/roles/http%3A%2F%2Fdata.europa.eu%2Fesco%2Foccupation%2F00030d09",
      "saved": "/saved",
      "sign in": "/sign-in",
      "skill": "/skills/skill-1",
    }
  `);
});

test('an item is found again by any key', () => {
  const key = fc.oneof(
    fc.constantFrom('.', '..', '~..', '~~.', '%2F', 'a/b', '%', '?', '#', '\\', '//x', 'course-v1:edX+Demo'),
    fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.toWellFormed()),
  );
  fc.assert(
    fc.property(
      key,
      fc.constantFrom(...ITEM_TYPES),
      fc.constantFrom('', '/learn', '/a/b/'),
      (name, type, base) => {
        const path = base.replace(/\/$/, '') + paths.item(type, name, 'acme');
        const place = { page: 'item', type, key: name, tenant: 'acme' };
        expect(matchPath(path, base)).toEqual(place);
        expect(matchPath(new URL(path, 'https://wayfinder.test'), base)).toEqual(place);
      },
    ),
    { numRuns: 3_000 },
  );
});

test('a catalog is found again in any state', () => {
  fc.assert(
    fc.property(randomState(CATALOG), (state) => {
      expect(matchPath(paths.catalog(state))).toEqual({ page: 'catalog', state });
    }),
  );
});

test('what is no page of ours is none', () => {
  for (const path of [
    '/nowhere',
    '/courses',
    '/courses/',
    '/courses/a/b',
    '/courses/%E0%A4%A',
    '/learn2',
    'http://',
  ])
    expect(matchPath(path), path).toBeUndefined();
  expect(matchPath('/catalog', '/learn')).toBeUndefined();
  expect(matchPath('/learn', '/learn')).toEqual({ page: 'home' });
  expect(matchPath('/learn/catalog/', '/learn')).toMatchObject({ page: 'catalog' });
});

test('no address makes it throw', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string({ unit: 'binary' }), (url, text) => {
      matchPath(url);
      matchPath(text);
      matchPath(`/courses/${text}`);
    }),
  );
});
