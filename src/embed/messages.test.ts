import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isColour, isHere, isPath, readFrameMessage, readHello, readHostMessage } from './messages.ts';

const TYPES = [
  'ready',
  'resize',
  'navigate',
  'open',
  'save',
  'error',
  'token',
  'theme',
  'locale',
  'go',
  'leave',
  'view',
  'hello',
  'here',
  '__proto__',
  'constructor',
];
const FIELDS = [
  'nonce',
  'height',
  'path',
  'reference',
  'kept',
  'status',
  'token',
  'theme',
  'accent',
  'locale',
  'top',
  'wayfinder',
  '__proto__',
  'toString',
];
const message = fc
  .tuple(
    fc.constantFrom(...TYPES),
    fc.dictionary(
      fc.constantFrom(...FIELDS),
      fc.oneof(fc.anything(), fc.constantFrom('/catalog', 'light', 'en', 1, 12.5, true)),
    ),
  )
  .map(([type, fields]) => ({ ...fields, type }));

test('whatever is said is read as one of the messages, with its own fields alone, or not at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), message), (data) => {
      isHere(data);
      readHello(data);
      for (const read of [readFrameMessage(data), readHostMessage(data)]) {
        if (read === undefined) continue;
        expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
        expect(TYPES).toContain(read.type);
        if ('path' in read) expect(isPath(read.path)).toBe(true);
        if ('accent' in read && read.accent !== undefined) expect(isColour(read.accent)).toBe(true);
        for (const name of ['height', 'status', 'top'] as const)
          if (name in read) expect(Number.isInteger(Reflect.get(read, name))).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('what is inherited is nobody’s word', () => {
  expect(readFrameMessage(Object.create({ type: 'token' }))).toBeUndefined();
  expect(readHostMessage(JSON.parse('{"__proto__": {"type": "leave"}}'))).toBeUndefined();
  expect(isHere(Object.create({ wayfinder: 1, type: 'here' }))).toBe(false);
});

test('a path leads nowhere else', () => {
  for (const path of ['/', '/catalog?level=Beginner', '/courses/C%2FD']) expect(isPath(path)).toBe(true);
  for (const path of [
    '',
    'catalog',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:1',
    '/../other/catalog',
    '/%2e%2e/other/catalog',
    '/.%2E/../sign-in',
    '/catalog/../../../x',
    '/a b',
    '/a\nb',
    `/${'a'.repeat(9_000)}`,
  ])
    expect(isPath(path), path).toBe(false);
});

test('a message of another version, or without enough chance in its nonce, is no hello', () => {
  const nonce = crypto.randomUUID();
  expect(readHello({ wayfinder: 1, type: 'hello', nonce })).toEqual({ wayfinder: 1, type: 'hello', nonce });
  for (const other of [{ wayfinder: 2 }, { type: 'here' }, { nonce: 'short' }, { nonce: 7 }])
    expect(readHello({ wayfinder: 1, type: 'hello', nonce, ...other })).toBeUndefined();
});
