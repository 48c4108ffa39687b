import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { createText } from './format.ts';
import { TextProvider, useText } from './text-context.tsx';

test('a component gets the words of its own app', () => {
  const text = createText('en', en);
  const { result } = renderHook(useText, {
    wrapper: ({ children }) => <TextProvider value={text}>{children}</TextProvider>,
  });
  expect(result.current.t('catalog.title')).toBe('Catalog');
});

test('without any the programmer is told what to do', () => {
  expect(() => renderHook(useText)).toThrow('Put a <TextProvider> around the app.');
});
