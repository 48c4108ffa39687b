// The document's own attributes follow the preferences: language, direction, theme.
import { useLayoutEffect } from 'react';
import { useText } from '#text/text-context.tsx';
import { usePreferences } from './preferences-context.ts';

export function useDocument(): void {
  const { locale, direction } = useText();
  const { theme } = usePreferences();
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = locale;
    root.dir = direction;
    if (theme === 'system') root.removeAttribute('data-theme');
    else root.dataset['theme'] = theme;
  }, [locale, direction, theme]);
}
