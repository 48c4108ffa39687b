// A list's state in the address, for components. There is no copy of it: what is shown is decoded from what the router
// shows, and a change starts from the address itself, for the router renders a write some time after it.
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Collection, State } from './collection.ts';
import { decode, encode, isSame } from './filters.ts';
import { usePop } from './use-pop.ts';

export interface Filters {
  readonly collection: Collection;
  /** The state that is shown. */
  readonly state: State;
  /** The state of the address, rendered or not: what an event changes, so that two in one frame both count. */
  readonly newest: () => State;
  /**
   * Goes to a state, every parameter at once. Does nothing where the address says it already, or while the browser is
   * on its way back or forward.
   */
  readonly navigate: (next: State, how: 'push' | 'replace') => void;
  /** The address of a state, for a link. */
  readonly href: (next: State) => string;
}

/**
 * The filters of the page that is shown, which is one of `collection`. Call it inside a `BrowserRouter` (or, rendering
 * only, a `StaticRouter`).
 */
export function useFilters(collection: Collection): Filters {
  const { pathname, search: rendered } = useLocation();
  const search = useMemo(() => new URLSearchParams(rendered), [rendered]);
  const go = useNavigate();
  const popped = useRef(false);
  const shown = useRef(rendered);
  usePop(() => {
    // A router that was told first has rendered the place already.
    popped.current = shown.current !== window.location.search;
  });
  useLayoutEffect(() => {
    shown.current = rendered;
    if (rendered === window.location.search) popped.current = false;
  });

  const newest = useCallback(() => decode(collection, searchOfWindow()), [collection]);
  const navigate = useCallback<Filters['navigate']>(
    (next, how) => {
      if (popped.current || isSame(collection, next, newest())) return;
      const replace = how === 'replace';
      const nextSearch = encode(collection, next, searchOfWindow()).toString();
      void go({ pathname, search: nextSearch }, { replace });
    },
    [collection, go, newest, pathname],
  );
  const href = useCallback<Filters['href']>(
    (next) => {
      const nextSearch = encode(collection, next, search);
      return nextSearch.size === 0 ? pathname : `${pathname}?${nextSearch}`;
    },
    [collection, pathname, search],
  );
  const state = useMemo(() => decode(collection, search), [collection, search]);
  return useMemo(
    () => ({ collection, state, newest, navigate, href }),
    [collection, state, newest, navigate, href],
  );
}

function searchOfWindow(): URLSearchParams {
  return new URLSearchParams(window.location.search);
}
