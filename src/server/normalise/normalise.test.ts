import { describe, expect, it, test } from 'vitest';
import { canonicalFilterValue } from './canonical-filter-value.ts';
import { readDate } from './date.ts';
import { durationRange, readDuration } from './duration.ts';
import { foldName } from './fold-name.ts';
import { readLanguage } from './language.ts';
import { readLevel } from './level.ts';
import { readCount, readRating } from './numbers.ts';
import { readPrice } from './price.ts';
import { readSelfPaced } from './self-paced.ts';

test.each([
  ['Introductory', 'Beginner'],
  ['Beginner level', 'Beginner'],
  ['BEGINNER', 'Beginner'],
  ['Intermediate Level', 'Intermediate'],
  ['Expert Level', 'Advanced'],
  ['Graduate', 'Advanced'],
  ['All Levels', 'All levels'],
  ['Mixed', 'All levels'],
  ['Débutant sur mer', undefined],
  ['', undefined],
])('the level “%s” is %s', (text, level) => expect(readLevel(text)).toBe(level));

test.each([
  ['en', 'English', 'en'],
  ['EN-us', 'English', 'en'],
  ['English (UK)', 'English', 'en'],
  ['Español', 'Spanish', 'es'],
  ['Français', 'French', 'fr'],
  ['中文', 'Chinese', 'zh'],
  ['zh-CN', 'Chinese', 'zh'],
  ['Chinese (Simplified)', 'Chinese', 'zh'],
  ['日本語', 'Japanese', 'ja'],
  ['اللغة العربية', 'Arabic', 'ar'],
  ['हिन्दी', 'Hindi', 'hi'],
  ['Portuguese (Brazil)', 'Portuguese', 'pt'],
  ['Português', 'Portuguese', 'pt'],
  ['Bengali', 'Bengali', 'bn'],
  ['Farsi', 'Persian', 'fa'],
  ['English, Spanish', 'English', 'en'],
])('the language “%s” is %s', (text, name, code) => expect(readLanguage(text)).toEqual({ name, code }));

test.each(['Klingon', 'No prior experience required.', '', '(en)', '__proto__'])(
  '“%s” is no language',
  (text) => expect(readLanguage(text)).toBeUndefined(),
);

test.each([
  ['12 Weeks', '6–18 hours per week', 144],
  ['14 weeks', '6-10 hours/week', 112],
  ['4 weeks', undefined, 16],
  ['10 - 12 weeks', undefined, 44],
  ['Approx. 23 hours to complete', undefined, 23],
  ['Approximately 3 months to complete', undefined, 52],
  ['Estimated timeApprox. 2 Weeks', undefined, 8],
  ['3 months at 10 hours a week', undefined, 130],
  ['6 weeks, 3 hours a week', '9 hours per week', 18],
  ['25 hours (approximately)', undefined, 25],
  ['1.5 hours', undefined, 1.5],
  ['1,5 Stunden', undefined, 1.5],
  ['0.6166666666666667 hours', undefined, 0.62],
  ['90 minutes', undefined, 1.5],
  ['1 h 30 min', undefined, 1.5],
  ['2 hours and 15 minutes', undefined, 2.25],
  ['2 days', undefined, 12],
  ['14 days', undefined, 8],
  ['PT1H30M', undefined, 1.5],
  ['P4W', '5 hours per week', 20],
  ['1:45', undefined, 1.75],
  ['3 hours.', undefined, 135],
  ['3 OR 4 hours.', undefined, 157.5],
  ['1 TO 4 hours.', undefined, 112.5],
  ['2 credit hours', undefined, 90],
])('the duration “%s” with the effort “%s” is %d hours', (text, effort, hours) =>
  expect(readDuration(text, effort)).toBe(hours),
);

test.each([
  'Flexible schedule',
  '-',
  '0 hours',
  'Estimated timeApprox. undefined undefined',
  '3 lectures',
  'P',
  '',
])('the duration “%s” is not guessed', (text) => expect(readDuration(text)).toBeUndefined());

test('a bound of a duration belongs to the bucket above it', () => {
  expect([1.99, 2, 5, 9.99, 10, 20, 40, 100, 9999].map(durationRange)).toEqual([
    'Under 2 hours',
    '2–5 hours',
    '5–10 hours',
    '5–10 hours',
    '10–20 hours',
    '20–40 hours',
    '40–100 hours',
    '100 hours or more',
    '100 hours or more',
  ]);
});

test.each([
  ['Free', 0, 'Free'],
  ['0', 0, 'Free'],
  ['$0.00', 0, 'Free'],
  ['Kostenlos', 0, 'Free'],
  ['200', 200, '200 or more'],
  ['84.99', 84.99, '50–100'],
  ['$49', 49, 'Under 50'],
  ['€20', 20, 'Under 50'],
  ['50', 50, '50–100'],
  ['USD 1,299.00', 1299, '200 or more'],
  ['1.299,00 EUR', 1299, '200 or more'],
  ['49,99 €', 49.99, 'Under 50'],
  ['$39/month', 39, 'Under 50'],
  ['$100 - $200', 100, '100–200'],
  ['FREE-Add a Verified Certificate for $49 USD', 49, 'Free to audit'],
  ['FREE-Add a Verified Certificate for $49.99 USD', 49.99, 'Free to audit'],
])('the price “%s” is %d, %s', (text, amount, range) => expect(readPrice(text)).toEqual({ amount, range }));

test('free to audit without an amount has none', () =>
  expect(readPrice('Audit for free')).toEqual({ range: 'Free to audit' }));

test.each(['Paid', 'Contact us', '12 courses', '-5', '', '1e9', '9'.repeat(40)])(
  'the price “%s” is not guessed',
  (text) => expect(readPrice(text)).toBeUndefined(),
);

test('a format is self-paced, led, or says nothing of it', () => {
  expect(['true', 'Self-Paced', 'self paced', 'On demand'].map(readSelfPaced)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['false', 'instructor-led', 'Live'].map(readSelfPaced)).toEqual([false, false, false]);
  expect(readSelfPaced('Lecture')).toBeUndefined();
});

test('counts and ratings are read as people write them', () => {
  expect(['2,442,271', '2147', '0', '3.4k', '1 200', 'NA', '-1', '1.5'].map(readCount)).toEqual([
    2442271,
    2147,
    0,
    3400,
    1200,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['4.6stars', '4.6', '4,6', '5/5', '5.1', 'good'].map(readRating)).toEqual([
    4.6,
    4.6,
    4.6,
    5,
    undefined,
    undefined,
  ]);
});

test.each([
  ['2024-03-05', '2024-03-05'],
  ['2017-01-18T20:58:58Z', '2017-01-18T20:58:58.000Z'],
  ['2017-01-18 20:58', '2017-01-18T20:58:00.000Z'],
  ['2017-01-18T20:58:58+02:00', '2017-01-18T18:58:58.000Z'],
  ['5 March 2024', '2024-03-05'],
  ['Mar 5, 2024', '2024-03-05'],
  ['2024-02-30', undefined],
  ['2024-13-01', undefined],
  ['05/03/2024', undefined],
  ['2024-03-05T25:00:00Z', undefined],
  ['yesterday', undefined],
])('the date “%s” is %s', (text, date) => expect(readDate(text)).toBe(date));

test('names fold without case, accents, width and spacing, but keep the vowels of other scripts', () => {
  expect(foldName('  Café\u00a0 SOCIETY ')).toBe('cafe society');
  expect(foldName('ＡＢＣ')).toBe('abc');
  expect(foldName('कि')).not.toBe(foldName('का'));
});

describe('a filter value', () => {
  it.each([
    ['level', 'beginner', 'Beginner'],
    ['level', 'all', 'All levels'],
    ['language', 'en', 'English'],
    ['price', 'free', 'Free'],
    ['price', 'free to audit', 'Free to audit'],
    ['duration', '5-10 hours', '5–10 hours'],
    ['self_paced', 'self-paced', 'Self-paced'],
    ['self_paced', 'true', 'Self-paced'],
    ['self_paced', 'instructor led', 'Instructor-led'],
    ['content', 'course', 'courses'],
    ['content', 'Courses', 'courses'],
    ['subject', 'math', 'math'],
    ['level', 'none such', 'none such'],
    ['__proto__', 'x', 'x'],
  ])('%s=%s asks for %s', (facet, value, canonical) =>
    expect(canonicalFilterValue(facet, value)).toBe(canonical),
  );

  it('that is canonical stays so', () => {
    for (const value of ['Free', 'Free to audit', 'Under 50', '50–100', '100–200', '200 or more'])
      expect(canonicalFilterValue('price', value)).toBe(value);
  });
});
