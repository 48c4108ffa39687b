// Holds a page back until its words are there: the first page has its own, and no others.
import { use, type ReactNode } from 'react';
import { usePreferences } from './preferences-context.ts';

export function Words({ children }: { children: ReactNode }) {
  const { text, complete } = usePreferences();
  if (!text.isComplete) use(complete());
  return children;
}
