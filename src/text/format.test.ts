import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createText } from './format.ts';
import { chooseLocale, direction, loadMessages, LOCALES } from './locales.ts';
import type { Messages } from './messages.ts';

const texts = new Map(
  await Promise.all(
    LOCALES.map(async (locale) => [locale, createText(locale, await loadMessages(locale))] as const),
  ),
);
const textIn = (locale: (typeof LOCALES)[number]) => texts.get(locale) ?? createText(locale, {} as Messages);
const [en, es, ar] = [textIn('en'), textIn('es'), textIn('ar')];
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('every language', () => {
  test.each(LOCALES)('%s has the same keys as English, with the same values in each', async (locale) => {
    const messages = Object.entries(await loadMessages(locale));
    const english = new Map<string, unknown>(Object.entries(await loadMessages('en')));
    expect(messages.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted());
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    for (const [key, message] of messages) {
      const other = english.get(key) as string | { other: string };
      const wanted = names(typeof other === 'string' ? other : other.other);
      // A form for one, two or none may leave out the number that it says in words.
      for (const form of typeof message === 'string' ? [message] : [message.other])
        expect(names(form), key).toEqual(wanted);
      for (const form of typeof message === 'string' ? [] : Object.values(message)) {
        expect(wanted, key).toEqual(expect.arrayContaining(names(form)));
        expect(form.trim(), key).not.toBe('');
      }
    }
  });

  test.each(LOCALES)('%s has exactly the plural forms that its numbers ask for', async (locale) => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    for (const [key, message] of Object.entries(await loadMessages(locale)))
      if (typeof message !== 'string')
        expect(Object.keys(message).toSorted(), key).toEqual(pluralCategories.toSorted());
  });
});

describe('counting', () => {
  test.each([
    [en, [0, 1, 2, 186, 1284], ['0 results', '1 result', '2 results', '186 results', '1,284 results']],
    [es, [0, 1, 2, 1_000_000], ['0 resultados', '1 resultado', '2 resultados', '1.000.000 de resultados']],
    [
      ar,
      [0, 1, 2, 3, 11, 100, 1284],
      ['لا نتائج', 'نتيجة واحدة', 'نتيجتان', '3 نتائج', '11 نتيجة', '100 نتيجة', '1,284 نتيجة'],
    ],
  ])('$locale says each number as it is said', (text, counts, said) => {
    expect(counts.map((count) => plain(text.t('catalog.count', { count })))).toEqual(said);
  });

  test('the sentence of the catalog names what was asked', () => {
    expect(en.t('catalog.countFor', { count: 186, query: 'data' })).toBe('186 results for “data”');
    expect(es.t('catalog.countFor', { count: 1, query: 'data' })).toBe('1 resultado para «data»');
  });
});

test('values are inert: nothing in them is read as a pattern or a place', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('$&', '{count}', '{query}', '$1', '\\')), (query) => {
      expect(en.t('catalog.countFor', { count: 2, query })).toBe(`2 results for “${query}”`);
    }),
  );
});

test('in Arabic a Latin word is set apart from the words around it', () => {
  expect(ar.t('facets.remove', { facet: 'المهارات', value: 'C++' })).toContain('\u2068C++\u2069');
  expect(en.t('facets.remove', { facet: 'Skills', value: 'C++' })).toBe('Remove Skills: C++');
});

describe('values of facets', () => {
  test('of closed vocabularies are translated, others stay as they are', () => {
    expect([en, es, ar].map((text) => text.value('level', 'Beginner'))).toEqual([
      'Beginner',
      'Principiante',
      'مبتدئ',
    ]);
    expect(es.value('level', 'constructor')).toBe('constructor');
    expect(es.value('tags', 'Beginner')).toBe('Beginner');
    expect(en.value('__proto__', 'x')).toBe('x');
  });

  test('that are languages are called as the reader calls them', () => {
    expect([en, es, ar].map((text) => text.value('language', 'Spanish'))).toEqual([
      'Spanish',
      'español',
      'الإسبانية',
    ]);
    expect(es.value('language', 'Klingonese')).toBe('Klingonese');
  });
});

test('numbers, days, lists and hours are the reader’s', () => {
  expect([en, es, ar].map((text) => text.number(12345.67))).toEqual(['12,345.7', '12.345,7', '12,345.7']);
  expect([en, es].map((text) => text.date('2026-11-23T23:59:00Z'))).toEqual([
    'November 23, 2026',
    '23 de noviembre de 2026',
  ]);
  expect(en.date('no day')).toBe('');
  expect(en.list(['SQL', 'Python', 'R'])).toBe('SQL, Python, and R');
  expect([0.75, 1.25, 6, 64.4].map(en.duration)).toEqual(['45 min', '1.5 h', '6 h', '64 h']);
});

test('the first language wanted that there is, is chosen; English else', () => {
  expect(chooseLocale(['fr-CA', 'es-MX', 'en'])).toBe('es');
  expect(chooseLocale(['AR_eg'])).toBe('ar');
  expect(chooseLocale([])).toBe('en');
  expect(LOCALES.map(direction)).toEqual(['ltr', 'ltr', 'rtl']);
});
