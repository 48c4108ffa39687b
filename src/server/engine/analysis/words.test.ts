import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allForms, words } from './words.ts';

const indexed = (text: string) => words(text).flatMap((word) => allForms(word).map(({ form }) => form));

test.each([
  ['C++ is not C', ['c++', 'is', 'not', 'c']],
  ['C# and F#', ['c#', 'and', 'f#']],
  ['C/C++', ['c', 'c++', 'cc++']],
  ['Learn .NET, now', ['learn', 'net', '.net', 'now']],
  ['ASP.NET', ['asp', 'net', 'aspnet', '.net']],
  ['Node.js', ['node', 'js', 'nodejs', '.js']],
  ['A/B testing', ['a', 'b', 'ab', 'testing']],
  ['TCP/IP', ['tcp', 'ip', 'tcpip']],
  ['design/build', ['design', 'build']],
  ['e-learning K-Means', ['e', 'learning', 'elearning', 'k', 'means', 'kmeans']],
  ['state-of-the-art', ['state', 'of', 'the', 'art']],
  ['CompTIA Network+', ['comptia', 'network', 'network+']],
  ['10+ hours, 3.5 GB, 1,000', ['10', 'hours', '3.5', 'gb', '1000']],
  ["the learner's, don’t, O'Reilly", ['the', 'learner', 'dont', 'oreilly']],
  ["l'histoire d’une école", ['histoire', 'une', 'ecole']],
  ['The end. Next', ['the', 'end', 'next']],
  ['Python入門 機械学習', ['python', '入門', '機械', '学習']],
  ['การเขียนโปรแกรม', ['การ', 'เขียน', 'โปรแกรม']],
  ['हिन्दी कार्यक्रम', ['हिन्दी', 'कार्यक्रम']],
  ['— ?! … 🙂', []],
])('%s has the words %j', (text, forms) => {
  expect(indexed(text)).toEqual(forms);
});

test.each(['ខ្ញុំរៀនភាសាអង់គ្លេស', 'ພາສາລາວ', 'ကျွန်တော်စာအုပ်ဖတ်နေတယ်', '中文课程'])(
  '%s, written without spaces, is split',
  (text) => {
    expect(words(text).length).toBeGreaterThan(1);
  },
);

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('C++', '.', 'net', '-', "'", '/', ' ', 'é', '学习', '🙂', '1', ',', '+', '#', 'ß'))
    .map((all) => all.join('')),
);

test('words stand in order, inside the text, and never overlap', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const word of words(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(word.end).toBeGreaterThan(word.start);
        for (const part of allForms(word)) {
          expect(part.form).not.toBe('');
          expect(part.start).toBeGreaterThanOrEqual(word.start);
          expect(part.end).toBeLessThanOrEqual(word.end);
        }
        end = word.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
