// Random states of a collection, for the property tests of this folder.
import * as fc from 'fast-check';
import type { Parameter } from '#contract/parameters.ts';
import type { Collection, State, Value } from './collection.ts';

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

/** Any value that an address can carry for a parameter. */
function valueOf(parameter: Parameter): fc.Arbitrary<Value> {
  switch (parameter.kind) {
    case 'list':
      return list;
    case 'boolean':
      return parameter.default === undefined ? fc.option(fc.boolean(), { nil: undefined }) : fc.boolean();
    case 'integer':
      return fc.integer({ min: parameter.min, max: parameter.max });
    case 'choice':
      return parameter.default === undefined
        ? fc.option(fc.constantFrom(...parameter.values), { nil: undefined })
        : fc.constantFrom(...parameter.values);
    case 'uuid':
      return fc.option(fc.uuid(), { nil: undefined });
    case 'text':
    case 'date':
      return fc.option(text, { nil: undefined });
  }
}

/** Any state that an address of this collection can carry: texts trimmed and in NFC. */
export function randomState({ parameters }: Collection): fc.Arbitrary<State> {
  const values = Object.entries(parameters).map(([name, parameter]) => [name, valueOf(parameter)] as const);
  return fc.record(Object.fromEntries(values)).map((state) => ({ offset: 0, ...state }));
}
