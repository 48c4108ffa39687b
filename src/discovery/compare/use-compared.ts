// What is compared, for components. Each change is a step of the history.
import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { readCompared, toggleCompared, writeCompared } from '#url/compared.ts';
import { writeReference, type Reference } from '#url/reference.ts';

export interface Compared {
  readonly references: readonly Reference[];
  readonly has: (reference: Reference) => boolean;
  /** Adds a thing, or takes it out. */
  readonly toggle: (reference: Reference) => void;
  readonly clear: () => void;
}

export function useCompared(): Compared {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const references = readCompared(new URLSearchParams(search));
    const written = new Set(references.map(writeReference));
    const write = (next: (now: readonly Reference[]) => readonly Reference[]) => {
      // The address itself: it may be ahead of what is shown.
      const here = new URLSearchParams(window.location.search);
      const after = writeCompared(here, next(readCompared(here))).toString();
      void navigate({ pathname, search: after });
    };
    return {
      references,
      has: (reference) => written.has(writeReference(reference)),
      toggle: (reference) => write((now) => toggleCompared(now, reference)),
      clear: () => write(() => []),
    };
  }, [pathname, search, navigate]);
}
