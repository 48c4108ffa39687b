import { expect, test } from 'vitest';
import type { Recommended } from '#client/learning-query.ts';
import type { Item } from '#client/result-page.ts';
import type { Evidence, Reason } from '#contract/discovery/reason-schema.ts';
import { shelvesOf } from './shelves.ts';

const evidence = (kind: Evidence['kind'], key: string): Evidence => ({
  kind,
  key,
  name: key,
  weight: 1,
  figures: {},
});
const because = (kind: Reason['kind'], weight: number, ...all: Evidence[]): Reason => ({
  kind,
  message: `reason.${kind}`,
  weight,
  evidence: all,
});
function recommended(name: string, ...reasons: Reason[]): Recommended {
  const one: Item = { type: 'course', id: 1, name, tenant: 'a', course_id: name };
  return { one, score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}
const shown = (items: readonly Recommended[]) =>
  shelvesOf(items).map(({ key, items: on }) => [key, on.map(({ one }) => one.name)]);

test('each stands with what the heaviest personal reason is the same of, the best shelf first', () => {
  const items = [
    recommended(
      'sql',
      because('skills', 0.4, evidence('skill', 'SQL')),
      because('popular', 9, evidence('item', '')),
    ),
    recommended('a', because('neighbours', 0.3, evidence('course', 'X'))),
    recommended('python', because('skills', 0.2, evidence('skill', 'Python'))),
    recommended('b', because('similar', 0.2, evidence('course', 'X'))),
    recommended('maths', because('department', 0.1, evidence('department', 'Maths'))),
    recommended('hit', because('popular', 0.1, evidence('item', ''))),
    recommended('plain'),
  ];
  expect(shown(items)).toEqual([
    ['skills', ['sql', 'python']],
    ['taken course X', ['a', 'b']],
    ['department Maths', ['maths']],
    ['popular', ['hit', 'plain']],
  ]);
  expect(shelvesOf(items)[0]).toMatchObject({ kind: 'skills', skills: 2 });
});

test('a thing that was taken has a shelf of its own only where two stand on it', () => {
  const items = ['X', 'Y', 'Z'].map((key) =>
    recommended(key, because('similar', 0.2, evidence('course', key))),
  );
  expect(shown(items)).toEqual([['taken', ['X', 'Y', 'Z']]]);
});
