// The words, for components.
import { createContext, use } from 'react';
import type { Text } from './format.ts';

const TextContext = createContext<Text | undefined>(undefined);

/** `<TextProvider value={createText(locale, messages)}>` */
export const TextProvider = TextContext.Provider;

/** The words of this app's language. */
export function useText(): Text {
  const text = use(TextContext);
  if (text === undefined)
    throw new Error('Wayfinder: useText() found no words. Put a <TextProvider> around the app.');
  return text;
}
