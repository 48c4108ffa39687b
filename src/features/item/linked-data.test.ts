import { expect, test } from 'vitest';
import type { Item } from '#client/result-page.ts';
import { readPage } from '#client/wire/read-page.ts';
import { ITEM_TYPES } from '#contract/facets.ts';
import { linkedData } from './linked-data.ts';

function read(fields: Record<string, unknown>): Item {
  const item = { id: 1, tenant: 'n', name: 'Knots', [`${String(fields['type'])}_id`]: 'K', ...fields };
  const [found] = readPage({ results: [item], count: 1 }).items;
  if (found === undefined) throw new Error('the item of this test cannot be read');
  return found;
}

const SAID = {
  short_description: 'How to tie.',
  url: 'https://harbour.example/k',
  image_url: 'https://harbour.example/k.png',
  provider: 'Harbour School',
};
const COMMON = {
  '@context': 'https://schema.org',
  name: 'Knots',
  description: 'How to tie.',
  url: SAID.url,
  image: SAID.image_url,
};
const PROVIDER = { '@type': 'Organization', name: 'Harbour School' };

test.each([
  [
    {
      type: 'course',
      ...SAID,
      level: 'Beginner',
      duration_hours: 1.5,
      price_amount: 0,
      language_code: 'es',
      skills: ['Bends', 'Hitches'],
    },
    {
      '@type': 'Course',
      ...COMMON,
      provider: PROVIDER,
      educationalLevel: 'Beginner',
      timeRequired: 'PT90M',
      inLanguage: 'es',
      teaches: ['Bends', 'Hitches'],
      offers: { '@type': 'Offer', price: 0, category: 'Free' },
    },
  ],
  [
    { type: 'program', ...SAID, program_type: 'Certificate', duration_hours: 40, courses: ['A', 'B'] },
    {
      '@type': 'EducationalOccupationalProgram',
      ...COMMON,
      provider: PROVIDER,
      programType: 'Certificate',
      timeToComplete: 'PT2400M',
      hasCourse: [
        { '@type': 'Course', name: 'A' },
        { '@type': 'Course', name: 'B' },
      ],
    },
  ],
  [
    { type: 'pathway', ...SAID, programs: ['A', 'B'] },
    {
      '@type': 'ItemList',
      ...COMMON,
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'A' },
        { '@type': 'ListItem', position: 2, name: 'B' },
      ],
    },
  ],
  [
    { type: 'skill', ...SAID, alt_names: ['Ropework'] },
    { '@type': 'DefinedTerm', ...COMMON, alternateName: ['Ropework'] },
  ],
  [
    { type: 'role', ...SAID, skills: ['Bends', 'Hitches'] },
    { '@type': 'Occupation', ...COMMON, skills: 'Bends, Hitches' },
  ],
  [
    { type: 'resource', ...SAID, resource_type: 'Book', skills: ['Bends'] },
    {
      '@type': 'LearningResource',
      ...COMMON,
      provider: PROVIDER,
      inLanguage: 'en',
      learningResourceType: 'Book',
      teaches: ['Bends'],
    },
  ],
])('search engines read $type as what it is', (fields, expected) => {
  expect(linkedData(read(fields), 'en')).toEqual(expected);
});

test.each(ITEM_TYPES)('of a %s with only a name they read its name, and nothing empty', (type) => {
  const data = linkedData(read({ type }), 'en');
  expect(data['name']).toBe('Knots');
  expect(Object.keys(data).toSorted()).toEqual(
    [
      '@context',
      '@type',
      'name',
      ...(type === 'course' || type === 'resource' ? ['inLanguage'] : []),
    ].toSorted(),
  );
});
