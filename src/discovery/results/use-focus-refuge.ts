// An act can take its own button away: a chip, a way out, a retry. Reading then goes on at the results, not nowhere.
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** Focuses `target` whenever what had the focus has left the page. */
export function useFocusRefuge(target: RefObject<HTMLElement | null>): void {
  const last = useRef<EventTarget>(undefined);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      last.current = event.target ?? undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const gone = last.current instanceof Element && !last.current.isConnected;
    if (gone && document.activeElement === document.body) target.current?.focus({ preventScroll: true });
  });
}
