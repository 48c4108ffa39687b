// The router over the browser's history. Written on react-router's `Router`: its own `BrowserRouter` carries the whole
// of its data mode along, and puts navigations off as transitions, where a choice must answer within a frame.
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPath, NavigationType, Router, type Location, type Navigator } from 'react-router';

interface Shown {
  readonly location: Location;
  readonly by: NavigationType;
}

/** What we keep in an entry of the history. */
interface Entry {
  readonly key: string;
  readonly state: unknown;
}

interface BrowserRouterProps {
  basename: string;
  /** Told of each address that is shown, without the base. */
  onShown?: ((path: string) => void) | undefined;
  children: ReactNode;
}

export function BrowserRouter({ basename, onShown, children }: BrowserRouterProps) {
  const [shown, show] = useState<Shown>(() => ({ location: locationNow(), by: NavigationType.Pop }));
  useEffect(() => {
    const follow = () => show({ location: locationNow(), by: NavigationType.Pop });
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  useEffect(() => {
    const { pathname, search } = shown.location;
    onShown?.(pathname.slice(basename === '/' ? 0 : basename.length) + search);
  }, [shown, basename, onShown]);
  const navigator = useMemo<Navigator>(() => {
    const write =
      (by: NavigationType.Push | NavigationType.Replace): Navigator['push'] =>
      (to, state) => {
        const entry: Entry = { key: newKey(), state };
        const address = typeof to === 'string' ? to : createPath(to);
        if (by === NavigationType.Push) window.history.pushState(entry, '', address);
        else window.history.replaceState(entry, '', address);
        show({ location: locationNow(), by });
      };
    return {
      createHref: (to) => (typeof to === 'string' ? to : createPath(to)),
      go: (delta) => window.history.go(delta),
      push: write(NavigationType.Push),
      replace: write(NavigationType.Replace),
    };
  }, []);
  return (
    <Router basename={basename} location={shown.location} navigationType={shown.by} navigator={navigator}>
      {children}
    </Router>
  );
}

function locationNow(): Location {
  const { pathname, search, hash } = window.location;
  const entry = window.history.state as Partial<Entry> | null;
  return { pathname, search, hash, state: entry?.state ?? null, key: entry?.key ?? 'default' };
}

function newKey(): string {
  return Math.random().toString(36).slice(2, 10);
}
