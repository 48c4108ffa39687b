// The catalog's state in the address, for components. There is no copy of it: it is decoded from what the router shows.
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useHref, useLocation, useNavigate, useSearchParams } from 'react-router';
import type { CatalogState } from './catalog-state.ts';
import { decode, encode, isSame } from './filters.ts';
import { usePop } from './use-pop.ts';

export interface Filters {
  readonly state: CatalogState;
  /** The state as last written, rendered or not: what an event changes, so that two in one frame both count. */
  readonly newest: () => CatalogState;
  /**
   * Goes to a state, every parameter at once. Does nothing where the address says it already, or while the browser is
   * on its way back or forward.
   */
  readonly navigate: (next: CatalogState, how: 'push' | 'replace') => void;
  /** The address of a state, for a link. */
  readonly href: (next: CatalogState) => string;
}

/** The filters of the page that is shown. Call it inside a router. */
export function useFilters(): Filters {
  const [search] = useSearchParams();
  const location = useLocation();
  const { pathname } = location;
  const address = useHref(location);
  const go = useNavigate();
  const state = useMemo(() => decode(search), [search]);
  const newest = useRef({ state, search });
  useLayoutEffect(() => {
    newest.current = { state, search };
  }, [state, search]);
  const popped = useRef(false);
  usePop(() => {
    popped.current = true;
  });

  const navigate = useCallback<Filters['navigate']>(
    (next, how) => {
      if (popped.current && address !== addressOfWindow()) return;
      popped.current = false;
      const now = newest.current;
      if (isSame(next, now.state)) return;
      const nextSearch = encode(next, now.search);
      newest.current = { state: next, search: nextSearch };
      void go({ pathname, search: nextSearch.toString() }, { replace: how === 'replace' });
    },
    [address, go, pathname],
  );
  const href = useCallback<Filters['href']>(
    (next) => {
      const nextSearch = encode(next, search);
      return nextSearch.size === 0 ? pathname : `${pathname}?${nextSearch}`;
    },
    [pathname, search],
  );
  return { state, newest: useCallback(() => newest.current.state, []), navigate, href };
}

function addressOfWindow(): string {
  const { pathname, search, hash } = window.location;
  return pathname + search + hash;
}
