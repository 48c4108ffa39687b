import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPrompt } from '#client/wire/read-prompt.ts';
import { answersIn, withAnswers } from './answers-in-address.ts';
import { answerTo } from './fill-prompt.ts';

const fields =
  readPrompt({
    id: 1,
    name: 'x',
    content: '{{topic}} {{due date}} {{__proto__}}',
    variable_fields: [{ name: 'topic', default: 'rivers' }],
  })?.fields ?? [];

test('answers come back from an address as they were written', () => {
  const answers = fc.dictionary(
    fc.constantFrom('topic', 'due date', '__proto__'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  fc.assert(
    fc.property(answers, (given) => {
      const written = new Map(Object.entries(given));
      const search = withAnswers(new URLSearchParams('compare=a&value.gone=x'), fields, written);
      const again = answersIn(new URLSearchParams(search?.toString()), fields);
      for (const field of fields) expect(again?.get(field.name)).toBe(answerTo(field, written));
      expect(search?.get('compare')).toBe('a');
      expect(search?.has('value.gone')).toBe(false);
    }),
  );
});

test('an address that carries nothing for this prompt has no answers', () => {
  expect(answersIn(new URLSearchParams('value.else=x&topic=y'), fields)).toBeUndefined();
});

test('an address may carry some answers alone', () => {
  expect(answersIn(new URLSearchParams('value.topic='), fields)).toEqual(new Map([['topic', '']]));
});

test('what is not to be in the address is taken out of it', () => {
  expect(withAnswers(new URLSearchParams('compare=a&value.topic=x'), fields)?.toString()).toBe('compare=a');
});

test('an address never grows longer than it can be sent', () => {
  expect(withAnswers(new URLSearchParams(), fields, new Map([['topic', 'é'.repeat(400)]]))).toBeUndefined();
  expect(withAnswers(new URLSearchParams(), fields, new Map([['topic', 'e'.repeat(400)]]))).toBeDefined();
});
