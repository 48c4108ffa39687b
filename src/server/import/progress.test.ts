import { expect, it } from 'vitest';
import { progressLine, progressOn } from './progress.ts';

it('a line says how far, how fast and how long still', () => {
  expect(progressLine(12_000, 1.5, 0.5)).toBe(
    '████████████░░░░░░░░░░░░  50 %  12,000 rows  8,000 a second  2 s left',
  );
  expect(progressLine(0, 0, 0)).toBe('0 rows  0 a second');
  expect(progressLine(10, 1, undefined)).toBe('10 rows  10 a second');
});

it('a terminal gets a line now and then, and is left clean; anything else gets nothing', () => {
  const written: string[] = [];
  let time = 0;
  const terminal = { isTTY: true, write: (text: string) => written.push(text) > 0 };
  const progress = progressOn(terminal, () => time);
  for (time = 0; time <= 250; time += 50) progress.update(time, 0.5);
  progress.end();
  expect(written).toHaveLength(3);
  expect(written.at(-1)).toBe('\r\u001b[K');
  const silent = progressOn({ ...terminal, isTTY: false });
  silent.update(1, 1);
  silent.end();
  expect(written).toHaveLength(3);
});
