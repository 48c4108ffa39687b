import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blanksOf, partsOf, plainText } from './prompt-parts.ts';

const piece = fc.constantFrom('{', '}', '{{', '}}', ' ', '\n', 'a', 'topic', '$&', '\\', '\u200F', 'ß', '😀');
const content = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('the parts of a text are the text', () => {
  fc.assert(
    fc.property(content, (text) => {
      expect(
        partsOf(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a blank is what stands between two braces and two braces, and nothing else is one', () => {
  // The server's own rule, which has the names of `variables`.
  const PLACE = /\{\{\s*([^{}\s](?:[^{}]*[^{}\s])?)\s*\}\}/g;
  fc.assert(
    fc.property(content, (text) => {
      expect(partsOf(text).flatMap(({ blank }) => blank ?? [])).toEqual(
        [...text.matchAll(PLACE)].map(([, name]) => name),
      );
    }),
  );
});

test('spaces inside the braces are not the name', () => {
  expect(blanksOf('{{topic}} {{ topic }} {{\n topic}} {{due date}}')).toEqual(['topic', 'due date']);
});

test.each(['{{}}', '{{ }}', '{topic}', '{{topic}', '{ {topic}}', '{{a{b}}', '}}{{'])(
  'malformed braces stay text: %s',
  (text) => {
    expect(blanksOf(text)).toEqual([]);
  },
);

test('a third brace is text around the blank', () => {
  expect(partsOf('{{{topic}}}')).toEqual([
    { text: '{' },
    { text: '{{topic}}', blank: 'topic' },
    { text: '}' },
  ]);
});

test('a plain text has line feeds, whole characters and no null, and stays as it is from then on', () => {
  expect(plainText('a\r\nb\rc\0d\uD800')).toBe('a\nb\ncd\uFFFD');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
  );
});
