import { expect, test } from 'vitest';
import { windowAround } from './window-around.ts';

test('a window has the member in it, is as long as it can be, and stays in the row', () => {
  for (let length = 1; length < 12; length += 1)
    for (let at = 0; at < length; at += 1) {
      const { from, to } = windowAround(at, length, 5);
      expect(from <= at && at < to && from >= 0 && to <= length).toBe(true);
      expect(to - from).toBe(Math.min(5, length));
    }
  expect(windowAround(4, 9, 5)).toEqual({ from: 2, to: 7 });
  expect(windowAround(8, 9, 5)).toEqual({ from: 4, to: 9 });
});
