import { expect, test } from 'vitest';
import { CATALOG_FACETS } from '#contract/facets.ts';
import type { NamedFacet } from '#contract/facet-names.ts';
import { choosables, facetUnder, groupsOf, scaleOf } from './facet-view.ts';

const GROUPS = groupsOf(CATALOG_FACETS);

const facet = (name: NamedFacet['name']): NamedFacet => {
  const found = CATALOG_FACETS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`the manifest has no ${name}`);
  return found;
};
const bucket = (value: string, count: number) => ({ value, count });

test('chosen values come first, at count 0 too; others without results are not offered', () => {
  const values = choosables(
    facet('skills'),
    [bucket('Python', 9), bucket('SQL', 4), bucket('COBOL', 0)],
    ['Latin', 'SQL'],
  );
  expect(values.map(({ value, count, on }) => [value, count, on])).toEqual([
    ['Latin', 0, true],
    ['SQL', 4, true],
    ['Python', 9, false],
  ]);
});

test('an ordered facet keeps its own order, whatever is chosen', () => {
  const values = choosables(facet('level'), [bucket('Advanced', 3), bucket('Beginner', 1)], ['Advanced']);
  expect(values.map(({ value }) => value)).toEqual(['Beginner', 'Advanced']);
});

test('a facet under another has no group of its own', () => {
  expect(GROUPS.map(({ name }) => name)).not.toContain('topics');
  expect(facetUnder(CATALOG_FACETS, 'subject')?.name).toBe('topics');
  expect(facetUnder(CATALOG_FACETS, 'level')).toBeUndefined();
});

test('every facet of the panel is in a group or under one', () => {
  const shown = GROUPS.flatMap(({ name }) => [name, facetUnder(CATALOG_FACETS, name)?.name]);
  for (const one of CATALOG_FACETS) if (one.shown === 'panel') expect(shown).toContain(one.name);
});

test('a scale is never zero', () => {
  expect(scaleOf([])).toBe(1);
  expect(scaleOf([bucket('a', 0), bucket('b', 7)])).toBe(7);
});
