import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chatAddress } from './chat-address.ts';

const TEMPLATE = 'https://chat.example/{tenant}/{mentor}?prompt={prompt}';

test('an address says who is asked, for whom, and what', () => {
  expect(chatAddress(TEMPLATE, { mentor: 'm-1', prompt: 'Explain & draw', tenant: 'north' })).toBe(
    'https://chat.example/north/m-1?prompt=Explain%20%26%20draw',
  );
});

test('without a template there is no chat', () => {
  expect(chatAddress(undefined, { mentor: 'm-1' })).toBeUndefined();
  expect(chatAddress('', { mentor: 'm-1' })).toBeUndefined();
});

test('what is not known is empty', () => {
  expect(chatAddress('/chat?m={mentor}&p={prompt}', { mentor: 'm-1' })).toBe('/chat?m=m-1&p=');
});

test('whatever is said arrives as it was said, and nowhere else', () => {
  const said = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{tenant}', '$&', '..', '.', '../../x', '#', '?a=b&c', '\uD800', 'سلام', '%2F'),
  );
  fc.assert(
    fc.property(said, said, (mentor, prompt) => {
      const url = new URL(chatAddress(TEMPLATE, { mentor, prompt, tenant: 'north' }) ?? '');
      expect(url.origin).toBe('https://chat.example');
      expect(url.searchParams.get('prompt')).toBe(prompt.toWellFormed());
      const [, tenant, last, ...rest] = url.pathname.split('/');
      expect([tenant, rest]).toEqual(['north', []]);
      if (!/^\.{1,2}$/.test(mentor)) expect(decodeURIComponent(last ?? '')).toBe(mentor.toWellFormed());
    }),
  );
});
