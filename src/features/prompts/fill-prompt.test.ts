import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '#client/prompt-parts.ts';
import { readPrompt } from '#client/wire/read-prompt.ts';
import { fillPrompt, openFields, sentText, sizeOf } from './fill-prompt.ts';

function prompt(content: string, fields: readonly Record<string, unknown>[] = []) {
  const read = readPrompt({ id: 1, name: 'x', content, variable_fields: fields });
  if (read === undefined) throw new Error('the prompt of this test cannot be read');
  return read;
}

const send = (of: ReturnType<typeof prompt>, answers: Record<string, string>) =>
  sentText(fillPrompt(of, new Map(Object.entries(answers))));

const NAMES = ['topic', 'due date', '__proto__', '$&', 'ß'];
const hostile = fc.constantFrom(
  '$&',
  '$1',
  '$$',
  '{{topic}}',
  '{{',
  '}}',
  '\\',
  '\\n',
  '\u200F',
  '\u202E',
  '\n',
);
const value = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
  .map((pieces) => pieces.join(''));

test('what is sent is what the prompt says with each answer in its place, letter for letter', () => {
  const piece = fc.oneof(
    fc.constantFrom(...NAMES).map((blank) => ({ blank })),
    fc.constantFrom('On ', '. ', '$&', '{', '}', '\\', 'ا').map((said) => ({ said })),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.array(value, { minLength: NAMES.length, maxLength: NAMES.length }),
      fc.constantFrom('', ' ', '\n'),
      (pieces, values, space) => {
        // A brace beside a blank would be read with it.
        const said = (text: string) => text.replaceAll(/[{}]/g, '|');
        const written = (name: string) => `{{${space}${name}${space}}}`;
        const content = pieces.map((one) => ('blank' in one ? written(one.blank) : said(one.said))).join('');
        const answers = new Map(NAMES.map((name, place) => [name, values[place] ?? '']));
        const expected = pieces.map((one) => {
          if (!('blank' in one)) return said(one.said);
          const answer = plainText(answers.get(one.blank) ?? '');
          return answer.trim() === '' ? written(one.blank) : answer;
        });
        expect(sentText(fillPrompt(prompt(content), answers))).toBe(expected.join(''));
      },
    ),
  );
});

test('a text without answers is sent as it is written, malformed braces and all', () => {
  const piece = fc.constantFrom('{', '}', '{{', '}}', ' ', '\n', 'topic', '{{topic}}', '$&');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const content = pieces.join('');
      expect(send(prompt(`x${content}`), {})).toBe(`x${content}`);
    }),
  );
});

test.each(['$&', '$1', '{{other}}', '\\', 'a\nb', '\u200Fא\u200E', '{{topic}}'])(
  '“%s” stays text',
  (answer) => {
    expect(send(prompt('On {{topic}}, by {{other}}.'), { topic: answer, other: 'me' })).toBe(
      `On ${answer}, by me.`,
    );
  },
);

test('a blank that is needed twice is filled twice, whatever its spaces', () => {
  expect(send(prompt('{{topic}}, {{ topic }}, {{\ttopic}}'), { topic: 'x' })).toBe('x, x, x');
});

test('a preset stands until somebody writes, and taking it out opens the blank', () => {
  const greeting = prompt('Hello {{who}}', [{ name: 'who', default: 'world' }]);
  expect(send(greeting, {})).toBe('Hello world');
  expect(send(greeting, { who: '' })).toBe('Hello {{who}}');
  expect(send(greeting, { who: ' \n' })).toBe('Hello {{who}}');
});

test('an optional blank without an answer is nothing', () => {
  const greeting = prompt('Hello{{who}}!', [{ name: 'who', required: false }]);
  expect(send(greeting, {})).toBe('Hello!');
  expect(openFields(greeting, new Map())).toEqual([]);
});

test('open blanks are named, each once', () => {
  const open = openFields(prompt('{{a}} {{b}} {{a}}', [{ name: 'b', label: 'Bee' }]), new Map([['a', ' ']]));
  expect(open.map(({ label }) => label)).toEqual(['a', 'Bee']);
});

test('a text is as long as UTF-8 makes it, and has whole characters', () => {
  expect(sizeOf('aß😀')).toEqual({ bytes: 7, characters: 3 });
});
