// A link to a place of this site: a real anchor, followed by the router when it is clicked plainly.
// The router's own `Link` brings its prefetching and forms along, 4 kB for what these lines do.
import type { ComponentProps, MouseEvent } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A path of the router, without the site's base. */
  to: string;
  /** What the entry of the history keeps. */
  state?: unknown;
}

export function Link({ to, state, onClick, children, ...rest }: LinkProps) {
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

/** The reader wants it elsewhere: in a tab, a window, a file. */
function hasModifier({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}
