import { expect, test } from 'vitest';
import { ApiError } from '#client/api-error.ts';
import { readRelated } from './read-related.ts';

const COURSE = { type: 'course', id: 1, name: 'Knots', course_id: 'C1', tenant: 'north' };
const MENTOR = {
  unique_id: 'u-1',
  name: 'Old Tar',
  description: 'Knows every knot.',
  image_url: '/pictures/tar.png',
  subjects: [{ id: 1, name: 'Seamanship' }],
  category: 'Tutoring',
};

test('items and mentors are read, with pictures where the API has them', () => {
  const { similar, mentors } = readRelated(
    { similar: [COURSE], mentors: [MENTOR] },
    'https://api.example/dm',
  );
  expect(similar).toMatchObject([{ name: 'Knots', course_id: 'C1' }]);
  expect(mentors).toEqual([
    {
      id: 'u-1',
      name: 'Old Tar',
      description: 'Knows every knot.',
      image: 'https://api.example/pictures/tar.png',
      subject: 'Seamanship',
      category: 'Tutoring',
    },
  ]);
});

test('what cannot be read is left out, and what is missing leaves nothing', () => {
  const odd = [null, 7, 'x', {}, [], { name: 'No id' }, { unique_id: 'no-name' }];
  const answer = {
    similar: [...odd, COURSE],
    mentors: [...odd, { unique_id: 'u', name: 'M', subjects: {}, image_url: 'javascript:alert(1)' }],
  };
  const { similar, mentors } = readRelated(answer);
  expect(similar).toHaveLength(1);
  expect(mentors).toEqual([{ id: 'u', name: 'M' }]);
});

test.each([[{}], [{ similar: {}, mentors: 'no' }], [{ similar: null }]])('%j has nothing', (answer) => {
  expect(readRelated(answer)).toEqual({ similar: [], mentors: [] });
});

test.each([[null], [[]], ['<html>'], [undefined]])('%j is no answer', (answer) => {
  expect(() => readRelated(answer)).toThrow(ApiError);
});
