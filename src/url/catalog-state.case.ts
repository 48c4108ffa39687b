// Random states of the catalog, for the property tests of this folder.
import * as fc from 'fast-check';
import { CATALOG_FACETS } from '#contract/facets.ts';
import { CATALOG_PARAMETERS } from '#contract/catalog-parameters.ts';
import type { State } from './collection.ts';

const AWKWARD = [
  '100% online',
  'c++ & data',
  '__proto__',
  'constructor',
  'Business, Law',
  'a,b',
  ',',
  '🚀 Ship it',
  'تحليل البيانات',
  '\u202Eevil',
  '#+?/\\..',
  'null',
];

const text = fc
  .oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }))
  .map((value) => value.toWellFormed().normalize('NFC').trim())
  .filter((value) => value !== '');
const list = fc.uniqueArray(text, { maxLength: 4 });

/** Any state that an address can carry: texts trimmed and in NFC. */
export const randomState: fc.Arbitrary<State> = fc
  .record({
    lists: fc.record(Object.fromEntries(CATALOG_FACETS.map(({ name }) => [name, list]))),
    query: fc.option(text, { nil: undefined }),
    order_by: fc.option(text, { nil: undefined }),
    order_ascending: fc.boolean(),
    offset: fc.integer({ min: 0, max: CATALOG_PARAMETERS.offset.max }),
  })
  .map(({ lists, ...rest }) => ({ ...lists, ...rest }));
