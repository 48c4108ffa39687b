import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentText } from '#server/engine/engine.ts';
import { FormList } from './text-form-list.ts';
import { formsWithin } from './text-fuzzy.ts';
import { TextIndex } from './text-index.ts';
import { editDistance, naiveSearch } from './text-oracle.case.ts';
import { TEXT_SETTINGS } from './text-settings.ts';

const WORDS =
  'run runs running runner python pyhton data date database base the of algebra algebras linear liner'.split(
    ' ',
  );
const PLAIN = { ...TEXT_SETTINGS, synonym: 0, kin: 0, taught: 0, enough: 3, best: 2 };

const word = fc.constantFrom(...WORDS);
const phrase = (maxLength: number) => fc.array(word, { maxLength }).map((all) => all.join(' '));
const document = fc.record({
  name: phrase(4),
  alternatives: fc.array(phrase(2), { maxLength: 1 }),
  tags: fc.array(word, { maxLength: 3 }),
  description: phrase(12),
});
const asked = fc.oneof(
  fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  fc.constantFrom('pythno', 'algebar', 'dat', 'lin', 'unknown data', 'datt linaer', 'data base'),
);
/** Documents, of which some are removed, some unseen, and a freeze after some. */
const world = fc.record({
  documents: fc.array(
    fc.record({
      text: document,
      gap: fc.integer({ min: 0, max: 2 }),
      fate: fc.constantFrom('seen', 'seen', 'unseen', 'removed'),
    }),
    { maxLength: 12 },
  ),
  freezeAfter: fc.integer({ min: 0, max: 12 }),
  freezeAgain: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function build({ documents, freezeAfter, freezeAgain }: World, settings = TEXT_SETTINGS) {
  const index = new TextIndex(settings);
  const seen = new Map<number, DocumentText>();
  const gone: number[] = [];
  let ordinal = 0;
  documents.forEach(({ text, gap, fate }, at) => {
    ordinal += 1 + gap;
    index.add(ordinal, text, 'en');
    if (fate === 'seen') seen.set(ordinal, text);
    if (fate === 'removed') gone.push(ordinal);
    if (at === freezeAfter) index.freeze();
  });
  for (const one of gone) index.remove(one);
  if (freezeAgain) index.freeze();
  return { index, seen, accepts: (one: number) => seen.has(one) || gone.includes(one) };
}

test('finds and scores like reading every document by hand', () => {
  fc.assert(
    fc.property(world, asked, (made, text) => {
      const { index, seen, accepts } = build(made, PLAIN);
      const expected = naiveSearch(seen, text, PLAIN);
      const found = index.search(text, accepts);
      const ascending = [...expected.scores.keys()].toSorted((one, other) => one - other);
      expect({ match: found?.match, ordinals: [...(found?.ordinals ?? [])] }).toEqual({
        match: expected.match,
        ordinals: ascending,
      });
      found?.ordinals.forEach((ordinal, at) => {
        expect(found.scores[at]).toBeCloseTo(expected.scores.get(ordinal) ?? -1, 4);
      });
    }),
    { numRuns: 400 },
  );
});

test('documents a caller does not see change nothing of what comes back', () => {
  fc.assert(
    fc.property(world, asked, (made, text) => {
      const { index, seen, accepts } = build(made);
      const alone = new TextIndex();
      for (const [ordinal, one] of seen) alone.add(ordinal, one, 'en');
      expect(index.search(text, accepts)).toEqual(alone.search(text, () => true));
    }),
    { numRuns: 300 },
  );
});

test('the same world and the same text give the same answer, frozen or not', () => {
  fc.assert(
    fc.property(world, asked, (made, text) => {
      const { index, accepts } = build(made);
      const before = index.search(text, accepts);
      index.freeze();
      expect(index.search(text, accepts)).toEqual(before);
    }),
  );
});

test('finds exactly the forms within so many edits that start with the first letter or the second', () => {
  const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength });
  fc.assert(
    fc.property(
      letters(7),
      fc.uniqueArray(letters(8)),
      fc.integer({ min: 1, max: 2 }),
      (sought, forms, edits) => {
        const sorted = forms.toSorted();
        const expected = sorted
          .map((form) => ({ form, edits: editDistance(sought, form) }))
          .filter((near) => near.edits <= edits)
          .filter(({ form }) => form !== '' && (form[0] === sought[0] || form[0] === sought[1]));
        const list = new FormList(sorted, (form) => sorted.indexOf(form));
        const found = formsWithin(sought, edits, list);
        const ascending = found.toSorted((one, other) => one.term - other.term);
        expect(ascending.map((near) => ({ form: sorted[near.term], edits: near.edits }))).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
});
