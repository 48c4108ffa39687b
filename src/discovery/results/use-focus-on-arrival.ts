// After a page is chosen, reading goes on at the heading of the results, once they are there.
import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** Gives the function to call when a page is chosen. */
export function useFocusOnArrival(target: RefObject<HTMLElement | null>, busy: boolean): () => void {
  const awaited = useRef(false);
  useEffect(() => {
    if (busy || !awaited.current) return;
    awaited.current = false;
    target.current?.focus({ preventScroll: true });
    target.current?.scrollIntoView({ block: 'start' });
  });
  return useCallback(() => {
    awaited.current = true;
  }, []);
}
