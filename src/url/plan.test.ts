import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropStep, type PlanTerms, readPlan, swapStep, takeBack, toggleLock, writePlan } from './plan.ts';

const text = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((one) => one.trim() === one && one === one.normalize());
const keys = fc.uniqueArray(
  text.filter((one) => one !== ''),
  { maxLength: 4 },
);
const terms: fc.Arbitrary<PlanTerms> = fc.record({
  role: fc.option(text, { nil: undefined }),
  skills: keys,
  have: keys,
  tenant: fc.option(text, { nil: undefined }),
  hours: fc.integer({ min: 1, max: 60 }),
  language: keys,
  price: keys,
  level: keys,
  self_paced: keys,
  lock: keys,
  drop: keys,
  start: fc.option(fc.constantFrom('2026-11-30', '2027-02-28'), { nil: undefined }),
});

test('a plan survives its address', () => {
  fc.assert(
    fc.property(terms, (plan) => {
      expect(readPlan(new URLSearchParams(writePlan(plan).toString()))).toEqual(plan);
    }),
    { numRuns: 500 },
  );
});

test('what is dropped is not locked, and can be taken back', () => {
  fc.assert(
    fc.property(terms, text, (plan, key) => {
      const dropped = dropStep(plan, key);
      expect(dropped.lock).not.toContain(key);
      expect(dropped.drop.filter((one) => one === key)).toEqual([key]);
      expect(takeBack(dropped, key).drop).toEqual(plan.drop.filter((one) => one !== key));
    }),
  );
});

test('a swap drops one and locks the other; a lock can be let go of', () => {
  const plan = readPlan(new URLSearchParams('drop=b'));
  const swapped = swapStep(plan, 'a', 'b');
  expect(swapped).toMatchObject({ lock: ['b'], drop: ['a'] });
  expect(toggleLock(toggleLock(plan, 'a'), 'a')).toEqual(plan);
});
