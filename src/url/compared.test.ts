import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_COMPARED, readCompared, toggleCompared, writeCompared } from './compared.ts';
import type { Reference } from './reference.ts';

const text = fc.string({ unit: 'binary', minLength: 1 }).map((one) => one.toWellFormed().normalize('NFC'));
const reference: fc.Arbitrary<Reference> = fc.record({
  kind: fc.constantFrom('course', 'skill', 'mentor', 'prompt'),
  tenant: fc.oneof(fc.constant(''), text),
  key: fc
    .oneof(fc.constantFrom('a:b', 'course-v1:edX+Demo', '%', '&='), text)
    .filter((one) => one.trim() === one && one !== ''),
});

test('an address says what is compared, whatever its keys are', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(reference, { maxLength: MOST_COMPARED, selector: (one) => JSON.stringify(one) }),
      (all) => {
        const search = writeCompared(new URLSearchParams('level=Beginner&utm=x'), all);
        const read = readCompared(new URLSearchParams(search.toString()));
        expect(new Set(read.map((one) => JSON.stringify(one)))).toEqual(
          new Set(all.map((one) => JSON.stringify({ kind: one.kind, tenant: one.tenant, key: one.key }))),
        );
        expect(search.get('level')).toBe('Beginner');
      },
    ),
  );
});

test('a thing is added once and taken out again, and a fifth is refused', () => {
  const thing = (key: string): Reference => ({ kind: 'course', tenant: 'n', key });
  const four = ['a', 'b', 'c', 'd'].reduce<readonly Reference[]>(
    (all, key) => toggleCompared(all, thing(key)),
    [],
  );
  expect(four.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  expect(toggleCompared(four, thing('e'))).toBe(four);
  expect(toggleCompared(four, thing('b')).map(({ key }) => key)).toEqual(['a', 'c', 'd']);
});

test('what is no reference is left out', () => {
  expect(
    readCompared(
      new URLSearchParams(
        'compare=&compare=x&compare=movie:n:1&compare=course:%25E0:1&compare=course:n:1&compare=course:n:1',
      ),
    ),
  ).toEqual([{ kind: 'course', tenant: 'n', key: '1' }]);
});
