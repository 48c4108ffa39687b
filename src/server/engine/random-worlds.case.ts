// Random documents and questions, with every awkward name and value: for properties of every engine.
import * as fc from 'fast-check';
import type { EngineDocument, SearchRequest } from './engine.ts';

const LABELS = ['public', 'tenant:a', 'tenant:b', 'user:a/x', 'constructor'];
const VALUES = [
  'Beginner',
  'beginner',
  'ＢEGINNER',
  'Advanced',
  '__proto__',
  'constructor',
  '',
  'ß',
  'élan',
  '100% online',
];
const FACETS = ['level', 'topics', 'subject', '__proto__', 'toString'];
const NUMBERS = ['rating', 'price', 'constructor'];
const KEYS = ['id:1', 'id:2', 'course_id:CS101', '__proto__'];
const WORDS = ['linear', 'algebra', 'Ökologie', 'zebra', 'Linear'];

const some = <T>(values: readonly T[], maxLength: number) =>
  fc.array(fc.constantFrom(...values), { maxLength });
const record = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: names.length })
    .map((entries) => Object.fromEntries(entries));

export const document: fc.Arbitrary<EngineDocument> = fc.record({
  row: fc.nat(1e12),
  id: fc
    .tuple(fc.constantFrom('a', '\ufffd', '\u{1f600}'), fc.nat(9))
    .map(([key, number]) => `course/${key}${number}`),
  access: some(LABELS, 3),
  text: fc.record({ name: some(WORDS, 2).map((words) => words.join(' ')) }),
  facets: record(FACETS, fc.oneof({ weight: 5, arbitrary: some(VALUES, 3) }, some(VALUES, 12))),
  numbers: record(NUMBERS, fc.constantFrom(-1.5, 0, 1, 2, 1e13)),
  keys: some(KEYS, 3),
});

export const request: fc.Arbitrary<SearchRequest> = fc.record({
  collection: fc.constant('catalog'),
  access: some([...LABELS, 'unknown'], 3),
  keys: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some([...KEYS, 'unknown'], 2)),
  filters: record([...FACETS, 'unknown'], some([...VALUES, 'ADVANCED', 'unknown', 'Unknown'], 3)),
  facets: fc
    .subarray([...FACETS, 'unknown'])
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.record(
            { name: fc.constant(name), limit: fc.nat(4), parent: fc.constantFrom(...FACETS) },
            { requiredKeys: ['name', 'limit'] },
          ),
        ),
      ),
    ),
  sort: fc.record({
    by: fc.constantFrom('relevance', 'name', ...NUMBERS, 'unknown'),
    descending: fc.boolean(),
  }),
  offset: fc.nat(8),
  limit: fc.nat(12),
});

/** Questions with one of these texts, or none. Orders by relevance are the text index's own to show: here a text only finds. */
export const asking = (texts: readonly string[]): fc.Arbitrary<SearchRequest> =>
  fc
    .tuple(request, fc.option(fc.constantFrom(...texts), { nil: undefined, freq: 2 }))
    .map(([one, text]): SearchRequest => {
      if (text === undefined) return one;
      return {
        ...one,
        text,
        sort: one.sort.by === 'relevance' ? { by: 'name', descending: true } : one.sort,
      };
    });

export const worded = asking(['linear', 'algebra', 'zebra']);
