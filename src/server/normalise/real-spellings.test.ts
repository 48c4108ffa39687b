// Every spelling that the real files have is either mapped or one of those named here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDate } from './date.ts';
import { readDuration } from './duration.ts';
import { readLanguage } from './language.ts';
import { readLevel } from './level.ts';
import { readCount, readRating } from './numbers.ts';
import { readPrice } from './price.ts';

const FOLDER = new URL('../../../../shared/data/', import.meta.url);
const READERS: Record<string, (text: string) => unknown> = {
  level: readLevel,
  language: readLanguage,
  price: readPrice,
  duration: readDuration,
  rating: readRating,
  enrolled: readCount,
  created_at: readDate,
};
const DELIBERATELY_UNMAPPED = [
  'duration: -',
  'duration: 0 hours.',
  'duration: 0.0 hours',
  'duration: Estimated timeApprox. undefined undefined',
  'duration: Flexible schedule',
  'enrolled: NA',
];

describe.skipIf(!existsSync(FOLDER))('the real files (skipped where ../shared/data is absent)', () => {
  it('have no spelling that is neither mapped nor known to be unmapped', () => {
    const unmapped = new Set<string>();
    const spellings = new Map(Object.keys(READERS).map((field) => [field, new Set<string>()]));
    for (const record of realRecords())
      for (const [field, read] of Object.entries(READERS)) {
        const text = record[field];
        // Three records carry a whole JSON document as their duration.
        if (typeof text !== 'string' || text.startsWith('{')) continue;
        spellings.get(field)?.add(text);
        if (read(text.trim()) === undefined) unmapped.add(`${field}: ${text}`);
      }
    expect([...unmapped].toSorted()).toEqual(DELIBERATELY_UNMAPPED);
    expect(spellings.get('duration')?.size).toBeGreaterThan(400);
    expect(spellings.get('price')?.size).toBeGreaterThan(180);
  });
});

function* realRecords(): Generator<Record<string, unknown>> {
  for (const file of readdirSync(FOLDER)) {
    if (!/^(?:course|program|pathway|role|skill|resource|mentor|prompt)_.*\.jsonl$/.test(file)) continue;
    for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n'))
      if (line !== '') yield JSON.parse(line) as Record<string, unknown>;
  }
}
