import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderSteps } from './order-steps.ts';

const step = (key: string, level: number | undefined, gain = 1) => ({ key, level, yield: gain });
const keys = (steps: readonly { key: string }[]) => steps.map(({ key }) => key);

test('easier comes before harder, and of the same level what closes more for an hour', () => {
  const steps = [
    step('hard', 2),
    step('easy', 0, 1),
    step('easy-and-good', 0, 2),
    step('unknown', undefined),
  ];
  expect(keys(orderSteps(steps, []))).toEqual(['easy-and-good', 'easy', 'unknown', 'hard']);
});

test('what must come first does, even where it is harder', () => {
  const steps = [step('a', 0), step('b', 2)];
  expect(keys(orderSteps(steps, [['b', 'a']]))).toEqual(['b', 'a']);
  expect(
    keys(
      orderSteps(steps, [
        ['b', 'a'],
        ['a', 'b'],
        ['none', 'a'],
      ]),
    ),
  ).toEqual(['b', 'a']);
});

test('of any pairs without a circle every one is kept, and nothing is lost or doubled', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.nat(2), { nil: undefined }), { maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(7), fc.nat(7))),
      (levels, pairs) => {
        const steps = levels.map((level, i) => step(String(i), level));
        const rising = pairs
          .filter(([a, b]) => a < b && b < steps.length)
          .map(([a, b]) => [String(a), String(b)] as const);
        const ordered = keys(orderSteps(steps, rising));
        expect(ordered.toSorted()).toEqual(keys(steps).toSorted());
        for (const [first, second] of rising)
          expect(ordered.indexOf(first)).toBeLessThan(ordered.indexOf(second));
      },
    ),
  );
});
