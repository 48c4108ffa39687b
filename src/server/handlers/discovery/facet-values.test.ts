// Search inside one facet of each collection, through the front door.
import { describe, expect, test } from 'vitest';
import { createWorld, user } from '#server/handlers/world.case.ts';
import type { NewItem } from '#server/store/import-session.ts';

const SEEN = '550e8400-e29b-41d4-a716-446655440000';
const HIDDEN = '2773e75b-02cd-4e19-a3b5-22a486476891';

const item = (kind: NewItem['kind'], key: string, fields: Record<string, unknown>): NewItem => ({
  tenant: 'a',
  kind,
  key,
  visibility: 'public',
  item: { name: key, ...fields },
});

const { ask, refused, status } = createWorld([
  { ...item('mentor', SEEN, { name: 'Ada Byron', tags: ['Algebra'], created_by: 'ann' }) },
  { ...item('mentor', HIDDEN, { name: 'Ada Hidden', tags: ['Algorithms'] }), visibility: 'tenant' },
  item('mentor', 'plain', { tags: ['Algebra', 'Writing'], created_by: 'anna' }),
  item('prompt', 'one', { category: 'Coding', style: 'Formal', mentor_id: SEEN, content: 'x' }),
  item('prompt', 'two', { category: 'Cooking', style: 'Formal', mentor_id: HIDDEN, content: 'x' }),
  item('prompt', 'three', { category: 'Coding', style: 'Casual', mentor_id: SEEN, content: 'x' }),
  user('zoe', { name: 'Zoe', departments: ['Mathematics'], role: 'student' }),
  user('yan', { name: 'Yan', departments: ['Mathematics', 'Music'], role: 'tutor' }),
]);

describe('values of one facet', () => {
  test('of mentors are counted under the same choices', async () => {
    expect(await ask('mentorFacetValues', 'facet=tags&facet_query=ALG')).toEqual({
      facet: 'tags',
      total: 1,
      terms: { Algebra: 2 },
      other: 0,
    });
    const chosen = await ask('mentorFacetValues', 'facet=tags&facet_query=alg&created_by=anna', 'ann');
    expect(chosen.terms).toEqual({ Algebra: 1 });
    expect((await ask('mentorFacetValues', 'facet=tags&facet_query=alg', 'ann')).terms).toEqual({
      Algebra: 2,
      Algorithms: 1,
    });
    expect((await ask('mentorFacetValues', 'facet=created_by&facet_query=anna')).terms).toEqual({ anna: 1 });
  });

  test('of prompts ignore their own choices', async () => {
    const { terms } = await ask(
      'promptFacetValues',
      'facet=category&facet_query=co&category=Coding&style=Formal',
    );
    expect(terms).toEqual({ Coding: 1, Cooking: 1 });
  });

  test('the mentors of prompts are found by name, and hidden ones have none', async () => {
    const own = {
      facet: 'mentor',
      total: 1,
      terms: { [SEEN]: 2 },
      other: 0,
      labels: { [SEEN]: 'Ada Byron' },
    };
    expect(await ask('promptFacetValues', 'facet=mentor&facet_query=ada')).toEqual(own);
    expect(await ask('promptFacetValues', 'facet=mentor')).toEqual(own);
    const nothing = { facet: 'mentor', total: 0, terms: {}, other: 0, labels: {} };
    expect(await ask('promptFacetValues', `facet=mentor&facet_query=${HIDDEN}`)).toEqual(nothing);
    expect(await ask('promptFacetValues', 'facet=mentor&facet_query=hidden')).toEqual(nothing);
    expect((await ask('promptFacetValues', 'facet=mentor&facet_query=hidden', 'ann')).terms).toEqual({
      [HIDDEN]: 1,
    });
  });

  test('of users are for who may ask for the users', async () => {
    const path = ['a', 'ann'];
    expect(
      await ask('userFacetValues', 'facet=department&facet_query=m&role=tutor', 'ann', path),
    ).toMatchObject({
      terms: { Mathematics: 1, Music: 1 },
    });
    const address = '/api/discovery/facet-values/orgs/a/users/ann/?facet=role';
    expect(await status(address)).toBe(401);
    expect(await status(address, 'bob')).toBe(403);
    expect(await status(address, 'eve')).toBe(404);
    expect(await status(address, 'root')).toBe(200);
  });

  test.each([
    ['mentors/', 'skills'],
    ['prompts/', 'tags'],
    ['orgs/a/users/root/', 'email'],
    ['', 'category'],
  ])('of /%s that has no facet %s are refused by name', async (path, facet) => {
    expect(await refused(`/api/discovery/facet-values/${path}?facet=${facet}`, 'root')).toEqual(['facet']);
    expect(await refused(`/api/discovery/facet-values/${path}`, 'root')).toEqual(['facet']);
  });
});
