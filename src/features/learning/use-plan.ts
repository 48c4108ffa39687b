// The terms of a plan, in the address.
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type PlanTerms, readPlan, writePlan } from '#url/plan.ts';

export interface PlanState {
  readonly terms: PlanTerms;
  /** Goes to other terms: a new entry of the history, or in the place of this one. */
  readonly change: (next: PlanTerms, how?: 'push' | 'replace') => void;
}

export function usePlan(): PlanState {
  const { pathname, search } = useLocation();
  const go = useNavigate();
  const terms = useMemo(() => readPlan(new URLSearchParams(search)), [search]);
  const change = useCallback<PlanState['change']>(
    (next, how = 'push') => {
      // What the address says beside the plan stays: what is being compared.
      const other = new URLSearchParams(window.location.search);
      for (const name of Object.keys(readPlan(new URLSearchParams()))) other.delete(name);
      const written = writePlan(next);
      for (const [name, value] of other) written.append(name, value);
      void go(
        { pathname, search: written.toString() },
        { replace: how === 'replace', preventScrollReset: true },
      );
    },
    [go, pathname],
  );
  return { terms, change };
}
