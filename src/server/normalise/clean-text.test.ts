import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanParagraphs, cleanVerbatim } from './clean-text.ts';

test('entities are decoded once', () => {
  expect(cleanLine('Algorithms &amp; Data Structures')).toBe('Algorithms & Data Structures');
  expect(cleanLine('&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;');
});

test('what nobody can see is taken out', () => {
  expect(cleanLine('\ufeffIntro\u200b duc\u00adtion\u0000 \u0007')).toBe('Intro duction');
  expect(cleanLine('abc\u202eevil\u202c')).toBe('abcevil');
});

test('direction marks stay between letters of both directions only', () => {
  expect(cleanLine('Full Course&rlm;')).toBe('Full Course');
  expect(cleanLine('\u200fC++\u200e في العربية\u200f')).toBe('C++\u200e في العربية');
});

test('joiners stay inside of emoji and Persian words', () => {
  expect(cleanLine('👩🏼‍🎓')).toBe('👩🏼‍🎓');
  expect(cleanLine('می‌خواهم')).toBe('می‌خواهم');
  expect(cleanLine('a\u200d b')).toBe('a b');
});

test('HTML becomes text with its paragraphs, and is told from what only looks like it', () => {
  expect(cleanParagraphs('<p>One <b>bold</b></p><p>Two<br>lines</p>')).toBe('One bold\n\nTwo\nlines');
  expect(cleanParagraphs('<ul><li>a</li><li>b</li></ul>')).toBe('- a\n- b');
  expect(cleanParagraphs('x<script>alert(1)</script>y<!-- z -->')).toBe('xy');
  expect(cleanParagraphs('List<String> where a < b and c > d')).toBe('List<String> where a < b and c > d');
  expect(cleanLine('The <b> tag')).toBe('The <b> tag');
});

test('paragraphs keep one empty line at most', () =>
  expect(cleanParagraphs('  a  b\r\n\r\n\r\n\r\nc \n d ')).toBe('a b\n\nc\nd'));

test('verbatim text changes only where no page could carry it', () => {
  expect(cleanVerbatim('  a\r\n\t{{x}} &amp; <b>  ')).toBe('  a\r\n\t{{x}} &amp; <b>  ');
  expect(cleanVerbatim('a\ud800\u0000b')).toBe('a\ufffdb');
});

test('cleaning what is clean changes nothing, and never fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // An ampersand may begin an entity again once decoded.
      fc.pre(!text.includes('&') && !text.includes('<'));
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      expect(cleanParagraphs(cleanParagraphs(text))).toBe(cleanParagraphs(text));
    }),
  );
});
