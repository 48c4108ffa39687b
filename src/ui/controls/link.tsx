// A link to a place of this site: a real anchor, followed by the router when it is clicked plainly.
// The router's own `Link` brings its prefetching and forms along, 4 kB for what these lines do.
import { createContext, use, type ComponentProps, type MouseEvent } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';

/** Parameters of the address that every link takes along, unless it says them itself. */
export const CarriedParameters = createContext<readonly string[]>([]);

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A path of the router, without the site's base. */
  to: string;
  /** What the entry of the history keeps. */
  state?: unknown;
}

export function Link({ to: wanted, state, onClick, children, ...rest }: LinkProps) {
  const to = useCarried()(wanted);
  const href = useHref(to);
  const here = useHref(useLocation());
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return;
    event.preventDefault();
    void navigate(to, { replace: href === here, state });
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}

/** Gives the function that adds to a path what links take along. */
export function useCarried(): (to: string) => string {
  const names = use(CarriedParameters);
  const { search } = useLocation();
  const carried =
    search === '' ? [] : [...new URLSearchParams(search)].filter(([name]) => names.includes(name));
  if (carried.length === 0) return (to) => to;
  return (to) => {
    const [path = '', said] = to.split('?');
    const next = new URLSearchParams(said);
    for (const [name, value] of carried) if (!new URLSearchParams(said).has(name)) next.append(name, value);
    return `${path}?${next}`;
  };
}

/** The reader wants it elsewhere: in a tab, a window, a file. */
function hasModifier({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}
