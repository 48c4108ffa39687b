// Back and forward, told at once: the router renders them later, as a transition.
import { useEffect, useRef } from 'react';

/** Calls `told` whenever the browser has gone back or forward, before that place is rendered. */
export function usePop(told: () => void): void {
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  });
  useEffect(() => {
    const listen = () => latest.current();
    // While capturing, so that no other listener writes before it is told.
    window.addEventListener('popstate', listen, true);
    return () => window.removeEventListener('popstate', listen, true);
  }, []);
}
