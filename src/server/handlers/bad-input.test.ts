// Whatever stands in an address, an endpoint answers it or says by name what it cannot read.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENDPOINTS, QUERY_NAMES } from '#contract/endpoints.ts';
import type { ParameterTable } from '#contract/parameters.ts';
import type { Problem } from '#contract/problem.ts';
import { createWorld } from './world.case.ts';

const UUID = '550e8400-e29b-41d4-a716-446655440000';
const PLACES = new Map([
  ['{username}', 'root'],
  ['{mentor_unique_id}', UUID],
]);

const { get } = createWorld([
  {
    tenant: 'a',
    kind: 'course',
    key: 'C',
    visibility: 'public',
    item: { name: 'Course', skills: [{ name: 'SQL' }] },
  },
  { tenant: 'a', kind: 'mentor', key: UUID, visibility: 'public', item: { name: 'Mentor' } },
  { tenant: 'a', kind: 'prompt', key: 'P', visibility: 'public', item: { name: 'Prompt', content: '{{x}}' } },
  { tenant: 'a', kind: 'group', key: 'G', visibility: 'tenant', item: { name: 'Group', members: ['ann'] } },
]);

const AWKWARD = [
  '',
  '0',
  '1',
  '-1',
  '99999999999999999999',
  'true',
  'null',
  'desc',
  'name',
  '2026-02-30',
  "' OR 1=1 --",
];
const MORE = [
  '__proto__',
  'a,b',
  ',',
  '%00',
  '\0',
  '{{x}}',
  '"',
  '*',
  '🚀',
  'ß',
  '../..',
  'courses',
  'sql',
  '.*',
  '((',
];
const value = fc.oneof(fc.constantFrom(...AWKWARD, ...MORE), fc.string({ unit: 'binary', maxLength: 20 }));

describe('bad input', () => {
  test.each(QUERY_NAMES)('to %s is answered or refused by name', async (name) => {
    const { path, parameters } = ENDPOINTS[name];
    const table: ParameterTable = parameters;
    const names = [...Object.keys(table), 'unknown'];
    const address = path.replaceAll(/\{\w+\}/g, (place) => PLACES.get(place) ?? 'a');
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pairs, async (given) => {
        const response = await get(`${address}?${new URLSearchParams(given).toString()}`, 'root');
        expect([200, 400, 404]).toContain(response.status);
        const body = (await response.json()) as Problem;
        // This admin has no record, and so no roles: that is no parameter's fault.
        if (response.status !== 400 || name.endsWith('Roles')) return;
        const refused = (body.parameters ?? []).map(({ parameter }) => parameter);
        expect(refused).not.toEqual([]);
        expect(refused.filter((one) => !Object.hasOwn(table, one))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
