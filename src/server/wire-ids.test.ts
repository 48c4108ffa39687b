import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOfName, mentorKeyOf, mentorUuid } from './wire-ids.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('ids of the wire', () => {
  test('are positive integers of 31 bits for names, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const id = idOfName(name);
        expect(Number.isInteger(id) && id > 0 && id < 2 ** 31).toBe(true);
        expect(idOfName(name)).toBe(id);
      }),
    );
    expect(idOfName('GPT-4')).not.toBe(idOfName('GPT-5'));
  });

  test('a mentor’s own UUID stays, in lower case; another key gives a UUID of its tenant', () => {
    const own = '550E8400-E29B-41D4-A716-446655440000';
    expect(mentorUuid('a', own)).toBe(own.toLowerCase());
    fc.assert(
      fc.property(fc.string(), fc.string(), (tenant, key) => UUID.test(mentorUuid(tenant, `not ${key}`))),
    );
    expect(mentorUuid('a', 'x')).not.toBe(mentorUuid('b', 'x'));
  });

  test.each([
    [{ mentor_id: 'm' }, 'm'],
    [{ mentor: 'm' }, 'm'],
    [{ mentor: { unique_id: 'm', name: 'x' } }, 'm'],
    [{ mentor: { name: 'x' } }, undefined],
    [{ mentor: null }, undefined],
    [{}, undefined],
  ])('%j names the mentor %s', (item, key) => {
    expect(mentorKeyOf(item)).toBe(key);
  });
});
